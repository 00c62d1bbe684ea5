import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { imageLoader, openDataset, splitClasses } from '../src/index.ts';

const path = fileURLToPath(new URL('../../../../shared/data/omniglot/images_background.zip', import.meta.url));

describe.skipIf(!existsSync(path))('Omniglot background set, as downloaded', () => {
  it('has 964 characters of 20 drawings in 30 alphabets, 105×105 black on white', async () => {
    const dataset = await openDataset(path);
    expect(dataset.classes).toHaveLength(964);
    expect(dataset.items).toHaveLength(19_280);
    const sizes = dataset.classes.map(() => 0);
    for (const { classIndex } of dataset.items) sizes[classIndex] = (sizes[classIndex] ?? 0) + 1;
    expect(new Set(sizes)).toEqual(new Set([20]));
    expect(new Set(dataset.classes.map((name) => name.split('/')[1])).size).toBe(30);
    expect(dataset.classes[0]).toBe('images_background/Alphabet_of_the_Magi/character01');

    const { train, unseen } = splitClasses(dataset, {
      kind: 'unseen-folders',
      folders: ['images_background/Greek', 'images_background/Latin'],
    });
    expect([train.classes.length, unseen?.classes.length]).toEqual([914, 50]);

    const ofAlphabets = splitClasses(dataset, { kind: 'every-nth', every: 5, by: 'folder' });
    expect([...new Set(ofAlphabets.unseen?.classes.map((name) => name.split('/')[1]))]).toEqual([
      'Asomtavruli_(Georgian)',
      'Burmese_(Myanmar)',
      'Greek',
      'Japanese_(katakana)',
      'N_Ko',
      'Tifinagh',
    ]);
    expect([ofAlphabets.train.classes.length, ofAlphabets.unseen?.classes.length]).toEqual([731, 233]);

    await using loader = imageLoader(dataset, { shape: { height: 105, width: 105, channels: 1 }, seed: 0 });
    const items = Int32Array.from({ length: 100 }, (_, i) => i * 192);
    const { images } = await loader.load({ items, augment: null });
    expect(loader.skipped).toEqual([]);
    const counts = new Map<number, number>();
    for (const value of images) counts.set(value, (counts.get(value) ?? 0) + 1);
    expect([...counts.keys()].sort()).toEqual([0, 255]);
    const ink = (counts.get(0) ?? 0) / images.length;
    expect(ink).toBeGreaterThan(0.02);
    expect(ink).toBeLessThan(0.1);
  });
});
