import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findSymbol } from '../src/c-api/log-level.ts';
import { withoutChatter } from '../src/c-api/quiet-stderr.ts';
import { checkSessionOptions, encodeConfigProto } from '../src/config-proto.ts';
import { program, type Program } from './support/program.ts';

describe('encodeConfigProto', () => {
  // The bytes by hand from config.proto's field numbers and the protobuf encoding.
  const AS_NEEDED = '3202' + '2001';
  const CHANNELS_LAST = '5204' + '5202' + '0802';
  it.each([
    ['nothing', {}, AS_NEEDED, ''],
    ['threads', { intraOpThreads: 2, interOpThreads: 300 }, '1002' + '28ac02' + AS_NEEDED, ''],
    ['half of the GPU', { gpuMemoryFraction: 0.5 }, '320b' + '09000000000000e03f' + '2001', ''],
    ['it at once', { gpuMemoryFraction: 0.5, gpuMemoryGrowth: false }, '3209' + '09000000000000e03f', ''],
    ['XLA', { xla: true }, AS_NEEDED, '5204' + '1a02' + '2801'],
    ['what is off', { gpuMemoryGrowth: false, xla: false }, '', ''],
  ])('encodes %s', (_, options, before, behind) => {
    expect(Buffer.from(encodeConfigProto(options)).toString('hex')).toBe(before + CHANNELS_LAST + behind);
  });

  it('refuses options outside their range, all in one message', () => {
    expect(() => checkSessionOptions({ intraOpThreads: -1, interOpThreads: 1.5, gpuMemoryFraction: 1.2 })).toThrow(
      expect.objectContaining({
        code: 'CIRCLET_TENSORFLOW_OPTIONS',
        problems: [
          'intraOpThreads must be an integer of at least 0, got -1',
          'interOpThreads must be an integer of at least 0, got 1.5',
          'gpuMemoryFraction must be above 0 and at most 1, got 1.2',
        ],
      }),
    );
    expect(() => checkSessionOptions({ intraOpThreads: 0, gpuMemoryFraction: 1 })).not.toThrow();
  });
});

describe('withoutChatter', () => {
  const log = [
    'WARNING: All log messages before absl::InitializeLog() is called are written to STDERR\n',
    'I0000 00:00:1795464123.756620   10311 port.cc:153] oneDNN custom operations are on.\n',
    'W0000 00:00:1795464123.756620   10311 x.cc:1] a warning\n',
    '2026-11-23 20:04:08.123456: E external/local_xla/y.cc:2] an error\n',
    'Illustration: a line of somebody else\n',
    'the last one, unfinished',
  ];
  it.each([
    [1, [2, 3, 4, 5]],
    [2, [3, 4, 5]],
    [3, [4, 5]],
  ] as const)('keeps at level %d what is above it, and what is not a log line', (level, kept) => {
    expect(withoutChatter(log.join(''), level)).toBe(kept.map((index) => log[index]).join(''));
  });
});

