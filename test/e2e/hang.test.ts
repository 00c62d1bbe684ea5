import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryPlace } from './support/place.ts';
import { circlet, kill, type LiveProcess, type RunningProgram, untilAllGone } from './support/program.ts';
import { workersOf } from './support/runs.ts';

// A real worker that gets no images any more, because the process that decodes them is stopped.

interface FlightFile {
  readonly format: number;
  readonly cause: string;
  readonly workers: readonly {
    readonly rank: number;
    readonly whereabouts: { readonly phase: string } | null;
    readonly record: {
      readonly entries: readonly {
        readonly kind: string;
        readonly name: string;
        readonly waits: readonly string[];
        readonly endedAgo: number;
      }[];
    } | null;
  }[];
}

function parentOf(pid: number): number {
  // Behind the command in parentheses: state, parent.
  const [, parent = ''] = readFileSync(`/proc/${pid}/stat`, 'latin1').split(') ').at(-1)?.split(' ') ?? [];
  return Number(parent);
}

/** The processes that decode for the worker in a slot. */
function decodersOf(program: RunningProgram, slot: number): LiveProcess[] {
  const worker = workersOf(program)[slot];
  const isUnder = (pid: number): boolean => pid === worker?.pid || (pid > 1 && isUnder(parentOf(pid)));
  return program.processes().filter(({ pid, command }) => command.includes('decoder') && isUnder(pid));
}

function flightFile(path: string, name: string): FlightFile {
  return JSON.parse(readFileSync(join(path, name), 'utf8')) as FlightFile;
}

describe('a run whose worker hangs in its input', () => {
  it('names the worker within seconds, keeps what all did last, and goes on when it can', async () => {
    using place = temporaryPlace();
    const recipe = place.recipe({ steps: 100_000, checkpointEvery: 100_000 });
    await using program = circlet(['launch', '--workers=3', '--threads=1', `--recipe=${recipe}`, '--run-dir=run'], {
      cwd: place.path,
    });
    await program.printed(/step \d+\/100000/);
    const stopped = decodersOf(program, 1);
    expect(stopped.length).toBeGreaterThanOrEqual(1);
    stopped.forEach(({ pid }) => kill(pid, 'SIGSTOP'));

    const [, seconds = ''] = await program.printed(
      /rank 1 has not come to 'labels': in the input pipeline for (\d+) s/,
    );
    expect(Number(seconds)).toBeGreaterThanOrEqual(5);
    await program.printed(/what the workers did last is in .*flight-record-1\.json/);
    const { format, cause, workers } = flightFile(join(place.path, 'run'), 'flight-record-1.json');
    expect({ format, ranks: workers.map(({ rank }) => rank) }).toEqual({ format: 1, ranks: [0, 1, 2] });
    expect(cause).toMatch(/^rank 1 has not come to 'labels'/);
    const last = workers.map(({ record }) => record?.entries.at(-1));
    expect(last[1]).toMatchObject({ kind: 'phase', name: 'waiting for data', endedAgo: -1 });
    for (const rank of [0, 2]) {
      expect(last[rank]).toMatchObject({ kind: 'collective', endedAgo: -1 });
      expect(last[rank]?.waits.join()).toMatch(/receive from \d/);
    }

    stopped.forEach(({ pid }) => kill(pid, 'SIGCONT'));
    await program.printed(/the run goes on after \d+ s/);
    // Once for the hang, however often it was looked at.
    expect(program.output.match(/in the input pipeline/g)).toHaveLength(1);
    const hangs = place.events('run').filter(({ event }) => event.startsWith('hang'));
    expect(hangs.map(({ event }) => event)).toEqual(['hang', 'hang is over']);

    program.child.kill('SIGTERM');
    expect((await program.ended).code).toBe(0);
    await untilAllGone(program);
  });
});
