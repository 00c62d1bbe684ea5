import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Place, temporaryPlace } from './support/place.ts';
import { circlet, kill, type LiveProcess, type RunningProgram, untilAllGone, worker } from './support/program.ts';
import { modelOf, workersOf } from './support/runs.ts';

// Workers come and go while a run goes on: real processes, real signals.

const STEPS = 120;

function launch(place: Place, args: readonly string[]): RunningProgram {
  return circlet(['launch', '--workers=2', '--threads=1', '--min-dwell=0', ...args], { cwd: place.path });
}

interface Audit {
  readonly isProven: boolean;
  readonly abandonedPositions: number;
  readonly generations: readonly unknown[];
}

const committed = (generation: number, workers: number): RegExp =>
  new RegExp(`generation committed \\(generation ${generation}, workers ${workers},`);

let undisturbed: Buffer;
beforeAll(async () => {
  using place = temporaryPlace();
  await using program = launch(place, [`--recipe=${place.recipe({ steps: STEPS })}`, '--run-dir=undisturbed']);
  expect(await program.ended).toMatchObject({ code: 0, stderr: '' });
  undisturbed = modelOf(place, 'undisturbed');
});

describe('a run whose workers come and go', () => {
  it.each([
    [
      'one worker, which receives its weights from the other',
      [1],
      /generation 1, reason rank 1 .* was killed by SIGKILL/,
    ],
    ['all workers, which go on from the last checkpoint', [0, 1], /was killed by SIGKILL in step \d+/],
  ])('has the bits of an undisturbed one after kill -9 of %s', async (_what, slots, says) => {
    using place = temporaryPlace();
    // Who is left waits for the other, so that every step is one of two workers.
    const recipe = `--recipe=${place.recipe({ steps: STEPS })}`;
    await using program = launch(place, [recipe, '--run-dir=killed', '--min-workers=2']);
    await program.printed(/checkpoint saved \(step 15/);
    const victims = workersOf(program);
    slots.forEach((slot) => kill((victims[slot] as LiveProcess).pid));
    const { code, stdout, stderr } = await program.ended;
    expect(stderr).toBe('');
    expect(stdout).toMatch(says);
    expect(code).toBe(0);
    expect(modelOf(place, 'killed').equals(undisturbed)).toBe(true);
    await untilAllGone(program);
    await using audit = circlet(['audit', 'killed'], { cwd: place.path });
    expect((await audit.ended).stdout).toMatch(/^Proven/);
  });

  it.each([
    ['while the first generation forms', /worker joined \(.*joined 2,/],
    ['between and in steps', /checkpoint saved \(step 15/],
  ])('has the bits of an undisturbed one when the coordinator is killed %s, and another takes over', async (_w, at) => {
    using place = temporaryPlace();
    const recipe = `--recipe=${place.recipe({ steps: STEPS })}`;
    await using program = launch(place, [recipe, '--run-dir=orphaned', '--min-workers=2']);
    await program.printed(at);
    kill(program.pid);
    await program.ended;
    const workers = workersOf(program).map(({ pid }) => pid);
    expect(workers).toHaveLength(2);
    await using successor = circlet(['take-over', 'orphaned'], { cwd: place.path });
    const { code, stdout, stderr } = await successor.ended;
    expect(stderr).toBe('');
    expect(code).toBe(0);
    expect(stdout.match(/worker came back/g)).toHaveLength(2);
    expect(modelOf(place, 'orphaned').equals(undisturbed)).toBe(true);
    await untilAllGone(program);
    await using audit = circlet(['audit', 'orphaned', '--json'], { cwd: place.path });
    // The generation went on: nothing was trained again.
    const { isProven, abandonedPositions, generations } = JSON.parse((await audit.ended).stdout) as Audit;
    expect([isProven, abandonedPositions, generations.length]).toEqual([true, 0, 1]);
    const left = readdirSync(join(place.path, 'orphaned')).filter((name) => name.startsWith('coordinator'));
    expect(left).toEqual([]);
  });

  it('goes on through kill, stop and continue, a request to leave, and a worker that comes by hand', async () => {
    using place = temporaryPlace();
    const args = [`--recipe=${place.recipe({ steps: 100_000 })}`, '--run-dir=run', '--security=plain'];
    await using program = launch(place, args);
    await program.printed(/checkpoint saved \(step 5/);
    const [first, second] = workersOf(program) as [LiveProcess, LiveProcess];

    kill(second.pid);
    await program.printed(committed(2, 1));
    await program.printed(/worker started again \(slot 1\)/);
    await program.printed(committed(3, 2));

    // Rank 0, which speaks for all and writes: the other takes over, and it comes back by itself as a new one.
    kill(first.pid, 'SIGSTOP');
    await program.printed(/does not answer/);
    await program.printed(committed(4, 1));
    kill(first.pid, 'SIGCONT');
    await program.printed(committed(5, 2));
    expect(workersOf(program).map(({ pid }) => pid)).toContain(first.pid);

    kill(first.pid, 'SIGTERM');
    await program.printed(/worker left/);
    await program.printed(committed(6, 1));
    await program.printed(/step \d+\/100000/);

    const [, address = ''] = /--coordinator (\S+)/.exec(workersOf(program)[0]?.command ?? '') ?? [];
    await using late = worker(['join', `--coordinator=${address}`, '--threads=1'], { cwd: place.path });
    await program.printed(committed(7, 2));

    program.child.kill('SIGTERM');
    const { code, stdout, stderr } = await program.ended;
    expect([code, stderr]).toEqual([0, '']);
    expect((await late.ended).code).toBe(0);
    expect(stdout).toMatch(/Stopped after \d+ steps/);
    await untilAllGone(program);

    await using audit = circlet(['audit', 'run', '--json'], { cwd: place.path });
    const { findings, generations } = JSON.parse((await audit.ended).stdout) as {
      findings: { kind: string }[];
      generations: { workers: number }[];
    };
    // The job was stopped before its end; up to there nothing is missing and nothing was trained twice.
    expect(findings.map(({ kind }) => kind)).toEqual(['unfinished']);
    expect(generations.map(({ workers }) => workers)).toEqual([2, 1, 2, 1, 2, 1, 2]);
  });
});
