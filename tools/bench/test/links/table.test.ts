import type { CollectivePlan } from '@circlet/collective';
import { expect, it } from 'vitest';
import { cellOf, tableOf } from '../../src/links/table.ts';

const plan: CollectivePlan = {
  calibration: {
    latencySeconds: 0,
    secondsPerByte: 10e-9,
    secondsPerFrame: 0,
    secondsPerSummedByte: 0,
    localSecondsPerByte: 0,
    streams: 1,
  },
  hosts: [
    [0, 1],
    [2, 3],
  ],
  streams: 1,
  rules: [{ fromBytes: 0, algorithm: 'two-level', chunkBytes: 1000 }],
};
const context = { hosts: 2, security: 'plain' as const, task: { elements: 1_000_000, rounds: 1 }, plan };

it('a cell compares with the model, with the bytes that must cross a link, and with the peer', () => {
  // Ring of 4: 2·3/4 of 4 MB, 8 ns a byte at 1 Gb/s, 10 ns by the model.
  expect(cellOf('ring', 1000, context, [0.05, 0.06, 0.07], [0.06, 0.06, 0.06])).toMatchObject({
    seconds: 0.06,
    modelSeconds: expect.closeTo(0.06, 6) as number,
    limitSeconds: expect.closeTo(0.048, 6) as number,
    ratio: 1,
  });
  // Two levels of 2 hosts: 2·1/2 of 2 MB in bf16.
  expect(cellOf('plan bf16', 1000, context, [0.02], [])).toMatchObject({
    limitSeconds: expect.closeTo(0.016, 6) as number,
    peerSeconds: null,
    ratio: null,
  });
});

it('a table has a row for each', () => {
  const cells = [cellOf('ring', 500, context, [0.1], [0.2])];
  const shown = {
    rates: [500],
    hosts: 2,
    ranksPerHost: 2,
    megabytes: 4,
    pairs: 1,
    security: ['plain' as const],
    peerPython: null,
    json: false,
  };
  const lines = tableOf(500, cells, shown).split('\n');
  expect(lines[0]).toBe('2 hosts with 2 ranks each, 4 MB');
  expect(lines[2]).toMatch(/^ring +0\.100 +0\.060 +0\.096 +0\.200 +1\.667 +0\.960 +2\.000$/);
});
