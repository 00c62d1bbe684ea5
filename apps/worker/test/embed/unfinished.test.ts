import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { LayoutName } from '../../src/embed/layout.ts';
import { openEmbeddings } from '../../src/embed/unfinished.ts';
import { blocksFrom, settingsOf } from './support/blocks.ts';

let folder = '';
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'circlet-unfinished-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const LAYOUTS: readonly LayoutName[] = ['npy', 'safetensors', 'jsonl'];

/** Every file of a folder with its bytes. */
function filesIn(path: string): Record<string, string> {
  const files = readdirSync(path, { recursive: true, encoding: 'utf8' }).filter(
    (name) => !name.endsWith('.unfinished'),
  );
  return Object.fromEntries(files.toSorted().map((name) => [name, readFileSync(join(path, name)).toString('latin1')]));
}

/** Works on so many blocks, and then is not there any more. @returns how many images were done when it began */
async function killedAfter(numBlocks: number, output: string, layout: LayoutName, saveEveryMs = 0): Promise<number> {
  await using embeddings = await openEmbeddings(output, settingsOf(layout), { saveEveryMs });
  const { next } = embeddings;
  for (const block of blocksFrom(next).slice(0, numBlocks)) await embeddings.append(block);
  return next;
}

async function finished(output: string, layout: LayoutName): Promise<void> {
  await using embeddings = await openEmbeddings(output, settingsOf(layout));
  for (const block of blocksFrom(embeddings.next)) await embeddings.append(block);
  expect(await embeddings.finish()).toMatchObject({ rows: 19, broken: 4 });
}

