import { appendFileSync, copyFileSync, cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Place, temporaryPlace } from './support/place.ts';
import { circlet, type Ended, kill, type RunningProgram, untilAllGone } from './support/program.ts';

// A job of three runs: a worker of the first is killed and it is stopped, the coordinator of the second is killed, the third comes
// to its end.

const GLOBAL_BATCH = 8;
const LEDGER = 'ledger.jsonl';

interface AuditJson {
  readonly isProven: boolean;
  readonly steps: number;
  readonly trainedPositions: number;
  readonly findings: readonly { readonly kind: string; readonly text: string }[];
  readonly generations: readonly {
    readonly run: number;
    readonly workers: number;
    readonly step: number;
    readonly endStep: number;
    readonly abandoned: readonly [number, number] | null;
    readonly ended: string | null;
  }[];
  readonly refused: readonly { readonly positions: readonly [number, number] }[];
  readonly replaced: readonly { readonly position: number; readonly image: string; readonly replacement: string }[];
}

/** A line of refused.jsonl. */
interface RefusedLine {
  readonly step: number;
  readonly batch: number;
  readonly rank: number;
  readonly notFinite: readonly string[];
  readonly images: readonly string[];
}

async function audited(place: Place, run: string): Promise<Ended & { readonly audit: AuditJson }> {
  await using program = circlet(['audit', run, '--json'], { cwd: place.path });
  const ended = await program.ended;
  expect(ended.stderr).toBe('');
  return { ...ended, audit: JSON.parse(ended.stdout) as AuditJson };
}

const kinds = ({ findings }: AuditJson): string[] => [...new Set(findings.map(({ kind }) => kind))];

function launch(place: Place, args: readonly string[]): RunningProgram {
  return circlet(['launch', '--threads=1', ...args], { cwd: place.path });
}

/** A copy of a run's ledger and recipe, with the ledger's lines changed. */
function doctored(place: Place, run: string, name: string, change: (lines: string[]) => string[]): string {
  mkdirSync(join(place.path, name));
  copyFileSync(join(place.path, run, 'recipe.yaml'), join(place.path, name, 'recipe.yaml'));
  const lines = readFileSync(join(place.path, run, LEDGER), 'utf8').split(/(?<=\n)/);
  writeFileSync(join(place.path, name, LEDGER), change(lines).join(''));
  return name;
}

