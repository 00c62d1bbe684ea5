/** What all ranks know of one of them when replicas are compared. */
export interface ComparedReplica {
  /** Equal for equal replicas. */
  readonly fingerprint: string;
  /** Whether it was healed within the window in which a second difference is one too many. */
  readonly wasHealedLately: boolean;
}

export type ReplicaVerdict =
  | { readonly kind: 'equal' }
  /** `ranks` get the state of `source`, which most ranks have. */
  | { readonly kind: 'heal'; readonly ranks: readonly number[]; readonly source: number }
  /** `ranks` differ again: their hosts are not to be trusted. */
  | { readonly kind: 'set aside'; readonly ranks: readonly number[] }
  /** Nobody can say who is right. */
  | { readonly kind: 'undecided' };

/**
 * Decides from the replicas of all ranks, by rank, who is wrong. Pure, so that all ranks decide alike.
 *
 * Only more than half of all ranks are believed: with two workers, or with three that all differ, nobody is.
 */
export function judgeReplicas(replicas: readonly ComparedReplica[]): ReplicaVerdict {
  const ranksBy = new Map<string, number[]>();
  replicas.forEach(({ fingerprint }, rank) => ranksBy.set(fingerprint, [...(ranksBy.get(fingerprint) ?? []), rank]));
  if (ranksBy.size <= 1) return { kind: 'equal' };
  const majority = [...ranksBy.values()].find((ranks) => 2 * ranks.length > replicas.length);
  const source = majority?.[0];
  if (majority === undefined || source === undefined) return { kind: 'undecided' };
  const ranks = replicas.flatMap((_, rank) => (majority.includes(rank) ? [] : [rank]));
  const again = ranks.filter((rank) => replicas[rank]?.wasHealedLately);
  return again.length > 0 ? { kind: 'set aside', ranks: again } : { kind: 'heal', ranks, source };
}
