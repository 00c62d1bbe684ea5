import { stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { type CheckpointState } from './checkpoint-state.ts';
import { CheckpointDamagedError } from './errors.ts';
import { fileDigest } from './file-digest.ts';
import { readState } from './read-checkpoint.ts';
import { type FileDigest } from './safetensors-write.ts';

/**
 * Reads all files of a checkpoint and holds them to their checksums. What it holds is not looked at.
 *
 * @param step whose checkpoint it must be
 * @param options.fromDisk whether to read past the kernel's cache, which has what was just written. Default false
 * @throws CheckpointDamagedError naming the first file that is not what was written, CheckpointMissingError, CheckpointVersionError
 */
export async function verifyCheckpoint(
  path: string,
  step: number,
  { fromDisk = false }: { readonly fromDisk?: boolean } = {},
): Promise<CheckpointState> {
  const { state, files } = await readState(path);
  if (state.step !== step) {
    const manifest = join(path, 'state.json');
    throw new CheckpointDamagedError(manifest, `${basename(path)} should be of step ${step}, it says ${state.step}`);
  }
  for (const name of ['model.safetensors', 'optimizer.safetensors'] as const) {
    await verifyFile(join(path, name), files[name], fromDisk);
  }
  return state;
}

async function verifyFile(path: string, { bytes, sha256 }: FileDigest, fromDisk: boolean): Promise<void> {
  const damaged = (difference: string): Error => new CheckpointDamagedError(path, difference);
  const { size } = await stat(path).catch(() => ({ size: bytes })); // what is missing is told by reading it
  if (size !== bytes) throw damaged(`it should have ${bytes} bytes, it has ${size}`);
  const actual = await fileDigest(path, fromDisk);
  if (actual.bytes !== bytes) throw damaged(`it should have ${bytes} bytes, it has ${actual.bytes}`);
  if (actual.sha256 !== sha256) throw damaged(`its SHA-256 should be ${sha256}, it is ${actual.sha256}`);
}
