import * as ops from '@circlet/ops';
import * as tf from '@tensorflow/tfjs-core';
import { expect, it, vi } from 'vitest';
import type { ProgramDefinition } from '../src/engine.ts';
import { numbers, runOnce, testEngine, testRuntime } from './support/engine.ts';
import { dumbGroup } from './support/ranks.ts';

// What a trace of tfjs must get right although tfjs, TensorFlow or koffi invite to get it wrong: one row for each line of the
// trap table in README.md. What is refused altogether is in traps-refused.test.ts, what needs a process of its
// own in process.test.ts.

const runtime = testRuntime();
const engine = testEngine();
const six = { shape: [6], values: Float32Array.of(3, -1, 4, 1, -5, 9) };

const TRAPS: Readonly<Record<string, () => void | Promise<void>>> = {
  async 'random numbers come from a seed that is an input: another mask for another seed, the same for the same'() {
    using program = engine.compile({
      ...definition({ x: [400] }, ({ x, seed }) => ({ y: ops.dropout(x!, { rate: 0.5, seed: seed! }) })),
      inputs: { x: { shape: [400], dtype: 'float32' }, seed: { shape: [2], dtype: 'int32' } },
    });
    const mask = async (...seed: number[]) => {
      const { y } = await program.run({ x: new Float32Array(400).fill(1), seed: Int32Array.from(seed) });
      return [...(await y!.read())];
    };
    const [first, again, otherStep, otherShard] = [
      await mask(1, 1),
      await mask(1, 1),
      await mask(1, 2),
      await mask(2, 1),
    ];
    expect(again).toEqual(first);
    expect(otherStep).not.toEqual(first);
    expect(otherShard).not.toEqual(first);
    expect(new Set(first)).toEqual(new Set([0, 2]));
  },

  async 'zeros, ones, fills, ranges and identities become ops, whatever their size'() {
    const { sums } = await runOnce(engine, { x: six }, () => ({
      sums: tf.stack([
        tf.sum(tf.zeros([300, 300])),
        tf.sum(tf.ones([300, 300])),
        tf.sum(tf.fill([300, 300], 0.5)),
        tf.max(tf.range(0, 20_000)),
        tf.sum(tf.mul(tf.eye(200), tf.reshape(tf.range(0, 40_000), [200, 200]))),
      ]),
    }));
    // The identity's ones stand at 0, 201, 402, …: 201 · (0 + … + 199).
    expect([...sums!]).toEqual([0, 90_000, 45_000, 19_999, (201 * 199 * 200) / 2]);
  },

  async 'data of 64 kB may be a constant; more is refused'() {
    // 65,536 bytes; four more are in traps-refused.test.ts.
    const { sum } = await runOnce(engine, { x: six }, ({ inputs: { x } }) => ({
      sum: tf.mul(tf.slice(x!, 0, 1), tf.sum(tf.tensor1d(new Float32Array(16_384).fill(0.5)))),
    }));
    expect([...sum!]).toEqual([3 * 8192]);
  },

  async 'a learning rate is an input: each step takes its own'() {
    using weight = engine.createVariable('weight', { shape: [1], dtype: 'float32' }, Float32Array.of(1));
    using program = engine.compile({
      ...definition({ rate: [] }, () => ({})),
      variables: { weight },
      body: ({ inputs: { rate }, variables, assign }) => {
        const gradient = tf.grad((w) => tf.sum(tf.square(w)))(variables['weight']!);
        assign('weight', tf.sub(variables['weight']!, tf.mul(rate!, gradient)));
        return { before: variables['weight']! };
      },
    });
    const values = [];
    for (const rate of [0.25, 0.125]) {
      const { before } = await program.run({ rate: Float32Array.of(rate) });
      values.push((await before!.read())[0]);
    }
    values.push((await weight.snapshot().read())[0]);
    // w − rate · 2w, exact in binary.
    expect(values).toEqual([1, 0.5, 0.375]);
  },

  async 'gather and unsortedSegmentSum read no index while traced'() {
    const indices = { shape: [4], values: Int32Array.of(5, 0, 5, 2) };
    const read = await runOnce(engine, { x: six, indices }, ({ inputs: { x, indices } }) => ({
      picked: tf.gather(x!, indices as tf.Tensor1D),
      gradient: tf.grad((value) => tf.sum(tf.mul(tf.gather(value, indices as tf.Tensor1D), [1, 2, 3, 4])))(x!),
      summed: tf.unsortedSegmentSum(tf.slice(x!, 0, 4), indices as tf.Tensor1D, 6),
    }));
    expect([...read['picked']!]).toEqual([9, 3, 9, 4]);
    expect([...read['gradient']!]).toEqual([2, 0, 4, 0, 0, 4]);
    expect([...read['summed']!]).toEqual([-1, 0, 1, 0, 0, 7]);
  },

  async 'tfjs ops without a gradient of their own have one: topk, einsum, gatherND, scatterND, flipLeftRight'() {
    const gradientOf = (f: (x: tf.Tensor) => tf.Tensor, x: tf.Tensor) =>
      tf.grad((value) => tf.sum(tf.mul(f(value), [1, 2, 3])))(x);
    const read = await runOnce(engine, { x: six }, ({ inputs: { x } }) => ({
      topk: gradientOf((value) => tf.topk(value, 3).values, x!),
      einsum: gradientOf((value) => tf.einsum('ij,i->j', tf.reshape(value, [2, 3]), tf.tensor1d([1, 10])), x!),
      gatherND: gradientOf((value) => tf.gatherND(value, tf.tensor2d([[5], [0], [5]], [3, 1], 'int32')), x!),
      scatterND: gradientOf(
        (value) =>
          tf.slice(tf.scatterND(tf.tensor2d([[0], [1], [2], [3], [4], [0]], [6, 1], 'int32'), value, [5]), 0, 3),
        x!,
      ),
      flip: gradientOf((value) => tf.reshape(tf.image.flipLeftRight(tf.reshape(value, [1, 2, 3, 1])), [2, 3]), x!),
    }));
    expect(Object.fromEntries(Object.entries(read).map(([name, values]) => [name, [...values]]))).toEqual({
      topk: [3, 0, 2, 0, 0, 1], // 9, 4, 3
      einsum: [1, 2, 3, 10, 20, 30],
      gatherND: [2, 0, 0, 0, 0, 4],
      scatterND: [1, 2, 3, 0, 0, 1],
      flip: [3, 2, 1, 3, 2, 1],
    });
  },

  async 'what comes back from a port has a static shape'() {
    let shape: readonly number[] = [];
    using program = engine.compile({
      ...definition({ x: [2, 3] }, ({ x }) => {
        const sum = ops.allReduce(x!);
        ({ shape } = sum);
        return { y: tf.matMul(sum, sum, false, true) };
      }),
      ports: true,
    });
    const { y } = await program.run({ x: Float32Array.of(1, 0, 0, 0, 2, 0) });
    expect(shape).toEqual([2, 3]);
    expect([...(await y!.read())]).toEqual([1, 0, 0, 4]);
  },

  async 'what leaves through a port is its own: reducing it in place changes nothing else'() {
    // Small tensors leave together, large ones as they are.
    for (const length of [3, 20_000]) {
      const filled = (value: number): Float32Array => new Float32Array(length).fill(value);
      using weight = engine.createVariable('weight', { shape: [length], dtype: 'float32' }, filled(1));
      using program = engine.compile({
        ...definition({ x: [length] }, () => ({})),
        variables: { weight },
        ports: true,
        body: ({ inputs: { x }, variables }) => {
          const w = variables['weight']!;
          const alone = [x!, x!, w].map((value) => ops.allReduce(value));
          // The last two would be one node, the one before belongs to nobody else.
          const values = [
            x!,
            w,
            tf.scalar(7),
            tf.mul(tf.fill([length], 1), 3),
            tf.mul(x!, 2),
            tf.mul(w, 3),
            tf.mul(w, 3),
          ];
          const together = ops.allReduceBucket(values, { name: 'bucket' });
          // Computed behind the ports, from what went into them.
          const after = tf.mul(tf.addN([...alone, ...together].map((value) => tf.sum(value))), 0);
          const unchanged = [x!, w, ...values.slice(2)].map((value) => tf.add(value, after));
          return Object.fromEntries([...alone, ...together, ...unchanged].map((value, index) => [`y${index}`, value]));
        },
      });
      const allReduce = (_port: unknown, buffers: readonly Float32Array[]) => {
        for (const buffer of buffers) buffer.forEach((value, index) => (buffer[index] = 10 * value));
        return Promise.resolve();
      };
      const outputs = await program.run(
        { x: filled(4) },
        { collectives: { allReduce, allGather: () => Promise.reject(new Error('none')) } },
      );
      const read = await Promise.all(
        Object.values(outputs).map(async (tensor) => [...new Set(await tensor.read())].join()),
      );
      const alone = ['40', '40', '10'];
      const together = ['40', '10', '70', '30', '80', '30', '30'];
      expect(read).toEqual([...alone, ...together, '4', '1', '7', '3', '8', '3', '3']);
      expect(new Set(await weight.snapshot().read())).toEqual(new Set([1]));
    }
  },

  async 'buffers of the host may be overwritten as soon as they are given: nothing aliases them'() {
    using program = engine.compile({
      ...definition({ x: [1, 64] }, ({ x }) => {
        const gathered = ops.allGather(x!, { counts: [1, 1], rank: 0 });
        return { y: tf.add(tf.sum(tf.mul(ops.allReduce(x!), 1)), tf.sum(tf.tile(gathered, [1, 64]))) };
      }),
      ports: true,
    });
    const spoiled: Float32Array[] = [];
    for (let repetition = 0; repetition < 20; repetition++) {
      const x = new Float32Array(64).fill(1);
      const running = program.run(
        { x },
        {
          collectives: {
            allReduce: async (_port, [buffer]) => {
              await Promise.resolve();
              buffer!.forEach((value, index) => (buffer![index] = 2 * value));
            },
            allGather: (_port, local) => {
              const both = Float32Array.from([...local, ...local]);
              spoiled.push(both);
              // Behind the promise that hands it over.
              return Promise.resolve(both).finally(() => queueMicrotask(() => setImmediate(() => both.fill(NaN))));
            },
          },
        },
      );
      x.fill(NaN);
      const { y } = await running;
      expect((await y!.read())[0]).toBe(2 * 64 + 64 * 2 * 64);
    }
    expect(spoiled).toHaveLength(20);
  },

  async 'an op may have several outputs and a gradient: batch statistics leave beside y'() {
    const x = { shape: [4, 1], values: Float32Array.of(1, 2, 3, 6) };
    const read = await runOnce(engine, { x }, ({ inputs: { x } }) => {
      const statistics: tf.Tensor[] = [];
      const gradient = tf.grad((value) => {
        const { y, mean, variance } = ops.batchNormTraining(value, tf.ones([1]), tf.zeros([1]), { epsilon: 0 });
        statistics.push(tf.keep(tf.clone(mean)), tf.keep(tf.clone(variance)));
        return tf.sum(tf.mul(tf.reshape(y, [4]), [1, 2, 3, 4]));
      })(x!);
      return { gradient, mean: statistics[0]!, variance: statistics[1]! };
    });
    expect(read['mean']![0]).toBeCloseTo(3, 6);
    // 14 / 3, the unbiased one, as PyTorch's running variance; 14 / 4 normalises.
    expect(read['variance']![0]).toBeCloseTo(14 / 3, 5);
    // (dy − mean dy − x̂ · mean(dy x̂)) / σ with σ² = 3.5, dy = 1 … 4, x̂ = (−2, −1, 0, 3) / σ, mean(dy x̂) = 8 / 4 / σ.
    [-1.5 + (2 * 2) / 3.5, -0.5 + (1 * 2) / 3.5, 0.5, 1.5 - (3 * 2) / 3.5].forEach((value, index) =>
      expect(read['gradient']![index]).toBeCloseTo(value / Math.sqrt(3.5), 5),
    );
  },

  'a batch norm of one value per channel, which gives 0 for whatever comes, is refused'() {
    const body = ({ inputs: { x } }: { inputs: Record<string, tf.Tensor> }) => ({
      y: ops.batchNormTraining(tf.reshape(x!, [1, 6]), tf.ones([6]), tf.zeros([6]), { epsilon: 1e-5 }).y,
    });
    return expect(runOnce(engine, { x: six }, body as ProgramDefinition['body'])).rejects.toThrow(
      /at least 2 values per/,
    );
  },

  'no convolution or pooling is written with EXPLICIT padding, which oneDNN does not take'() {
    const paddings = vi.spyOn(runtime.api, 'TF_SetAttrString');
    const image: [number, number, number, number] = [1, 8, 8, 2];
    try {
      using _program = engine.compile(
        definition({ x: image, filter: [3, 3, 2, 2] }, ({ x, filter }) => {
          const input = x as tf.Tensor4D;
          const convolutions = [
            (a: tf.Tensor4D, f: tf.Tensor4D) => ops.conv2d(a, f, { stride: 1, padding: 1 }),
            (a: tf.Tensor4D, f: tf.Tensor4D) => ops.conv2d(a, f, { stride: 2, padding: 1 }),
            (a: tf.Tensor4D, f: tf.Tensor4D) => tf.conv2d(a, f, 2, 1, 'NHWC', 1, 'floor'),
            (a: tf.Tensor4D, f: tf.Tensor4D) => tf.maxPool(tf.mul<tf.Tensor4D>(a, tf.sum(f)), 3, 2, 1, 'floor'),
            (a: tf.Tensor4D, f: tf.Tensor4D) => tf.avgPool(tf.mul<tf.Tensor4D>(a, tf.sum(f)), 3, 2, 1, 'floor'),
          ];
          const gradients = convolutions.flatMap((f) =>
            tf.grads((a, b) => tf.sum<tf.Scalar>(f(a as tf.Tensor4D, b as tf.Tensor4D)))([input, filter!]),
          );
          return Object.fromEntries(gradients.map((gradient, index) => [`g${index}`, gradient]));
        }),
      );
      const used = paddings.mock.calls.filter(([, name]) => name === 'padding').map(([, , value]) => String(value));
      expect(new Set(used)).toEqual(new Set(['SAME', 'VALID']));
      expect(used.length).toBeGreaterThanOrEqual(15);
    } finally {
      paddings.mockRestore();
    }
  },

  async 'momentum is PyTorch’s when the learning rate changes'() {
    using weight = engine.createVariable('weight', { shape: [1], dtype: 'float32' }, Float32Array.of(1));
    using accumulator = engine.createVariable('accumulator', { shape: [1], dtype: 'float32' }, Float32Array.of(0));
    using program = engine.compile({
      ...definition({ learningRate: [] }, () => ({})),
      variables: { weight, accumulator },
      body: ({ inputs, applyMomentum }) => {
        const [gradient, momentum, learningRate] = [tf.tensor1d([1]), tf.scalar(0.9), inputs['learningRate']!];
        applyMomentum({
          variable: 'weight',
          accumulator: 'accumulator',
          gradient,
          learningRate,
          momentum,
          nesterov: false,
        });
        return {};
      },
    });
    await program.run({ learningRate: Float32Array.of(0.1) });
    await program.run({ learningRate: Float32Array.of(0.01) });
    // a = 1, then 1.9: 1 − 0.1 · 1 − 0.01 · 1.9. With the rate inside the accumulator it would be 1 − 0.1 − (0.09 + 0.01).
    expect((await weight.snapshot().read())[0]).toBeCloseTo(0.881, 6);
  },

  async 'runs at the same time do not read each other’s status'() {
    const programs = Array.from({ length: 4 }, (_, index) =>
      engine.compile(
        definition({ x: [6] }, ({ x }) => ({
          // The odd ones look for a row that is not there, which TensorFlow notices when it runs.
          y: tf.gather(
            x!,
            tf.cast(tf.add(tf.mul(tf.slice(x!, 1, 1), 0), index % 2 === 0 ? 5 : 6), 'int32') as tf.Tensor1D,
          ),
        })),
      ),
    );
    for (let repetition = 0; repetition < 25; repetition++) {
      const outcomes = await Promise.allSettled(programs.map((program) => program.run({ x: six.values })));
      expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled', 'rejected']);
      expect((outcomes[1] as PromiseRejectedResult).reason).toMatchObject({ code: 'CIRCLET_TENSORFLOW_OPERATION' });
    }
    programs.forEach((program) => program[Symbol.dispose]());
  },

  async 'collectives meet what all ranks sent, several in flight'() {
    const groups = dumbGroup(2);
    const ranks = groups.map((_, rank) =>
      engine.compile({
        ...definition({ x: [6] }, ({ x }) => {
          const [a, b] = ops.allReduceBucket([tf.mul(x!, 2), tf.mul(x!, 3)], { name: 'bucket0' });
          const rows = ops.allGather(tf.reshape(tf.slice(x!, 0, rank + 1), [rank + 1, 1]), { counts: [1, 2], rank });
          return { a: a!, b: b!, rows };
        }),
        ports: true,
      }),
    );
    const inputs = [six.values, numbers(6, 3)];
    const outputs = await Promise.all(
      ranks.map((program, rank) => program.run({ x: inputs[rank]! }, { collectives: groups[rank]! })),
    );
    for (const { a, b, rows } of outputs) {
      const sum = inputs[0]!.map((value, index) => value + inputs[1]![index]!);
      (await a!.read()).forEach((value, index) => expect(value).toBeCloseTo(2 * sum[index]!, 5));
      (await b!.read()).forEach((value, index) => expect(value).toBeCloseTo(3 * sum[index]!, 5));
      expect([...(await rows!.read())]).toEqual([3, ...inputs[1]!.slice(0, 2)]);
    }
  },
};

it.each(Object.entries(TRAPS))('%s', async (_what, test) => {
  await test();
});

let programs = 0;

function definition(
  shapes: Readonly<Record<string, readonly number[]>>,
  body: (inputs: Readonly<Record<string, tf.Tensor>>) => Record<string, tf.Tensor>,
): ProgramDefinition {
  return {
    name: `trap${programs++}`,
    inputs: Object.fromEntries(Object.entries(shapes).map(([name, shape]) => [name, { shape, dtype: 'float32' }])),
    variables: {},
    precision: 'fp32',
    ports: false,
    body: ({ inputs }) => body(inputs),
  };
}
