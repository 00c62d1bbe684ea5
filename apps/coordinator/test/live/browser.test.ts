import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findChromium, openBrowser } from '../support/browser.ts';
import { PAGE_TOKEN, serveLiveRun, type ServedRun } from '../support/live-page.ts';
import { density, retrievals, trace } from '../support/worker-messages.ts';

const chromium = findChromium();

const DESKTOP = { viewport: { width: 1360, height: 900 } } as const;
const PHONE = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true } as const;

/** The page of a run, open; what its console says is a failure. */
async function opened(browser: Browser, run: ServedRun, options: BrowserContextOptions = DESKTOP, path = '/') {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  // For the slowest machine: it only ends what hangs.
  page.setDefaultTimeout(120_000);
  const complaints: string[] = [];
  const requests: string[] = [];
  page.on('pageerror', ({ message }) => complaints.push(message));
  page.on('console', (message) => ['error', 'warning'].includes(message.type()) && complaints.push(message.text()));
  page.on('request', (request) => requests.push(request.url()));
  await page.goto(`${run.origin}${path}`);
  return { page, complaints, requests, [Symbol.asyncDispose]: () => context.close() };
}

const text = (page: Page, selector: string) => page.locator(selector).first().textContent();
const until = (page: Page, selector: string, wanted: string | RegExp) =>
  page.locator(selector).filter({ hasText: wanted }).first().waitFor();

/** A run in which everything has happened that the page shows. */
async function fullRun(options: Parameters<typeof serveLiveRun>[0] = {}): Promise<ServedRun> {
  const run = await serveLiveRun(options);
  for (let step = 0; step < 200; step++) run.trains(step);
  run.says('w0', 'density', density(150));
  run.says('w0', 'retrievals', await retrievals(186));
  const scores = [{ name: 'recallAt1', value: 0.497 }];
  run.says('w0', 'evaluation', {
    ...{ step: 186, what: 'unseen', conventions: [], numImages: 4_000, numClasses: 609 },
    scores,
  });
  run.says('w0', 'checkpointSaved', { step: 186, path: 'runs/1/checkpoints/step-000186' });
  // It was asked for at the first step.
  const step = 2;
  for (const { id, rank } of run.membership.state.members) run.says(id, 'trace', trace(step, rank));
  return run;
}

