import type { Port, PortTimes } from '@circlet/tensorflow';
import { describe, expect, it } from 'vitest';
import { exchangeTimes, overlapOf } from '../src/overlap.ts';

function served(lane: Port['lane'], leftMs: number, beginMs: number, endMs: number): PortTimes {
  return { port: { name: 'p', kind: 'allReduce', lane, index: 0, numElements: 1 }, leftMs, beginMs, endMs };
}

describe('overlap', () => {
  it('is nothing without ports', () => {
    expect(overlapOf([])).toBeNull();
    expect(overlapOf([served('urgent', 0, 0, 5)])).toBeNull();
  });

  it('counts what was under way when the last gradient was made up to that moment', () => {
    const times = [served('bulk', 0, 0, 400), served('bulk', 100, 400, 700), served('bulk', 500, 700, 800)];
    expect(overlapOf(times)).toEqual({ backwardEndMs: 500, allReduceSeconds: 0.8, hiddenSeconds: 0.5 });
  });

  it('leaves out the urgent lane, which the pass itself waits for', () => {
    const times = [served('urgent', 0, 0, 1000), served('bulk', 10, 10, 20), served('bulk', 40, 40, 50)];
    expect(overlapOf(times)).toEqual({ backwardEndMs: 40, allReduceSeconds: 0.02, hiddenSeconds: 0.01 });
  });
});

it('an exchange is told in seconds since the step began, and in bytes', () => {
  const { port, ...times } = served('bulk', 1250, 1500, 2000);
  expect(exchangeTimes({ port: { ...port, name: 'bucket3', numElements: 25 }, ...times }, 1000)).toEqual({
    name: 'bucket3',
    kind: 'allReduce',
    lane: 'bulk',
    bytes: 100,
    readySeconds: 0.25,
    endSeconds: 1,
  });
});
