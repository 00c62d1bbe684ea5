import { mkdir, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openDataset, openFolder, splitClasses } from '../src/index.ts';
import { tempFolder } from './support/files.ts';
import { flatGrey } from './support/images.ts';

describe('openFolder', () => {
  it('takes the folder that holds an image for its class, at any depth, sorted by code unit', async () => {
    await using folder = await tempFolder();
    for (const path of ['b/2.PNG', 'b/1.jpeg', 'a/deep/er/x.pgm', 'a/y.jpg', 'B/z.ppm', 'ä/q.png']) {
      await folder.write(path, path);
    }
    const dataset = await openFolder(folder.path);
    expect(dataset.classes).toEqual(['B', 'a', 'a/deep/er', 'b', 'ä']);
    expect(dataset.items).toEqual([
      { id: 'B/z.ppm', classIndex: 0 },
      { id: 'a/y.jpg', classIndex: 1 },
      { id: 'a/deep/er/x.pgm', classIndex: 2 },
      { id: 'b/1.jpeg', classIndex: 3 },
      { id: 'b/2.PNG', classIndex: 3 },
      { id: 'ä/q.png', classIndex: 4 },
    ]);
    expect(dataset.locate(4)).toEqual({ kind: 'file', path: join(folder.path, 'b/2.PNG') });
  });

  it('ignores and counts dot files, __MACOSX, what is not an image, and images outside any class folder', async () => {
    await using folder = await tempFolder();
    for (const path of ['a/1.png', 'a/.DS_Store', 'a/notes.txt', 'README.md', 'root.png', '.cache/x/1.png']) {
      await folder.write(path, path);
    }
    await folder.write('__MACOSX/a/._1.png', '');
    const dataset = await openFolder(folder.path);
    expect(dataset.items.map((item) => item.id)).toEqual(['a/1.png']);
    // Hidden folders are not entered, so only the file a/.DS_Store counts as hidden.
    expect(dataset.ignored).toEqual({ hidden: 1, notAnImage: 2, outsideClasses: 1, duplicate: 0 });
    expect(dataset.notes.join()).toContain('1 hidden, 2 not images, 1 outside any class folder');
  });

  it('takes loose images too where that is allowed, and one image file as a data set', async () => {
    await using folder = await tempFolder();
    for (const path of ['root.png', 'a/1.png', 'b/notes.txt']) await folder.write(path, path);
    const options = { allowLooseImages: true, allowEmptyClasses: true };
    const dataset = await openDataset(folder.path, options);
    expect(dataset.classes).toEqual(['', 'a']);
    expect(dataset.items.map(({ id }) => id)).toEqual(['root.png', 'a/1.png']);
    const one = await openDataset(join(folder.path, 'a/1.png'), options);
    expect([...one.items]).toEqual([{ id: '1.png', classIndex: 0 }]);
    expect(one.locate(0)).toEqual({ kind: 'file', path: join(folder.path, 'a/1.png') });
    await expect(openDataset(join(folder.path, 'a/1.png'))).rejects.toThrow('a file whose ending says nothing');
    await expect(openDataset(join(folder.path, 'a/2.png'), options)).rejects.toThrow('found nothing');
  });

  it('follows links, but not back into their own ancestors, and passes over dangling ones', async () => {
    await using folder = await tempFolder();
    await using elsewhere = await tempFolder();
    await folder.write('a/1.png', '');
    await elsewhere.write('2.png', '');
    await symlink(elsewhere.path, join(folder.path, 'linked'));
    await symlink(folder.path, join(folder.path, 'a/back'));
    await symlink(join(folder.path, 'nowhere.png'), join(folder.path, 'a/3.png'));
    const dataset = await openFolder(folder.path);
    expect(dataset.items.map((item) => item.id)).toEqual(['a/1.png', 'linked/2.png']);
  });

  it('reads cameras from file names', async () => {
    await using folder = await tempFolder();
    for (const path of ['7/0007_c3s1.jpg', '7/0007_c1s1.jpg', '8/plain.jpg']) await folder.write(path, '');
    const dataset = await openFolder(folder.path, { sourcePattern: /_c(\d)/g });
    expect(dataset.sources).toEqual(['1', '3']);
    expect(dataset.items.map((item) => item.sourceIndex)).toEqual([0, 1, undefined]);
  });

  it('has the same fingerprint for the same files anywhere, and another for another name or size', async () => {
    const make = async (files: Record<string, string>): Promise<string> => {
      await using folder = await tempFolder();
      for (const [path, contents] of Object.entries(files)) await folder.write(path, contents);
      return (await openFolder(folder.path)).fingerprint;
    };
    const original = await make({ 'a/1.png': 'xx', 'b/2.png': 'y' });
    expect(await make({ 'b/2.png': 'y', 'a/1.png': 'xx' })).toBe(original);
    expect(await make({ 'a/1.png': 'xxx', 'b/2.png': 'y' })).not.toBe(original);
    expect(await make({ 'a/1.png': 'xx', 'b/3.png': 'y' })).not.toBe(original);
    expect(await make({ 'a/1.png': 'xx', 'c/2.png': 'y' })).not.toBe(original);
  });
});

