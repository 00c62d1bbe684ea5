import { afterAll, beforeAll, expect, it } from 'vitest';
import { program, type Program } from './support/program.ts';

// What needs a process of its own: its thread pool's size, and how it ends.

let trainer: Program;
beforeAll(async () => {
  trainer = await program(`
    import '@tensorflow/tfjs';
    import * as tf from '@tensorflow/tfjs-core';
    import { readFile } from 'node:fs/promises';
    import { lookup } from 'node:dns/promises';
    import { allReduce, allReduceBucket } from '@circlet/ops';
    import { startRuntime } from './src/runtime.ts';
    import { tensorflowEngine } from './src/tensorflow-engine.ts';

    const engine = tensorflowEngine(startRuntime({ intraOpThreads: 1 }));
    const compile = (name) => engine.compile({
      name, variables: {}, precision: 'fp32', ports: true,
      inputs: { x: { shape: [4], dtype: 'float32' } },
      body: ({ inputs: { x } }) => ({ y: allReduceBucket([allReduce(x)], { name: 'bucket0' })[0] }),
    });
    const x = Float32Array.of(1, 2, 3, 4);
    let urgentReached, release;
    const waiting = new Promise((resolve) => (urgentReached = resolve));
    const released = new Promise((resolve) => (release = resolve));
    const late = {
      async allReduce(port) {
        if (port.lane === 'urgent') urgentReached();
        await released;
      },
      allGather: () => Promise.reject(new Error('none')),
    };
    // The run and the bulk lane's wait block threads; so would those of the second program, if it could start.
    const first = compile('first').run({ x }, { collectives: late });
    await waiting;
    const controller = new AbortController();
    const second = compile('second').run({ x }, { collectives: late, signal: controller.signal });
    const others = await Promise.all([
      readFile(process.argv[1], 'utf8').then((text) => text.length > 0),
      lookup('localhost').then(() => true),
      tf.add(tf.tensor1d([1]), 1).data().then(([value]) => value === 2),
    ]);
    controller.abort(new Error('enough'));
    const refused = await second.catch((error) => error.code);
    release();
    const { y } = await first;
    console.log(JSON.stringify({ others, refused, y: [...await y.read()] }));
    if (process.argv[2] === 'throw') throw new Error('a bug of the user');
    if (process.argv[2] === 'exit') process.exit(3);
    if (process.argv[2] === 'exit in a run') {
      const reached = new Promise((resolve) => (urgentReached = resolve));
      late.allReduce = () => (urgentReached(), new Promise(() => undefined));
      void compile('third').run({ x }, { collectives: late });
      await reached;
      process.exit(4);
    }
  `);
});
afterAll(() => trainer[Symbol.dispose]());

it('two programs blocked in their ports leave a thread of libuv’s four for fs, dns and reads', async () => {
  const { code, stdout, stderr } = await trainer.start([], { UV_THREADPOOL_SIZE: '4' }).ended;
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(JSON.parse(stdout)).toEqual({
    others: [true, true, true],
    refused: 'CIRCLET_TENSORFLOW_ABANDONED',
    y: [1, 2, 3, 4],
  });
});

it.each([
  ['nothing is left to do', [], 0],
  ['an error is thrown', ['throw'], 1],
  ['process.exit is called', ['exit'], 3],
  ['it is called while a run waits for its peers', ['exit in a run'], 4],
])('a process with TensorFlow in it ends when %s, with its own exit code', async (_when, args, expected) => {
  const { code, stderr } = await trainer.start(args).ended;
  expect(code).toBe(expected);
  expect(stderr).not.toMatch(/Segmentation|terminate called|core dumped/);
});
