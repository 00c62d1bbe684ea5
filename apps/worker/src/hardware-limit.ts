import type { Engine, ProgramDefinition } from '@circlet/tensorflow';
import * as tf from '@tensorflow/tfjs-core';

interface Size {
  /** Of the square matrices. */
  readonly side: number;
  /** Products in a run, one behind the other, so that what a run costs beside them does not count. */
  readonly chain: number;
}

/** 1 GFLOP a run, some 10 ms of a core. */
const ON_CPU: Size = { side: 512, chain: 4 };
/** 2 TFLOP a run, some 10 ms. */
const ON_GPU: Size = { side: 4096, chain: 16 };
/** The first plans the graph and compiles oneDNN's primitives. */
const RUNS = 4;

/**
 * What the hardware of this worker can do at most: the fastest of a few runs of large matrix products, on the engine that trains, in its
 * precision, on its threads. In floating-point operations a second.
 */
export async function hardwareLimit(
  engine: Engine,
  precision: ProgramDefinition['precision'],
  isGpu: boolean,
): Promise<number> {
  const { side, chain } = isGpu ? ON_GPU : ON_CPU;
  const spec = { shape: [side, side], dtype: 'float32' } as const;
  using x = engine.upload(spec, new Float32Array(side * side).fill(1));
  using weight = engine.upload(spec, new Float32Array(side * side).fill(1 / side));
  using program = engine.compile({
    name: 'hardware-limit',
    precision,
    ports: false,
    inputs: { x: spec, weight: spec },
    variables: {},
    body: ({ inputs }) => {
      let y = inputs['x'] as tf.Tensor2D;
      for (let link = 0; link < chain; link++) y = tf.matMul(y, inputs['weight'] as tf.Tensor2D);
      return { largest: tf.max(y) };
    },
  });
  let seconds = Infinity;
  for (let run = 0; run < RUNS; run++) {
    const beginMs = performance.now();
    const { largest } = await program.run({ x, weight });
    await largest?.read();
    if (run > 0) seconds = Math.min(seconds, (performance.now() - beginMs) / 1000);
    largest?.[Symbol.dispose]();
  }
  return (2 * side ** 3 * chain) / seconds;
}
