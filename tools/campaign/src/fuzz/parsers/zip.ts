import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DataError, openZip } from '@circlet/data';
import { imageReader } from '@circlet/data/parsers';
import { type FuzzedParser, mustHold } from '../fuzzed-parser.ts';
import type { Random } from '../random.ts';
import { zip, type ZipEntry } from '../zip-writer.ts';
import { mutateZip } from '../zip-mutations.ts';
import { imageProblem, sampleImages } from './image.ts';

const SHAPE = { height: 4, width: 4, channels: 3 } as const;

export const zipParser: FuzzedParser = {
  name: 'zip',
  reads: 'zip file of images, and the images in it',
  sources: [
    '/packages/data/dist/dataset/zip.js',
    '/packages/data/dist/dataset/block-reader.js',
    '/packages/data/dist/dataset/build-index.js',
    '/packages/data/dist/image/read-image.js',
  ],
  inputs: 10_000,
  // A block of the directory is a megabyte, an image at most what docs/limits.md says.
  limits: { ms: 2_000, arrayBytes: 2 * 2 ** 20, arrayPerByte: 8, processBytes: 256 * 2 ** 20 },
  async open(place) {
    const [png, , , pgm] = (await sampleImages()) as [Buffer, Buffer, Buffer, Buffer];
    const entries: readonly ZipEntry[] = [
      { name: 'a/', data: Buffer.alloc(0) },
      { name: 'a/1.png', data: png },
      { name: 'a/2.pgm', data: pgm, deflate: true },
      { name: 'b/c/3.png', data: png, deflate: true },
      { name: 'b/readme.txt', data: Buffer.from('text') },
      { name: '__MACOSX/a/1.png', data: png },
    ];
    const path = join(place, 'images.zip');
    return {
      make(random) {
        if (random.isTrue(0.0005)) return manyEntries(random);
        return random.isTrue(0.03) ? zip(entries) : mutateZip(entries, random);
      },
      isPastHeader: (_input, error) =>
        !(
          error instanceof Error &&
          /[Ee]nd of central directory|invalid central directory|multi-disk/.test(error.message)
        ),
      async feed(input) {
        writeFileSync(path, input);
        await using dataset = await openZip(path, { allowEmptyClasses: true });
        using reader = imageReader({});
        for (const [index, item] of [...dataset.items].slice(0, 4).entries()) {
          mustHold(item.classIndex < dataset.classes.length, 'an image has no class');
          try {
            const pixels = await reader.read(dataset.locate(index), SHAPE);
            mustHold(pixels.length === 48, 'an image has not its shape');
          } catch (error) {
            const problem = imageProblem(error);
            mustHold(problem === null, problem ?? '');
          }
        }
      },
      isDocumented: (error) => error instanceof DataError,
    };
  },
};

/** A directory that is all there is: as deep as a name can be, another on the way of each. */
function manyEntries(random: Random): Buffer {
  const depth = random.pick([1, 30, 60, 2_000, 30_000]);
  const count = 1 + random.below(Math.min(20_000, 3_000_000 / depth));
  const nothing = Buffer.alloc(0);
  const below = 'd/'.repeat(depth);
  return zip(Array.from({ length: count }, (_, index) => ({ name: `${index}/${below}x.png`, data: nothing })));
}
