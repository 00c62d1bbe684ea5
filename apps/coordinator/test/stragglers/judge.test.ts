import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judgeStragglers, STAY_RATIO } from '../../src/stragglers/judge.ts';
import type { HostLoad, RankPace } from '../../src/stragglers/rank-pace.ts';

interface Own {
  readonly data?: number;
  readonly compute?: number;
  readonly host?: string;
  readonly busy?: Readonly<Record<number, number>>;
  readonly load?: Partial<HostLoad>;
}

/** Ten steps of one second, each rank with its own seconds of a step. */
function paces(...ranks: readonly Own[]): RankPace[] {
  return ranks.map(({ data = 0.01, compute = 0.6, host, busy = {}, load = {} }, rank) => ({
    rank,
    host: host ?? `host${rank}`,
    steps: 10,
    lastStep: 99,
    seconds: 10,
    dataSeconds: 10 * data,
    computeSeconds: 10 * compute,
    exchangedBytes: 10 * 0.3e9,
    busySeconds: new Map(Object.entries(busy).map(([to, share]) => [Number(to), 10 * share])),
    load: { load: 4, cores: 4, cpuPressure: 0.1, cpuSteal: 0, ...load },
  }));
}

describe('who holds the others up', () => {
  it('nobody, where all are alike or nearly', () => {
    expect(judgeStragglers(paces({}, {}, {}, {}))).toBeNull();
    expect(judgeStragglers(paces({}, { compute: 0.7 }, {}, {}))).toBeNull();
    expect(judgeStragglers(paces({ data: 0.3 }, { data: 0.3 }))).toBeNull();
    expect(judgeStragglers(paces({ compute: 9 }))).toBeNull();
    expect(judgeStragglers([])).toBeNull();
  });

  it('a rank that computes slowly on a host that has nothing else to do', () => {
    expect(judgeStragglers(paces({}, {}, {}, { compute: 0.84 }))).toEqual({
      rank: 3,
      cause: 'compute',
      to: null,
      ratio: 0.85 / 0.61,
      text: 'rank 3 on host3 takes 1.4 times as long as the median to compute: its device or its cores are slower (load 4.0 on 4 cores, processes wait for one 10 % of the time)',
    });
  });

  it.each<[string, Partial<HostLoad>, string]>([
    ['load', { load: 7.9, cpuPressure: -1 }, '(load 7.9 on 4 cores)'],
    ['pressure', { cpuPressure: 0.62 }, '(load 4.0 on 4 cores, processes wait for one 62 % of the time)'],
    [
      'steal',
      { cpuSteal: 0.12 },
      'processes wait for one 10 % of the time, 12 % of it stolen by other virtual machines)',
    ],
  ])('a rank whose host is busy, by its %s', (_, load, text) => {
    expect(judgeStragglers(paces({}, {}, {}, { compute: 0.84, load }))).toMatchObject({
      rank: 3,
      cause: 'host',
      text: expect.stringContaining(text) as string,
    });
  });

  it('not the host where all hosts are as busy, or where a rank of the same host keeps up', () => {
    const busy = { load: 7.9, cpuPressure: 0.9 };
    const verdict = judgeStragglers(paces({ load: busy }, { load: busy }, { load: busy, compute: 0.84 }));
    expect(verdict).toMatchObject({ rank: 2, cause: 'compute' });
    const together = judgeStragglers(paces({ host: 'a', load: busy }, { host: 'a', load: busy, compute: 0.84 }));
    expect(together).toMatchObject({ rank: 1, cause: 'compute', text: expect.stringContaining('load 7.9') as string });
  });

  it('a rank that waits for its data', () => {
    expect(judgeStragglers(paces({}, {}, { data: 0.31 }, {}))).toMatchObject({
      rank: 2,
      cause: 'input',
      text: 'rank 2 on host2 waits for data 31 % of its time, the others 1 %: decoding there does not keep up',
    });
  });

  it('of two ranks the slower one', () => {
    expect(judgeStragglers(paces({ compute: 0.5 }, { compute: 0.7 }))).toMatchObject({ rank: 1, cause: 'compute' });
    expect(judgeStragglers(paces({ compute: 0.7 }, { compute: 0.5 }))).toMatchObject({ rank: 0, cause: 'compute' });
  });

  it('an edge that is busy for longer with the same bytes', () => {
    // 0.3 GB around four ranks are 0.45 GB on each edge in a step.
    const verdict = judgeStragglers(
      paces({ busy: { 1: 0.2 } }, { busy: { 2: 0.8 } }, { busy: { 3: 0.22 } }, { busy: { 0: 0.2 } }),
    );
    expect(verdict).toMatchObject({ rank: 1, to: 2, cause: 'network' });
    expect(verdict?.text).toBe(
      'edge 1→2 (host1 to host2) carries 0.56 GB/s where the others carry 2.3 GB/s: all ranks wait for it',
    );
  });

  it('no edge that is busy for a short time only, or where all are', () => {
    expect(judgeStragglers(paces({ busy: { 1: 0.05 } }, { busy: { 0: 0.2 } }))).toBeNull();
    expect(judgeStragglers(paces({ busy: { 1: 0.8 } }, { busy: { 0: 0.9 } }))).toBeNull();
    expect(judgeStragglers(paces({ busy: { 1: 0.9 } }, {}))).toBeNull();
  });

  it('the slowest rank or nobody, whatever they say', () => {
    const own = fc.record({
      data: fc.double({ min: 0, max: 1, noNaN: true }),
      compute: fc.double({ min: 1e-3, max: 10, noNaN: true }),
    });
    fc.assert(
      fc.property(fc.array(own, { minLength: 2, maxLength: 9 }), (ranks) => {
        const verdict = judgeStragglers(paces(...ranks));
        if (verdict === null) return;
        const sums = ranks.map(({ data, compute }) => data + compute);
        expect(sums[verdict.rank]).toBe(Math.max(...sums));
        expect(verdict.ratio).toBeGreaterThanOrEqual(STAY_RATIO);
        expect(verdict.text).not.toMatch(/NaN|Infinity/);
      }),
    );
  });
});
