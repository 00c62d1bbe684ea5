import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { jsonLines } from '../../src/embed/json-lines.ts';
import type { LayoutName } from '../../src/embed/layout.ts';
import { openEmbeddings } from '../../src/embed/unfinished.ts';
import { MAX_EMBEDDING_LINE_BYTES } from '../../src/limits.ts';
import { openIndex } from '../../src/search/embedding-index.ts';
import { allValues, blocksFrom, DIMENSION, settingsOf } from '../embed/support/blocks.ts';

let folder = '';
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'circlet-index-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const LAYOUTS: readonly LayoutName[] = ['npy', 'safetensors', 'jsonl'];
const values = allValues();

async function write(layout: LayoutName): Promise<string> {
  const path = join(folder, `e.${layout}`);
  await using output = await openEmbeddings(path, settingsOf(layout), { saveEveryMs: Infinity });
  for (const block of blocksFrom(0)) await output.append(block);
  await output.finish();
  return path;
}

/** Puts other bytes in a file, of the same length. */
function spoil(path: string, from: string, to: string): void {
  const text = readFileSync(path, 'latin1');
  expect(text).toContain(from);
  writeFileSync(path, text.replace(from, to), 'latin1');
}

async function allOf(
  path: string,
  blockValues?: number,
): Promise<{ readonly sizes: number[]; readonly all: number[] }> {
  const blocks: Float32Array[] = [];
  for await (const block of openIndex(path, blockValues).blocks()) blocks.push(block);
  return { sizes: blocks.map(({ length }) => length / DIMENSION), all: blocks.flatMap((block) => [...block]) };
}

describe.each(LAYOUTS)('an index of .%s', (layout) => {
  it('comes back as it was written, in blocks of any size', async () => {
    const path = await write(layout);
    for (const [blockValues, sizes] of [
      [1, Array<number>(19).fill(1)],
      [5 * DIMENSION, [5, 5, 5, 4]],
      [19 * DIMENSION, [19]],
      [undefined, [19]],
    ] as const) {
      expect(await allOf(path, blockValues)).toEqual({ sizes, all: [...values] });
    }
  });

  it('knows the images of its rows', async () => {
    const items = blocksFrom(0).flatMap((block) => block.items);
    const index = openIndex(await write(layout));
    const found = await index.itemsOf(new Set([0, 7, 18]));
    expect([...found]).toEqual([0, 7, 18].map((row) => [row, items[row]]));
    expect((await index.itemsOf(new Set())).size).toBe(0);
    await expect(index.itemsOf(new Set([19]))).rejects.toThrow('it has 19 lines');
  });

  it('is damaged where it is longer or shorter than it was', async () => {
    const path = await write(layout);
    appendFileSync(path, 'x');
    expect(() => openIndex(path)).toThrow(/it should have \d+ bytes, it has \d+; remove it and embed the images again/);
  });

  it('needs its description', async () => {
    const path = await write(layout);
    writeFileSync(`${path}.json`, '{"rows":1}');
    expect(() => openIndex(path)).toThrow('it is no description of format circlet-embeddings-1');
    writeFileSync(`${path}.json`, '{"rows":');
    expect(() => openIndex(path)).toThrow('it is no JSON');
    rmSync(`${path}.json`);
    expect(() => openIndex(path)).toThrow(`--index: expected ${path}.json beside it`);
    rmSync(path);
    expect(() => openIndex(path)).toThrow(`found nothing at ${path}`);
  });
});

describe('a damaged index', () => {
  it.each([
    ['npy', '(19, 3)', '(19, 4)'],
    ['safetensors', '"F32"', '"F64"'],
  ] as const)('as .%s is known by its header', async (layout, from, to) => {
    const path = await write(layout);
    spoil(path, from, to);
    await expect(allOf(path)).rejects.toThrow('its header is not that of 19 rows of 3');
  });

  it.each([
    ['"embedding":[', '"embeddinG":[', 'line 1 has no embedding of 3 numbers'],
    ['}\n', ']\n', 'line 1 is no JSON'],
  ])('as JSON lines is known by the line: %s', async (from, to, says) => {
    const path = await write('jsonl');
    spoil(path, from, to);
    await expect(allOf(path)).rejects.toThrow(says);
  });

  it('is one whose images are not named', async () => {
    const path = await write('npy');
    spoil(`${path}.items.jsonl`, '"item":0', '"itEm":0');
    await expect(openIndex(path).itemsOf(new Set([0]))).rejects.toThrow('line 1 names no image');
    rmSync(`${path}.items.jsonl`);
    await expect(openIndex(path).itemsOf(new Set([0]))).rejects.toThrow('it is missing');
  });

  it('is not read line by line for ever', async () => {
    const path = join(folder, 'lines');
    const read = async (text: string): Promise<unknown[]> => {
      writeFileSync(path, text);
      const lines: unknown[] = [];
      for await (const line of jsonLines(path)) lines.push(line);
      return lines;
    };
    expect(await read('1\n"zwei"\n')).toEqual([1, 'zwei']);
    expect(await read('')).toEqual([]);
    await expect(read('1\n2')).rejects.toThrow('line 2 has no end');
    await expect(read(' '.repeat(MAX_EMBEDDING_LINE_BYTES + 2 ** 20))).rejects.toThrow('line 1 has more than 4194304');
  });
});
