import {
  type CheckpointReference,
  latestCheckpoint,
  listCheckpoints,
  unfinishedCheckpoints,
} from './checkpoint-folder.ts';
import {
  CheckpointError,
  CheckpointIncompleteError,
  CheckpointNoneGoodError,
  CheckpointUnreadableError,
} from './errors.ts';
import { verifyCheckpoint } from './verify-checkpoint.ts';

/** A checkpoint to go on from, and why none that is newer. */
export interface LastGood {
  readonly checkpoint: CheckpointReference;
  /** In the order in which they would have been preferred. */
  readonly steppedOver: readonly CheckpointError[];
}

/**
 * The newest checkpoint of a folder that is as it was written: that which `latest` names, then the others by their step. Each is
 * read whole and held to its checksums until one is good.
 *
 * @throws CheckpointMissingError where there is none, CheckpointNoneGoodError where all are damaged; CheckpointVersionError
 */
export async function lastGoodCheckpoint(directory: string): Promise<LastGood> {
  const latest = await latestCheckpoint(directory);
  const others = (await listCheckpoints(directory)).filter(({ name }) => name !== latest.name);
  const unfinished = await unfinishedCheckpoints(directory);
  const steppedOver: CheckpointError[] = [];
  for (const checkpoint of [latest, ...others.toReversed()]) {
    try {
      await verifyCheckpoint(checkpoint.path, checkpoint.step);
      const newer = unfinished.filter(({ step }) => step > checkpoint.step);
      return {
        checkpoint,
        steppedOver: [...newer.map(({ path }) => new CheckpointIncompleteError(path)), ...steppedOver],
      };
    } catch (error) {
      const problem = error instanceof CheckpointError ? error : new CheckpointUnreadableError(checkpoint.path, error);
      // Going back behind what a newer release has trained is for its user to decide.
      if (problem.code === 'CIRCLET_CHECKPOINT_VERSION') throw problem;
      steppedOver.push(problem);
    }
  }
  throw new CheckpointNoneGoodError(directory, steppedOver);
}