describe('startRuntime', () => {
  let starter: Program;
  beforeAll(async () => {
    starter = await program(`
      import { startRuntime } from './src/runtime.ts';
      import { registerTfjsBackend } from './src/backend/tfjs-backend.ts';
      import * as tf from '@tensorflow/tfjs-core';
      const options = JSON.parse(process.argv[2]);
      const runtime = startRuntime(options);
      registerTfjsBackend(runtime);
      await tf.setBackend('tensorflow');
      const product = await tf.matMul([[1, 2], [3, 4]], [[5], [6]]).data();
      const attempt = (other) => { try { return startRuntime(other) === runtime; } catch (error) { return error.code; } };
      console.log(JSON.stringify({
        product: [...product],
        version: runtime.version,
        devices: runtime.devices.map(({ type }) => type),
        same: attempt(options),
        other: attempt({ ...options, intraOpThreads: 1 }),
      }));
    `);
  });
  afterAll(() => starter[Symbol.dispose]());

  it('runs quietly, once per process', async () => {
    const { code, stdout, stderr } = await starter.start(['{"intraOpThreads":2}'], { TF_CPP_MIN_LOG_LEVEL: '' }).ended;
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(JSON.parse(stdout)).toMatchObject({
      product: [17, 39],
      version: expect.stringMatching(/^2\./) as string,
      devices: expect.arrayContaining(['CPU']) as string[],
      same: true,
      other: 'CIRCLET_TENSORFLOW_STARTED',
    });
  });

  it.each([
    ['{"logLevel":0}', ''],
    ['{}', '0'],
  ])('shows what TensorFlow logs when asked: options %s, TF_CPP_MIN_LOG_LEVEL=%j', async (options, variable) => {
    const { code, stderr } = await starter.start([options], { TF_CPP_MIN_LOG_LEVEL: variable }).ended;
    expect(code).toBe(0);
    expect(stderr).toMatch(/^I0000 .*\] /m);
  });

  it('starts with every option', async () => {
    const options = { interOpThreads: 2, gpuMemoryFraction: 0.5, gpuMemoryGrowth: true, xla: true };
    expect(await starter.start([JSON.stringify(options)]).ended).toMatchObject({ code: 0, stderr: '' });
  });

  it.each([
    ['{"xla":true,"logLevel":0}', true, '0'],
    ['{"xla":false,"logLevel":0,"tf32":true}', false, undefined],
  ])('compiles clusters with XLA, and allows TF32, where asked: %s', async (options, xla, tf32Override) => {
    using compiler = await program(`
      import '@tensorflow/tfjs';
      import * as tf from '@tensorflow/tfjs-core';
      import { startRuntime } from './src/runtime.ts';
      import { tensorflowEngine } from './src/tensorflow-engine.ts';
      const engine = tensorflowEngine(startRuntime(JSON.parse(process.argv[2])));
      const program = engine.compile({
        name: 'cluster', variables: {}, precision: 'fp32', ports: false,
        inputs: { x: { shape: [64], dtype: 'float32' } },
        body: ({ inputs: { x } }) => ({ y: tf.sum(tf.relu(tf.sub(tf.mul(x, 3), tf.square(x)))) }),
      });
      const { y } = await program.run({ x: new Float32Array(64).fill(2) });
      console.log(JSON.stringify([engine.description, ...await y.read(), process.env['NVIDIA_TF32_OVERRIDE']]));
    `);
    const { code, stdout, stderr } = await compiler.start([options]).ended;
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toEqual([
      expect.stringMatching(xla ? /^TensorFlow 2\.\S+ on .*, XLA$/ : /^TensorFlow 2\.\S+ on [^,]*$/) as string,
      64 * (6 - 4),
      tf32Override ?? null,
    ]);
    expect(stderr.includes('Compiled cluster using XLA')).toBe(xla);
  });

  it('says where there is no TensorFlow', async () => {
    const { code, stderr } = await starter.start(['{"directory":"/nowhere"}']).ended;
    expect(code).toBe(1);
    expect(stderr).toContain('TensorFlow cannot be loaded from /nowhere');
    expect(stderr).toContain("code: 'CIRCLET_TENSORFLOW_LOAD'");
  });

  it('finds a symbol by its end in a file larger than its reading buffer', () => {
    const folder = mkdtempSync(join(tmpdir(), 'circlet-test-'));
    const file = join(folder, 'library');
    const name = '_ZN4absl12lts_2023080214SetMinLogLevelE';
    // The name lies across the border of two reads of 4 MiB.
    const bytes = Buffer.alloc(9 * 2 ** 20, 'x');
    bytes.write(`\0${name}\0`, 4 * 2 ** 20 - 12, 'latin1');
    writeFileSync(file, bytes);
    expect(findSymbol(file, '14SetMinLogLevelE')).toBe(name);
    expect(findSymbol(file, '14NoSuchSymbolE')).toBe(null);
    rmSync(folder, { recursive: true });
  });
});
