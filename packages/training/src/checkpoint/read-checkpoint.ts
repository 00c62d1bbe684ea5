import { join } from 'node:path';
import { type CheckpointState, decodeState } from './checkpoint-state.ts';
import { CheckpointMissingError } from './errors.ts';
import { MAX_STATE_BYTES } from './limits.ts';
import { type TensorMap } from './safetensors-header.ts';
import { isMissing, readSafetensors, scanSafetensors, type StoredTensor } from './safetensors-read.ts';
import { readSmallFile } from './small-file.ts';
import { type ExpectedTensor, mustMatchTensors } from './tensors-match.ts';

/** A checkpoint in memory. */
export interface StoredCheckpoint extends CheckpointState {
  readonly model: TensorMap;
  readonly optimizer: TensorMap;
}

/** The tensors of a model, which a checkpoint must have: no others, no fewer. */
export interface ExpectedTensors {
  readonly model: readonly ExpectedTensor[];
  readonly optimizer: readonly ExpectedTensor[];
}

/**
 * Reads a checkpoint's folder, all of it or nothing: every file is held to its checksum.
 * @throws CheckpointMissingError, CheckpointDamagedError, CheckpointVersionError
 */
export async function readCheckpoint(path: string): Promise<StoredCheckpoint> {
  const { state, files } = await readState(path);
  const { tensors: model } = await readSafetensors(join(path, MODEL), files[MODEL]);
  const { tensors: optimizer } = await readSafetensors(join(path, OPTIMIZER), files[OPTIMIZER]);
  return { ...state, model, optimizer };
}

/**
 * Reads a checkpoint's folder in little memory: its tensors one after the other, in pieces; the model's first.
 * @param take what it was given is worth nothing when this throws: checksums are known last
 * @throws CheckpointArchitectureError before a value of the file is read; CheckpointMissingError, CheckpointDamagedError,
 *   CheckpointVersionError
 */
export async function scanCheckpoint(
  path: string,
  tensors: ExpectedTensors,
  take: (tensor: StoredTensor) => Promise<void>,
): Promise<CheckpointState> {
  const { state, files } = await readState(path);
  for (const [name, wanted] of [
    [MODEL, tensors.model],
    [OPTIMIZER, tensors.optimizer],
  ] as const) {
    const file = join(path, name);
    const inspect = (found: readonly ExpectedTensor[]): void => mustMatchTensors(file, wanted, found);
    await scanSafetensors(file, take, { expected: files[name], inspect });
  }
  return state;
}

/** The part without tensors, for lists and for the recipe that resuming needs first. Its own checksum is held, the tensors' are not. */
export async function readCheckpointState(path: string): Promise<CheckpointState> {
  return (await readState(path)).state;
}

const MODEL = 'model.safetensors';
const OPTIMIZER = 'optimizer.safetensors';

/** The manifest, held to its own checksum. @throws CheckpointMissingError, CheckpointDamagedError, CheckpointVersionError */
export async function readState(path: string): Promise<ReturnType<typeof decodeState>> {
  const statePath = join(path, 'state.json');
  const text = await readSmallFile(statePath, MAX_STATE_BYTES).catch((error: unknown) => {
    if (isMissing(error)) throw new CheckpointMissingError(path, { cause: error });
    throw error;
  });
  return decodeState(statePath, text);
}
