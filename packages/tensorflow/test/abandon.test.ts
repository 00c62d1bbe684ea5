import * as ops from '@circlet/ops';
import * as tf from '@tensorflow/tfjs-core';
import { describe, expect, it, vi } from 'vitest';
import { registerTfjsBackend } from '../src/backend/tfjs-backend.ts';
import type { Pointer } from '../src/c-api/declarations.ts';
import { call, queueAttributes } from '../src/compile/call.ts';
import { tokenQueue } from '../src/compile/cancellation-points.ts';
import type { NativeTensor } from '../src/compile/device-values.ts';
import { DT } from '../src/dtypes.ts';
import type { Collectives, Program, ProgramDefinition, Variable } from '../src/engine.ts';
import { numbers, testEngine, testRuntime } from './support/engine.ts';

const runtime = testRuntime();
const engine = testEngine();

/** Serves nothing, ever: what a vanished peer looks like. Tells when a port has been reached. */
function silence(): { readonly collectives: Collectives; readonly reached: Promise<void> } {
  let reach = (): void => undefined;
  const reached = new Promise<void>((resolve) => (reach = resolve));
  const wait = (): Promise<never> => {
    reach();
    return new Promise(() => undefined);
  };
  return { collectives: { allReduce: wait, allGather: wait }, reached };
}

const alone: Collectives = {
  allReduce: () => Promise.resolve(),
  allGather: (_port, local) => Promise.resolve(local.slice()),
};

/** Resolves when no native call of a run holds a thread any more. */
async function allWound(): Promise<void> {
  const release = await runtime.threadBudget.take(1_000, new AbortController().signal);
  release();
}

describe('a run that waits for its peers', () => {
  const definition = (name: string): ProgramDefinition => ({
    name,
    inputs: { x: { shape: [3], dtype: 'float32' } },
    variables: {},
    precision: 'fp32',
    ports: true,
    body: ({ inputs: { x } }) => {
      const [bulk] = ops.allReduceBucket([ops.allReduce(x!)], { name: 'bucket0' });
      return { y: tf.mul(bulk!, 2) };
    },
  });
  const x = Float32Array.of(1, 2, 3);

  it('ends by its signal with an error that says so, and leaves program, variables and queues usable', async () => {
    using program = engine.compile(definition('waiting'));
    for (let repetition = 0; repetition < 10; repetition++) {
      const peer = silence();
      const controller = new AbortController();
      const running = program.run({ x }, { collectives: peer.collectives, signal: controller.signal });
      await peer.reached;
      controller.abort(new Error('a peer has gone'));
      await expect(running).rejects.toMatchObject({
        code: 'CIRCLET_TENSORFLOW_ABANDONED',
        message: expect.stringContaining("'waiting' was abandoned; nothing has changed") as string,
        cause: expect.objectContaining({ message: 'a peer has gone' }) as Error,
      });
      expect(await valuesOf(program, { x }, alone)).toEqual([2, 4, 6]);
    }
  });

  it('ends with the error of a collective, native side included', async () => {
    using program = engine.compile(definition('failing'));
    const failing: Collectives = { ...alone, allReduce: () => Promise.reject(new Error('rank 1 is lost')) };
    for (let repetition = 0; repetition < 10; repetition++) {
      await expect(program.run({ x }, { collectives: failing })).rejects.toThrow('rank 1 is lost');
      expect(await valuesOf(program, { x }, alone)).toEqual([2, 4, 6]);
    }
  });

  it('keeps the memory of a collective that goes on for a while', async () => {
    using program = engine.compile(definition('late'));
    let late: Float32Array | undefined;
    let finish = (): void => undefined;
    const controller = new AbortController();
    const running = program.run(
      { x },
      {
        signal: controller.signal,
        collectives: {
          ...alone,
          allReduce: (_port, [buffer]) => {
            late = buffer;
            controller.abort();
            return new Promise((resolve) => (finish = resolve));
          },
        },
      },
    );
    await expect(running).rejects.toThrow(/abandoned/);
    // A ring may still write into what it was given: that must be nobody else's memory yet.
    expect([...late!]).toEqual([1, 2, 3]);
    late!.fill(7);
    expect([...late!]).toEqual([7, 7, 7]);
    finish();
    expect(await valuesOf(program, { x }, alone)).toEqual([2, 4, 6]);
  });

  it('is refused at once where the signal has fired before, also while the last run winds down', async () => {
    using program = engine.compile(definition('early'));
    const peer = silence();
    const controller = new AbortController();
    const running = program.run({ x }, { collectives: peer.collectives, signal: controller.signal });
    await peer.reached;
    controller.abort();
    await expect(running).rejects.toThrow(/abandoned/);
    await expect(program.run({ x }, { signal: controller.signal })).rejects.toThrow(/abandoned/);
    const second = new AbortController();
    const next = program.run({ x }, { signal: second.signal, collectives: alone });
    second.abort();
    await expect(next).rejects.toThrow(/abandoned/);
    expect(await valuesOf(program, { x }, alone)).toEqual([2, 4, 6]);
  });

  it('is disposed of while it winds down', async () => {
    const program = engine.compile(definition('disposed'));
    const peer = silence();
    const controller = new AbortController();
    const running = program.run({ x }, { collectives: peer.collectives, signal: controller.signal });
    await peer.reached;
    controller.abort();
    await expect(running).rejects.toThrow(/abandoned/);
    const removals = vi.spyOn(runtime.api, 'TFE_ContextRemoveFunction');
    program[Symbol.dispose]();
    await allWound();
    await new Promise((resolve) => setImmediate(resolve));
    expect(removals).toHaveBeenCalledTimes(1);
    vi.restoreAllMocks();
  });
});

