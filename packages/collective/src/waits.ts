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

/** Awaits something of a kind, and tells whoever wants to know. */
export type Await = <T>(kind: WaitKind, begin: () => Promise<T>) => Promise<T>;

/** @param tell undefined: nobody wants to know, and nothing is timed */
export function awaitAndTell(tell: ((kind: WaitKind, beginMs: number, endMs: number) => void) | undefined): Await {
  if (tell === undefined) return (_, begin) => begin();
  return async (kind, begin) => {
    const beginMs = performance.now();
    try {
      return await begin();
    } finally {
      tell(kind, beginMs, performance.now());
    }
  };
}
