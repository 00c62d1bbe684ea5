import { type Engine, productRate, type ProgramDefinition } from '@circlet/tensorflow';
import * as tf from '@tensorflow/tfjs-core';

interface Size {
  /** Of the square matrices. */
  readonly side: number;
  /** Products in a run. */
  readonly chain: number;
}

/** 1 GFLOP a run, some 10 ms of a core. */
const ON_CPU: Size = { side: 512, chain: 4 };
/** 2 TFLOP a run, some 10 ms. */
const ON_GPU: Size = { side: 4096, chain: 16 };

/**
 * What the hardware of this worker can do at most: the fastest of a few runs of large matrix products, on the engine that trains, in its
 * precision, on its threads. In floating-point operations a second.
 */
export function hardwareLimit(
  engine: Engine,
  precision: ProgramDefinition['precision'],
  isGpu: boolean,
): Promise<number> {
  const { side, chain } = isGpu ? ON_GPU : ON_CPU;
  return productRate(engine, {
    ...{ name: 'hardware-limit', precision, chain, x: [side, side], weight: [side, side], runs: 3 },
    weights: new Float32Array(side * side).fill(1 / side),
    product: (x, weight) => tf.matMul(x as tf.Tensor2D, weight as tf.Tensor2D),
  });
}
