import { afterEach, describe, expect, it, vi } from 'vitest';
import { chaos } from '../src/chaos/chaos.ts';
import { endurance } from '../src/chaos/endurance.ts';
import { runChaos } from '../src/chaos/run-chaos.ts';

// What it does to a run is shown by test/e2e/chaos.test.ts; here, how campaigns of any size call it.

vi.mock('../src/chaos/run-chaos.ts', async (load) => ({ ...(await load<object>()), runChaos: vi.fn() }));
afterEach(() => vi.mocked(runChaos).mockReset());

const options = { size: 1, seed: 7, found: '', say: () => undefined };

describe('the campaigns of faults', () => {
  it('do a hundred faults to four workers, or fewer', async () => {
    await chaos.run(options);
    await chaos.run({ ...options, size: 0.04 });
    expect(vi.mocked(runChaos).mock.calls.map(([faults]) => faults)).toEqual([
      { schedule: ['100 random faults from step 20'], steps: 12_020, workers: 4 },
      { schedule: ['4 random faults from step 20'], steps: 500, workers: 4 },
    ]);
  });

  it('train two hundred thousand steps with a change every five hundred, or fewer', async () => {
    await endurance.run(options);
    await endurance.run({ ...options, size: 0.001 });
    expect(vi.mocked(runChaos).mock.calls.map(([{ steps }]) => steps)).toEqual([200_000, 2_000]);
    expect(vi.mocked(runChaos).mock.calls[0]?.[0].schedule).toEqual([
      'every 1000 steps from 500 stop 1 for 3 s',
      'every 1000 steps kill 2',
    ]);
  });

  it('say what the program itself says is wrong', async () => {
    const real = await vi.importActual<{ runChaos: typeof runChaos }>('../src/chaos/run-chaos.ts');
    const result = await real.runChaos({ schedule: ['at step 900 kill 2'], steps: 100, workers: 4 }, options);
    expect(result.isGood).toBe(false);
    expect(result.report).toContain('over 100 steps of 4 workers, seed 7');
  });
});
