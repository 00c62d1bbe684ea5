import type { Group } from '@circlet/collective';
import {
  becomeWriter,
  broadcastJson,
  lastGoodCheckpoint,
  listCheckpoints,
  restoreCheckpoint,
  type JsonValue,
  type Trainer,
} from '@circlet/training';

/** What a checkpoint says beside its tensors. */
export interface RestoredState {
  readonly sampler: JsonValue;
  readonly progress: JsonValue;
}

/** Told on rank 0: which checkpoint is taken and why, and which were stepped over. */
export type TellOfRestoring = (level: 'note' | 'warn', text: string) => void;

/**
 * Puts all ranks where a checkpoint was written, whatever the number of ranks then.
 *
 * @param path a checkpoint's folder, or one of checkpoints of which the last good one is taken. Only rank 0 looks there
 * @throws CheckpointMissingError, CheckpointDamagedError, CheckpointNoneGoodError, CheckpointArchitectureError on rank 0
 */
export async function restoreAll(
  trainer: Trainer,
  group: Group,
  path: string,
  tell: TellOfRestoring,
): Promise<RestoredState> {
  const folder = group.rank === 0 ? await checkpointAt(path, tell) : path;
  const { sampler, metadata } = await restoreCheckpoint(trainer, group, folder);
  return { sampler, progress: metadata['progress'] ?? null };
}

/**
 * Where a run goes on from when nobody has its state any more: its own checkpoints, which the coordinator may not have heard of, or
 * what it was begun from. What a rank 0 that was taken for lost is still writing there holds steps that the run now leaves behind:
 * it never becomes a checkpoint. Every rank must call it.
 *
 * @param own the folder of the run's checkpoints. Only rank 0 looks there
 * @param resumePath where the coordinator would go on from, or empty
 * @returns a path for `restoreAll`, or empty: the training begins anew
 */
export async function placeToGoBackTo(
  group: Group,
  own: string,
  resumePath: string,
  tell: TellOfRestoring,
): Promise<string> {
  const decide = async (): Promise<string> => {
    const unfinished = await becomeWriter(own);
    unfinished.forEach(({ message }) => tell('warn', `stepped over: ${message}`));
    return (await listCheckpoints(own)).length > 0 ? own : resumePath;
  };
  return await broadcastJson(group, 0, group.rank === 0 ? await decide() : null, 'place to go back to');
}

async function checkpointAt(path: string, tell: TellOfRestoring): Promise<string> {
  if ((await listCheckpoints(path)).length === 0) return path;
  const { checkpoint, steppedOver } = await lastGoodCheckpoint(path);
  steppedOver.forEach(({ message }) => tell('warn', `stepped over: ${message}`));
  const why = steppedOver.length === 0 ? 'the latest, whole by its checksums' : 'the last one that is whole';
  tell('note', `going on from ${checkpoint.path}: ${why}`);
  return checkpoint.path;
}
