import { existsSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { MAX_READERS } from '../../src/live/live-route.ts';
import { PAGE_TOKEN, serveLiveRun } from '../support/live-page.ts';
import { pageFiles } from '@circlet/dashboard';

const MOST_BYTES = 200_000;
const FILES = ['/', '/page.js', '/page.css', '/inter.woff2', '/icon.svg'];

describe('the files of the live page', () => {
  it('are at most 200 kB on their way, all together, and are what was built', async () => {
    expect(existsSync(new URL('page.js', pageFiles)), 'the page is built: npx nx run dashboard:build').toBe(true);
    await using run = await serveLiveRun();
    let numBytes = 0;
    for (const file of FILES) {
      const response = await fetch(run.origin + file, { headers: { 'accept-encoding': 'gzip' } });
      expect(response.status, file).toBe(200);
      numBytes += Number(response.headers.get('content-length'));
      const isText = !file.endsWith('.woff2');
      expect(response.headers.get('content-encoding')).toBe(isText ? 'gzip' : null);
      const body = Buffer.from(await response.arrayBuffer());
      if (isText) expect(gzipSync(body, { level: 9 }).length).toBe(Number(response.headers.get('content-length')));
    }
    expect(numBytes).toBeLessThan(MOST_BYTES);
  });

  it('let nothing in from elsewhere', async () => {
    await using run = await serveLiveRun();
    const page = await fetch(`${run.origin}/`);
    const policy = page.headers.get('content-security-policy') ?? '';
    expect(policy.split('; ')).toEqual(
      expect.arrayContaining(["default-src 'none'", "script-src 'self'", "style-src 'self'", "frame-ancestors 'none'"]),
    );
    expect(policy).not.toMatch(/unsafe|\*|https?:|data:/);
    const text = await page.text();
    expect(text).not.toMatch(/<script(?![^>]*src=)|style="|https?:\/\//);
  });

  it('are open where the run is not', async () => {
    await using run = await serveLiveRun({ token: PAGE_TOKEN });
    const status = async (path: string, headers: Record<string, string> = {}): Promise<number> => {
      const response = await fetch(run.origin + path, { headers });
      await response.body?.cancel();
      return response.status;
    };
    for (const file of FILES) expect(await status(file), file).toBe(200);
    for (const path of ['/live', '/gallery.jpg', '/metrics']) expect(await status(path), path).toBe(401);
    expect(await status('/live', { authorization: `Bearer ${PAGE_TOKEN}` })).toBe(200);
  });
});

describe('the feed', () => {
  /** The first so many messages. */
  async function messages(origin: string, count: number): Promise<{ type: string }[]> {
    const response = await fetch(`${origin}/live`);
    expect(response.headers.get('content-type')).toBe('text/event-stream');
    const heard: { type: string }[] = [];
    let text = '';
    for await (const part of response.body as unknown as AsyncIterable<Uint8Array>) {
      text += Buffer.from(part).toString('utf8');
      const events = text.split('\n\n');
      text = events.pop() ?? '';
      heard.push(
        ...events.flatMap((event) =>
          event.startsWith('data: ') ? [JSON.parse(event.slice(6)) as { type: string }] : [],
        ),
      );
      if (heard.length >= count) break;
    }
    return heard;
  }

  it('tells late readers all that they have missed, thinned once it is long', async () => {
    await using run = await serveLiveRun({ totalSteps: 200_000 });
    // The history alone: what else a step brings is not under trial.
    for (let step = 1; step <= 200_000; step++) {
      const row = { loss: step, lossLeast: step, lossMost: step, learningRate: 0, imagesPerSecond: 1 };
      run.live.feed.step({ step, ...row, meanPositive: 0, meanNegative: 0 });
    }
    const [hello] = (await messages(run.origin, 1)) as unknown as [Hello];
    expect(hello.type).toBe('hello');
    expect(hello.steps.stride).toBe(64);
    expect(hello.steps.columns.step).toHaveLength(Math.ceil(200_000 / 64));
    expect(hello.steps.columns.step.at(-1)).toBe(200_000);
    expect(JSON.stringify(hello).length).toBeLessThan(400_000);
    expect(hello.state.workers.map(({ rank, state }) => [rank, state])).toEqual([
      [0, 'training'],
      [1, 'training'],
    ]);
    expect(hello.state.boundary?.radius).toBeCloseTo(Math.sqrt(2) * 0.4, 12);
    expect(hello.events.map(({ text }) => text)).toContain('Training started.');
  });

  it('turns away more readers than it may have, until one leaves', async () => {
    await using run = await serveLiveRun();
    const leaving = new AbortController();
    const readers = [];
    for (let index = 0; index < MAX_READERS; index++) {
      readers.push(await fetch(`${run.origin}/live`, index === 0 ? { signal: leaving.signal } : {}));
    }
    expect(readers.map(({ status }) => status)).toEqual(Array.from({ length: MAX_READERS }, () => 200));
    expect((await fetch(`${run.origin}/live`)).status).toBe(503);
    leaving.abort();
    await expect.poll(() => run.live.feed.numReaders).toBe(MAX_READERS - 1);
    const another = await fetch(`${run.origin}/live`);
    expect(another.status).toBe(200);
  });
});

interface Hello {
  readonly type: string;
  readonly steps: { readonly stride: number; readonly columns: { readonly step: readonly number[] } };
  readonly events: readonly { readonly text: string }[];
  readonly state: {
    readonly boundary: { readonly radius: number } | null;
    readonly workers: readonly { readonly rank: number; readonly state: string }[];
  };
}
