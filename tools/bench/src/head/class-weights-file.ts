import { mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { initialClassWeights } from '@circlet/loss';
import { type HeadTask, SEED } from './head-step.ts';

/** Rows drawn and written at a time. */
const BLOCK = 4096;

/** The class weights that our trainer begins with, in a file for the peer: float32, row-major. Disposing removes it. */
export async function classWeightsFile({
  classes,
  dimension,
}: Pick<HeadTask, 'classes' | 'dimension'>): Promise<AsyncDisposable & { readonly path: string }> {
  const directory = await mkdtemp(join(tmpdir(), 'circlet-bench-'));
  const path = join(directory, 'class-weights');
  const file = await open(path, 'wx');
  for (let firstClass = 0; firstClass < classes; firstClass += BLOCK) {
    const numRows = Math.min(BLOCK, classes - firstClass);
    const values = initialClassWeights({ dimension, numClasses: classes, seed: SEED, firstClass, numRows });
    await file.writeFile(new Uint8Array(values.buffer));
  }
  await file.close();
  return { path, [Symbol.asyncDispose]: () => rm(directory, { recursive: true, force: true }) };
}
