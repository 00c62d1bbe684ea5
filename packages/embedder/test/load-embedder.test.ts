import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import '@tensorflow/tfjs-backend-cpu';
import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
import { env, memory, setBackend } from '@tensorflow/tfjs-core';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { folder } from '../src/folder.ts';
import { type Embedder, type EmbedderImage, loadEmbedder } from '../src/index.ts';
import { writeTinyModel } from './support/exported-model.ts';

const root = mkdtempSync(join(tmpdir(), 'circlet-embedder-'));
const at = (...names: string[]): string => join(root, ...names);
let server: Server;
let origin: string;

beforeAll(async () => {
  env().set('PROD', true); // no advice to install another backend
  setWasmPaths(`${dirname(fileURLToPath(import.meta.resolve('@tensorflow/tfjs-backend-wasm')))}/`);
  writeTinyModel(at('model'), { inputShape: [6, 5, 3] });
  server = createServer(({ url }, response) => {
    try {
      response.end(readFileSync(at(`.${url}`)));
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(() => {
  server.close();
  rmSync(root, { recursive: true });
});

const pixels = (width: number, height: number, channels: 1 | 3 | 4, seed = 7) => ({
  width,
  height,
  data: Uint8Array.from({ length: width * height * channels }, (_, i) => (i * 37 * seed) % 251),
});

/** What the tiny model has to give: sharp's resize, normalised, of length 1. */
async function expected({ width, height, data }: ReturnType<typeof pixels>): Promise<number[]> {
  const channels = (data.length / width / height) as 3;
  const raw = { raw: { width, height, channels } };
  const image = sharp(data, raw).flatten({ background: '#ffffff' }).resize(5, 6, { fit: 'fill', kernel: 'linear' });
  const values = [...(await image.toColourspace('srgb').raw().toBuffer())].map((value) => (value - 127.5) / 127.5);
  const length = Math.hypot(...values);
  return values.map((value) => value / length);
}

function expectNear(actual: Float32Array | undefined, wanted: readonly number[]): void {
  expect(actual).toHaveLength(wanted.length);
  wanted.forEach((value, d) => expect(actual?.[d]).toBeCloseTo(value, 5));
}

describe.each(['cpu', 'wasm'])('loadEmbedder on the backend %s', (backend) => {
  it('embeds images of any size and any number of channels as training saw them, in their order', async () => {
    await setBackend(backend);
    const before = memory().numTensors;
    const embedder = await loadEmbedder(folder(at('model')), { batchSize: 2 });
    expect(embedder).toMatchObject({ inputShape: [6, 5, 3], dimension: 90, recipe: 'name: tiny\n' });
    const images = [pixels(5, 6, 3), pixels(31, 17, 3), pixels(3, 4, 3), pixels(9, 7, 1), pixels(11, 8, 4)];
    const rows = await embedder.embed(images);
    expect(rows).toHaveLength(images.length);
    for (const [index, image] of images.entries()) expectNear(rows[index], await expected(image));
    expect(await embedder.embed([])).toEqual([]);
    embedder.dispose();
    embedder.dispose();
    expect(memory().numTensors).toBe(before);
  });
});

describe('loadEmbedder', () => {
  const embedOne = async (embedder: Embedder) => {
    const [row] = await embedder.embed([pixels(5, 6, 3)]);
    embedder.dispose();
    return row;
  };

  it('takes the URL of a folder or of model.json', async () => {
    await setBackend('cpu');
    const wanted = await expected(pixels(5, 6, 3));
    for (const url of [`${origin}/model`, `${origin}/model/`, `${origin}/model/model.json`]) {
      expectNear(await embedOne(await loadEmbedder(url)), wanted);
    }
  });

  it('shows what the network sees', async () => {
    const embedder = await loadEmbedder(folder(at('model')));
    const given = pixels(5, 6, 3);
    const { width, height, data } = await embedder.seen(given);
    embedder.dispose();
    expect([width, height, data.length]).toEqual([5, 6, 120]);
    expect([...data.slice(0, 8)]).toEqual([...given.data.slice(0, 3), 255, ...given.data.slice(3, 6), 255]);
  });

  it.each([
    ['nothing', 'none', /^expected what coordinator:export --format=tfjs writes at .*none, got ENOENT/],
    ['weights that are cut off', 'cut', /got 8 bytes of weights instead of 12; copy or export it anew$/],
    ['a model of somebody else', 'theirs', /got a resize by '' and ''; export it anew/],
    ['a normalization by nonsense', 'nonsense', /got a normalization by '127.5,x' and '127.5'/],
    ['no JSON', 'text', /got Unexpected token/],
    ['weights elsewhere', 'outside', /got weights outside of it, at \.\.\/model\//],
  ])('refuses %s in one sentence', async (_, name, message) => {
    writeTinyModel(at('cut'), { inputShape: [6, 5, 3], cutBytes: 4 });
    writeTinyModel(at('theirs'), { inputShape: [6, 5, 3], metadata: {} });
    const resize = { 'circlet.kernel': 'linear', 'circlet.fit': 'fill' };
    const metadata = { ...resize, 'circlet.mean': '127.5,x', 'circlet.deviation': '127.5' };
    writeTinyModel(at('nonsense'), { inputShape: [6, 5, 3], metadata });
    writeTinyModel(at('text'), { inputShape: [6, 5, 3] });
    writeFileSync(at('text', 'model.json'), 'no JSON');
    writeTinyModel(at('outside'), { inputShape: [6, 5, 3] });
    const text = readFileSync(at('outside', 'model.json'), 'utf8');
    writeFileSync(at('outside', 'model.json'), text.replace('group1-', '../model/group1-'));
    await expect(loadEmbedder(folder(at(name)))).rejects.toMatchObject({
      code: 'CIRCLET_EMBEDDER_MODEL',
      message: expect.stringMatching(message) as string,
    });
  });

  it('refuses what is at no URL, and what is none', async () => {
    await expect(loadEmbedder(`${origin}/none`)).rejects.toThrow(/got Request to .*none\/model.json failed.*404/);
    await expect(loadEmbedder('browser-model')).rejects.toThrow(/got no URL; load a folder with folder\(PATH\)/);
    await expect(loadEmbedder([])).rejects.toThrow(/got none named model.json/);
    await expect(loadEmbedder(`${origin}/model`, { batchSize: 0 })).rejects.toThrow(/^batchSize: expected .* got 0$/);
  });

  it('refuses what is no image, what has no direction, and work after its end', async () => {
    await setBackend('cpu');
    const embedder = await loadEmbedder(folder(at('model')));
    const fine = pixels(5, 6, 3);
    const short = { width: 5, height: 6, data: new Uint8Array(89) };
    await expect(embedder.embed([fine, short])).rejects.toMatchObject({
      code: 'CIRCLET_EMBEDDER_IMAGE',
      index: 1,
      message: 'image 1: expected 1, 3 or 4 values for each of 5×6 pixels, got 89 in all',
    });
    const file = new Blob(['no image']) as EmbedderImage;
    await expect(embedder.embed([file])).rejects.toThrow(/^image 0: expected pixels .* outside of a browser/);
    embedder.dispose();
    await expect(embedder.embed([fine])).rejects.toMatchObject({ code: 'CIRCLET_EMBEDDER_DISPOSED' });

    const metadata = {
      'circlet.mean': '9',
      'circlet.deviation': '1',
      'circlet.kernel': 'linear',
      'circlet.fit': 'fill',
    };
    writeTinyModel(at('nine'), { inputShape: [1, 1, 1], metadata });
    const nine = await loadEmbedder(folder(at('nine')));
    await expect(nine.embed([{ width: 1, height: 1, data: Uint8Array.of(9) }])).rejects.toMatchObject({
      code: 'CIRCLET_EMBEDDER_OUTPUT',
      message: expect.stringMatching(/^image 0: expected an embedding that has a length, got zeros on/) as string,
    });
    nine.dispose();
  });
});
