/** A wait in the middle of a collective. Times on the clock of `performance.now()`. */
export interface Wait {
  /** Of the collective. */
  readonly name: string;
  readonly lane: 'bulk' | 'urgent';
  /** For a frame, for room for a frame, or for all ranks at a barrier in shared memory. */
  readonly kind: WaitKind;
  /** The neighbour that is waited for; null: all ranks. */
  readonly peer: number | null;
  readonly beginMs: number;
  readonly endMs: number;
}

export type WaitKind = 'receive' | 'send' | 'everybody';

/** Awaits something of a kind, of a peer or, where that is null, of all ranks, and tells whoever wants to know. */
export type Await = <T>(kind: WaitKind, peer: number | null, begin: () => Promise<T>) => Promise<T>;

/** @param tell undefined: nobody wants to know, and nothing is timed */
export function awaitAndTell(
  tell: ((wait: Pick<Wait, 'kind' | 'peer' | 'beginMs' | 'endMs'>) => void) | undefined,
): Await {
  if (tell === undefined) return (_kind, _peer, begin) => begin();
  return async (kind, peer, begin) => {
    const beginMs = performance.now();
    try {
      return await begin();
    } finally {
      tell({ kind, peer, beginMs, endMs: performance.now() });
    }
  };
}
