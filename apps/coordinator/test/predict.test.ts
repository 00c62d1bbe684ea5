import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { predict as predictStep, type Scenario, type StepProfile } from '@circlet/prediction';
import { afterAll, describe, expect, it } from 'vitest';
import { PREDICT_FLAGS } from '../src/commands/flags.ts';
import { predict, type PredictFlags, scenariosOf } from '../src/commands/predict.ts';
import { link, rate, share } from '../src/commands/quantity.ts';
import { exitCodeOf } from '../src/errors.ts';
import { formatPredictions } from '../src/output/prediction-table.ts';
import { styleFor } from '../src/output/style.ts';

const folder = mkdtempSync(join(tmpdir(), 'circlet-predict-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const profile: StepProfile = {
  version: 1,
  name: 'a step',
  measured: {
    when: '2026-11-25',
    command: 'launch',
    engine: 'none',
    machine: 'none',
    workers: 2,
    threads: 1,
    steps: 30,
  },
  images: 8,
  wire: 'fp32',
  dataSeconds: 0,
  computeSeconds: 0.5,
  settleSeconds: 0.01,
  applySeconds: 0.02,
  computeSpread: 0.02,
  exchanges: [0.2, 0.3, 0.4, 0.5].map((readySeconds, index) => ({
    name: `bucket${index}`,
    kind: 'allReduce',
    lane: 'bulk',
    bytes: 25e6,
    readySeconds,
  })),
};
const run = join(folder, 'run');
mkdirSync(run);
writeFileSync(join(run, 'profile.json'), JSON.stringify(profile));

/** As the command line gives them when nothing is typed. */
const defaults = Object.fromEntries(
  PREDICT_FLAGS.flatMap(({ name, default: value }) =>
    value === undefined ? [] : [[name.replaceAll(/-./g, (dash) => (dash[1] ?? '').toUpperCase()), value]],
  ),
) as unknown as PredictFlags;
const flags: PredictFlags = { ...defaults, run };

describe('quantities', () => {
  it.each([
    ['25Gbps', 25e9 / 8],
    ['500Mbps', 500e6 / 8],
    ['10 Gb/s', 10e9 / 8],
    ['1.5Gbit/s', 1.5e9 / 8],
  ])('%s is a line, of which 94 %% are payload', (text, bytes) => {
    expect(rate('--link', text)).toBeCloseTo(0.94 * bytes, 3);
  });

  it('bytes are payload', () => {
    expect(rate('--link', '6GB/s')).toBe(6e9);
    expect(rate('--link', '.5MB/s')).toBe(5e5);
  });

  it('a latency may follow a link', () => {
    expect(link('--link', '6GB/s', 1e-4)).toEqual({ bytesPerSecond: 6e9, latencySeconds: 1e-4 });
    expect(link('--link', '6GB/s,latency=30us', 1e-4).latencySeconds).toBeCloseTo(30e-6, 12);
    expect(link('--link', '6GB/s,latency=0s', 1e-4).latencySeconds).toBe(0);
  });

  it('shares', () => {
    expect(share('--spread', '3%')).toBeCloseTo(0.03, 12);
    expect(share('--spread', '0')).toBe(0);
  });
});

describe('circlet predict', () => {
  const invalid = join(folder, 'profile.json');
  writeFileSync(invalid, '{}');

  it.each<[string, Partial<PredictFlags>, RegExp]>([
    ['unknown unit', { link: '25Gps' }, /--link: expected a rate such as .* got '25Gps' \(units: .*Gbps/],
    ['no unit', { link: '25' }, /--link: expected a rate/],
    ['no bandwidth', { link: '0Gbps' }, /--link: expected a rate/],
    [
      'unknown part of a link',
      { link: '25Gbps,delay=1ms' },
      /--link: expected at most a latency .* got '25Gbps,delay=1ms'/,
    ],
    [
      'unknown unit of a latency',
      { link: '25Gbps,latency=3min' },
      /--link: expected a latency .* got '3min' \(units: us/,
    ],
    ['0 workers', { workers: '8,0' }, /--workers: expected a whole number from 1 to 4096, got '0'/],
    ['no workers', { workers: '' }, /--workers: expected a whole number .* got ''/],
    ['hosts that are not full', { workers: '12', workersPerHost: '8' }, /12 workers are not a multiple of 8/],
    ['unknown algorithm', { algorithm: 'tree' }, /--algorithm: expected ring, halving-doubling, two-level, got 'tree'/],
    ['halving of twelve', { workers: '12', algorithm: 'halving-doubling' }, /powers of two .* 12 workers/],
    ['unknown wire', { wire: 'fp8' }, /--wire: expected fp32 or bf16, got 'fp8'/],
    ['spread that is none', { spread: 'wide' }, /--spread: expected a share .* got 'wide'/],
    [
      'run that is none',
      { run: join(folder, 'nowhere') },
      /--run: expected a run's folder .* found none in .*nowhere; train some steps/,
    ],
    [
      'file that is none',
      { profile: join(folder, 'nowhere.json') },
      /--profile: expected a file .* found none at .*nowhere/,
    ],
    ['file of something else', { run: folder }, /profile\.json: expected a step profile .*version: .*; name: /],
  ])('says what is wrong in one sentence and ends with 2: %s', async (_what, changed, says) => {
    const attempt = async () => predict({ ...flags, ...changed });
    const error: unknown = await attempt().then(
      () => undefined,
      (thrown: unknown) => thrown,
    );
    expect((error as Error).message).toMatch(says);
    expect((error as Error).message).not.toContain('\n');
    expect(exitCodeOf(error)).toBe(2);
  });

  it('prints a row and what would help for each number of workers', () => {
    const { scenarios } = scenariosOf({ ...flags, link: '1Gbps', workers: '1,8' });
    const text = formatPredictions(scenarios, scenarios.map(predictStep), styleFor({}, {}));
    expect(text).toMatch(/^ +1 .* 100 % .* computation$/m);
    expect(text).toMatch(/^ +8 .* link bandwidth$/m);
    expect(text).toMatch(/^ +1 +nothing here: it is computing$/m);
    expect(text).toMatch(/^ +8 +(.*, )?(bf16 on the wire|accumulating \d+ runs) ×\d/m);
  });

  it('takes what the flags say', () => {
    const { scenarios } = scenariosOf({
      ...flags,
      workers: '16',
      workersPerHost: '8',
      lanes: '2',
      wire: 'bf16',
      spread: '5%',
    });
    expect(scenarios).toMatchObject([
      {
        profile,
        spread: 0.05,
        cluster: { workers: 16, workersPerHost: 8, addBytesPerSecond: 13e9 },
        strategy: { algorithm: 'ring', wire: 'bf16', lanes: 2, accumulation: 1 },
      } satisfies { [K in keyof Scenario]?: unknown },
    ]);
  });
});
