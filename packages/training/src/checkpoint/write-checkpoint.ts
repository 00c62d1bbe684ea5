import { mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import {
  checkpointName,
  type CheckpointReference,
  flushFolder,
  listCheckpoints,
  pointLatestAt,
  removeLeftovers,
} from './checkpoint-folder.ts';
import { type CheckpointState, encodeState, type FileDigests } from './checkpoint-state.ts';
import { CheckpointContentError, CheckpointError, CheckpointWriteError } from './errors.ts';
import { type TensorSources } from './safetensors-header.ts';
import { writeFlushed, writeSafetensors } from './safetensors-write.ts';

/** Everything that goes into a checkpoint. */
export interface CheckpointContent extends CheckpointState {
  /** Weights and running statistics: the file that other programs load. */
  readonly model: TensorSources;
  /** All other tensors: momenta, moving averages. */
  readonly optimizer: TensorSources;
}

/**
 * Writes `<directory>/step-000120/` with model.safetensors, optimizer.safetensors and state.json, and lets `latest` point to it.
 *
 * Everything is written and flushed in a folder with a hidden name, which then gets its name in one move: a process killed at any
 * moment leaves the earlier checkpoints and `latest` usable, and the next write removes what it left. A checkpoint of the same
 * step is replaced. One writer per folder.
 *
 * @throws CheckpointWriteError (`CIRCLET_CHECKPOINT_WRITE`) when the disk is full, say; CheckpointContentError
 */
export async function writeCheckpoint(directory: string, content: CheckpointContent): Promise<CheckpointReference> {
  const name = checkpointName(content.step);
  const path = join(directory, name);
  if (!Number.isSafeInteger(content.step) || content.step < 0) {
    throw new CheckpointContentError(path, `its step must be a whole number of at least 0, got ${content.step}`);
  }
  const partial = join(directory, `.${name}.partial-${process.pid}`);
  try {
    await mkdir(directory, { recursive: true });
    await removeLeftovers(directory);
    await mkdir(partial);
    await writeFiles(partial, content);
    await moveIntoPlace(directory, partial, name);
    await pointLatestAt(directory, name);
  } catch (error) {
    await rm(partial, { recursive: true, force: true }).catch(() => undefined); // the first error is the one to tell
    if (error instanceof CheckpointError) throw error;
    throw new CheckpointWriteError(path, error);
  }
  return { name, step: content.step, path };
}

async function writeFiles(partial: string, content: CheckpointContent): Promise<void> {
  const metadata = { format: 'circlet', step: String(content.step) };
  const files: FileDigests = {
    'model.safetensors': await writeSafetensors(join(partial, 'model.safetensors'), content.model, metadata),
    'optimizer.safetensors': await writeSafetensors(
      join(partial, 'optimizer.safetensors'),
      content.optimizer,
      metadata,
    ),
  };
  await writeFlushed(join(partial, 'state.json'), () => [Buffer.from(encodeState(content, files))]);
  await flushFolder(partial);
}

/** A folder cannot be renamed onto one that is not empty, so an older checkpoint of this step steps aside first. */
async function moveIntoPlace(directory: string, partial: string, name: string): Promise<void> {
  const path = join(directory, name);
  const aside = join(directory, `.${name}.replaced-${process.pid}`);
  const replaces = (await listCheckpoints(directory)).some((other) => other.name === name);
  if (replaces) await rename(path, aside);
  try {
    await rename(partial, path);
  } catch (error) {
    if (replaces) await rename(aside, path);
    throw error;
  }
  await flushFolder(directory);
  await rm(aside, { recursive: true, force: true });
}
