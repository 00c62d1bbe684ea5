import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseRecipe, presetText } from '@circlet/recipe';
import { composeFigures, type FigureFacts, type RunFacts } from '@circlet/report';
import type { Browser, BrowserContextOptions } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { figureFacts } from '../../src/figures/figure-facts.ts';
import { planFigures } from '../../src/figures/plan.ts';
import { readRun } from '../../src/report/read-run.ts';
import { pageStyle, writePage, writeReport } from '../../src/report/write-report.ts';
import { findChromium, openBrowser } from '../support/browser.ts';
import { trainedRun } from '../support/trained-run.ts';

const chromium = findChromium();
const VIEWS = [
  { viewport: { width: 1360, height: 900 }, colorScheme: 'light' },
  { viewport: { width: 390, height: 844 }, colorScheme: 'dark' },
] as const;

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string }[];
}

async function opened(browser: Browser, page: string, options: BrowserContextOptions) {
  const context = await browser.newContext(options);
  const open = await context.newPage();
  open.setDefaultTimeout(120_000);
  const complaints: string[] = [];
  const requests: string[] = [];
  open.on('console', (message) => complaints.push(message.text()));
  open.on('request', (request) => requests.push(request.url()));
  await open.goto(pathToFileURL(page).href);
  return { open, complaints, requests, [Symbol.asyncDispose]: () => context.close() };
}

/** Of two runs, as if they were of these losses. */
function figuresOf([first, second]: readonly RunFacts[]): FigureFacts {
  const recipe = parseRecipe(presetText('emoji-quickstart'));
  const plan = planFigures({ recipe, level: 'pair', gammas: [80, 256], margins: [0.4] });
  const there = [
    ['triplet-margin0.3', first as RunFacts],
    ['pair-circle-gamma80-margin0.4', second as RunFacts],
  ] as const;
  const values = { positive: [-1, -1, 0, -1], negative: [1, 1, 0, 1] };
  const gradients = {
    states: [{ name: 'A', positive: 0.8, negative: 0.8 }],
    losses: ['Triplet, m 0.3', 'Circle, γ 32, m 0.25'].map((name) => ({ name, map: values, atStates: values })),
  };
  return figureFacts(plan, gradients, new Map(there));
}

describe.skipIf(chromium === null)('the report in a browser', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser(chromium as string);
  });
  afterAll(async () => {
    await browser?.close();
  });

  it.each(['one run', 'two runs', 'the figures of the paper'])(
    'of %s asks for nothing, complains of nothing and has no violation that axe knows of',
    async (what) => {
      const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
      using first = trainedRun();
      using second = trainedRun({
        name: 'a-run-with-a-name-that-is-much-longer-than-others-are-and-has-no-place-to-break',
      });
      const folders = what === 'one run' ? [first.folder] : [first.folder, second.folder];
      const runs = folders.map(readRun);
      const folder = join(first.folder, 'report');
      const page =
        what === 'the figures of the paper'
          ? await writePage(composeFigures(figuresOf(runs), pageStyle(new Date(0))), { folder, withPng: false })
          : await writeReport(runs, { folder, hourlyPrice: 2, withPng: false, now: new Date(0) });
      await using strict = await opened(browser, page, {});
      expect(strict.complaints).toEqual([]);
      expect(strict.requests).toEqual([pathToFileURL(page).href]);
      for (const { viewport, colorScheme } of VIEWS) {
        // Its policy lets no program run, axe neither.
        await using lenient = await opened(browser, page, { viewport, colorScheme, bypassCSP: true });
        const { open } = lenient;
        await open.evaluate(axe);
        const { violations } = await open.evaluate(() =>
          (globalThis as unknown as { axe: { run(): Promise<{ violations: Violation[] }> } }).axe.run(),
        );
        const told = violations.map(
          ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`,
        );
        expect(told, colorScheme).toEqual([]);
        const overflow = await open.evaluate<number>('document.documentElement.scrollWidth - innerWidth');
        expect(overflow, `wider than the screen (${viewport.width}, ${colorScheme})`).toBeLessThanOrEqual(0);
      }
    },
  );
});
