import { describe, expect, it } from 'vitest';
import {
  bindLanes,
  type Calibration,
  choiceFor,
  connectGroup,
  describePlan,
  planTable,
  predictSeconds,
} from '../src/index.ts';
import { choosePlan } from '../src/plan/plan.ts';
import { oneHost } from '../src/topology.ts';
import { algorithms, onAllRanks, transports } from './support/groups.ts';

/** A link of 1 Gb/s with 94 % of it for payload, as in distributed.md: α 100 µs, sums at 13 GB/s. */
const gigabit: Calibration = {
  latencySeconds: 100e-6,
  secondsPerByte: 8 / 0.94e9,
  secondsPerFrame: 5e-6,
  secondsPerSummedByte: 1 / 13e9,
  localSecondsPerByte: 0.3e-9,
  streams: 1,
};
const MIB = 1_048_576;
const oneEach = (size: number): number[][] => Array.from({ length: size }, (_, rank) => [rank]);
const pairs = [
  [0, 1],
  [2, 3],
];

describe('the cost model', () => {
  it('is the plain formula where a step is one chunk: of IResNet100 at 10 Gb/s, by hand', () => {
    const plain = { ...gigabit, secondsPerByte: 8 / 9.4e9, secondsPerFrame: 0, secondsPerSummedByte: 0 };
    // 2(N − 1)α + 2(N − 1)/N·Sβ and 2·log₂ N·α + 2(N − 1)/N·Sβ, S = 260.6 MB.
    for (const [size, ring, halving] of [
      [2, 0.222, 0.222],
      [8, 0.3895, 0.3887],
      [64, 0.4493, 0.4379],
    ] as const) {
      const hosts = oneEach(size);
      expect(predictSeconds('ring', 260.6e6, 1e9, plain, hosts) / ring).toBeCloseTo(1, 2);
      expect(predictSeconds('halving-doubling', 260.6e6, 1e9, plain, hosts) / halving).toBeCloseTo(1, 2);
    }
  });

  it('hides the latency of a step behind the chunks that are on their way', () => {
    const seconds = (chunkBytes: number) => predictSeconds('ring', 260.6e6, chunkBytes, gigabit, oneEach(64));
    expect(seconds(1e9) - seconds(MIB)).toBeGreaterThan(0.9 * 126 * gigabit.latencySeconds);
  });

  it('sends half the bytes of bf16 in about half the time where the link is the limit', () => {
    const seconds = (bytes: number) => predictSeconds('ring', bytes, 2 * MIB, gigabit, oneEach(4));
    expect(seconds(260e6) / seconds(130e6)).toBeCloseTo(2, 1);
  });

  it('takes no time for one rank', () => {
    expect(predictSeconds('ring', 1e6, MIB, gigabit, oneHost(1))).toBe(0);
  });
});

