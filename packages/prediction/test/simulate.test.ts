import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ScenarioError } from '../src/errors.ts';
import { simulate } from '../src/simulate.ts';
import { expectedMaximum } from '../src/stragglers.ts';
import { anyCluster, anyProfile, anyStrategy, bucket, clusterOf, profileOf, strategyOf } from './support/scenarios.ts';

/** Sums of floating point in another order. */
const ROUNDING = 1e-9;

describe('one host stands for all', () => {
  it('exactly, for rings and two levels', () => {
    fc.assert(
      fc.property(anyProfile, anyCluster, anyStrategy, (profile, cluster, strategy) => {
        const one = simulate(profile, cluster, strategy);
        const every = simulate(profile, cluster, strategy, { everyRank: true });
        expect(one.stepSeconds).toBeCloseTo(every.stepSeconds, 9);
        expect(one.reduceSeconds).toBeCloseTo(every.reduceSeconds, 9);
        expect(one.hiddenSeconds).toBeCloseTo(every.hiddenSeconds, 9);
      }),
    );
  });

  it('exactly, for halving-doubling', () => {
    const powers = fc.record({ hosts: fc.constantFrom(1, 2, 4, 8), perHost: fc.constantFrom(1, 2, 4) });
    fc.assert(
      fc.property(anyProfile, anyCluster, anyStrategy, powers, (profile, cluster, strategy, { hosts, perHost }) => {
        const sized = { ...cluster, workers: hosts * perHost, workersPerHost: perHost };
        const halving = { ...strategy, algorithm: 'halving-doubling' } as const;
        const one = simulate(profile, sized, halving);
        const every = simulate(profile, sized, halving, { everyRank: true });
        expect(one.stepSeconds).toBeCloseTo(every.stepSeconds, 9);
        expect(one.reduceSeconds).toBeCloseTo(every.reduceSeconds, 9);
      }),
    );
  });
});

