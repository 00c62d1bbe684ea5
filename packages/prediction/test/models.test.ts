import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Cluster, Strategy } from '../src/index.ts';
import { simulate } from '../src/simulate.ts';
import { expectedMaximum } from '../src/stragglers.ts';
import { halvingDoublingSeconds, ringSeconds, twoLevelSeconds } from './support/closed-forms.ts';
import { bucket, clusterOf, ethernet, profileOf, RESNET100_BYTES, strategyOf } from './support/scenarios.ts';

// Published and tabulated models, from the same inputs: ResNet100's 260.6 MB as one buffer, 100 µs, 94 % of the line, additions at
// 13 GB/s. Without chunks nothing is added while a segment travels, which is what the formulas say.

const WORLDS = [2, 4, 8, 16, 32, 64, 128, 256, 512, 1024];

function allReduceSeconds(cluster: Cluster, more: Partial<Strategy> = {}, bytes = RESNET100_BYTES): number {
  return simulate(profileOf([bucket(bytes, 0)]), cluster, strategyOf(more)).reduceSeconds;
}

const link = (gigabits: number) => ({ link: { bytesPerSecond: ethernet(gigabits), latencySeconds: 100e-6 } });

/**
 * The formula has a host's workers send at one time, packet beside packet, so that each has its part of the link and all end together.
 * Without it they take turns, and what one waits for passes while others send: a little faster.
 */
const evenShare = (bytesPerSecond: number, workers: number) => bytesPerSecond / workers;

/** In whole milliseconds, as the tables are. */
const milliseconds = (workers: readonly number[], more: Partial<Cluster>, strategy: Partial<Strategy> = {}) =>
  workers.map((each) => Math.round(1000 * allReduceSeconds(clusterOf(each, more), strategy)));

describe('tables of the α-β-γ model for ResNet100', () => {
  it.each([
    [10, 'ring', [232, 348, 407, 438, 455, 469, 485, 513, 565, 668]],
    [25, 'ring', [99, 149, 174, 188, 198, 207, 221, 248, 299, 402]],
    [100, 'ring', [32, 49, 58, 63, 69, 76, 89, 115, 166, 269]],
    [10, 'halving-doubling', [232, 348, 406, 435, 450, 458, 461, 463, 465, 465]],
    [25, 'halving-doubling', [99, 149, 173, 186, 192, 196, 197, 198, 199, 199]],
    [100, 'halving-doubling', [32, 49, 57, 61, 63, 65, 65, 66, 66, 66]],
  ] as const)('%i Gb/s, %s', (gigabits, algorithm, expected) => {
    expect(milliseconds(WORLDS, link(gigabits), { algorithm })).toEqual(expected);
  });

  it.each([
    [10, [116, 174, 204, 220, 231, 241, 255, 282, 334, 436]],
    [25, [50, 75, 88, 96, 102, 110, 123, 149, 201, 303]],
    [100, [16, 25, 30, 33, 37, 44, 57, 83, 134, 237]],
  ])('%i Gb/s, bf16 on the wire', (gigabits, expected) => {
    expect(milliseconds(WORLDS, link(gigabits), { wire: 'bf16' })).toEqual(expected);
  });

  it.each([
    [10, [94, 317, 429, 486, 515], 562],
    [25, [94, 184, 230, 253, 266], 298],
    [100, [94, 118, 130, 136, 141], 166],
  ])('%i Gb/s, two levels with eight workers on a host', (gigabits, expected, of1024) => {
    const more = { ...link(gigabits), workersPerHost: 8, laneBytesPerSecond: evenShare(ethernet(gigabits), 8) };
    const simulated = milliseconds([8, 16, 32, 64, 128, 1024], more, { algorithm: 'two-level' });
    // To a millisecond: the table does not say what latency it has within a host.
    [...expected, of1024].forEach((value, index) =>
      expect(Math.abs((simulated[index] ?? 0) - value)).toBeLessThanOrEqual(1),
    );
  });

  it('a lane of 15 Gb/s, and additions in plain JavaScript', () => {
    const lane = 15e9 / 8;
    const limited = (gigabits: number, addBytesPerSecond: number, lanes = 1) =>
      milliseconds([8], { ...link(gigabits), laneBytesPerSecond: lanes * lane, addBytesPerSecond })[0];
    expect([10, 25, 100].map((gigabits) => limited(gigabits, 13e9))).toEqual([407, 262, 262]);
    expect([10, 25, 100].map((gigabits) => limited(gigabits, 2e9))).toEqual([504, 359, 359]);
    expect(limited(100, 13e9, 3)).toBe(100);
  });
});

