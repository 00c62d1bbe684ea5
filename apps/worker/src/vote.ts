import type { Group } from '@circlet/collective';
import type { Trainer } from '@circlet/training';

export interface Vote {
  /** Nobody applies the step: some rank's loss or gradient was not finite. */
  readonly refuse: boolean;
  /** All stop after this step: some rank was asked to. */
  readonly stop: boolean;
  /** All leave the generation after this step: some rank was told that the next one forms. */
  readonly regroup: boolean;
  /** All save a checkpoint after this step: the user asked for one. */
  readonly save: boolean;
  /** The replicas were not all the same when the step began: its gradients belong to none of them. */
  readonly differ: boolean;
}

/** What this rank asks for, read when it votes. */
export interface Wishes {
  readonly stop: boolean;
  readonly regroup: boolean;
  readonly save: boolean;
}

export type CastVote = (finite: boolean) => Promise<Vote>;

/** Of a ballot's first number. */
const NOT_FINITE = 1;
const STOP = 2;
const REGROUP = 4;
const SAVE = 8;
/** Flags, the step, and the two words of the hash: each rank's ballot, as it is, reaches all. */
const BALLOT_LENGTH = 4;

/**
 * One small gather over all ranks, on the urgent lane: a step is refused, or the run or the generation ended, when any rank asks for
 * it. So all decide the same, and no replica gets out of step. Each ballot has the hash of one slice of the replica, another in every step:
 * after K steps all of it was compared.
 */
export function voting(
  group: Group,
  trainer: Pick<Trainer, 'step' | 'replica'>,
  wishes: () => Wishes,
  ended: AbortSignal,
): CastVote {
  const counts = new Array<number>(group.size).fill(BALLOT_LENGTH);
  return async (finite) => {
    const { step, replica } = trainer;
    const hash = group.size === 1 ? [0, 0] : await replica.hash(step % replica.numSlices);
    const { stop, regroup, save } = wishes();
    const flags = (finite ? 0 : NOT_FINITE) | (stop ? STOP : 0) | (regroup ? REGROUP : 0) | (save ? SAVE : 0);
    const own = Int32Array.of(flags, step, ...hash);
    const all = await group.allGather(own, counts, { name: 'vote', lane: 'urgent', signal: ended });
    const ballots = counts.map((length, rank) => all.subarray(rank * length, (rank + 1) * length));
    const anyHas = (flag: number): boolean => ballots.some(([flags = 0]) => (flags & flag) !== 0);
    return {
      refuse: anyHas(NOT_FINITE),
      stop: anyHas(STOP),
      regroup: anyHas(REGROUP),
      save: anyHas(SAVE),
      differ: new Set(ballots.map((ballot) => ballot.slice(1).join())).size > 1,
    };
  };
}
