import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir, readFile, stat, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import ts from 'typescript';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildOnce } from '../src/emoji/build-once.ts';
import { imageLoader, type ImageDataset, openDataset, splitClasses } from '../src/index.ts';
import { rawPixelRecall } from './support/raw-pixel-recall.ts';
import { tempFolder, type TempFolder } from './support/files.ts';

const opener = fileURLToPath(new URL('./support/emoji-opener.mjs', import.meta.url));

let cache: TempFolder;
let drawn: { numDrawn: number; fingerprint: string }[];
let emoji: ImageDataset;

beforeAll(async () => {
  cache = await tempFolder();
  // Two processes at once on an empty cache: what two workers do on a first launch.
  drawn = await Promise.all(
    [0, 1].map(async () => {
      const { stdout } = await promisify(execFile)(process.execPath, [opener, join(cache.path, 'circlet/data')]);
      return JSON.parse(stdout) as { numDrawn: number; fingerprint: string };
    }),
  );
  emoji = await openDataset('emoji', {
    cacheDir: join(cache.path, 'circlet/data'),
    onProgress: () => expect.fail('drawn again although cached'),
  });
}, 240_000);

afterAll(() => cache[Symbol.asyncDispose]());

describe('the quick-start set', () => {
  it('is drawn by one of two processes that start at once, and leaves one file', async () => {
    expect(drawn.map(({ numDrawn }) => numDrawn).sort((a, b) => a - b)).toEqual([0, 8161]);
    expect(drawn.map(({ fingerprint }) => fingerprint)).toEqual([emoji.fingerprint, emoji.fingerprint]);
    const files = await readdir(join(cache.path, 'circlet/data'));
    expect(files).toEqual([expect.stringMatching(/^emoji-[0-9a-f]{16}\.rgb$/)]);
    expect((await stat(join(cache.path, 'circlet/data', files[0] as string))).size).toBe(8161 * 3072 + 32);
  });

  it('has 1,219 classes and 8,161 images, vendors as sources, and names licences', () => {
    expect(emoji.classes).toHaveLength(1219);
    expect(emoji.items).toHaveLength(8161);
    expect([...emoji.classes].sort()).toEqual(emoji.classes);
    expect(emoji.classes.some((name) => name.includes('skin-tone'))).toBe(false);
    expect(emoji.sources).toEqual([
      'noto',
      'noto-v1',
      'twemoji',
      'fluent-emoji-flat',
      'fluent-emoji-high-contrast',
      'emojione',
      'emojione-monotone',
    ]);
    const vendorsOf = emoji.classes.map(() => new Set<number>());
    for (const item of emoji.items) {
      expect(item.id).toBe(`emoji:${emoji.sources[item.sourceIndex as number]}/${emoji.classes[item.classIndex]}`);
      vendorsOf[item.classIndex]?.add(item.sourceIndex as number);
    }
    expect(Math.min(...vendorsOf.map((vendors) => vendors.size))).toBe(5);
    for (const part of ['Apache-2.0', 'MIT', 'CC-BY-4.0', 'Google', 'Twitter', 'Microsoft', 'Emoji One']) {
      expect(emoji.notes.join('\n')).toContain(part);
    }
  });

  it('splits into 610 classes to train and 609 unseen; raw pixels find 0.327 of the unseen', async () => {
    const { train, unseen } = splitClasses(emoji, { kind: 'every-nth', every: 2, by: 'class' });
    expect(train.classes).toHaveLength(610);
    expect(train.classes[1]).toBe(emoji.classes[2]);
    expect(unseen?.classes[1]).toBe(emoji.classes[3]);
    expect(train.items.length + (unseen?.items.length ?? 0)).toBe(8161);
    if (unseen === null) return;
    expect(unseen.items).toHaveLength(4081);
    await using loader = imageLoader(unseen, { shape: { height: 32, width: 32, channels: 3 }, seed: 0 });
    const { images, labels } = await loader.load({ items: Int32Array.from(unseen.items, (_, i) => i), augment: null });
    expect(loader.skipped).toEqual([]);
    // On white: almost every corner pixel is.
    let numWhite = 0;
    for (let i = 0; i < 4081; i++) if (images[i * 3072] === 255) numWhite++;
    expect(numWhite / 4081).toBeGreaterThan(0.7);
    // 1/4081 = 0.00025: a few drawings are the same under two names, and rounding decides which is nearer.
    expect(Math.abs(rawPixelRecall(images, labels) - 0.327)).toBeLessThan(0.0015);
  });
});

describe('the README', () => {
  it('has an example that runs as it stands, with the cache where XDG_CACHE_HOME says', async () => {
    const packageFolder = fileURLToPath(new URL('..', import.meta.url));
    const [, example = ''] =
      /```ts\n([\s\S]*?)```/.exec(await readFile(join(packageFolder, 'README.md'), 'utf8')) ?? [];
    const report = `process.stdout.write(JSON.stringify([first.images.length, second.labels.length, unseen.classes.length]));`;
    const source = example.replace(/\}\n$/, `  if (step === 99) ${report}\n}\n`);
    expect(source).toContain(report);
    const { outputText } = ts.transpileModule(source, {
      compilerOptions: { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022 },
    });
    // From the package's folder, so that its own name leads to what was built.
    const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', outputText], {
      cwd: packageFolder,
      env: { ...process.env, XDG_CACHE_HOME: cache.path },
    });
    expect(JSON.parse(stdout)).toEqual([64 * 32 * 32 * 3, 64, 609]);
    expect(await readdir(join(cache.path, 'circlet/data'))).toHaveLength(1); // nothing was drawn anew
  });
});

describe('buildOnce', () => {
  const contents = Buffer.from('built');
  const read = (path: string) => () =>
    readFile(path).then(
      (b) => (b.equals(contents) ? b : null),
      () => null,
    );

  it('builds again what is damaged, and leaves nothing else behind', async () => {
    await using folder = await tempFolder();
    const path = await folder.write('cached', contents);
    await truncate(path, 3);
    let numBuilt = 0;
    const build = () => Promise.resolve((numBuilt++, contents));
    expect(await buildOnce({ path, maybeRead: read(path), build })).toEqual(contents);
    expect(await buildOnce({ path, maybeRead: read(path), build })).toEqual(contents);
    expect(numBuilt).toBe(1);
    expect(await readdir(folder.path)).toEqual(['cached']);
  });

  it('takes over the lock of a process that died', async () => {
    await using folder = await tempFolder();
    const path = join(folder.path, 'cached');
    const dead = spawn(process.execPath, ['--eval', '']);
    await once(dead, 'exit');
    const { hostname } = await import('node:os');
    await writeFile(`${path}.lock`, JSON.stringify({ host: hostname(), pid: dead.pid }));
    expect(await buildOnce({ path, maybeRead: read(path), build: () => Promise.resolve(contents) })).toEqual(contents);
    expect(await readdir(folder.path)).toEqual(['cached']);
  });

  it('removes its lock when building fails', async () => {
    await using folder = await tempFolder();
    const path = join(folder.path, 'cached');
    const build = () => Promise.reject(new Error('no drawing today'));
    await expect(buildOnce({ path, maybeRead: read(path), build })).rejects.toThrow('no drawing today');
    expect(await readdir(folder.path)).toEqual([]);
  });

  it('says where it cannot write', async () => {
    await using folder = await tempFolder();
    const file = await folder.write('file', '');
    await expect(openDataset('emoji', { cacheDir: join(file, 'below') })).rejects.toMatchObject({
      code: 'CIRCLET_DATA_CACHE',
      path: join(file, 'below'),
    });
  });
});
