import { describe, expect, it } from 'vitest';
import { type Place, temporaryPlace } from './support/place.ts';
import { circlet, kill, type LiveProcess, type RunningProgram, untilAllGone } from './support/program.ts';
import { modelOf, workersOf } from './support/runs.ts';

// Eight shards of two images, dropout, augmentation, both levels of losses, a moving average: whatever could depend on who runs what.

const STEPS = 40;

const more = `threads: 1
movingAverage: { decay: 0.9 }
validation: { everySteps: 10 }
`;
const losses = '[{ kind: pair-circle, gamma: 80, margin: 0.4 }, { kind: class-circle, gamma: 64, margin: 0.25 }]';

function launch(place: Place, run: string, numWorkers: number): RunningProgram {
  const recipe = place.recipe({ steps: STEPS, losses, more });
  const settings = {
    deterministic: true,
    'batch.global': 16,
    'batch.shardSize': 2,
    'data.sampler.K': 4,
    'data.augmentation.erase': 0.3,
    'model.dropout': 0.2,
    'optimizer.clipNorm': 5,
  };
  const sets = Object.entries(settings).map(([key, value]) => `--set=${key}=${value}`);
  const args = [
    `--recipe=${recipe}`,
    `--workers=${numWorkers}`,
    `--run-dir=${run}`,
    '--min-dwell=0',
    '--security=plain',
  ];
  return circlet(['launch', ...args, ...sets], { cwd: place.path });
}

describe('a deterministic run', () => {
  it('has the bits of one worker with three of which one is killed and one leaves', async () => {
    using place = temporaryPlace();
    await using undisturbed = launch(place, 'alone', 1);
    expect(await undisturbed.ended).toMatchObject({ code: 0, stderr: '' });

    await using program = launch(place, 'disturbed', 3);
    await program.printed(/checkpoint saved \(step 5/);
    const [, second, third] = workersOf(program) as [LiveProcess, LiveProcess, LiveProcess];
    kill(third.pid);
    await program.printed(/generation committed \(generation 2, workers 2,/);
    kill(second.pid, 'SIGTERM');
    await program.printed(/generation committed \(generation 3,/);
    const { code, stderr } = await program.ended;
    expect([code, stderr]).toEqual([0, '']);
    await untilAllGone(program);
    expect(modelOf(place, 'disturbed').equals(modelOf(place, 'alone'))).toBe(true);
    await using audit = circlet(['audit', 'disturbed'], { cwd: place.path });
    expect((await audit.ended).stdout).toMatch(/^Proven/);
  });
});
