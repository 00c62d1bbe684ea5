import * as ops from '@circlet/ops';
import * as tf from '@tensorflow/tfjs-core';
import { describe, expect, it } from 'vitest';
import type { Collectives, Port, ProgramDefinition, ProgramScope } from '../src/engine.ts';
import { registerTfjsBackend } from '../src/backend/tfjs-backend.ts';
import { numbers, testEngine, testRuntime } from './support/engine.ts';

const engine = testEngine();

function definition(name: string, body: (scope: ProgramScope) => Record<string, tf.Tensor>): ProgramDefinition {
  const inputs = { x: { shape: [4, 4], dtype: 'float32' } } as const;
  return { name, inputs, variables: {}, precision: 'fp32', ports: true, body };
}

const x = numbers(16, 1);

describe('ports', () => {
  /** Notes who came when; sums of one. */
  function noting(): { readonly seen: string[]; readonly collectives: Collectives } {
    const seen: string[] = [];
    const note = ({ name, lane }: Port): void => void seen.push(`${lane} ${name}`);
    return {
      seen,
      collectives: {
        allReduce: (port) => Promise.resolve(note(port)),
        allGather: (port, local) => Promise.resolve((note(port), local.slice())),
      },
    };
  }

  const twoLanes = ({ inputs }: ProgramScope): Record<string, tf.Tensor> => {
    const a = inputs['x'] as tf.Tensor2D;
    const deep = tf.relu(tf.matMul(tf.relu(tf.matMul(a, a)), a));
    // Written deepest first: the order of writing is not the order of starting.
    const [bucket1] = ops.allReduceBucket([tf.relu(deep)], { name: 'bucket1' });
    const [bucket0] = ops.allReduceBucket([tf.relu(a)], { name: 'bucket0' });
    const late = ops.allReduce(tf.relu(tf.relu(deep)), { name: 'late' });
    const early = ops.allReduce(a, { name: 'early' });
    return { y: tf.addN([bucket0!, bucket1!, late, early]) };
  };

  it('start by their depth in the data flow, lane by lane, whatever the order they were written in', async () => {
    using program = engine.compile(definition('lanes', twoLanes));
    expect(program.ports.map(({ name }) => name.replace(/#\d+$/, ''))).toEqual(['early', 'bucket0', 'bucket1', 'late']);
    expect(program.ports.map(({ index }) => index)).toEqual([0, 1, 2, 3]);
    for (let repetition = 0; repetition < 5; repetition++) {
      const { seen, collectives } = noting();
      (await program.run({ x }, { collectives }))['y']![Symbol.dispose]();
      const of = (lane: string) =>
        seen.filter((line) => line.startsWith(lane)).map((line) => line.replace(/#\d+$/, ''));
      expect(of('bulk')).toEqual(['bulk bucket0', 'bulk bucket1']);
      expect(of('urgent')).toEqual(['urgent early', 'urgent late']);
    }
  });

  it('an urgent port does not wait for a bucket that hangs', async () => {
    using program = engine.compile(definition('urgent', twoLanes));
    const { collectives } = noting();
    let reached = (): void => undefined;
    const late = new Promise<void>((resolve) => (reached = resolve));
    const { y } = await program.run(
      { x },
      {
        collectives: {
          ...collectives,
          async allReduce(port) {
            if (port.lane === 'bulk') {
              await late;
            } else if (port.name.startsWith('late')) {
              reached();
            }
          },
        },
      },
    );
    expect((await y!.read()).every(Number.isFinite)).toBe(true);
  });

  // The product of the shallow branch waits, for cancellation, for products behind the port of the deep one.
  it('start in an order in which all of them can, cancellation points included', async () => {
    const body = ({ inputs }: ProgramScope): Record<string, tf.Tensor> => {
      const a = inputs['x'] as tf.Tensor2D;
      let deep = ops.allReduce(tf.relu(tf.relu(tf.relu(tf.relu(a)))), { name: 'deep' });
      for (let index = 0; index < 8; index++) {
        deep = tf.matMul(deep, a);
      }
      return { y: tf.add(deep, ops.allReduce(tf.matMul(a, a), { name: 'shallow' })) };
    };
    using program = engine.compile(definition('branches', body));
    const { y } = await program.run({ x }, { collectives: noting().collectives });
    expect((await y!.read()).every(Number.isFinite)).toBe(true);
  });

  it('are in the hash that ranks compare: order, kind and size, but not what one rank alone has', () => {
    const hash = (body: (scope: ProgramScope) => Record<string, tf.Tensor>): string => {
      using program = engine.compile(definition('hashed', body));
      return program.hash;
    };
    const gather = (rank: number) => (scope: ProgramScope) => {
      const rows = tf.slice(scope.inputs['x'] as tf.Tensor2D, 0, rank + 1);
      return { y: ops.allGather(rows, { counts: [1, 2], rank }) };
    };
    expect(hash(twoLanes)).toBe(hash(twoLanes));
    expect(hash(gather(0))).toBe(hash(gather(1)));
    const reduce = (names: readonly string[]) => (scope: ProgramScope) => ({
      y: tf.addN(names.map((name) => ops.allReduce(scope.inputs['x']!, { name }))),
    });
    expect(hash(reduce(['a', 'b']))).not.toBe(hash(reduce(['b', 'a'])));
    expect(hash(reduce(['a']))).not.toBe(hash(reduce(['a', 'b'])));
  });
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

  it('twice on one variable, or on one the program does not have, are refused', () => {
    using a = engine.createVariable('a', spec, Float32Array.of(1, 2));
    const compile = (names: readonly string[]): void =>
      engine
        .compile({
          ...definition('updates', ({ variables, assign }) => {
            names.forEach((name) => assign(name, variables['a']!));
            return {};
          }),
          variables: { a },
        })
        [Symbol.dispose]();
    expect(() => compile(['a', 'a'])).toThrow(/'a' is updated twice/);
    expect(() => compile(['b'])).toThrow(/'b', which is not among its variables/);
  });
});

describe('inputs and outputs', () => {
  it('are checked: missing ones, wrong lengths, wrong types, two runs at once', async () => {
    using program = engine.compile(definition('checked', ({ inputs }) => ({ y: tf.relu(inputs['x']!) })));
    await expect(program.run({})).rejects.toThrow(/typed array .* as input 'x', got undefined/);
    await expect(program.run({ x: new Float32Array(3) })).rejects.toThrow(
      /16 elements for input 'x' of shape \[4, 4\], got 3/,
    );
    using other = engine.upload({ shape: [2, 8], dtype: 'float32' }, x);
    await expect(program.run({ x: other })).rejects.toThrow(/float32 \[4, 4\] as input 'x', got float32 \[2, 8\]/);
    const running = program.run({ x });
    await expect(program.run({ x })).rejects.toThrow(/a run has not ended yet/);
    await running;
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

describe('tracing', () => {
  it.each<[string, (x: tf.Tensor) => tf.Tensor]>([
    ['whatever is computed', (x) => tf.relu(tf.sub(tf.matMul(x as tf.Tensor2D, x as tf.Tensor2D), 1))],
    [
      'with gradients and what a customGrad saves for them',
      (x) => {
        const square = tf.customGrad((a, save) => {
          (save as tf.GradSaveFunc)([tf.mul(a as tf.Tensor, 2)]);
          return { value: tf.square(a as tf.Tensor), gradFunc: (dy, [twice]) => tf.mul(dy, twice!) };
        });
        return tf.grad((a) => tf.sum(square(a)))(x);
      },
    ],
    [
      'and when the body fails',
      (x) => {
        tf.neg(x);
        throw new Error('a bug of the user');
      },
    ],
  ])('leaves no tensor, no data and no handle behind, %s', (_what, body) => {
    const { eager } = registerTfjsBackend(testRuntime());
    const compile = (): void => {
      try {
        engine
          .compile(definition('traced', ({ inputs }) => ({ y: body(inputs['x']!), x: inputs['x']! })))
          [Symbol.dispose]();
      } catch (error) {
        expect(error).toMatchObject({ message: 'a bug of the user' });
      }
    };
    const counts = () => ({ ...tf.memory(), handles: eager.numTensors, ids: tf.backend().numDataIds() });
    compile();
    const before = counts();
    for (let repetition = 0; repetition < 10; repetition++) {
      compile();
    }
    expect(counts()).toEqual(before);
  });

  it('takes the value of an eager tensor it captures, which lives on', async () => {
    await tf.setBackend('tensorflow');
    const captured = tf.tensor2d(numbers(16, 5), [4, 4]);
    using program = engine.compile(definition('capture', ({ inputs }) => ({ y: tf.add(inputs['x']!, captured) })));
    expect([...captured.dataSync()]).toEqual([...numbers(16, 5)]);
    captured.dispose();
    const { y } = await program.run({ x: new Float32Array(16).fill(1) });
    expect([...(await y!.read())]).toEqual([...numbers(16, 5).map((value) => value + 1)]);
  });
});
