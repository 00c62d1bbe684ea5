import { expect, it } from 'vitest';
import { program } from './support/program.ts';

const MEGABYTES = 128;

// In a process of its own: the peak of memory is a process's, and never falls.
it('rows of a large table are read and written where they lie: nothing of its size is allocated', async () => {
  using inPlace = await program(`
    import '@tensorflow/tfjs';
    import * as tf from '@tensorflow/tfjs-core';
    import { startRuntime } from './src/runtime.ts';
    import { tensorflowEngine } from './src/tensorflow-engine.ts';

    const engine = tensorflowEngine(startRuntime({ intraOpThreads: 1 }));
    const spec = { shape: [${MEGABYTES} * 2 ** 12, 64], dtype: 'float32' };
    // Kept, so that its memory cannot be used for a copy of the table.
    const initial = new Float32Array(${MEGABYTES} * 2 ** 18).fill(1);
    const table = engine.createVariable('table', spec, initial);
    const other = engine.createVariable('other', { shape: [2], dtype: 'float32' }, new Float32Array(2));
    const compile = (name, body) => engine.compile({
      name, variables: { table, other }, precision: 'fp32', ports: false,
      inputs: { rows: { shape: [2], dtype: 'int32' } }, body,
    });
    const double = compile('in place', ({ inputs: { rows }, rowsOf, assignRows, assign, variables }) => {
      // Another variable is read and written whole beside it.
      assign('other', tf.add(variables.other, 1));
      assignRows('table', rows, tf.mul(rowsOf('table', rows), 2));
      return {};
    });
    const whole = compile('whole', ({ variables, assign }) => (assign('table', tf.add(variables.table, variables.table)), {}));
    const peakMegabytes = () => process.resourceUsage().maxRSS / 1024;
    const rows = Int32Array.of(5, ${MEGABYTES} * 2 ** 12 - 1);
    const before = peakMegabytes();
    for (let step = 0; step < 3; step++) await double.run({ rows });
    const grownInPlace = peakMegabytes() - before;
    await whole.run({ rows });
    const grownWhole = peakMegabytes() - before;
    const values = await table.snapshot().read();
    const numChanged = values.reduce((sum, value) => sum + (value === 2 ? 0 : 1), 0);
    console.log(JSON.stringify({ grownInPlace, grownWhole, changed: values[5 * 64], numChanged, kept: initial.length }));
    process.exit();
  `);
  const { stdout, stderr, code } = await inPlace.start().ended;
  expect([code, stderr]).toEqual([0, '']);
  const result = JSON.parse(stdout) as Record<string, number>;
  expect(result['changed']).toBe(2 * 2 ** 3);
  expect(result['numChanged']).toBe(2 * 64);
  expect(result['grownInPlace']).toBeLessThan(MEGABYTES / 4);
  // A whole update shows that a copy would have been seen.
  expect(result['grownWhole']).toBeGreaterThan(MEGABYTES / 2);
});
