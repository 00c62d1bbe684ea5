import { describe, expect, it } from 'vitest';
import { type MeasuredStep, parseProfile, stepRecorder } from '../src/index.ts';

const facts = {
  name: 'small',
  images: 8,
  wire: 'fp32',
  measured: { when: '2026-11-25', command: 'launch', engine: 'none', machine: 'none', workers: 2, threads: 1 },
} as const;

/** Two buckets and, before them, statistics that the pass waits 10 ms for. */
function step(computeMs: number, more: Partial<MeasuredStep> = {}): MeasuredStep {
  const at = (ms: number) => (ms + 10) / 1000;
  return {
    dataSeconds: 0.001,
    gradientSeconds: at(computeMs + 30),
    applySeconds: 0.005,
    exchanges: [
      { name: 'statistics', kind: 'allReduce', lane: 'urgent', bytes: 64, readySeconds: 0.02, endSeconds: 0.03 },
      { name: 'bucket0', kind: 'allReduce', lane: 'bulk', bytes: 4000, readySeconds: at(50), endSeconds: at(60) },
      {
        name: 'bucket1',
        kind: 'allReduce',
        lane: 'bulk',
        bytes: 8000,
        readySeconds: at(computeMs),
        endSeconds: at(computeMs + 25),
      },
    ],
    ...more,
  };
}

function profileOf(steps: readonly MeasuredStep[]) {
  const recorder = stepRecorder();
  steps.forEach((each) => recorder.add(each));
  return recorder.profile(facts);
}

const warmUp = [step(900), step(800), step(700)];

describe('stepRecorder', () => {
  it('takes waiting for others out of the computing', () => {
    expect(profileOf([...warmUp, step(100)])).toMatchObject({
      dataSeconds: 0.001,
      computeSeconds: 0.1,
      settleSeconds: 0.005,
      applySeconds: 0.005,
      exchanges: [
        { name: 'statistics', lane: 'urgent', bytes: 64, readySeconds: 0.02 },
        { name: 'bucket0', lane: 'bulk', bytes: 4000, readySeconds: 0.05 },
        { name: 'bucket1', lane: 'bulk', bytes: 8000, readySeconds: 0.1 },
      ],
    });
  });

  it('counts time once in which two are waited for', () => {
    const [statistics, ...buckets] = step(100).exchanges;
    const second = {
      ...statistics,
      name: 'more',
      readySeconds: 0.025,
      endSeconds: 0.03,
    } as MeasuredStep['exchanges'][number];
    const both = step(100, { exchanges: [...(statistics === undefined ? [] : [statistics]), second, ...buckets] });
    expect(profileOf([...warmUp, both])?.computeSeconds).toBe(0.1);
  });

  it('leaves out the first steps, and takes medians of the others', () => {
    const profile = profileOf([...warmUp, step(100), step(500), step(104)]);
    expect(profile).toMatchObject({ computeSeconds: 0.104, measured: { steps: 3 } });
    // Distances from the median: 4, 0 and 396 ms, of which the median is 4.
    expect(profile?.computeSpread).toBeCloseTo((1.4826 * 4) / 104, 6);
  });

  it('looks at the last 200 steps of a long run', () => {
    const long = [
      ...warmUp,
      ...Array.from({ length: 300 }, () => step(500)),
      ...Array.from({ length: 200 }, () => step(100)),
    ];
    expect(profileOf(long)).toMatchObject({ computeSeconds: 0.1, computeSpread: 0, measured: { steps: 200 } });
  });

  it('has no profile of too few steps, nor of a worker that exchanges nothing', () => {
    expect(profileOf(warmUp)).toBeNull();
    expect(profileOf([...warmUp, step(100, { exchanges: [] })])).toBeNull();
  });

  it('writes what can be read', () => {
    const profile = profileOf([...warmUp, step(100), step(90), step(120)]);
    expect(parseProfile(JSON.stringify(profile), 'it')).toEqual(profile);
  });
});

describe('parseProfile', () => {
  const valid = profileOf([...warmUp, step(100)]);
  const says = (value: unknown) => {
    try {
      parseProfile(typeof value === 'string' ? value : JSON.stringify(value), 'profile.json');
    } catch (error) {
      expect(error).toMatchObject({ code: 'CIRCLET_PREDICTION_PROFILE' });
      return (error as Error).message;
    }
    return 'nothing';
  };

  it('names the file and everything that is wrong with it', () => {
    expect(says('{')).toMatch(/^profile\.json: expected a step profile .*no JSON/);
    expect(says([])).toMatch(/the whole: /);
    expect(says({ ...valid, images: -1, wire: 'fp8' })).toMatch(/images: .*; wire: /);
    expect(says({ ...valid, version: 2 })).toMatch(/version: /);
    expect(says({ ...valid, computeSeconds: 0.06 })).toMatch(
      /bucket1 ready after 0\.1 s, computing ends after 0\.06 s/,
    );
  });
});
