import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContextOptions } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readRun } from '../../src/report/read-run.ts';
import { writeReport } from '../../src/report/write-report.ts';
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

describe.skipIf(chromium === null)('the report in a browser', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser(chromium as string);
  });
  afterAll(async () => {
    await browser?.close();
  });

  it.each([1, 2])(
    'of %i run(s) asks for nothing, complains of nothing and has no violation that axe knows of',
    async (numRuns) => {
      const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
      using first = trainedRun();
      using second = trainedRun({
        name: 'a-run-with-a-name-that-is-much-longer-than-others-are-and-has-no-place-to-break',
      });
      const runs = [first, second].slice(0, numRuns).map(({ folder }) => readRun(folder));
      const page = await writeReport(runs, {
        folder: join(first.folder, 'report'),
        hourlyPrice: 2,
        withPng: false,
        now: new Date(0),
      });
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
