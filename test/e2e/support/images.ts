import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export interface ImageFolderOptions {
  readonly classes: number;
  readonly imagesPerClass: number;
  /** Pixels. Default 16. */
  readonly side?: number;
}

/** A folder of grey images, one folder a class: every class has a pattern of its own, every image a shift of it. */
export function writeImageFolder(path: string, { classes, imagesPerClass, side = 16 }: ImageFolderOptions): string {
  for (let c = 0; c < classes; c++) {
    const folder = join(path, `class-${String(c).padStart(2, '0')}`);
    mkdirSync(folder, { recursive: true });
    for (let i = 0; i < imagesPerClass; i++) writeFileSync(join(folder, `${i}.pgm`), patternImage(c, i, side, side));
  }
  return path;
}

/** A grey image, PGM: the pattern of a class, shifted by the number of the image. */
export function patternImage(classNumber: number, imageNumber: number, height: number, width: number): Buffer {
  const pixels = Uint8Array.from({ length: height * width }, (_, p) => {
    const [x, y] = [(p % width) + imageNumber, Math.floor(p / width)];
    return 128 + 100 * Math.sin((x * (classNumber + 1)) / 5) * Math.cos((y * (classNumber + 2)) / 7);
  });
  return Buffer.concat([Buffer.from(`P5\n${width} ${height}\n255\n`), pixels]);
}
