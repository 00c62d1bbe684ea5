import { describe, expect, it } from 'vitest';
import { composeReport, MAX_COMPARED_RUNS } from '../src/compose-report.ts';
import { pngOf } from '../src/png.ts';
import { runOf, STYLE_SHEET } from './support/run.ts';
import { summaryOf } from './support/summary.ts';

const options = { styleSheet: STYLE_SHEET, hourlyPrice: null, made: 'Made now.' };
const HOSTILE = `<img src=x onerror=alert(1)>"'&\u0000\ud800`;

describe('the report of a run', () => {
  it('has its figures, curves, scores with conventions, history, speed, cost and recipe', () => {
    const { page, pictures } = composeReport([runOf('20261127-emoji')], { ...options, hourlyPrice: 1.8 });
    for (const said of [
      ...['20261127-emoji', 'Of emoji.', 'similarity: cosine', 'split: even index = train', 'name: emoji'],
      ...['0.500', 'raw pixels 0.327', 'Rank 1 was lost.', 'was killed by SIGKILL', '50.0 %', '0.01', '80.0 %'],
    ]) {
      expect(page).toContain(said);
    }
    const names = ['loss', 'recall', 'speed', 'learning-rate', 'gradient-norm', 'similarities'];
    expect(pictures.map(({ name }) => name)).toEqual(names);
  });

  it('loads nothing and runs nothing', () => {
    const { page } = composeReport([runOf('a')], options);
    expect(page).toContain('default-src &#39;none&#39;');
    expect(page).not.toMatch(/<script|<link|\son\w+=|@import|url\(|(?:src|href)="(?!#|data:)/);
  });

  it('of a run that kept no history says so, and has all else', () => {
    const run = runOf('a', {}, 0);
    const validations = { step: [], recallAt1: [], recallAt8: [], mapAtR: [] };
    const { page, pictures } = composeReport([{ ...run, steps: 3, curves: { ...run.curves, validations } }], options);
    expect(pictures).toEqual([]);
    expect(page).toContain('kept no history.json');
    expect(page).toContain('similarity: cosine');
  });

  it('of a failed run says why', () => {
    const outcome = { kind: 'failed', text: 'no space left' } as const;
    const { page } = composeReport([runOf('a', { outcome, scores: null, rawPixels: null })], options);
    expect(page).toContain('no space left');
    expect(page).toContain('Nothing was scored');
  });
});

describe('several runs', () => {
  it('stand side by side with where their recipes differ', () => {
    const { recipe } = runOf('a');
    const other = runOf('b', { recipe: { ...recipe, values: { name: 'emoji', seed: 2 } } });
    const { page, pictures } = composeReport([runOf('a'), other], options);
    expect(page).toContain('2 runs side by side');
    expect(page).toMatch(/<code>seed<\/code><\/th><td><code>1<\/code><\/td><td><code>2<\/code>/);
    expect(pictures.find(({ name }) => name === 'loss')?.svg).toMatch(/>a<\/text>[^]*>b<\/text>/);
  });

  it('can be told apart, as many as there may be', () => {
    const runs = Array.from({ length: MAX_COMPARED_RUNS }, (_, index) => runOf(`run-${index}`));
    const svg = composeReport(runs, options).pictures[0]?.svg ?? '';
    const styles = [...svg.matchAll(/stroke="([^"]*)" stroke-width="2.5" stroke-dasharray="([^"]*)"/g)];
    expect(new Set(styles.map(([, colour, dash]) => `${colour} ${dash}`)).size).toBe(MAX_COMPARED_RUNS);
    expect(styles.length).toBe(MAX_COMPARED_RUNS);
  });
});

describe('what a model makes of images', () => {
  const names = ['roc', 'cmc', 'distributions', 'pca', 'umap', 'best', 'worst'];
  const summary = summaryOf([HOSTILE, 'b']);

  it('is figures, curves, maps and retrievals, whose small pictures are in the page once', () => {
    const { page, pictures } = composeReport([runOf('a', { summary })], options);
    expect(pictures.map(({ name }) => name).slice(-names.length)).toEqual(names);
    for (const said of ['0.900', '0.500 (too few pairs)', 'pairs: each once', 'of 8 that there are', '50.0 %']) {
      expect(page).toContain(said);
    }
    expect(page.match(/<image id="map-sheet"/g)).toHaveLength(1);
    expect(page.match(/<use href="#map-sheet"/g)).toHaveLength(8);
    expect(page).not.toContain('<img');
  });

  it('is files of their own too, each with the pictures that it needs', async () => {
    for (const { name, svg } of composeReport([runOf('a', { summary })], options).pictures) {
      const uses = [...svg.matchAll(/<use href="#([^"]+)"/g)].map(([, id]) => id);
      for (const id of uses) expect(svg, name).toContain(`<image id="${id}"`);
      if (names.includes(name)) expect((await pngOf(svg)).length, name).toBeGreaterThan(1_000);
    }
  });

  it('stands side by side as curves', () => {
    const runs = [runOf('a', { summary }), runOf('c', { summary }), runOf('d')];
    const named = composeReport(runs, options).pictures.map(({ name }) => name);
    expect(named.slice(-2)).toEqual(['roc', 'cmc']);
  });

  it('takes nothing but a picture from what stands for one', () => {
    const gallery = {
      ...summary.gallery,
      sheet: { jpeg: '"/><script>', tile: 1, columns: 1 },
    } as typeof summary.gallery;
    expect(composeReport([runOf('a', { summary: { ...summary, gallery } })], options).page).not.toContain('<script');
  });
});

describe('text of others', () => {
  const run = runOf(HOSTILE, {
    recipe: { name: HOSTILE, description: HOSTILE, text: HOSTILE, values: { [HOSTILE]: HOSTILE } },
    outcome: { kind: 'failed', text: HOSTILE },
    facts: [{ name: HOSTILE, value: HOSTILE }],
    notes: [HOSTILE],
    conventions: [HOSTILE],
    scores: { [HOSTILE]: 0.5 },
    history: {
      counts: [{ name: HOSTILE, value: HOSTILE }],
      events: [{ seconds: 1, kind: 'info', text: HOSTILE, reason: HOSTILE }],
      numLeftOut: 1,
      markers: [{ step: 1, text: HOSTILE }],
    },
  });

  it('is text wherever it stands', () => {
    const two = [run, { ...run, name: 'b', recipe: { ...run.recipe, values: {} } }];
    for (const runs of [[run], two]) {
      expect(composeReport(runs, { ...options, made: HOSTILE }).page).not.toContain('<img');
    }
  });

  it('leaves pictures whole, which others can draw', async () => {
    for (const { svg } of composeReport([run, { ...run, name: `${HOSTILE}b` }], options).pictures) {
      expect(svg).not.toContain('<img');
      const png = await pngOf(svg);
      expect(png.subarray(1, 4).toString()).toBe('PNG');
    }
  });
});
