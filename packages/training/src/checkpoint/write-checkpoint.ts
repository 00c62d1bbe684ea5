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
import { stageTensors } from './staged-tensors.ts';
import { verifyCheckpoint } from './verify-checkpoint.ts';

/** Everything that goes into a checkpoint. */
export interface CheckpointContent extends CheckpointState {
  /** Weights and running statistics: the file that other programs load. */
  readonly model: TensorSources;
  /** All other tensors: momenta, moving averages. */
  readonly optimizer: TensorSources;
}

/** A checkpoint under construction, in a folder with a hidden name. It ends by `complete` or by `discard`. */
export interface CheckpointDraft {
  /** Keeps a piece of a tensor that comes before its turn in a file. @throws CheckpointWriteError */
  stage(name: string, piece: Float32Array): Promise<void>;
  /** The pieces of a tensor that were staged; undefined: none were. */
  staged(name: string): AsyncIterable<Float32Array> | undefined;
  /**
   * Writes everything, flushes it, reads it back and holds it to its checksums; then it gets its name.
   * @throws CheckpointWriteError, CheckpointContentError; nothing is left of the draft then
   */
  complete(content: CheckpointContent): Promise<CheckpointReference>;
  discard(): Promise<void>;
}

/**
 * Writes `<directory>/step-000120/` with model.safetensors, optimizer.safetensors and state.json, and lets `latest` point to it.
 *
 * Everything is written, flushed and read back in a folder with a hidden name, which then gets its name in one move: a process
 * killed at any moment leaves the earlier checkpoints and `latest` usable, and the next write removes what it left. A checkpoint of
 * the same step is replaced. One writer per folder.
 *
 * @throws CheckpointWriteError (`CIRCLET_CHECKPOINT_WRITE`) when the disk is full, say; CheckpointContentError
 */
export async function writeCheckpoint(directory: string, content: CheckpointContent): Promise<CheckpointReference> {
  const draft = await draftCheckpoint(directory, content.step);
  return await draft.complete(content);
}

/** Begins a checkpoint; removes what killed writers have left. @throws CheckpointWriteError, CheckpointContentError */
export async function draftCheckpoint(directory: string, step: number): Promise<CheckpointDraft> {
  const name = checkpointName(step);
  const path = join(directory, name);
  if (!Number.isSafeInteger(step) || step < 0) {
    throw new CheckpointContentError(path, `its step must be a whole number of at least 0, got ${step}`);
  }
  const partial = join(directory, `.${name}.partial-${process.pid}`);
  const staged = stageTensors(join(partial, 'staged'));
  const discard = async (): Promise<void> => {
    try {
      await staged[Symbol.asyncDispose]();
      await rm(partial, { recursive: true, force: true });
    } catch {
      // The first error is the one to tell; the next checkpoint's writer removes what is left.
    }
  };
  const attempt = async <T>(body: () => Promise<T>): Promise<T> => {
    try {
      return await body();
    } catch (error) {
      await discard();
      // Damage to what was just written is a failure to write it.
      const isOwn = error instanceof CheckpointError && error.code !== 'CIRCLET_CHECKPOINT_DAMAGED';
      throw isOwn ? error : new CheckpointWriteError(path, error);
    }
  };
  await attempt(async () => {
    await mkdir(directory, { recursive: true });
    await removeLeftovers(directory);
    await mkdir(partial);
  });
  return {
    stage: (name, piece) => attempt(() => staged.add(name, piece)),
    staged: staged.pieces,
    discard,
    complete: (content) =>
      attempt(async () => {
        await writeFiles(partial, content);
        await staged[Symbol.asyncDispose]();
        await verifyCheckpoint(partial, step, { fromDisk: true });
        await flushFolder(partial);
        await moveIntoPlace(directory, partial, name);
        await pointLatestAt(directory, name);
        return { name, step, path };
      }),
  };
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
