import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import type { Browser, Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { decodeImage } from '../../data/src/image/decode.ts';
import { findChromium, openBrowser } from '../../../apps/coordinator/test/support/browser.ts';
import { writeTinyModel } from './support/exported-model.ts';

const chromium = findChromium();
const root = mkdtempSync(join(tmpdir(), 'circlet-embedder-'));

/** What a user's own page would have, put together as they do it. */
const PROGRAM = `
import '@tensorflow/tfjs-backend-cpu';
import { loadEmbedder } from './src/index.ts';
globalThis.loadEmbedder = loadEmbedder;
`;

describe.skipIf(chromium === null)('loadEmbedder in a browser', () => {
  let browser: Browser;
  let server: Server;
  let page: Page;

  beforeAll(async () => {
    writeTinyModel(join(root, 'model'), { inputShape: [24, 20, 3] });
    const { outputFiles } = await build({
      stdin: { contents: PROGRAM, resolveDir: join(import.meta.dirname, '..') },
      bundle: true,
      write: false,
      format: 'esm',
      conditions: ['@circlet/source'],
    });
    const served: Readonly<Record<string, () => [type: string, body: string | Buffer | undefined]>> = {
      '/': () => ['text/html', '<script type="module" src="/program.js"></script>'],
      '/program.js': () => ['text/javascript', outputFiles[0]?.text],
      '/model/model.json': () => ['application/json', readFileSync(join(root, 'model/model.json'))],
      '/model/group1-shard1of1.bin': () => ['', readFileSync(join(root, 'model/group1-shard1of1.bin'))],
    };
    server = createServer(({ url = '/' }, response) => {
      const [type, body] = served[url]?.() ?? [null];
      if (type === null) response.writeHead(404).end();
      else response.setHeader('content-type', type).end(body);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    browser = await openBrowser(chromium as string);
    page = await browser.newPage();
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    await page.waitForFunction('globalThis.loadEmbedder !== undefined');
  });

  afterAll(async () => {
    await browser?.close();
    server?.close();
    rmSync(root, { recursive: true });
  });

  const noise = (width: number, height: number, channels: 3 | 4): Promise<Buffer> => {
    const data = Uint8Array.from({ length: width * height * channels }, (_, i) => (i * i * 7 + (i >> 3) * 31) % 256);
    return sharp(data, { raw: { width, height, channels } }).png().toBuffer();
  };

  it.each([
    ['a small PNG', 'image/png', () => noise(13, 9, 3)],
    ['a large PNG', 'image/png', () => noise(211, 157, 3)],
    ['a PNG with half transparent pixels', 'image/png', () => noise(40, 30, 4)],
    [
      'a lossless WebP with them',
      'image/webp',
      async () =>
        sharp(await noise(20, 24, 4))
          .webp({ lossless: true })
          .toBuffer(),
    ],
    [
      'a JPEG',
      'image/jpeg',
      async () =>
        sharp(await noise(29, 35, 3))
          .blur(2)
          .jpeg({ quality: 90 })
          .toBuffer(),
    ],
    [
      'a JPEG with a mark that turns it',
      'image/jpeg',
      async () =>
        sharp(await noise(30, 22, 3))
          .blur(2)
          .withMetadata({ orientation: 6 })
          .jpeg()
          .toBuffer(),
    ],
  ])('sees of %s the pixels that training sees', async (_, type, make) => {
    const bytes = await make();
    const wanted = await decodeImage(bytes, { height: 24, width: 20, channels: 3 }, {});
    const seen = await page.evaluate<number[]>(`(async () => {
      const embedder = await loadEmbedder('/model');
      const bytes = Uint8Array.from(atob('${bytes.toString('base64')}'), (c) => c.charCodeAt(0));
      const { data } = await embedder.seen(new Blob([bytes], { type: '${type}' }));
      embedder.dispose();
      return [...data].filter((_, i) => i % 4 !== 3);
    })()`);
    expect(seen).toEqual([...wanted]);
  });

  it('takes the files of the folder, says what is missing, and what is no image', async () => {
    const files = ['model.json', 'group1-shard1of1.bin'].map(
      (name) => [name, readFileSync(join(root, 'model', name)).toString('base64')] as const,
    );
    const told = await page.evaluate<string[]>(`(async () => {
      const files = ${JSON.stringify(files)}.map(([name, text]) =>
        new File([Uint8Array.from(atob(text), (c) => c.charCodeAt(0))], name));
      const message = (promise) => promise.then(() => 'fine', (error) => error.message);
      const embedder = await loadEmbedder(files);
      const canvas = new OffscreenCanvas(20, 24);
      canvas.getContext('2d').fillRect(0, 0, 20, 24);
      const [row] = await embedder.embed([canvas]);
      return [
        String(row.every((value) => Math.abs(value + 1 / Math.sqrt(1440)) < 1e-6)),
        await message(loadEmbedder(files.slice(1))),
        await message(loadEmbedder(files.slice(0, 1))),
        await message(embedder.embed([new Blob(['text'], { type: 'image/png' })])),
      ];
    })()`);
    expect(told).toEqual([
      'true',
      expect.stringMatching(/^expected what coordinator:export .* at 1 files, got none named model\.json; give all/),
      expect.stringMatching(/^expected what coordinator:export .* at 1 files, got no weights \(\*\.bin\); give all/),
      expect.stringMatching(/^image 0: expected an image, got a file that the browser cannot decode/),
    ]);
  });
});
