import '@tensorflow/tfjs-backend-wasm';
import * as ops from '@circlet/ops';
import * as tf from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { eagerEngine } from '../src/eager-engine.ts';
import type { DeviceTensor, Engine, ProgramDefinition, ProgramScope } from '../src/engine.ts';
import { numbers, testEngine } from './support/engine.ts';

// The engine contract, on every engine there is.

function definition(name: string, body: (scope: ProgramScope) => Record<string, tf.Tensor>): ProgramDefinition {
  const inputs = { x: { shape: [4, 4], dtype: 'float32' } } as const;
  return { name, inputs, variables: {}, precision: 'fp32', ports: true, body };
}

const x = numbers(16, 1);

const ENGINES: Readonly<Record<string, () => Engine>> = {
  compiled: testEngine,
  'op by op on cpu': () => eagerEngine('cpu'),
  'op by op on wasm': () => eagerEngine('wasm'),
  'op by op on tensorflow': () => eagerEngine('tensorflow'),
};

describe.each(Object.entries(ENGINES))('%s', (name, make) => {
  let engine: Engine;
  beforeAll(async () => {
    testEngine();
    await tf.setBackend(/\w+$/.exec(name)?.[0] === 'compiled' ? 'tensorflow' : /\w+$/.exec(name)![0]);
    await tf.ready();
    engine = make();
  });

  describe('effects', () => {
    const spec = { shape: [2], dtype: 'float32' } as const;

    it('gradients have none: every variable keeps its bits', async () => {
      using weights = engine.createVariable('weights', { shape: [4, 4], dtype: 'float32' }, numbers(16, 2));
      using program = engine.compile({
        ...definition('gradients', ({ inputs, variables }) => {
          const { value, grads } = tf.valueAndGrads((w) =>
            tf.sum(tf.relu(tf.matMul(inputs['x'] as tf.Tensor2D, w as tf.Tensor2D))),
          )([variables['weights']!]);
          const [summed] = ops.allReduceBucket(grads, { name: 'bucket0' });
          return { loss: value, gradient: summed! };
        }),
        variables: { weights },
      });
      for (let repetition = 0; repetition < 3; repetition++) {
        const { gradient } = await program.run({ x });
        expect((await gradient!.read()).some((value) => value !== 0)).toBe(true);
        expect(await weights.snapshot().read()).toEqual(numbers(16, 2));
      }
    });

    it('come after every read: the scope shows the values at the start, snapshots keep theirs', async () => {
      using a = engine.createVariable('a', spec, Float32Array.of(1, 2));
      using b = engine.createVariable('b', spec, Float32Array.of(10, 20));
      using program = engine.compile({
        ...definition('swap', ({ variables, assign }) => {
          assign('a', variables['b']!);
          assign('b', variables['a']!);
          return { sum: tf.add(variables['a']!, variables['b']!) };
        }),
        variables: { a, b },
      });
      using before = a.snapshot();
      const { sum } = await program.run({ x });
      expect([...(await sum!.read())]).toEqual([11, 22]);
      expect([[...(await a.snapshot().read())], [...(await b.snapshot().read())]]).toEqual([
        [10, 20],
        [1, 2],
      ]);
      expect([...(await before.read())]).toEqual([1, 2]);
    });

    it('on some rows leave the others, come after every read of them, and are seen by the next run', async () => {
      using table = engine.createVariable('table', { shape: [5, 2], dtype: 'float32' }, numbers(10, 3));
      using program = engine.compile({
        ...definition('rows', ({ inputs, rowsOf, assignRows }) => {
          const rows = inputs['rows'] as tf.Tensor1D;
          const before = rowsOf('table', rows);
          assignRows('table', rows, tf.add(before, 10));
          return { before, again: rowsOf('table', rows) };
        }),
        inputs: { rows: { shape: [2], dtype: 'int32' } },
        variables: { table },
      });
      const expected = [...numbers(10, 3)];
      // In any order; row 3 twice, once in each run.
      for (const rows of [
        [3, 0],
        [3, 4],
      ]) {
        const { before, again } = await program.run({ rows: Int32Array.from(rows) });
        const old = rows.flatMap((row) => expected.slice(2 * row, 2 * row + 2));
        expect([...(await before!.read())]).toEqual(old);
        expect([...(await again!.read())]).toEqual(old);
        for (const row of rows) {
          for (const at of [2 * row, 2 * row + 1]) expected[at] = Math.fround((expected[at] as number) + 10);
        }
        expect([...(await table.snapshot().read())]).toEqual(expected);
      }
    });

    it('of Adam are PyTorch’s, from the first step to a late one', async () => {
      const [beta1, beta2, epsilon, rate] = [0.9, 0.999, 1e-8, 0.01];
      const names = ['w', 'm', 'v'] as const;
      const variables = Object.fromEntries(
        names.map((name) => [
          name,
          engine.createVariable(name, { shape: [1], dtype: 'float32' }, Float32Array.of(name === 'w' ? 1 : 0)),
        ]),
      );
      using program = engine.compile({
        ...definition('adam', ({ inputs, applyAdam }) => {
          applyAdam({
            ...{ variable: 'w', firstMoment: 'm', secondMoment: 'v', gradient: inputs['g']!, beta1, beta2, epsilon },
            ...{ learningRate: tf.scalar(rate), step: inputs['step']! },
          });
          return {};
        }),
        inputs: { g: { shape: [1], dtype: 'float32' }, step: { shape: [], dtype: 'float32' } },
        variables,
      });
      // torch.optim.Adam's formula in double precision.
      let [w, m, v] = [1, 0, 0];
      for (let step = 1; step <= 40; step++) {
        const g = Math.sin(step);
        m = beta1 * m + (1 - beta1) * g;
        v = beta2 * v + (1 - beta2) * g * g;
        w -= (rate * (m / (1 - beta1 ** step))) / (Math.sqrt(v / (1 - beta2 ** step)) + epsilon);
        await program.run({ g: Float32Array.of(g), step: Float32Array.of(step) });
        expect((await variables['w']!.snapshot().read())[0], `step ${step}`).toBeCloseTo(w, 6);
      }
      Object.values(variables).forEach((variable) => variable[Symbol.dispose]());
    });

    it('twice on one variable, or on one the program does not have, are refused', async () => {
      using a = engine.createVariable('a', spec, Float32Array.of(1, 2));
      const update = async (names: readonly string[], rows = false): Promise<void> => {
        using program = engine.compile({
          ...definition('updates', ({ variables, assign, assignRows }) => {
            names.forEach((name) => assign(name, variables['a']!));
            if (rows) assignRows('a', tf.tensor1d([0], 'int32'), tf.tensor1d([1]));
            return {};
          }),
          variables: { a },
        });
        await program.run({ x });
      };
      await expect(update(['a', 'a'])).rejects.toThrow(/'a' is updated twice/);
      await expect(update(['a'], true)).rejects.toThrow(/'a' is updated twice/);
      await expect(update(['b'])).rejects.toThrow(/'b', which is not among its variables/);
    });
  });

  describe('inputs and outputs', () => {
    it('are checked: missing ones, wrong lengths, wrong types, another engine', async () => {
      using program = engine.compile(definition('checked', ({ inputs }) => ({ y: tf.relu(inputs['x']!) })));
      await expect(program.run({})).rejects.toThrow(/input 'x': expected float32 \[4, 4\], got nothing/);
      await expect(program.run({ x: new Float32Array(3) })).rejects.toThrow(/expected 16 values for .*, got 3/);
      const foreign = { spec: { shape: [4, 4], dtype: 'float32' } } as unknown as DeviceTensor;
      await expect(program.run({ x: foreign })).rejects.toThrow(/a device tensor of this engine, got something else/);
      using other = engine.upload({ shape: [2, 8], dtype: 'float32' }, x);
      await expect(program.run({ x: other })).rejects.toThrow(
        /input 'x': expected float32 \[4, 4\], got float32 \[2, 8\]/,
      );
    });

    it('uint8 arrives as float32; an input may be an output; a device tensor is used without a copy to the host', async () => {
      using program = engine.compile({
        ...definition('images', ({ inputs }) => ({ y: tf.div(inputs['image']!, 2), same: inputs['x']! })),
        inputs: { image: { shape: [3], dtype: 'uint8' }, x: { shape: [2], dtype: 'float32' } },
      });
      using device = engine.upload({ shape: [2], dtype: 'float32' }, Float32Array.of(1, 2));
      const { y, same } = await program.run({ image: Uint8Array.of(0, 1, 255), x: device });
      expect([...(await y!.read())]).toEqual([0, 0.5, 127.5]);
      expect([...(await same!.read())]).toEqual([1, 2]);
      expect([...(await device.read())]).toEqual([1, 2]);
    });
  });

  it('the same seed drops the same cells on every engine', async () => {
    using program = engine.compile({
      ...definition('dropout', ({ inputs }) => ({
        y: ops.dropout(inputs['x']!, { rate: 0.5, seed: inputs['seed']! }),
      })),
      inputs: { x: { shape: [16], dtype: 'float32' }, seed: { shape: [2], dtype: 'int32' } },
    });
    const { y } = await program.run({ x: new Float32Array(16).fill(1), seed: Int32Array.of(3, 4) });
    expect([...(await y!.read())]).toEqual([0, 2, 0, 0, 2, 2, 2, 0, 0, 2, 2, 2, 0, 0, 0, 0]);
  });

  it('leaves another backend the current one, and no tensor behind', async () => {
    await tf.setBackend('cpu');
    using weights = engine.createVariable('weights', { shape: [4, 4], dtype: 'float32' }, numbers(16, 2));
    using program = engine.compile({
      ...definition('tidy', ({ inputs, variables, assign }) => {
        assign(
          'weights',
          tf.sub(variables['weights']!, tf.grad((w) => tf.sum(tf.mul(w, inputs['x']!)))(variables['weights']!)),
        );
        return { y: tf.relu(inputs['x']!) };
      }),
      variables: { weights },
    });
    const run = async () => (await program.run({ x }))['y']![Symbol.dispose]();
    await run();
    const before = tf.memory().numTensors;
    await run();
    await run();
    expect(tf.memory().numTensors).toBe(before);
    expect(tf.getBackend()).toBe('cpu');
  });

  it('says what it is', () => {
    expect(engine.description).toMatch(/^(?:TensorFlow 2\.\d+\S* on |tfjs (?:cpu|wasm|tensorflow), op by op$)/);
  });
});

it('op by op needs a backend that is ready, and serves no peers', async () => {
  expect(() => eagerEngine('abacus')).toThrow(expect.objectContaining({ code: 'CIRCLET_TENSORFLOW_BACKEND' }));
  await tf.setBackend('cpu');
  using program = eagerEngine('cpu').compile(definition('peers', ({ inputs }) => ({ y: ops.allReduce(inputs['x']!) })));
  const collectives = { allReduce: () => Promise.resolve(), allGather: () => Promise.reject(new Error('none')) };
  await expect(program.run({ x }, { collectives })).rejects.toThrow(/for one worker/);
  const signal = AbortSignal.abort();
  await expect(program.run({ x }, { signal })).rejects.toMatchObject({ code: 'CIRCLET_TENSORFLOW_ABANDONED' });
});
