import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { TEMPORARY, temporaryPlace } from './support/place.ts';
import { circlet, type Ended, untilAllGone } from './support/program.ts';

// A slice of what `npx nx run test:campaign --only=chaos` does: the same engine, few faults, two workers.

interface Verdict {
  readonly isKept: boolean;
  readonly broken: readonly string[];
  readonly outcomes: readonly { readonly result: { readonly kind: string; readonly what?: string } }[];
  readonly audit: { readonly isProven: boolean; readonly trainedPositions: number };
  readonly bits: { readonly bits: number; readonly differing: readonly string[] };
  readonly stepsAbandoned: number;
}

describe('a run to which faults are done', () => {
  it('comes to the bits of one without, and leaves nothing behind', async () => {
    using place = temporaryPlace();
    // Who is left waits for the other, so that the run is not over before it is back.
    const lines = [
      'at step 12 corrupt a frame of 1',
      'at step 16 drop a link of 0',
      'at step 20 kill 1',
      'at step 24 kill the coordinator',
    ];
    writeFileSync(join(place.path, 'faults.txt'), lines.join('\n'));
    const { code, stdout, stderr } = await chaos(place.path, [
      '--schedule=faults.txt',
      '--steps=100',
      '--min-workers=2',
      '--json',
    ]);
    expect(stderr).toBe('');
    const verdict = JSON.parse(stdout) as Verdict;
    expect(verdict.broken).toEqual([]);
    expect(verdict.outcomes.map(({ result }) => result.kind)).toEqual(Array(4).fill('recovered'));
    expect(verdict.audit).toMatchObject({ isProven: true, trainedPositions: 100 * 4 });
    expect(verdict.bits.bits).toBeGreaterThan(100_000);
    expect(verdict.bits.differing).toEqual([]);
    // The next fault may come before the step that the one before has broken is given up.
    expect(verdict.stepsAbandoned).toBeGreaterThanOrEqual(1);
    expect(code).toBe(0);
    // With nothing broken the runs are not kept.
    expect(readdirSync(join(place.path, TEMPORARY))).toEqual([]);
  });

  it('is told apart from one that kept no promise, and from what was never asked for', async () => {
    using place = temporaryPlace();
    writeFileSync(join(place.path, 'mistake.txt'), 'at step 40 murder 1\n');
    const refused = await chaos(place.path, ['--schedule=mistake.txt']);
    expect(refused).toMatchObject({ code: 2, stdout: '' });
    expect(refused.stderr).toMatch(/^--schedule: mistake\.txt, line 1: expected a fault, one of .*, got 'murder 1'\n$/);
    const missing = await chaos(place.path, ['--schedule=nowhere.txt']);
    expect(missing).toMatchObject({ code: 2, stderr: "--schedule: expected a file, found none at 'nowhere.txt'\n" });
  });
});

async function chaos(cwd: string, args: readonly string[]): Promise<Ended> {
  const env = { TMPDIR: join(cwd, TEMPORARY) };
  await using program = circlet(['chaos', '--workers=2', ...args], { cwd, env });
  const ended = await program.ended;
  await untilAllGone(program);
  return ended;
}
