import type { Group } from '@circlet/collective';

export interface Vote {
  /** Nobody applies the step: some rank's loss or gradient was not finite. */
  readonly refuse: boolean;
  /** All stop after this step: some rank was asked to. */
  readonly stop: boolean;
  /** All leave the generation after this step: some rank was told that the next one forms. */
  readonly regroup: boolean;
}

/** What this rank asks for, read when it votes. */
export interface Wishes {
  readonly stop: boolean;
  readonly regroup: boolean;
}

export type CastVote = (finite: boolean) => Promise<Vote>;

/**
 * One small sum over all ranks, on the urgent lane: a step is refused, or the run or generation ended, when any rank asks for it. So all
 * decide the same, and no replica gets out of step.
 */
export function voting(group: Group, wishes: () => Wishes, ended: AbortSignal): CastVote {
  return async (finite) => {
    const { stop, regroup } = wishes();
    const votes = Float32Array.of(finite ? 0 : 1, stop ? 1 : 0, regroup ? 1 : 0);
    await group.allReduce(votes, { name: 'vote', lane: 'urgent', signal: ended });
    const [refusals = 0, stops = 0, regroups = 0] = votes;
    return { refuse: refusals > 0, stop: stops > 0, regroup: regroups > 0 };
  };
}
