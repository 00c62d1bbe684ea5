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

it('two runs of a program at once are refused', async () => {
  using program = engine.compile(definition('overlapping', ({ inputs }) => ({ y: tf.relu(inputs['x']!) })));
  const running = program.run({ x });
  await expect(program.run({ x })).rejects.toThrow(/a run has not ended yet/);
  (await running)['y']![Symbol.dispose]();
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
