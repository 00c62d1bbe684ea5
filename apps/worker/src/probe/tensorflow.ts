import { performance } from 'node:perf_hooks';
import { gpusOf, locateRuntime, startRuntime, tensorflowEngine } from '@circlet/tensorflow';
import * as tf from '@tensorflow/tfjs-core';

/** What `circlet doctor` asks of TensorFlow, in a process of its own. */
export interface TensorflowProbe {
  readonly version: string;
  readonly directory: string;
  readonly source: string;
  readonly gpus: number;
  /** Whether bf16 programs are computed in bf16. */
  readonly isBf16Native: boolean;
  /** From the start of the libraries to the first product. */
  readonly seconds: number;
}

/** Of a product whose sums are exact in fp32. */
const SIDE = 256;

/**
 * Loads TensorFlow and computes a product on the device that it prefers: a GPU may be listed and fail.
 *
 * @throws RuntimeMissingError, RuntimeLoadError, Error where the product is wrong
 */
export async function probeTensorflow(): Promise<TensorflowProbe> {
  const begin = performance.now();
  const { directory, source } = locateRuntime();
  const runtime = startRuntime({ directory });
  await using engine = tensorflowEngine(runtime);
  await tf.setBackend('tensorflow');
  const product = tf.tidy(() => tf.matMul(tf.ones([SIDE, SIDE]), tf.ones([SIDE, SIDE])));
  const values = await product.data();
  product.dispose();
  if (!values.every((value) => value === SIDE)) {
    throw new Error(`${engine.description} computes wrongly: a product of ones is not ${SIDE} everywhere`);
  }
  return {
    version: runtime.version,
    directory,
    source,
    gpus: gpusOf(runtime).length,
    isBf16Native: !runtime.emulatesBf16,
    seconds: (performance.now() - begin) / 1000,
  };
}
