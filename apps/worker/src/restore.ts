import type { Group } from '@circlet/collective';
import { latestCheckpoint, listCheckpoints, restoreCheckpoint, type JsonValue, type Trainer } from '@circlet/training';

/** What a checkpoint says beside its tensors. */
export interface RestoredState {
  readonly sampler: JsonValue;
  readonly progress: JsonValue;
}

/**
 * Puts all ranks where a checkpoint was written, whatever the number of ranks then.
 *
 * @param path a checkpoint's folder, or one of checkpoints whose latest is taken. Only rank 0 looks there
 * @throws CheckpointMissingError, CheckpointDamagedError, CheckpointArchitectureError on rank 0
 */
export async function restoreAll(trainer: Trainer, group: Group, path: string): Promise<RestoredState> {
  const folder = group.rank === 0 ? await checkpointAt(path) : path;
  const { sampler, metadata } = await restoreCheckpoint(trainer, group, folder);
  return { sampler, progress: metadata['progress'] ?? null };
}

async function checkpointAt(path: string): Promise<string> {
  return (await listCheckpoints(path)).length > 0 ? (await latestCheckpoint(path)).path : path;
}