describe.skipIf(chromium === null)('the live page in a browser', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser(chromium as string);
  });
  afterAll(async () => {
    await browser?.close();
  });

  it('shows what the metrics say, and goes on to', async () => {
    await using run = await fullRun();
    await using open = await opened(browser, run);
    const { page, complaints, requests } = open;
    await until(page, '#run-name', 'emoji-quickstart');
    for (const next of [200, 201, 202]) {
      run.trains(next);
      await until(page, '.along', `step ${next + 1} of`);
      const metrics = await run.metrics.registry.metrics();
      const metric = (name: string): number =>
        Number(new RegExp(`^${name}(?:{[^}]*})? (\\S+)$`, 'm').exec(metrics)?.[1]);
      expect(Number(await text(page, '#figure-loss'))).toBeCloseTo(metric('circlet_loss'), 1);
      expect(Number(await text(page, '#figure-learning-rate'))).toBeCloseTo(metric('circlet_learning_rate'), 4);
      expect(Number(await text(page, '#figure-recall-1'))).toBe(metric('circlet_validation_score'));
      expect(Number(await text(page, '#figure-workers'))).toBe(metric('circlet_workers'));
      expect(await text(page, '.along')).toContain(`generation ${metric('circlet_generation')}`);
    }
    await until(page, '#timeline', /all workers on one clock/);
    await until(page, '#gallery', /nearest neighbour is right for 1 of these 2/);
    await until(page, '#events', 'Checkpoint saved after step 186.');
    expect(complaints).toEqual([]);
    // Nothing but itself.
    expect(requests.filter((url) => !url.startsWith(run.origin) && !url.startsWith(`blob:${run.origin}`))).toEqual([]);
  });

  it('has no violation that axe knows of, in light and dark, on a desktop and a phone', async () => {
    const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
    await using run = await fullRun({ numWorkers: 3 });
    for (const size of [DESKTOP, PHONE]) {
      await using open = await opened(browser, run, { ...size, reducedMotion: 'reduce', bypassCSP: true });
      const { page } = open;
      await until(page, '#gallery', /nearest neighbour/);
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
        await page.evaluate(axe);
        const { violations } = await page.evaluate(() =>
          (globalThis as unknown as { axe: { run(): Promise<{ violations: Violation[] }> } }).axe.run(),
        );
        const told = violations.map(
          ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`,
        );
        expect(told, colorScheme).toEqual([]);
        const overflow = await page.evaluate<number>('document.documentElement.scrollWidth - innerWidth');
        expect(overflow, `wider than the screen (${colorScheme})`).toBeLessThanOrEqual(0);
      }
    }
  });

  it('is used by keys alone: curves are read, a worker is drained after a question', async () => {
    await using run = await fullRun({ numWorkers: 3 });
    await using open = await opened(browser, run);
    const { page, complaints } = open;
    await until(page, '.along', /step 200/);
    await page.keyboard.press('Tab');
    expect(await page.evaluate<string>('document.activeElement.textContent')).toBe('Skip to the run');
    await page.locator('[data-curve=loss] .plot').focus();
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowRight');
    expect(await text(page, '#spoken')).toMatch(/^Loss: \d+\.\d at step 5$/);
    await page.keyboard.press('Escape');

    await page.getByRole('button', { name: 'Drain rank 2' }).focus();
    await page.keyboard.press('Enter');
    await until(page, 'dialog h2', 'Drain rank 2?');
    expect(run.membership.state.phase).toBe('running');
    await page.keyboard.type('not-the-token-0123456789');
    await page.keyboard.press('Enter');
    await until(page, 'dialog .problem', 'That is not the token of this run.');
    expect(run.membership.state.phase).toBe('running');
    await page.keyboard.type(PAGE_TOKEN);
    await page.keyboard.press('Enter');
    await until(page, '#spoken', 'rank 2 leaves after this step');
    expect(run.membership.state.members.map(({ isLeaving }) => isLeaving)).toEqual([false, false, true]);
    // The browser itself tells its console of the 401.
    expect(complaints.filter((complaint) => !complaint.includes('401'))).toEqual([]);
  });

  it('saves and stops after a question, and Escape leaves it', async () => {
    await using run = await fullRun();
    await using open = await opened(browser, run, DESKTOP, `/#token=${PAGE_TOKEN}`);
    const { page } = open;
    await until(page, '.along', /step 200/);
    expect(page.url()).not.toContain(PAGE_TOKEN);
    await page.getByRole('button', { name: 'Stop after this step' }).click();
    await page.keyboard.press('Escape');
    expect(run.membership.state.stopping).toBe(false);
    await page.getByRole('button', { name: 'Checkpoint now' }).click();
    await page.getByRole('button', { name: 'Save it' }).click();
    await until(page, '#spoken', 'a checkpoint is saved after this step');
    expect(run.sent.filter(([, kind]) => kind === 'checkpointWanted').map(([to]) => to)).toEqual(['w0', 'w1']);
    await page.getByRole('button', { name: 'Stop after this step' }).click();
    await page.getByRole('button', { name: 'Stop it' }).click();
    await until(page, '.pill', 'stops after this step');
    expect(run.membership.state.stopping).toBe(true);
  });

  it('shows a killed worker as soon as it is lost, and who is left', async () => {
    await using run = await fullRun({ numWorkers: 3 });
    await using open = await opened(browser, run);
    const { page } = open;
    await until(page, '.along', /step 200/);
    const how = 'was killed by SIGKILL';
    run.membership.dispatch({ kind: 'lost', who: { id: 'w1' }, how, nowMs: Date.now() });
    await until(page, 'tr[data-state=lost]', 'lost');
    await until(page, '#events', 'was killed by SIGKILL');
    expect(await text(page, '#figure-workers + .note')).toBe('1 worker lost');
  });

  it('comes again when the coordinator does, and shows the other run', async () => {
    const first = await fullRun();
    await using open = await opened(browser, first);
    const { page } = open;
    await until(page, '.along', /step 200/);
    await first.goesAway();
    await until(page, '#link', 'connection lost');
    await using second = await serveLiveRun({ port: Number(new URL(first.origin).port) });
    second.trains(0);
    second.trains(1);
    await until(page, '#link', 'live');
    await until(page, '.along', 'step 2 of');
    second.trains(2);
    await until(page, '.along', 'step 3 of');
    // Nothing of the other one is left.
    expect(await page.locator('#events li').allTextContents()).not.toContain('Checkpoint saved after step 186.');
  });

  it('with 10,000 steps of history draws no more than its pixels for an update', async () => {
    await using run = await serveLiveRun({ totalSteps: 20_000 });
    for (let step = 0; step < 10_000; step++) run.trains(step);
    await using open = await opened(browser, run);
    const { page } = open;
    await until(page, '.along', /step 10.000/);
    const session = await page.context().newCDPSession(page);
    const events: TraceEvent[] = [];
    session.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as TraceEvent[])));
    const complete = new Promise<void>((resolve) => session.once('Tracing.tracingComplete', () => resolve()));
    // Seen in the page itself: a test that asks again and again would be measured with it.
    await page.evaluate(`{
      const wait = () => (globalThis.waits = new Promise((resolve) => (globalThis.updated = resolve)));
      wait();
      new MutationObserver(() => {
        globalThis.updated();
        wait();
      }).observe(document.querySelector('.along'), { childList: true, characterData: true, subtree: true });
      globalThis.numLines = 0;
      for (const { prototype } of [Path2D, CanvasRenderingContext2D]) {
        const { lineTo } = prototype;
        prototype.lineTo = function (...to) {
          globalThis.numLines++;
          return lineTo.apply(this, to);
        };
      }
    }`);
    await session.send('Tracing.start', {
      categories: 'devtools.timeline,blink.user_timing,toplevel',
      transferMode: 'ReportEvents',
    });
    const numUpdates = 10;
    for (let update = 0; update < numUpdates; update++) {
      const seen = page.evaluate('globalThis.waits');
      // As many as move a curve by a pixel: all of it is drawn anew.
      for (let step = 0; step < 70; step++) run.trains(10_000 + 70 * update + step);
      await seen;
    }
    await session.send('Tracing.end');
    await complete;
    const numLines = (await page.evaluate<number>('globalThis.numLines')) / numUpdates;
    const ms = mainThreadMs(events) / numUpdates;
    console.info(`an update with 10,000 steps of history: ${numLines} lines, ${ms.toFixed(2)} ms of the main thread`);
    expect(numLines).toBeGreaterThan(0);
    // Time is the machine's; this is what it grows with: all curves together have less than two points a column of the page.
    expect(numLines).toBeLessThan(2 * DESKTOP.viewport.width);
  });

  it('with 256 workers is readable and fast', async () => {
    await using run = await serveLiveRun({ numWorkers: 256 });
    for (let step = 0; step < 50; step++) run.trains(step);
    for (const { id, rank } of run.membership.state.members) run.says(id, 'trace', trace(2, rank));
    await using open = await opened(browser, run);
    const { page } = open;
    await until(page, '#workers', '256 training');
    expect(await page.locator('#workers tbody tr').count()).toBe(256);
    await until(page, '#ring', /256 workers/);
    for (let beat = 0; beat < 4; beat++) {
      run.membership.state.members.forEach(({ id }) =>
        run.says(id, 'heartbeat', { step: 50 + beat, phase: 'gradients', residentBytes: 1e9 + beat, shareDone: 0 }),
      );
      run.trains(50 + beat);
      await until(page, '#workers tbody tr:last-child td[data-head=Step]', String(50 + beat));
    }
  });

  it('of a host that others reach shows nothing without its token', async () => {
    await using run = await serveLiveRun({ token: PAGE_TOKEN });
    run.trains(0);
    await using open = await opened(browser, run);
    const { page } = open;
    await until(page, 'dialog h2', 'This page is locked');
    await page.keyboard.type(PAGE_TOKEN);
    await page.keyboard.press('Enter');
    await until(page, '.along', 'step 1 of');
  });
});

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string }[];
}

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly dur?: number;
  readonly tdur?: number;
  readonly args?: { readonly name?: string };
}

/** Processor time of the tasks of the page's main thread: what the thread waited for the processor is not the page's. */
function mainThreadMs(events: readonly TraceEvent[]): number {
  const updates = events.find(({ name }) => name === 'circlet-update');
  const tasks = events.filter(
    ({ name, ph, pid, tid }) => name.endsWith('RunTask') && ph === 'X' && pid === updates?.pid && tid === updates.tid,
  );
  if (tasks.length === 0) throw new Error('the trace has no tasks of the page');
  return tasks.reduce((sum, { tdur, dur = 0 }) => sum + (tdur ?? dur), 0) / 1_000;
}
