import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';

export const SIDE = 112;
/** Images of a class. */
const PER_CLASS = 16;

export interface JpegFolder extends AsyncDisposable {
  readonly path: string;
  readonly bytes: number;
}

/** Writes images that compress about as photographs of faces do: blurred noise around a grey of their own, quality 90. */
export async function jpegFolder(numImages: number): Promise<JpegFolder> {
  const path = await mkdtemp(join(tmpdir(), 'circlet-bench-input-'));
  let bytes = 0;
  for (let first = 0; first < numImages; first += PER_CLASS) {
    const folder = join(path, `class${String(first / PER_CLASS).padStart(5, '0')}`);
    await mkdir(folder);
    const count = Math.min(PER_CLASS, numImages - first);
    const sizes = Array.from({ length: count }, async (_, index) => {
      const file = await jpeg(first + index);
      await writeFile(join(folder, `${index}.jpg`), file);
      return file.length;
    });
    for (const size of await Promise.all(sizes)) bytes += size;
  }
  return { path, bytes, [Symbol.asyncDispose]: () => rm(path, { recursive: true }) };
}

async function jpeg(index: number): Promise<Buffer> {
  const grey = 64 + (index % 128);
  const background = { r: grey, g: grey, b: grey };
  const noise = { type: 'gaussian', mean: grey, sigma: 40 } as const;
  const image = sharp({ create: { width: SIDE, height: SIDE, channels: 3, background, noise } });
  return await image.blur(1.5).jpeg({ quality: 90 }).toBuffer();
}