describe('efficiency of ResNet100 on GPUs', () => {
  const efficiency = (milliseconds: number, workers: number, gigabits: number, readyShare: number) => {
    const seconds = milliseconds / 1000;
    const profile = profileOf([bucket(RESNET100_BYTES, readyShare * seconds)], { computeSeconds: seconds });
    // The vote is not in the model.
    const { reduceSeconds } = simulate(profile, clusterOf(workers, link(gigabits)), strategyOf());
    return Math.round((100 * seconds) / Math.max(seconds, readyShare * seconds + reduceSeconds));
  };

  it.each([
    ['V100, batch 64', 293, 8, [42, 63, 84], [56, 100, 100]],
    ['V100, batch 128', 554, 8, [58, 76, 91], [88, 100, 100]],
    ['V100, batch 128', 554, 128, [53, 71, 86], [78, 100, 100]],
    ['A100, batch 128', 277, 8, [40, 61, 83], [53, 97, 100]],
  ])('%s (%i ms), %i workers', (_name, ms, workers, exposed, overlapped) => {
    expect([10, 25, 100].map((gigabits) => efficiency(ms, workers, gigabits, 1))).toEqual(exposed);
    expect([10, 25, 100].map((gigabits) => efficiency(ms, workers, gigabits, 0.4))).toEqual(overlapped);
  });

  it.each([
    [4, 92],
    [8, 96],
  ])('10 Gb/s, V100 with batch 128, bf16, %i runs accumulated', (accumulation, expected) => {
    const profile = profileOf([bucket(RESNET100_BYTES, 0.554)], { computeSeconds: 0.554 });
    const strategy = strategyOf({ accumulation, wire: 'bf16' });
    const { stepSeconds } = simulate(profile, clusterOf(8, link(10)), strategy);
    expect(Math.round((100 * accumulation * 0.554) / stepSeconds)).toBe(expected);
  });

  it('the slowest of 128 workers that vary by 3 % is 8 % behind', () => {
    expect(Math.round(3 * expectedMaximum(128))).toBe(8);
  });
});

describe('formulas', () => {
  const anyCase = fc.record({
    bytes: fc.integer({ min: 0, max: 1e9 }),
    gigabits: fc.integer({ min: 1, max: 400 }),
    latencyUs: fc.integer({ min: 0, max: 1000 }),
    addGigabytes: fc.integer({ min: 1, max: 100 }),
    power: fc.integer({ min: 1, max: 6 }),
    workers: fc.integer({ min: 2, max: 40 }),
  });
  const clusterOfCase = (each: { gigabits: number; latencyUs: number; addGigabytes: number }, workers: number) =>
    clusterOf(workers, {
      link: { bytesPerSecond: ethernet(each.gigabits), latencySeconds: each.latencyUs * 1e-6 },
      addBytesPerSecond: each.addGigabytes * 1e9,
    });
  const agree = (simulated: number, formula: number) =>
    expect(Math.abs(simulated - formula)).toBeLessThanOrEqual(1e-9 + 1e-9 * formula);

  it('ring', () => {
    fc.assert(
      fc.property(anyCase, (each) => {
        const cluster = clusterOfCase(each, each.workers);
        agree(allReduceSeconds(cluster, {}, each.bytes), ringSeconds(each.bytes, cluster));
      }),
    );
  });

  it('halving-doubling', () => {
    fc.assert(
      fc.property(anyCase, (each) => {
        const cluster = clusterOfCase(each, 2 ** each.power);
        const simulated = allReduceSeconds(cluster, { algorithm: 'halving-doubling' }, each.bytes);
        agree(simulated, halvingDoublingSeconds(each.bytes, cluster));
      }),
    );
  });

  it('two levels', () => {
    fc.assert(
      fc.property(anyCase, fc.constantFrom(2, 4, 8), (each, workersPerHost) => {
        const cluster = { ...clusterOfCase(each, 2 ** each.power * workersPerHost), workersPerHost };
        const formula = twoLevelSeconds(each.bytes, cluster);
        const laneBytesPerSecond = evenShare(cluster.link.bytesPerSecond, workersPerHost);
        agree(allReduceSeconds({ ...cluster, laneBytesPerSecond }, { algorithm: 'two-level' }, each.bytes), formula);
        const inTurns = allReduceSeconds(cluster, { algorithm: 'two-level' }, each.bytes);
        expect(inTurns).toBeLessThanOrEqual(formula * (1 + 1e-9) + 1e-9);
      }),
    );
  });

  it('expected maxima of normal values', () => {
    // Harter 1961, table of normal order statistics.
    const known = { 1: 0, 2: 0.5642, 5: 1.163, 10: 1.5388, 100: 2.5076 };
    for (const [count, value] of Object.entries(known)) expect(expectedMaximum(Number(count))).toBeCloseTo(value, 3);
  });
});