describe('a step', () => {
  const aloneSeconds = (profile: ReturnType<typeof profileOf>, accumulation: number) =>
    accumulation * (profile.dataSeconds + profile.computeSeconds) + profile.settleSeconds + profile.applySeconds;

  it('of one worker is what it computes', () => {
    fc.assert(
      fc.property(anyProfile, anyStrategy, (profile, strategy) => {
        const { stepSeconds, reduceSeconds } = simulate(profile, clusterOf(1), strategy);
        expect(stepSeconds).toBeCloseTo(aloneSeconds(profile, strategy.accumulation), 12);
        expect(reduceSeconds).toBe(0);
      }),
    );
  });

  it('is never faster than computing, nor than a host’s share of the bytes on its link', () => {
    fc.assert(
      fc.property(anyProfile, anyCluster, anyStrategy, (profile, cluster, strategy) => {
        const { stepSeconds, reduceSeconds } = simulate(profile, cluster, strategy);
        expect(stepSeconds).toBeGreaterThanOrEqual(aloneSeconds(profile, strategy.accumulation) - ROUNDING);
        const buckets = profile.exchanges.filter(({ lane }) => lane === 'bulk');
        const bytes = buckets.reduce((sum, each) => sum + each.bytes, 0) / (strategy.wire === 'bf16' ? 2 : 1);
        const { workers, workersPerHost, link } = cluster;
        const hosts = workers / Math.min(workers, workersPerHost);
        // Every host must learn the sum of the others' values, and have its own part summed: 2(H−1)/H of the bytes.
        expect(reduceSeconds).toBeGreaterThanOrEqual(
          ((2 * (hosts - 1)) / hosts) * (bytes / link.bytesPerSecond) - ROUNDING,
        );
      }),
    );
  });

  it('is no slower with more bandwidth, less latency or faster additions', () => {
    const factor = fc.double({ min: 1, max: 10, noNaN: true });
    fc.assert(
      fc.property(anyProfile, anyCluster, anyStrategy, factor, (profile, any, strategy, times) => {
        // Nothing urgent, one worker on a host and one lane: where several take turns on a link or at adding, the order of
        // turns may change for the worse (Graham 1969).
        const bulk = { ...profile, exchanges: profile.exchanges.filter(({ lane }) => lane === 'bulk') };
        const cluster = { ...any, workersPerHost: 1 };
        const { link } = cluster;
        const single = { ...strategy, lanes: 1 };
        const before = simulate(bulk, cluster, single).stepSeconds;
        for (const better of [
          { link: { ...link, bytesPerSecond: link.bytesPerSecond * times } },
          { link: { ...link, latencySeconds: link.latencySeconds / times } },
          { laneBytesPerSecond: cluster.laneBytesPerSecond * times },
          { addBytesPerSecond: cluster.addBytesPerSecond * times },
        ]) {
          expect(simulate(bulk, { ...cluster, ...better }, single).stepSeconds).toBeLessThanOrEqual(before + ROUNDING);
        }
      }),
    );
  });

  it('hides a sum behind the backward pass that goes on', () => {
    const hidden = profileOf([bucket(1e6, 0.1)], { computeSeconds: 0.2 });
    const step = simulate(hidden, clusterOf(2), strategyOf());
    expect(step.backwardEndSeconds).toBe(0.2);
    expect(step.hiddenSeconds).toBe(step.reduceSeconds);
    const late = simulate(profileOf([bucket(1e6, 0.2)]), clusterOf(2), strategyOf());
    expect(late.hiddenSeconds).toBe(0);
    expect(late.stepSeconds - step.stepSeconds).toBeCloseTo(step.reduceSeconds, 12);
  });

  it('waits in the pass for what is urgent, in each accumulated run', () => {
    const urgent = { name: 'statistics', kind: 'allReduce', lane: 'urgent', bytes: 0, readySeconds: 0.05 } as const;
    const profile = profileOf([urgent], { computeSeconds: 0.1 });
    // Two hops of 100 µs, each run; the vote takes as many once more.
    const { stepSeconds } = simulate(profile, clusterOf(2), strategyOf({ accumulation: 3 }));
    expect(stepSeconds).toBeCloseTo(0.3 + 3 * 200e-6 + 200e-6 + 8 / clusterOf(2).link.bytesPerSecond + 4 / 13e9, 9);
  });

  it('adds while the next chunk travels', () => {
    const slowAdder = clusterOf(4, { addBytesPerSecond: clusterOf(4).link.bytesPerSecond });
    const whole = simulate(profileOf([bucket(1e8, 0)]), slowAdder, strategyOf());
    const inChunks = simulate(profileOf([bucket(1e8, 0)]), slowAdder, strategyOf({ chunkBytes: 1e6 }));
    expect(inChunks.reduceSeconds).toBeLessThan(0.75 * whole.reduceSeconds);
  });

  it('fills a link that one lane does not, with more lanes', () => {
    const buckets = Array.from({ length: 8 }, () => bucket(1e7, 0));
    const cluster = clusterOf(4, { laneBytesPerSecond: clusterOf(4).link.bytesPerSecond / 4 });
    const [one, four, eight] = [1, 4, 8].map(
      (lanes) => simulate(profileOf(buckets), cluster, strategyOf({ lanes, chunkBytes: 1e5 })).reduceSeconds,
    ) as [number, number, number];
    expect(one / four).toBeGreaterThan(3.5);
    expect(four / eight).toBeLessThan(1.1);
  });

  it('is as slow as its slowest rank', () => {
    const profile = profileOf([bucket(1e6, 0.05)], { computeSeconds: 0.1 });
    const all = simulate(profile, clusterOf(6), strategyOf());
    const oneSlow = simulate(profile, clusterOf(6), strategyOf(), { slowness: (rank) => (rank === 4 ? 1.5 : 1) });
    expect(oneSlow.stepSeconds - all.stepSeconds).toBeCloseTo(0.05, 3);
  });

  it('of ranks that vary takes on average what the expected slowest does', () => {
    const profile = profileOf([bucket(2e7, 0.05), bucket(2e7, 0.1)]);
    const cluster = clusterOf(8);
    const spread = 0.1;
    const random = seeded(1);
    let sum = 0;
    const rounds = 400;
    for (let round = 0; round < rounds; round++) {
      const factors = Array.from({ length: 8 }, () => 1 + spread * normal(random));
      sum += simulate(profile, cluster, strategyOf(), { slowness: (rank) => factors[rank] ?? 1 }).stepSeconds;
    }
    const factor = 1 + spread * expectedMaximum(8);
    const slowed = profileOf([bucket(2e7, 0.05 * factor), bucket(2e7, 0.1 * factor)]);
    const predicted = simulate(slowed, cluster, strategyOf()).stepSeconds;
    expect(Math.abs(sum / rounds / predicted - 1)).toBeLessThan(0.02);
  });

  it.each([
    ['no worker', clusterOf(0), strategyOf(), /at least 1 worker, got 0/],
    [
      'hosts that are not full',
      clusterOf(12, { workersPerHost: 8 }),
      strategyOf(),
      /12 workers are not a multiple of 8/,
    ],
    ['halving of six', clusterOf(6), strategyOf({ algorithm: 'halving-doubling' }), /powers of two .* 6 workers/],
    ['a dead link', clusterOf(2, { link: { bytesPerSecond: 0, latencySeconds: 0 } }), strategyOf(), /the link/],
    [
      'time running backwards',
      clusterOf(2, { link: { bytesPerSecond: 1, latencySeconds: -1 } }),
      strategyOf(),
      /latency/,
    ],
    ['no lane', clusterOf(2), strategyOf({ lanes: 0 }), /at least 1 lane/],
  ])('is not predicted for %s', (_what, cluster, strategy, says) => {
    const attempt = () => simulate(profileOf([bucket(1, 0)]), cluster, strategy);
    expect(attempt).toThrow(ScenarioError);
    expect(attempt).toThrow(says);
  });
});

/** Park and Miller 1988. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
}

/** Box and Muller 1958. */
function normal(random: () => number): number {
  return Math.sqrt(-2 * Math.log(random())) * Math.cos(2 * Math.PI * random());
}
