import type { Engine } from '@circlet/tensorflow';
import * as tf from '@tensorflow/tfjs-core';

/** Waits for a GPU. On the CPU a run ends with its work. */
export interface DeviceIdle extends Disposable {
  /** Resolves when the GPU has done what it was asked to before: it does TensorFlow's work in order, so the last result is read. */
  wait(): Promise<void>;
}

/** What a training step leaves behind on a GPU would otherwise be counted as part of its peer's. */
export function deviceIdle(engine: Engine): DeviceIdle {
  const spec = { shape: [1], dtype: 'float32' } as const;
  const one = engine.upload(spec, Float32Array.of(1));
  const program = engine.compile({
    name: 'device-idle',
    precision: 'fp32',
    ports: false,
    inputs: { one: spec },
    variables: {},
    body: ({ inputs }) => ({ two: tf.add(inputs['one'] as tf.Tensor, 1) }),
  });
  return {
    async wait() {
      const { two } = await program.run({ one });
      await two?.read();
      two?.[Symbol.dispose]();
    },
    [Symbol.dispose]() {
      program[Symbol.dispose]();
      one[Symbol.dispose]();
    },
  };
}
