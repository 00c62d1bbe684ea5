import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { presetText } from '@circlet/recipe';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { report } from '../../src/commands/report.ts';
import { exitCodeOf } from '../../src/errors.ts';
import { HISTORY_FILE } from '../../src/history/history-format.ts';
import { readRun } from '../../src/report/read-run.ts';
import { trainedRun } from '../support/trained-run.ts';

const NAMES = ['gradient-norm', 'learning-rate', 'loss', 'recall', 'similarities', 'speed'];
const FILES = ['index.html', ...NAMES.flatMap((name) => [`${name}.png`, `${name}.svg`])];

let said = '';
vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
  said += String(text);
  return true;
});
afterEach(() => (said = ''));

describe('coordinator:report', () => {
  it('writes a page and its pictures into the folder of the run, and replaces an earlier report', async () => {
    using run = trainedRun();
    const folder = join(run.folder, 'report');
    expect(await report({}, [run.folder])).toBe(0);
    expect(said).toBe(`Report  ${join(folder, 'index.html')}\n`);
    expect(readdirSync(folder).sort()).toEqual(FILES.toSorted());
    writeFileSync(join(folder, 'of-before.svg'), '');
    expect(await report({ hourlyPrice: '3.60' }, [run.folder])).toBe(0);
    expect(readdirSync(folder).sort()).toEqual(FILES.toSorted());
    const page = readFileSync(join(folder, 'index.html'), 'utf8');
    // 80 worker seconds for 5,120 images at 0.001 a second.
    expect(page).toContain('at 3.6 an hour of a worker</th><td>0.0156</td>');
    for (const text of ['Recall@1', '0.610', 'was killed by &lt;SIGKILL&gt;', '2,930,560', 'similarity: cosine']) {
      expect(page).toContain(text);
    }
    expect(readdirSync(run.folder).filter((name) => name.startsWith('report.'))).toEqual(['report.json']);
  });

  it('has runs side by side with what differs, the newest by its link', async () => {
    using first = trainedRun();
    const recipe = presetText('emoji-quickstart').replace(/gamma: \d+/, 'gamma: 256');
    using second = trainedRun({ name: 'another', recipe });
    const latest = join(dirname(second.folder), 'latest');
    symlinkSync('another', latest);
    const out = join(dirname(first.folder), 'both/of/them');
    expect(await report({ out }, [first.folder, latest])).toBe(0);
    const page = readFileSync(join(out, 'index.html'), 'utf8');
    expect(page).toContain('<th scope="col">another</th>');
    expect(page).toMatch(/<code>losses\[0\]\.gamma<\/code><\/th><td><code>80<\/code><\/td><td><code>256<\/code>/);
    expect(page).not.toContain('<code>seed</code>');
  });

  it('tells of a run that has failed, and of one that has not ended', () => {
    using run = trainedRun({ hasEnded: false });
    expect(readRun(run.folder)).toMatchObject({ outcome: { kind: 'unfinished' }, steps: 40, scores: null });
    const failed = { time: '2026-11-27T15:01:00.000Z', event: 'failed', message: 'no space left' };
    const events = readFileSync(join(run.folder, 'events.jsonl'), 'utf8');
    // Killed while it wrote: the last line is cut off.
    run.write('events.jsonl', `${events}${JSON.stringify(failed)}\n{"time":"2026-1`);
    expect(readRun(run.folder).outcome).toEqual({ kind: 'failed', text: 'no space left' });
  });

  it('finds the step at which the membership changed', () => {
    using run = trainedRun();
    const { markers, counts } = readRun(run.folder).history;
    expect(markers).toEqual([{ step: 10, text: 'Rank 1 on a was lost.' }]);
    expect(counts).toContainEqual({ name: 'Workers lost', value: '1' });
    expect(counts).toContainEqual({ name: 'Generations', value: '2' });
  });

  it('of a run of an earlier release, without a history, has all but the curves', async () => {
    using run = trainedRun();
    using other = trainedRun();
    run.write(HISTORY_FILE, readFileSync(join(other.folder, HISTORY_FILE), 'utf8'));
    const { rmSync } = await import('node:fs');
    rmSync(join(run.folder, HISTORY_FILE));
    expect(await report({}, [run.folder])).toBe(0);
    expect(readdirSync(join(run.folder, 'report'))).toEqual(['index.html']);
    expect(readFileSync(join(run.folder, 'report/index.html'), 'utf8')).toContain('0.610');
  });
});

describe('what cannot be reported is said in a sentence, with exit code 2', () => {
  const refused = async (says: RegExp, flags: Parameters<typeof report>[0], runs: readonly string[]): Promise<void> => {
    const error = await report(flags, runs).then(
      () => null,
      (reason: unknown) => reason,
    );
    expect(error).toBeInstanceOf(Error);
    expect((error as Error).message).toMatch(says);
    expect((error as Error).message).not.toContain('\n');
    expect(exitCodeOf(error)).toBe(2);
  };

  it('no run', () => refused(/expected a run's folder with recipe\.yaml, found none at none/, {}, ['none']));

  it('a run without steps', async () => {
    using run = trainedRun({ steps: 0, hasEnded: false });
    await refused(/at least one step, found neither report\.json nor history\.json/, {}, [run.folder]);
  });

  it.each([
    [
      'report.json',
      '{"complete":true}',
      /expected the report of a run in .*report\.json, got something else \(steps: /,
    ],
    ['report.json', '{"compl', /report\.json, got something else \(.*JSON/],
    ['run.json', '[]', /expected the beginning of a run in .*run\.json, .*; restore the file or move it away/],
    ['events.jsonl', 'nonsense\n', /an event of a run in line 1 of .*events\.jsonl/],
    [HISTORY_FILE, '7', /the history of a run in .*history\.json, .*; move the file away/],
    ['profile.json', '{}', /profile/],
    ['recipe.yaml', 'nonsense: true', /nonsense/],
  ])('a damaged %s: %s', async (name, text, says) => {
    using run = trainedRun();
    run.write(name, text);
    await refused(says, {}, [run.folder]).catch((error: unknown) => {
      // A recipe's problems are a list.
      if (name !== 'recipe.yaml') throw error;
    });
    expect(existsSync(join(run.folder, 'report'))).toBe(false);
  });

  it('the same run twice, more runs than a picture can tell apart, and a price that is none', async () => {
    using run = trainedRun();
    await refused(/different names, got 20261127-150000-emoji more than once/, {}, [run.folder, run.folder]);
    await refused(
      /at most 12 runs, .* got 13/,
      {},
      Array.from({ length: 13 }, () => run.folder),
    );
    await refused(/--hourly-price: expected .* got '-1'/, { hourlyPrice: '-1' }, [run.folder]);
  });

  it('a folder that holds something else, or a file, stays as it is', async () => {
    using run = trainedRun();
    await refused(/--out: .* holds other files; choose another/, { out: run.folder }, [run.folder]);
    await refused(/--out: .* is a file/, { out: join(run.folder, 'run.json') }, [run.folder]);
    const below = join(run.folder, 'run.json/below');
    await refused(/cannot write the report to .*below: /, { out: below }, [run.folder]);
    mkdirSync(join(run.folder, 'empty'));
    expect(await report({ out: join(run.folder, 'empty') }, [run.folder])).toBe(0);
  });
});