describe('a file of embeddings in the making', () => {
  it.each(LAYOUTS)('%s: however often it is killed, the same bytes come out', async (layout) => {
    mkdirSync(join(folder, 'once'));
    await finished(join(folder, 'once', `e.${layout}`), layout);
    const expected = filesIn(join(folder, 'once'));
    for (const [first, second] of [
      [0, 0],
      [1, 3],
      [2, 2],
      [6, 0],
    ] as const) {
      const place = join(folder, `${first}-${second}`);
      const output = join(place, `e.${layout}`);
      await killedAfter(first, output, layout);
      // Of the second part the first block is saved, and the others are not.
      expect(await killedAfter(second, output, layout, Infinity)).toBe(Math.min(23, 4 * first));
      expect(await killedAfter(0, output, layout)).toBe(Math.min(23, 4 * (first + Math.min(second, 1))));
      // What stands behind what was saved was cut off in the middle.
      for (const part of ['embeddings', 'items', 'broken']) {
        appendFileSync(join(`${output}.unfinished`, part), '{"item":');
      }
      await finished(output, layout);
      expect(filesIn(place)).toEqual(expected);
    }
  });

  it.each([0, 1, 2, 3, 4])('is helped to its end where it was killed after %i of its files had moved', async (moved) => {
    mkdirSync(join(folder, 'once'));
    await finished(join(folder, 'once', 'e.npy'), 'npy');
    const output = join(folder, 'e.npy');
    const parts = [
      ['items', '.items.jsonl'],
      ['broken', '.broken.jsonl'],
      ['embeddings', ''],
      ['about.json', '.json'],
    ] as const;
    mkdirSync(`${output}.unfinished`);
    parts.forEach(([part, ending], index) => {
      const from = join(folder, 'once', `e.npy${ending}`);
      cpSync(from, index < moved ? `${output}${ending}` : join(`${output}.unfinished`, part));
    });
    await using embeddings = await openEmbeddings(output, settingsOf('npy'));
    expect(embeddings.finished).toMatchObject({ rows: 19 });
    const expected = filesIn(join(folder, 'once'));
    rmSync(join(folder, 'once'), { recursive: true });
    expect(filesIn(folder)).toEqual(expected);
    expect(existsSync(`${output}.unfinished`)).toBe(false);
  });

  it('is there already where the same was asked for before', async () => {
    const output = join(folder, 'e.npy');
    await finished(output, 'npy');
    await using embeddings = await openEmbeddings(output, settingsOf('npy'));
    expect(embeddings.finished).toMatchObject({ rows: 19, broken: 4, bytes: 128 + 19 * 12 });
  });

  it.each([
    ['another model', { model: { sha256: 'b2', path: '' } }],
    ['other data', { data: { ...settingsOf('npy').data, fingerprint: 'f2' } }],
    ['other options (unitLength, mirrored)', { unitLength: false, mirrored: true }],
  ] as const)('refuses to go on with %s, unfinished or finished', async (what, changes) => {
    const output = join(folder, 'e.npy');
    const other = () => openEmbeddings(output, settingsOf('npy', changes));
    await killedAfter(2, output, 'npy');
    const before = filesIn(folder);
    await expect(other()).rejects.toThrow(`of the same model, data and options, got ${what}; give the command`);
    expect(filesIn(folder)).toEqual(before);
    await finished(output, 'npy');
    await expect(other()).rejects.toThrow(`got those of ${what}; name another file, or remove that one`);
  });

  it('touches no file that is not its own, and none that was changed', async () => {
    const output = join(folder, 'e.npy');
    writeFileSync(output, 'mine');
    await expect(openEmbeddings(output, settingsOf('npy'))).rejects.toThrow('got another file; name another');
    expect(filesIn(folder)).toEqual({ 'e.npy': 'mine' });
    rmSync(output);
    await finished(output, 'npy');
    appendFileSync(output, 'x');
    await expect(openEmbeddings(output, settingsOf('npy'))).rejects.toThrow('expected 356 bytes in');
  });

  it('names what is damaged in what was left', async () => {
    const output = join(folder, 'e.npy');
    await killedAfter(2, output, 'npy');
    writeFileSync(join(`${output}.unfinished`, 'items'), 'short');
    await expect(openEmbeddings(output, settingsOf('npy'))).rejects.toThrow(
      /it should have \d+ bytes at least, it has 5/,
    );
    writeFileSync(join(`${output}.unfinished`, 'progress.json'), '{"next":');
    await expect(openEmbeddings(output, settingsOf('npy'))).rejects.toMatchObject({
      code: 'CIRCLET_WORKER_EMBEDDINGS_DAMAGED',
    });
  });

  it('leaves one that another process is writing alone, but not one whose process has ended', async () => {
    const output = join(folder, 'e.npy');
    await killedAfter(2, output, 'npy');
    const path = join(`${output}.unfinished`, 'progress.json');
    const progress = JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>;
    const writtenBy = (process: number, began: string | null): void =>
      writeFileSync(path, JSON.stringify({ ...progress, owner: { host: hostname(), process, began } }));
    writtenBy(process.ppid, null);
    await expect(openEmbeddings(output, settingsOf('npy'))).rejects.toThrow(`process ${process.ppid} is writing`);
    writtenBy(process.ppid, 'at another time, under the same number');
    expect(await killedAfter(0, output, 'npy')).toBe(8);
    writtenBy(2 ** 30, null);
    expect(await killedAfter(0, output, 'npy')).toBe(8);
  });

  it('says what the system says where nothing can be written', async () => {
    writeFileSync(join(folder, 'file'), '');
    await expect(openEmbeddings(join(folder, 'file/e.npy'), settingsOf('npy'))).rejects.toMatchObject({
      code: 'CIRCLET_WORKER_EMBEDDINGS_WRITE',
      message: expect.stringContaining('free space or check permissions') as unknown,
    });
  });

  it('takes the place of one that was removed without its sidecars', async () => {
    const output = join(folder, 'e.npy');
    await finished(output, 'npy');
    const expected = filesIn(folder);
    renameSync(output, join(folder, 'kept'));
    await finished(output, 'npy');
    rmSync(join(folder, 'kept'));
    expect(filesIn(folder)).toEqual(expected);
    expect(existsSync(`${output}.unfinished`)).toBe(false);
  });
});
