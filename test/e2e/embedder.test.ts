import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import sharp, { type Sharp } from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findChromium, openBrowser } from '../../apps/coordinator/test/support/browser.ts';
import { writeModel } from './support/model.ts';
import { type Place, temporaryPlace } from './support/place.ts';
import { circlet, start } from './support/program.ts';

const place: Place = temporaryPlace();
const chromium = findChromium();
const at = (...names: string[]): string => join(place.path, ...names);

/** Each side stretched by another factor, each channel normalised in its own way. */
const RECIPE = `name: tiny
model: { backbone: iresnet, depth: 18, width: 0.125, inputShape: [32, 24, 3], embeddingDimension: 16 }
losses: [{ kind: pair-circle, gamma: 80, margin: 0.4 }]
data:
  source: photos
  normalization: { mean: [123.7, 116.3, 103.5], deviation: [58.4, 57.1, 57.4] }
  sampler: { P: 4, K: 2 }
batch: { global: 8 }
optimizer: { kind: sgd, learningRate: 0.05 }
epochs: 1
`;

/** [N, 16], by `coordinator:embed`, in the order of the names. */
let rows: readonly (readonly number[])[];
let names: readonly string[];

async function run(...args: string[]): Promise<string> {
  await using running = circlet(args, { cwd: place.path });
  const { stdout, stderr, code } = await running.ended;
  expect([code, stderr]).toEqual([0, '']);
  return stdout;
}

function picture(seed: number, width: number, height: number, channels: 3 | 4): Sharp {
  const data = Uint8Array.from({ length: width * height * channels }, (_, i) => {
    const [x, y, c] = [Math.floor(i / channels) % width, Math.floor(i / channels / width), i % channels];
    return 128 + 90 * Math.sin((x * (seed + 1)) / 9 + c) * Math.cos((y * (seed + 2)) / 11 - c) + ((i * 29 * seed) % 37);
  });
  return sharp(data, { raw: { width, height, channels } });
}

beforeAll(async () => {
  mkdirSync(at('photos'));
  await picture(1, 24, 32, 3).png().toFile(at('photos', 'fitting.png'));
  await picture(2, 13, 17, 3).png().toFile(at('photos', 'small.png'));
  await picture(3, 230, 101, 3).png().toFile(at('photos', 'large.png'));
  await picture(4, 90, 70, 4).png().toFile(at('photos', 'transparent.png'));
  await picture(5, 45, 40, 3).jpeg({ quality: 85 }).toFile(at('photos', 'photo.jpg'));
  writeFileSync(at('tiny.yaml'), RECIPE);
  await writeModel(at('run'), at('tiny.yaml'), 3);
  await run('embed', '--model=run', '--images=photos', '--output=rows.jsonl');
  const lines = readFileSync(at('rows.jsonl'), 'utf8').trimEnd().split('\n');
  const embedded = lines.map((line) => JSON.parse(line) as { id: string; embedding: number[] });
  [names, rows] = [embedded.map(({ id }) => id), embedded.map(({ embedding }) => embedding)];
  const told = await run('export', '--model=run', '--format=tfjs', '--out=exported', '--fold', '--page');
  expect(told).toMatch(/exported\/index\.html: open it in a browser\n/);
});

afterAll(() => place[Symbol.dispose]());

it('an exported model embeds in a program of one’s own as coordinator:embed does', async () => {
  expect([...names].sort()).toEqual(readdirSync(at('photos')).sort());
  const script = join(import.meta.dirname, 'support/embed-with-tfjs.mjs');
  await using own = start(process.execPath, [script, at('exported'), ...names.map((name) => at('photos', name))], {
    cwd: place.path,
  });
  const { stdout, code } = await own.ended;
  expect(code).toBe(0);
  const theirs = stdout.trimEnd().split('\n').map((line) => JSON.parse(line) as number[]); // prettier-ignore
  expect(theirs).toHaveLength(rows.length);
  rows.forEach((row, index) => {
    row.forEach((value, d) => expect(Math.abs(value - (theirs[index]?.[d] ?? NaN)), names[index]).toBeLessThan(1e-4));
  });
});

describe.skipIf(chromium === null)('the page of an exported model', () => {
  it('compares any two images as coordinator:embed does, and asks nothing of any network', async () => {
    const browser = await openBrowser(chromium as string);
    try {
      const page = await browser.newPage();
      page.setDefaultTimeout(120_000);
      const [requests, complaints]: [string[], string[]] = [[], []];
      page.on('request', (request) => requests.push(request.url()));
      page.on('pageerror', ({ message }) => complaints.push(message));
      page.on('console', (message) => complaints.push(message.text()));
      const url = pathToFileURL(at('exported', 'index.html')).href;
      await page.goto(url);
      await page.locator('body[data-state=ready]').waitFor();
      // Each image once at least.
      for (const [one, other] of [
        [0, 1],
        [2, 3],
        [4, 0],
      ] as const) {
        await page.setInputFiles('#first-file', at('photos', names[one] as string));
        await page.setInputFiles('#second-file', at('photos', names[other] as string));
        const cosine = (rows[one] ?? []).reduce((sum, value, d) => sum + value * (rows[other]?.[d] ?? NaN), 0);
        await expect
          .poll(async () => Math.abs(Number(await page.locator('#cosine').getAttribute('value')) - cosine), {
            timeout: 60_000,
          })
          .toBeLessThan(1e-4);
      }
      expect(requests.filter((request) => request !== url && request !== 'data:,')).toEqual([]);
      expect(complaints).toEqual([]);
    } finally {
      await browser.close();
    }
  });
});
