import type { ControlBodies } from '@circlet/protocol';
import { expect, it } from 'vitest';
import { hostLoad } from '../../src/pace/host-load.ts';
import { tellPace } from '../../src/pace/tell-pace.ts';

const load = { load: 3, cores: 4, cpuPressure: 0.1, cpuSteal: -1 };
const exchange = { name: 'b', kind: 'allReduce', readySeconds: 0.2, endSeconds: 0.3, bytes: 100 } as const;
const pending = {
  seconds: { forwardBackward: 1, allReduceWait: 0.5, allReduce: 0.6, allReduceHidden: 0.1 },
  exchanges: [
    { ...exchange, lane: 'bulk' },
    { ...exchange, lane: 'urgent' },
  ],
} as const;

it('tells sums over steps once the time has come, and begins anew', () => {
  const sent: ControlBodies['pace'][] = [];
  let now = 0;
  const pace = tellPace({
    send: (said) => sent.push(said),
    load: () => load,
    queues: { take: () => [{ to: 1, share: 0.5 }] },
    nowMs: () => now,
    intervalMs: 1_000,
  });
  const seconds = { 'waiting for data': 0.1, gradients: 1.5, vote: 0.2, apply: 0.25, validation: 60 };
  now = 900;
  pace.step(7, seconds, pending);
  expect(sent).toEqual([]);
  now = 1_100;
  pace.step(8, seconds, pending);
  now = 1_200;
  pace.step(9, seconds, pending);
  now = 2_200;
  pace.step(10, seconds, pending);
  expect(sent).toHaveLength(2);
  for (const [index, said] of sent.entries()) {
    expect(said).toMatchObject({
      steps: 2,
      lastStep: 8 + 2 * index,
      exchangedBytes: 200,
      edges: [{ to: 1, share: 0.5 }],
      ...load,
    });
    // Validation is no part of a step; waits for others in the middle of forward and backward are nobody's own work.
    expect(said.seconds).toBeCloseTo(2 * 2.05);
    expect(said.dataSeconds).toBeCloseTo(0.2);
    expect(said.computeSeconds).toBeCloseTo(2 * (1 - 0.1 + 0.25));
  }
});

it('reads what this host has to do', () => {
  const read = hostLoad();
  const { load: runnable, cores, cpuPressure, cpuSteal } = read();
  expect(cores).toBeGreaterThan(0);
  expect(runnable).toBeGreaterThanOrEqual(0);
  for (const share of [cpuPressure, cpuSteal]) expect(share === -1 || (share >= 0 && share <= 1)).toBe(true);
});
