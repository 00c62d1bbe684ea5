import { describe, expect, it } from 'vitest';
import { growthOf } from '../../src/chaos/growth.ts';
import { brokenPromises } from '../../src/chaos/promises.ts';
import type { TrialResult } from '../../src/chaos/trial.ts';
import type { Vitals } from '../../src/chaos/vitals.ts';
import { formatTrial } from '../../src/output/chaos-text.ts';
import { styleFor } from '../../src/output/style.ts';

const planned = { step: 40, fault: { kind: 'kill', victim: 2 }, waitsForAll: false, draw: 0 } as const;
const times = { noticedMs: 50, resumedMs: 90, wholeMs: 4_000 };
const good: TrialResult = {
  outcomes: [{ planned, step: 41, ...times, result: { kind: 'recovered', what: 'SIGKILL to process 9' } }],
  steps: 100,
  stepsAbandoned: 1,
  stepsRepeated: 0,
  generations: 3,
  seconds: 60,
  failure: null,
  audit: {
    isProven: true,
    findings: [],
    plan: null,
    generations: [],
    steps: 100,
    trainedPositions: 800,
    abandonedPositions: 0,
    refused: [],
    replaced: [],
    tornBytes: 0,
  },
  bits: { bits: 4_096, differing: [] },
  growth: [],
  series: { first: 150, last: 160 },
  leftovers: [],
};

describe('what a run under faults promises', () => {
  it('is kept where nothing is to be seen of them', () => {
    expect(brokenPromises(good)).toEqual([]);
    const text = formatTrial(good, [], styleFor({}, {}));
    expect(text).toMatch(/^Kept: 1 fault, and all is as if there had been none\.\n/);
    expect(text).toMatch(/noticed {6}median 50 ms, slowest 50 ms, of 1/);
    expect(text).toMatch(/samples {6}800 checked by the audit/);
    expect(text).toMatch(/bits {9}4096 of weights and optimiser compared: equal/);
  });

  it('is not broken by what cannot be done on this machine, which is told', () => {
    const outcome = { planned, step: 41, ...times, result: { kind: 'impossible', reason: 'no namespaces' } } as const;
    const result = { ...good, outcomes: [outcome] };
    expect(brokenPromises(result)).toEqual([]);
    expect(formatTrial(result, [], styleFor({}, {}))).toMatch(/impossible {3}1 fault not possible here: no namespaces/);
  });

  it.each<[Partial<TrialResult>, RegExp]>([
    [{ failure: 'rank 1 was lost' }, /the run failed: rank 1 was lost/],
    [{ bits: { bits: 8, differing: ['model.safetensors'] } }, /model\.safetensors has other bits than without faults/],
    [{ audit: null }, /no ledger/],
    [
      { audit: { ...(good.audit as NonNullable<TrialResult['audit']>), findings: [{ kind: 'gap', text: 'a gap' }] } },
      /audit: a gap/,
    ],
    [{ leftovers: ['process 9: node'] }, /left behind: process 9: node/],
    [{ series: { first: 150, last: 400 } }, /\/metrics has grown from 150 to 400 series/],
    [
      { growth: [{ who: 'worker 1', name: 'sockets', unit: '', early: 25, late: 250, isGrown: true }] },
      /worker 1: sockets has grown from 25 to 250$/,
    ],
    [
      { outcomes: [{ planned, step: 41, ...times, result: { kind: 'stuck', what: '', reason: 'the run has ended' } }] },
      /the fault of step 41: the run has ended/,
    ],
    [
      { outcomes: [{ planned, step: 41, ...times, result: { kind: 'not reached' } }] },
      /1 of 1 faults had no turn before the run ended/,
    ],
  ])('is broken by %j', (wrong, says) => {
    const broken = brokenPromises({ ...good, ...wrong });
    expect(broken).toHaveLength(1);
    expect(broken[0]).toMatch(says);
    expect(formatTrial({ ...good, ...wrong }, broken, styleFor({}, {}))).toMatch(/^Broken: 1 of what a run promises/);
  });
});

describe('growth', () => {
  const MIB = 1_048_576;
  const vitals = (at: number, own: Partial<Vitals>): Vitals => ({
    who: 'worker 0',
    pid: 1,
    step: at,
    residentBytes: 400 * MIB,
    heapBytes: 40 * MIB,
    externalBytes: MIB,
    descriptors: 80,
    sockets: 25,
    threads: 29,
    resources: 6,
    ...own,
  });
  const grownOf = (make: (at: number) => Partial<Vitals>, count = 40): string[] =>
    growthOf(Array.from({ length: count }, (_, at) => vitals(at, make(at))))
      .filter(({ isGrown }) => isGrown)
      .map(({ name }) => name);

  it('is none where all goes up and down', () => {
    expect(grownOf((at) => ({ descriptors: 80 + (at % 2), residentBytes: (400 + 10 * (at % 3)) * MIB }))).toEqual([]);
  });

  it('is none where it comes at the start alone', () => {
    expect(grownOf((at) => ({ residentBytes: (400 + 10 * Math.min(at, 9)) * MIB }))).toEqual([]);
  });

  it('is not judged by a few looks', () => {
    expect(grownOf((at) => ({ resources: 6 * at }), 7)).toEqual([]);
  });

  it('is seen where each fault leaves something', () => {
    expect(grownOf((at) => ({ descriptors: 80 + at }))).toEqual(['file descriptors']);
    expect(grownOf((at) => ({ residentBytes: (400 + 2 * at) * MIB }))).toEqual(['resident memory']);
    expect(grownOf((at) => ({ externalBytes: 128 * at * MIB }))).toEqual(['memory outside the heap']);
  });
});