describe('the plan', () => {
  it('halves and doubles what is small, and sends what is large around the ring', () => {
    const plan = choosePlan(gigabit, oneEach(8), {});
    expect(choiceFor(plan, 8).algorithm).toBe('halving-doubling');
    expect(choiceFor(plan, 100 * MIB).algorithm).toBe('ring');
  });

  it('crosses between hosts once for all ranks of a host', () => {
    expect(choiceFor(choosePlan(gigabit, pairs, {}), 64 * MIB).algorithm).toBe('two-level');
    expect(choosePlan(gigabit, oneEach(4), {}).rules.map(({ algorithm }) => algorithm)).not.toContain('two-level');
  });

  it('keeps the bits of the ring on one host whatever was measured', () => {
    for (const latencySeconds of [1e-6, 100e-6, 0.1]) {
      const { rules } = choosePlan({ ...gigabit, latencySeconds }, oneHost(8), {});
      expect(new Set(rules.map(({ algorithm }) => algorithm))).toEqual(new Set(['ring']));
    }
  });

  it('takes what the user named', () => {
    const plan = choosePlan(gigabit, pairs, { algorithm: 'ring', chunkBytes: 4096 });
    expect(plan.rules).toEqual([{ fromBytes: 0, algorithm: 'ring', chunkBytes: 4096 }]);
  });

  it('prefers small chunks where a step would otherwise wait for its first one', () => {
    const fast = { ...gigabit, secondsPerByte: 8 / 25e9 };
    const { chunkBytes } = choiceFor(choosePlan(fast, oneEach(4), { algorithm: 'ring' }), 4 * MIB);
    expect(chunkBytes).toBeLessThan(2 * MIB);
  });

  it('can be printed in a line and a table', () => {
    const plan = choosePlan(gigabit, pairs, {});
    expect(describePlan(plan)).toMatch(
      /^4 ranks on 2 hosts, 100 µs and 0\.94 Gb\/s from rank to rank, sums at 13\.0 GB\/s: all-reduce by .*two-level in chunks of .*; 1 stream$/,
    );
    const [head, ...rows] = planTable(plan);
    expect(head).toContain('halving-doubling');
    expect(rows.at(-1)).toMatch(/256 MiB .*two-level$/);
  });
});

describe('connected ranks', () => {
  it('measure, and all come to the same plan', async () => {
    const make = algorithms['what the cost model chooses'];
    const groups = await (make?.(4) ?? []);
    const [first, ...others] = await onAllRanks(groups, ({ plan }) => Promise.resolve(plan));
    others.forEach((plan) => expect(plan).toEqual(first));
    expect(first?.hosts).toEqual(pairs);
    for (const value of Object.values(first?.calibration ?? { none: NaN })) expect(value).toBeGreaterThanOrEqual(0);
    expect(first?.calibration?.latencySeconds).toBeGreaterThan(0);
    expect(first?.calibration?.secondsPerByte).toBeGreaterThan(0);
  });

  it('measure nothing where all of them share memory', async () => {
    const groups = await transports['shared memory'](2, { algorithm: 'auto' });
    const seen = await onAllRanks(groups, ({ sharesMemory, plan }) => Promise.resolve({ sharesMemory, plan }));
    for (const { sharesMemory, plan } of seen) {
      expect(sharesMemory).toBe(true);
      expect(plan.calibration).toBeNull();
      expect(plan.rules.map(({ algorithm }) => algorithm)).toEqual(['ring']);
    }
  });

  it('use as many streams as they are told and all have', async () => {
    const make = algorithms['a ring over three streams of ZeroMQ'];
    const plans = await onAllRanks(await (make?.(3) ?? []), ({ plan }) => Promise.resolve(plan));
    expect(plans.map(({ streams }) => streams)).toEqual([3, 3, 3]);
  });

  it('refuse to go on with different options, and name them', async () => {
    const bound = await Promise.all([bindLanes(), bindLanes()]);
    const endpoints = bound.map((lanes) => lanes.endpoints);
    const outcomes = await Promise.allSettled(
      bound.map((lanes, rank) =>
        connectGroup(lanes, {
          ...{ job: 'options', generation: 1, rank, endpoints },
          ...(rank === 0 ? { algorithm: 'ring' } : { chunkBytes: 4096 }),
        }),
      ),
    );
    const messages = outcomes.map((outcome) => (outcome.status === 'rejected' ? String(outcome.reason) : 'connected'));
    expect(messages).not.toContain('connected');
    expect(messages.join()).toMatch(/ring, auto, auto/);
    expect(messages.join()).toMatch(/auto, 4096, auto/);
  });

  it('refuse options that mean nothing, all at once', async () => {
    using lanes = await bindLanes();
    const options = { job: 'a', generation: 1, rank: 0, endpoints: [lanes.endpoints] };
    await expect(connectGroup(lanes, { ...options, chunkBytes: 0, streams: 1.5 })).rejects.toThrow(
      /chunkBytes .* got 0; expected streams .* got 1\.5/,
    );
  });
});
