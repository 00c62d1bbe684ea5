import type { Group } from '@circlet/collective';

export interface Vote {
  /** Nobody applies the step: some rank's loss or gradient was not finite. */
  readonly refuse: boolean;
  /** All stop after this step: some rank was asked to. */
  readonly stop: boolean;
}

export type CastVote = (finite: boolean) => Promise<Vote>;

/**
 * One small sum over all ranks, on the urgent lane: a step is refused, or the run stopped, when any rank asks for it. So all
 * decide the same, and no replica gets out of step.
 */
export function voting(group: Group, stopRequested: () => boolean, ended: AbortSignal): CastVote {
  return async (finite) => {
    const votes = Float32Array.of(finite ? 0 : 1, stopRequested() ? 1 : 0);
    await group.allReduce(votes, { name: 'vote', lane: 'urgent', signal: ended });
    return { refuse: (votes[0] as number) > 0, stop: (votes[1] as number) > 0 };
  };
}
