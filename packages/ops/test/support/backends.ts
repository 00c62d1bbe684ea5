// Brings the cpu backend and the gradients of tfjs's own ops, which tfjs-core alone does not register.
import '@tensorflow/tfjs';
import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
import * as tf from '@tensorflow/tfjs-core';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** Makes a tfjs backend the current one. */
export async function useBackend(name: 'cpu' | 'wasm'): Promise<void> {
  const main = createRequire(import.meta.url).resolve('@tensorflow/tfjs-backend-wasm');
  setWasmPaths(join(dirname(main), '/'));
  if (!(await tf.setBackend(name))) {
    throw new Error(`the tfjs backend ${name} does not start`);
  }
  await tf.ready();
}
