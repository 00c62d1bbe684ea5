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
    for (let i = 0; i < imagesPerClass; i++) {
      const pixels = Uint8Array.from({ length: side * side }, (_, p) => {
        const [x, y] = [(p % side) + i, Math.floor(p / side)];
        return 128 + 100 * Math.sin((x * (c + 1)) / 5) * Math.cos((y * (c + 2)) / 7);
      });
      writeFileSync(join(folder, `${i}.pgm`), Buffer.concat([Buffer.from(`P5\n${side} ${side}\n255\n`), pixels]));
    }
  }
  return path;
}
