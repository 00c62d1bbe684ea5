import { describe, expect, it } from 'vitest';
import { findChromium, openBrowser } from '../../apps/coordinator/test/support/browser.ts';
import { temporaryPlace } from './support/place.ts';
import { circlet, kill, type LiveProcess, untilAllGone } from './support/program.ts';
import { workersOf } from './support/runs.ts';

// The live page of a real run. What does not need one is tested in apps/coordinator/test/live.

const chromium = findChromium();

describe.skipIf(chromium === null)('the live page of a run', () => {
  // How soon a worker that is lost is shown: apps/coordinator/test/live/browser.test.ts.
  it('is live, shows that a worker was killed, then that it healed, and how it ended', async () => {
    using place = temporaryPlace();
    const recipe = place.recipe({ steps: 100_000, more: 'validation: { everySteps: 20 }' });
    const args = ['launch', '--workers=2', '--threads=1', '--min-dwell=0', `--recipe=${recipe}`, '--run-dir=run'];
    await using program = circlet(args, { cwd: place.path });
    const [, origin = ''] = await program.printed(/live page at (\S+)\//);
    const browser = await openBrowser(chromium as string);
    try {
      const page = await browser.newPage();
      // For the slowest machine: it only ends what hangs.
      page.setDefaultTimeout(120_000);
      const complaints: string[] = [];
      page.on('pageerror', ({ message }) => complaints.push(message));
      await page.goto(`${origin}/`);
      await page.locator('#circle .square:visible').waitFor();
      await page.locator('#timeline', { hasText: 'all workers on one clock' }).waitFor();
      await page.locator('#gallery', { hasText: 'nearest neighbour is right' }).waitFor();
      await page.locator('#events', { hasText: 'Checkpoint saved' }).waitFor();

      const [, second] = workersOf(program) as [LiveProcess, LiveProcess];
      kill(second.pid);
      await page.locator('tr[data-state=lost]', { hasText: String(second.pid) }).waitFor();
      await page.locator('#events', { hasText: 'Healed: training goes on as generation' }).waitFor();

      program.child.kill('SIGTERM');
      await page.locator('.pill', { hasText: /stop/ }).waitFor();
      await page.locator('#link', { hasText: 'the run has ended' }).waitFor();
      const [, steps = ''] = /step (.+?) of/.exec((await page.locator('.along').textContent()) ?? '') ?? [];
      const { code, stdout } = await program.ended;
      expect(code).toBe(0);
      expect(stdout).toContain(`Stopped after ${steps.replaceAll(/\D/g, '')} steps`);
      expect(complaints).toEqual([]);
    } finally {
      await browser.close();
    }
    await untilAllGone(program);
  });
});