describe('what openDataset refuses', () => {
  it('a missing path, a file that is no zip, a folder without images, an empty class', async () => {
    await using folder = await tempFolder();
    const missing = join(folder.path, 'missing');
    await expect(openDataset(missing)).rejects.toMatchObject({ code: 'CIRCLET_DATA_MISSING', path: missing });
    const text = await folder.write('notes.txt', 'hello');
    await expect(openDataset(text)).rejects.toMatchObject({ code: 'CIRCLET_DATA_KIND' });
    await expect(openDataset(`${text}/below`)).rejects.toMatchObject({ code: 'CIRCLET_DATA_UNREADABLE' });
    await expect(openDataset(folder.path)).rejects.toMatchObject({
      code: 'CIRCLET_DATA_NO_IMAGES',
      message: expect.stringContaining('1 not images') as string,
    });
    await folder.write('full/1.png', flatGrey(0));
    await mkdir(join(folder.path, 'empty/inner'), { recursive: true });
    await folder.write('full/texts/1.txt', '');
    await expect(openDataset(folder.path)).rejects.toMatchObject({
      code: 'CIRCLET_DATA_EMPTY_CLASS',
      folders: ['empty', 'full/texts'],
    });
    expect((await openDataset(folder.path, { allowEmptyClasses: true })).classes).toEqual(['full']);
  });
});

describe('splitClasses', () => {
  it('trains even and keeps odd classes unseen, with dense labels and the same images behind them', async () => {
    await using folder = await tempFolder();
    for (const name of ['a', 'b', 'c', 'd', 'e']) {
      await folder.write(`${name}/1_c${name === 'b' ? 2 : 1}.png`, name);
      await folder.write(`${name}/2_c1.png`, name);
    }
    const all = await openFolder(folder.path, { sourcePattern: /_c(\d)/ });
    const { train, unseen } = splitClasses(all, { kind: 'every-nth', every: 2, by: 'class' });
    expect(train.classes).toEqual(['a', 'c', 'e']);
    expect(unseen?.classes).toEqual(['b', 'd']);
    expect(train.items.map((item) => item.classIndex)).toEqual([0, 0, 1, 1, 2, 2]);
    expect(unseen?.items.at(0)).toEqual({ id: 'b/1_c2.png', classIndex: 0, sourceIndex: 1 });
    for (const [i, item] of (unseen?.items ?? []).entries()) {
      expect(unseen?.locate(i)).toEqual({ kind: 'file', path: join(folder.path, item.id) });
    }
    expect(new Set([all.fingerprint, train.fingerprint, unseen?.fingerprint]).size).toBe(3);
    expect(train.notes.at(-1)).toContain('one class in 2 of the sorted names is unseen: 3 classes to train, 2 unseen');
  });

  it('keeps every n-th folder of classes unseen, with all its classes, and none of the others', async () => {
    await using folder = await tempFolder();
    const classes = ['set/Greek/1', 'set/Greek/2', 'set/Greek/Old/1', 'set/Latin/1', 'set/Latin/2', 'set/Thai/1'];
    for (const path of classes) await folder.write(`${path}/1.png`, '');
    const all = await openFolder(folder.path);
    const unseenOf = (every: number): readonly string[] | undefined =>
      splitClasses(all, { kind: 'every-nth', every, by: 'folder' }).unseen?.classes;
    // Sorted: Greek, Greek/Old, Latin, Thai.
    expect(unseenOf(2)).toEqual(['set/Greek/Old/1', 'set/Thai/1']);
    expect(unseenOf(3)).toEqual(['set/Latin/1', 'set/Latin/2']);
    expect(() => unseenOf(5)).toThrow('split of ');
  });

  it('splits by folder, and refuses a side without classes', async () => {
    await using folder = await tempFolder();
    for (const path of ['train/a/1.png', 'test/b/1.png', 'tester/c/1.png']) await folder.write(path, '');
    const all = await openFolder(folder.path);
    const { train, unseen } = splitClasses(all, { kind: 'unseen-folders', folders: ['test/'] });
    expect(train.classes).toEqual(['tester/c', 'train/a']);
    expect(unseen?.classes).toEqual(['test/b']);
    expect(() => splitClasses(all, { kind: 'unseen-folders', folders: ['nothing'] })).toThrow(
      expect.objectContaining({ code: 'CIRCLET_DATA_TOO_FEW_CLASSES' }),
    );
    expect(splitClasses(all, { kind: 'none' })).toEqual({ train: all, unseen: null });
  });
});
