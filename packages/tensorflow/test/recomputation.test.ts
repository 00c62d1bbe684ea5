import * as ops from '@circlet/ops';
import * as tf from '@tensorflow/tfjs-core';
import { expect, it } from 'vitest';
import { numbers, runOnce, testEngine } from './support/engine.ts';
import { program } from './support/program.ts';

/** Of one value of the chain. */
const MEGABYTES = 16;

// In a process of its own: the peak of memory is a process's, and never falls.
it('what is recomputed is not kept, and TensorFlow does not merge it with what was computed first', async () => {
  using chain = await program(`
    import '@tensorflow/tfjs';
    import * as tf from '@tensorflow/tfjs-core';
    import { recomputed } from '@circlet/ops';
    import { startRuntime } from './src/runtime.ts';
    import { tensorflowEngine } from './src/tensorflow-engine.ts';

    const engine = tensorflowEngine(startRuntime({ intraOpThreads: 1 }));
    const length = ${MEGABYTES} * 2 ** 18;
    // The gradient of a sine takes its input: 32 values are kept, or 4 and then 8.
    const section = (x) => Array.from({ length: 8 }).reduce((y) => tf.sin(y), x);
    const compile = (name, layer) => engine.compile({
      name, variables: {}, precision: 'fp32', ports: false, inputs: { x: { shape: [length, 1], dtype: 'float32' } },
      body: ({ inputs: { x } }) => {
        const { value, grad } = tf.valueAndGrad((y) => tf.sum(layer(layer(layer(layer(y))))))(x);
        return { value, gradient: grad };
      },
    });
    const peakMegabytes = () => process.resourceUsage().maxRSS / 1024;
    using x = engine.upload(
      { shape: [length, 1], dtype: 'float32' },
      Float32Array.from({ length }, (_, index) => (index % 1000) / 500),
    );
    const measured = async (program) => {
      const before = peakMegabytes();
      const outputs = await program.run({ x });
      const grown = peakMegabytes() - before;
      const [value] = await outputs.value.read();
      const gradient = (await outputs.gradient.read()).slice(0, 1000);
      for (const output of Object.values(outputs)) output[Symbol.dispose]();
      return { grown, value, gradient: [...gradient] };
    };
    const again = await measured(compile('again', (x) => recomputed(() => section(x))));
    const kept = await measured(compile('kept', section));
    console.log(JSON.stringify({ again, kept }));
    process.exit();
  `);
  const { stdout, stderr, code } = await chain.start().ended;
  expect([code, stderr]).toEqual([0, '']);
  const { again, kept } = JSON.parse(stdout) as Record<string, { grown: number; value: number; gradient: number[] }>;
  expect(again?.value).toBe(kept?.value);
  expect(again?.gradient).toEqual(kept?.gradient);
  // Four inputs, eight values of a section, and some gradients; the peak that came first is part of the second.
  expect(again?.grown).toBeLessThan(20 * MEGABYTES);
  expect((again?.grown ?? 0) + (kept?.grown ?? 0)).toBeGreaterThan(30 * MEGABYTES);
});

it.each(['fp32', 'bf16'] as const)(
  'what is recomputed has the same bits, statistics and gradients too, in %s',
  async (precision) => {
    const engine = testEngine();
    const inputs = {
      x: { shape: [2, 8, 8, 4], values: numbers(512, 1) },
      w: { shape: [3, 3, 4, 4], values: numbers(144, 2) },
      scale: { shape: [4], values: numbers(4, 3) },
    };
    const run = (layer: (body: () => tf.Tensor4D) => tf.Tensor4D) =>
      runOnce(
        engine,
        inputs,
        ({ inputs: { x, w, scale } }) => {
          const means: tf.Tensor[] = [];
          const block = (y: tf.Tensor4D, filter: tf.Tensor4D, factor: tf.Tensor1D): tf.Tensor4D => {
            const convolved = ops.conv2d(y, filter, { stride: 1, padding: 1 });
            const normed = ops.batchNormTraining(convolved, factor, tf.zeros([4]), { epsilon: 1e-5 });
            means.push(tf.keep(normed.mean));
            return tf.add(ops.relu(normed.y), y);
          };
          const { value, grads } = tf.valueAndGrads((a, b, c) => {
            const [image, filter, factor] = [a as tf.Tensor4D, b as tf.Tensor4D, c as tf.Tensor1D];
            const first = layer(() => block(image, filter, factor));
            return tf.sum(tf.square(layer(() => block(first, filter, factor))));
          })([x as tf.Tensor, w as tf.Tensor, scale as tf.Tensor]);
          const mean = tf.concat(means);
          tf.dispose(means);
          return { value, mean, ...Object.fromEntries(grads.map((grad, index) => [`grad${index}`, grad])) };
        },
        precision,
      );
    expect(await run(ops.recomputed)).toEqual(await run((body) => body()));
  },
);
