import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Place, TEMPORARY, temporaryPlace } from './support/place.ts';
import { circlet, kill, type LiveProcess, type RunningProgram, sharedMemory, untilAllGone } from './support/program.ts';
import { modelOf, workersOf } from './support/runs.ts';

// How runs end other than by finishing: by kill -9 and by signals. Every case counts processes afterwards.

const STEPS = 120;

function launch(place: Place, args: readonly string[], env: Readonly<Record<string, string>> = {}): RunningProgram {
  return circlet(['launch', '--workers=2', '--threads=1', ...args], { cwd: place.path, env });
}

/** Sockets of this host whose names have one of these process numbers in them. */
function socketsOf(pids: readonly number[]): string[] {
  const lines = readFileSync('/proc/net/unix', 'utf8').split('\n');
  return lines.filter((line) => pids.some((pid) => line.includes(`circlet-${pid}-`)));
}

/** The weights of a run that nothing ended early. Where its data lies, and how often it saves, changes no bit of them. */
let undisturbed: Buffer;
beforeAll(async () => {
  using place = temporaryPlace();
  await using program = launch(place, [`--recipe=${place.recipe({ steps: STEPS })}`, '--run-dir=undisturbed']);
  expect(await program.ended).toMatchObject({ code: 0, stderr: '' });
  undisturbed = modelOf(place, 'undisturbed');
});

describe('a run that ends early', () => {
  it('stops and saves when a worker is asked to leave that cannot be done without; resumed, it has the bits of an undisturbed run', async () => {
    using place = temporaryPlace();
    const recipe = place.recipe({ steps: STEPS });
    await using stopped = launch(place, [`--recipe=${recipe}`, '--run-dir=stopped', '--min-workers=2']);
    await stopped.printed(/checkpoint saved \(step 15/);
    // Asked to leave, it cannot be done without: the run stops.
    kill((workersOf(stopped)[1] as LiveProcess).pid, 'SIGTERM');
    const { code, stdout } = await stopped.ended;
    expect(code).toBe(0);
    expect(stdout).toMatch(/worker asked to leave/);
    await untilAllGone(stopped);

    await using resumed = launch(place, ['--resume=stopped', '--run-dir=resumed']);
    const end = await resumed.ended;
    expect(end.stderr).toBe('');
    expect(end.stdout).toMatch(/for 120 steps from step \d+ on/);
    expect(modelOf(place, 'resumed').equals(undisturbed)).toBe(true);
  });

  it('leaves no process, socket, shared memory or temporary file behind when the coordinator is killed', async () => {
    using place = temporaryPlace();
    const before = [sharedMemory(), readdirSync(join(place.path, TEMPORARY))];
    const recipe = place.recipe({ steps: 100_000 });
    // They would look for another coordinator for a minute.
    await using program = launch(place, [`--recipe=${recipe}`, '--coordinator-wait=2'], {
      TMPDIR: join(place.path, TEMPORARY),
    });
    await program.printed(/checkpoint saved/);
    const pids = workersOf(program).map(({ pid }) => pid);
    expect(socketsOf(pids).length, 'two lanes of each worker').toBeGreaterThanOrEqual(4);
    // Coordinator, two workers, and a decoder of each.
    expect(program.processes().length).toBeGreaterThanOrEqual(5);
    kill(program.pid);
    await untilAllGone(program);
    expect([sharedMemory(), readdirSync(join(place.path, TEMPORARY))]).toEqual(before);
    expect(socketsOf(pids)).toEqual([]);
  });

  it('finishes the step and saves on SIGTERM; resumed, it has the bits of an undisturbed run', async () => {
    using place = temporaryPlace();
    // No checkpoint but the one that the signal asks for.
    const recipe = place.recipe({ steps: STEPS, checkpointEvery: 100_000 });
    await using stopped = launch(place, [`--recipe=${recipe}`, '--run-dir=stopped']);
    await stopped.printed(/step 1\/120/);
    stopped.child.kill('SIGTERM');
    const { code, stdout } = await stopped.ended;
    expect(code).toBe(0);
    expect(stdout).toMatch(/checkpoint saved \(step \d+,/);
    expect(stdout).toMatch(/Stopped after \d+ steps/);
    await untilAllGone(stopped);

    await using resumed = launch(place, ['--resume=stopped', '--run-dir=resumed']);
    expect((await resumed.ended).code).toBe(0);
    expect(modelOf(place, 'resumed').equals(undisturbed)).toBe(true);
  });

  it('stops at once at the second signal', async () => {
    using place = temporaryPlace();
    await using program = launch(place, [`--recipe=${place.recipe({ steps: 100_000 })}`]);
    await program.printed(/checkpoint saved/);
    // Workers that cannot finish their step: only the second signal ends this.
    const workers = workersOf(program);
    workers.forEach(({ pid }) => kill(pid, 'SIGSTOP'));
    program.child.kill('SIGINT');
    await program.printed(/once more to stop at once/);
    // Signals close together count as one press, so the second press is repeated until it counts.
    const pressing = setInterval(() => program.child.kill('SIGINT'), 700);
    const { code } = await program.ended.finally(() => clearInterval(pressing));
    expect(code).toBe(130);
    await untilAllGone(program);
  });

  it('keeps nothing of a run that is stopped before its first step', async () => {
    using place = temporaryPlace();
    await using program = launch(place, [`--recipe=${place.recipe({ steps: 10 })}`]);
    await program.printed(/worker joined/);
    program.child.kill('SIGINT');
    const { code, stdout } = await program.ended;
    expect(code).toBe(0);
    expect(stdout).toContain('stopped before the first step');
    expect(readdirSync(place.path).includes('runs')).toBe(false);
    await untilAllGone(program);
  });
});
