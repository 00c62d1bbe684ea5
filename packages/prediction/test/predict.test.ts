import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { predict, type Scenario } from '../src/index.ts';
import {
  anyCluster,
  anyProfile,
  anyStrategy,
  bucket,
  clusterOf,
  ethernet,
  profileOf,
  strategyOf,
} from './support/scenarios.ts';

/** 16 buckets in the second half of a pass of 100 ms. */
const profile = profileOf(
  Array.from({ length: 16 }, (_, index) => bucket(4e6, 0.05 + (0.05 * (index + 1)) / 16)),
  { computeSeconds: 0.1, applySeconds: 0.005 },
);

function scenario(workers: number, cluster: Partial<Scenario['cluster']> = {}, more: Partial<Scenario> = {}): Scenario {
  const strategy = strategyOf({ chunkBytes: 2 ** 21 });
  return { profile, strategy, spread: 0, cluster: clusterOf(workers, cluster), ...more };
}

const changes = ({ helps }: ReturnType<typeof predict>) => helps.map(({ strategy }) => Object.keys(strategy)[0]);

describe('predict', () => {
  it('gives one worker its own speed, and nothing to improve', () => {
    const alone = predict(scenario(1));
    expect(alone).toMatchObject({ efficiency: 1, hiddenShare: 1, helps: [], bottleneck: { what: 'computation' } });
    expect(alone.stepSeconds).toBeCloseTo(0.105, 12);
    expect(alone.imagesPerSecond).toBeCloseTo(profile.images / 0.105, 9);
  });

  it('never promises more than each worker’s own speed', () => {
    const spread = fc.double({ min: 0, max: 0.3, noNaN: true });
    fc.assert(
      fc.property(anyProfile, anyCluster, anyStrategy, spread, (any, cluster, strategy, varies) => {
        const { efficiency, helps } = predict({ profile: any, cluster, strategy, spread: varies });
        expect(efficiency).toBeLessThanOrEqual(1 + 1e-9);
        expect(efficiency).toBeGreaterThan(0);
        for (const help of helps) expect(help.efficiency).toBeLessThanOrEqual(1 + 1e-9);
        expect(helps.map(({ speedUp }) => speedUp)).toEqual(
          helps.map(({ speedUp }) => speedUp).toSorted((a, b) => b - a),
        );
      }),
      { numRuns: 40 },
    );
  });

  it('speaks of images per second of all workers', () => {
    const each = scenario(8, {}, { strategy: strategyOf({ accumulation: 4 }) });
    const { imagesPerSecond, stepSeconds } = predict(each);
    expect(imagesPerSecond).toBeCloseTo((8 * 4 * profile.images) / stepSeconds, 9);
  });

  it('promises for a change just what predicting it gives', () => {
    const before = predict(scenario(8, { link: { bytesPerSecond: ethernet(1), latencySeconds: 100e-6 } }));
    const help = before.helps.find(({ strategy }) => strategy.wire === 'bf16');
    const after = predict(
      scenario(
        8,
        { link: { bytesPerSecond: ethernet(1), latencySeconds: 100e-6 } },
        { strategy: strategyOf({ chunkBytes: 2 ** 21, wire: 'bf16' }) },
      ),
    );
    expect(help?.speedUp).toBeCloseTo(after.imagesPerSecond / before.imagesPerSecond, 12);
    expect(help?.efficiency).toBe(after.efficiency);
  });

  it.each([
    ['link bandwidth', scenario(8, { link: { bytesPerSecond: ethernet(1), latencySeconds: 100e-6 } })],
    ['link latency', scenario(512, { link: { bytesPerSecond: ethernet(100), latencySeconds: 500e-6 } })],
    ['lane', scenario(8, { laneBytesPerSecond: 1e8 })],
    ['addition', scenario(8, { addBytesPerSecond: 1e8 })],
    [
      'memory between workers',
      scenario(8, { workersPerHost: 8, localLink: { bytesPerSecond: 3e8, latencySeconds: 0 } }),
    ],
    [
      'slowest worker',
      scenario(64, { link: { bytesPerSecond: ethernet(100), latencySeconds: 1e-6 } }, { spread: 0.1 }),
    ],
    ['computation', scenario(2, { link: { bytesPerSecond: ethernet(100), latencySeconds: 1e-6 } })],
  ])('finds that %s holds the step up', (what, each) => {
    expect(predict(each).bottleneck.what).toBe(what);
  });

  it('knows what helps against latency: fewer hops, or fewer sums', () => {
    const found = changes(predict(scenario(256, { workersPerHost: 8 })));
    expect(found).toContain('accumulation');
    expect(found).toContain('algorithm');
  });

  it('knows what helps against a narrow link, and leaves out what would not', () => {
    const narrow = predict(scenario(8, { link: { bytesPerSecond: ethernet(1), latencySeconds: 10e-6 } }));
    expect(changes(narrow)).toEqual(expect.arrayContaining(['accumulation', 'wire']));
    expect(changes(narrow)).not.toContain('lanes');
    expect(changes(predict(scenario(8, { laneBytesPerSecond: 1e8 })))).toContain('lanes');
  });

  it('offers only what fits the cluster', () => {
    const algorithms = (each: Scenario) =>
      predict(each).helps.flatMap(({ strategy }) => (strategy.algorithm === undefined ? [] : [strategy.algorithm]));
    const slow = { link: { bytesPerSecond: ethernet(1), latencySeconds: 5e-3 } };
    expect(algorithms(scenario(12, slow))).toEqual([]);
    expect(algorithms(scenario(16, slow))).toEqual(['halving-doubling']);
    expect(algorithms(scenario(12, { ...slow, workersPerHost: 4 }))).toEqual(['two-level']);
  });

  it('stops accumulating when that suffices', () => {
    const { helps } = predict(scenario(8, { link: { bytesPerSecond: ethernet(1), latencySeconds: 100e-6 } }));
    const help = helps.find(({ strategy }) => strategy.accumulation !== undefined);
    expect([2, 4, 8, 16]).toContain(help?.strategy.accumulation);
    expect(help?.efficiency).toBeGreaterThan(
      predict(scenario(8, { link: { bytesPerSecond: ethernet(1), latencySeconds: 100e-6 } })).efficiency,
    );
  });
});