describe('a run that computes', () => {
  const size = 512;
  const x = numbers(size * size, 1);

  /** A port, then so many products in a chain, of some milliseconds each; behind the last one `reached` becomes its corner. */
  function chain(numProducts: number, cancellable: boolean, reached: Variable): ProgramDefinition {
    return {
      name: `chain of ${numProducts}`,
      inputs: { x: { shape: [size, size], dtype: 'float32' } },
      variables: { reached },
      precision: 'fp32',
      ports: true,
      cancellable,
      body: ({ inputs: { x }, assign }) => {
        let y = ops.allReduce(x as tf.Tensor2D);
        for (let index = 0; index < numProducts; index++) {
          y = tf.div(tf.matMul(x as tf.Tensor2D, y), 13); // so that values stay about as large
        }
        const corner = tf.slice(y, [0, 0], [1, 3]);
        assign('reached', corner);
        return { y: corner };
      },
    };
  }

  const BEFORE = [7, 7, 7];

  function variable(): { readonly reached: Variable; readonly value: () => Promise<number[]> } {
    const reached = engine.createVariable('reached', { shape: [1, 3], dtype: 'float32' }, Float32Array.from(BEFORE));
    return {
      reached,
      async value() {
        using snapshot = reached.snapshot();
        return [...(await snapshot.read())];
      },
    };
  }

  /** Abandons a run that has passed its port, and waits until nothing of it runs any more. */
  async function abandonInTheChain(program: Program): Promise<void> {
    const controller = new AbortController();
    const onPort = (): void => controller.abort();
    const running = program.run({ x }, { signal: controller.signal, collectives: alone, onPort });
    await expect(running).rejects.toThrow(/abandoned/);
    await allWound();
  }

  it('stops at a point in its middle, not at its end', async () => {
    const { reached, value } = variable();
    using _reached = reached;
    // Long, so that an abort that a busy machine delays still comes before the end; it costs nothing as long as runs stop.
    using program = engine.compile(chain(400, true, reached));
    for (let repetition = 0; repetition < 5; repetition++) {
      await abandonInTheChain(program);
      expect(await value()).toEqual(BEFORE);
    }
    const corner = await valuesOf(program, { x });
    expect(await value()).toEqual(corner);
    expect(corner).not.toEqual(BEFORE);
  });

  it('winds down to its end where it has no points', async () => {
    const { reached, value } = variable();
    using _reached = reached;
    using program = engine.compile(chain(32, false, reached));
    await abandonInTheChain(program);
    const wound = await value();
    expect(wound).not.toEqual(BEFORE);
    expect(await valuesOf(program, { x })).toEqual(wound);
  });
});

it('tokens that a cancelled run left are removed', () => {
  using queue = tokenQueue(runtime, 'tokens');
  using token = engine.upload({ shape: [], dtype: 'int32' }, Int32Array.of(0));
  for (let index = 0; index < 3; index++) {
    const attributes = queueAttributes('Tcomponents', [DT.INT32]);
    call(runtime, 'QueueEnqueueV2', [queue.resource, (token as NativeTensor).handle], 0, { attributes, listFrom: 1 });
  }
  expect(queueSize(queue.resource)).toBe(3);
  queue.drain();
  expect(queueSize(queue.resource)).toBe(0);
});

function queueSize(queue: Pointer): number {
  const [size] = call(runtime, 'QueueSizeV2', [queue], 1);
  const { id } = registerTfjsBackend(runtime).eager.adopt(size!);
  const [count] = registerTfjsBackend(runtime).eager.tensorDataSync(id) as Int32Array;
  registerTfjsBackend(runtime).eager.deleteTensor(id);
  return count!;
}

async function valuesOf(
  program: Program,
  inputs: Readonly<Record<string, Float32Array>>,
  collectives: Collectives = alone,
): Promise<number[]> {
  const { y } = await program.run(inputs, { collectives });
  using tensor = y!;
  return [...(await tensor.read())];
}
