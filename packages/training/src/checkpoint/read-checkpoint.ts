import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type CheckpointState, decodeState } from './checkpoint-state.ts';
import { CheckpointMissingError } from './errors.ts';
import { isMissing, readSafetensors } from './safetensors-read.ts';
import { type ExpectedTensor, mustMatchTensors } from './tensors-match.ts';
import { type CheckpointContent } from './write-checkpoint.ts';

export interface ReadCheckpointOptions {
  /** The tensors of the model that is to go on; others are refused. Default: whatever is there. */
  readonly model?: Iterable<ExpectedTensor>;
  readonly optimizer?: Iterable<ExpectedTensor>;
}

/**
 * Reads a checkpoint's folder, all of it or nothing: every file is held to its checksum.
 * @throws CheckpointMissingError, CheckpointDamagedError, CheckpointVersionError, CheckpointArchitectureError
 */
export async function readCheckpoint(path: string, options: ReadCheckpointOptions = {}): Promise<CheckpointContent> {
  const { state, files } = await readState(path);
  const [modelPath, optimizerPath] = [join(path, 'model.safetensors'), join(path, 'optimizer.safetensors')];
  const { tensors: model } = await readSafetensors(modelPath, files['model.safetensors']);
  if (options.model !== undefined) mustMatchTensors(modelPath, options.model, model);
  const { tensors: optimizer } = await readSafetensors(optimizerPath, files['optimizer.safetensors']);
  if (options.optimizer !== undefined) mustMatchTensors(optimizerPath, options.optimizer, optimizer);
  return { ...state, model, optimizer };
}

/** The part without tensors, for lists and for the recipe that resuming needs first. Its own checksum is held, the tensors' are not. */
export async function readCheckpointState(path: string): Promise<CheckpointState> {
  return (await readState(path)).state;
}

async function readState(path: string): Promise<ReturnType<typeof decodeState>> {
  const statePath = join(path, 'state.json');
  const text = await readFile(statePath, 'utf8').catch((error: unknown) => {
    if (isMissing(error)) throw new CheckpointMissingError(path, { cause: error });
    throw error;
  });
  return decodeState(statePath, text);
}