describe('circlet audit', () => {
  it('proves a job whose worker and coordinator were killed, and not one whose ledger was doctored', async () => {
    using place = temporaryPlace();
    const broken = join(place.data, 'class-00/1.pgm');
    writeFileSync(broken, 'no image');
    // The schedule is that of all epochs; how far each run goes is said on its command line.
    const recipe = place.recipe({ steps: 100_000 });

    await using first = launch(place, [`--recipe=${recipe}`, '--workers=2', '--run-dir=first']);
    await first.printed(/checkpoint saved \(step 10/);
    const worker = first.processes().find(({ command }) => command.includes('worker/dist/main.js join'));
    kill(worker?.pid ?? 0);
    await first.printed(/generation committed \(generation 2, workers 1/);
    first.child.kill('SIGTERM');
    expect((await first.ended).code).toBe(0);
    await untilAllGone(first);
    const afterFirst = await audited(place, 'first');
    expect(afterFirst.code).toBe(1);
    expect(kinds(afterFirst.audit)).toEqual(['unfinished']);
    expect(afterFirst.audit.generations).toMatchObject([
      { run: 1, workers: 2, step: 0, abandoned: null, ended: null },
      { run: 1, workers: 1, abandoned: null, ended: 'stopped' },
    ]);

    // From the oldest checkpoint that is left: the steps after it were trained for nothing.
    const [oldest = ''] = readdirSync(join(place.path, 'first/checkpoints'))
      .filter((name) => /^step-/.test(name))
      .sort();
    const from = Number(oldest.slice('step-'.length));
    const checkpoint = `--resume=first/checkpoints/${oldest}`;
    // Its worker is not to look for another coordinator.
    await using second = launch(place, [checkpoint, '--workers=1', '--run-dir=second', '--coordinator-wait=0']);
    await second.printed(/checkpoint saved/);
    kill(second.pid);
    await untilAllGone(second);
    const afterSecond = await audited(place, 'second');
    expect(afterSecond.code).toBe(1);
    expect(kinds(afterSecond.audit)).toEqual(['unfinished']);
    // As a record that was being written.
    appendFileSync(join(place.path, 'second', LEDGER), '{"chain":"0123456789abcdef","kind":"trai');

    const last = readdirSync(join(place.path, 'second/checkpoints'))
      .filter((name) => /^step-/.test(name))
      .sort()
      .at(-1);
    const steps = Number(last?.slice('step-'.length)) + 7;
    await using third = launch(place, ['--resume=second', '--workers=2', `--steps=${steps}`, '--run-dir=third']);
    expect(await third.ended).toMatchObject({ code: 0, stderr: '' });

    const { code, audit } = await audited(place, 'third');
    expect(audit.findings).toEqual([]);
    expect(audit).toMatchObject({ isProven: true, steps, trainedPositions: steps * GLOBAL_BATCH });
    expect(code).toBe(0);
    const [, one, two, three] = audit.generations;
    expect(audit.generations.map(({ workers, ended }) => [workers, ended])).toEqual([
      [2, null],
      [1, 'stopped'],
      [1, null],
      [2, 'complete'],
    ]);
    expect(one?.endStep).toBeGreaterThan(from);
    expect(two).toMatchObject({ step: from, abandoned: [from * GLOBAL_BATCH, (one?.endStep ?? 0) * GLOBAL_BATCH] });
    expect(three).toMatchObject({ step: steps - 7, endStep: steps });
    // The sampler visits every class of an epoch, and this one image of two or four of its class sooner or later.
    expect(new Set(audit.replaced.map(({ image }) => image))).toEqual(new Set(['class-00/1.pgm']));
    expect(audit.replaced.every(({ replacement }) => /^class-00\/[023]\.pgm$/.test(replacement))).toBe(true);

    await using text = circlet(['audit', 'third'], { cwd: place.path });
    const { stdout } = await text.ended;
    expect(stdout).toMatch(/^Proven: every planned position was trained exactly once\./);
    expect(stdout).toMatch(
      /run 2 +second, 1 worker: steps \d+ to \d+; left positions \d+ to \d+ behind; no end recorded/,
    );
    expect(stdout).toMatch(/skipped +class-00\/1\.pgm, replaced by class-00\/[023]\.pgm at position \d+/);

    const changes: readonly [name: string, change: (lines: string[]) => string[], kinds: readonly string[]][] = [
      ['nothing', (lines) => lines, []],
      ['dropped', (lines) => lines.toSpliced(2, 1), ['damaged', 'unfinished']],
      ['twice', (lines) => lines.toSpliced(3, 0, lines[2] as string), ['damaged', 'unfinished']],
      ['edited', (lines) => lines.map((line) => line.replace('"workers":1', '"workers":2')), ['damaged', 'unfinished']],
      ['cut off', (lines) => lines.slice(0, -1), ['unfinished']],
    ];
    for (const [name, change, expected] of changes) {
      const result = await audited(place, doctored(place, 'third', name, change));
      expect([name, result.code, kinds(result.audit).toSorted()]).toEqual([
        name,
        expected.length > 0 ? 1 : 0,
        expected,
      ]);
    }
    // Another seed is another order: what was trained is not what this recipe plans.
    cpSync(join(place.path, 'third'), join(place.path, 'reseeded'), { recursive: true });
    const own = join(place.path, 'reseeded/recipe.yaml');
    writeFileSync(own, readFileSync(own, 'utf8').replace(/^seed: 1$/m, 'seed: 2'));
    const reseeded = await audited(place, 'reseeded');
    expect([reseeded.code, kinds(reseeded.audit)]).toEqual([1, ['plan']]);
  });

  it('names the batches that no worker applied, as the run does with their images', async () => {
    using place = temporaryPlace();
    const recipe = place.recipe({ steps: 20, checkpointEvery: 1 });
    const settings = ['optimizer.learningRate=1e30', 'optimizer.maxRefused=3'].map((setting) => `--set=${setting}`);
    const args = [`--recipe=${recipe}`, '--workers=2', ...settings, '--run-dir=diverged'];
    await using program = launch(place, args);
    const { code, stderr } = await program.ended;
    expect(code).toBe(1);
    const [, step, evidence = ''] =
      /not finite for 3 batches in a row at step (\d+); .* and (\S+) has their images/.exec(stderr) ?? [];
    expect(step, stderr).toBeDefined();
    expect(evidence).toBe(join(place.path, 'diverged/refused.jsonl'));
    const lines = readFileSync(evidence, 'utf8')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as RefusedLine);
    // What each of two ranks had of three batches, and no word is missing.
    const expected = [0, 1, 2].flatMap((more) => [0, 1].map((rank) => `${Number(step) + more} ${rank}`));
    expect(lines.map(({ batch, rank }) => `${batch} ${rank}`).toSorted()).toEqual(expected.toSorted());
    for (const { images, notFinite, ...line } of lines) {
      expect(line.step).toBe(Number(step));
      expect(images.length).toBe(GLOBAL_BATCH / 2);
      expect(images.every((image) => /^class-\d\d\/\d\.pgm$/.test(image))).toBe(true);
      expect(notFinite.length).toBeGreaterThan(0);
    }

    const { code: auditCode, audit } = await audited(place, 'diverged');
    expect(auditCode).toBe(1);
    const first = Number(step) * GLOBAL_BATCH;
    expect(audit.findings).toMatchObject([
      { kind: 'unfinished', text: `the last run failed: ${step} of 20 steps were trained` },
    ]);
    expect(audit.refused.map(({ positions }) => positions)).toEqual(
      [0, 1, 2].map((more) => [first + more * GLOBAL_BATCH, first + (more + 1) * GLOBAL_BATCH]),
    );
    expect(audit.trainedPositions).toBe(first);
  });
});
