import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { pictureSheet } from '../src/index.ts';

/** Pictures of one grey each. */
const greys = (values: readonly number[], size: number): Uint8Array =>
  Uint8Array.from(values.flatMap((value) => new Array<number>(size).fill(value)));

describe('a sheet of pictures', () => {
  it('has each picture in its place', async () => {
    const shape = { height: 16, width: 16, channels: 3 } as const;
    const images = greys([40, 120, 200], 16 * 16 * 3);
    const { jpeg, tile } = await pictureSheet(images, shape, { pictures: [2, 0, 1, 2], columns: 2, mostPixels: 96 });
    expect(tile).toBe(16);
    const { data, info } = await sharp(jpeg).raw().toBuffer({ resolveWithObject: true });
    expect([info.width, info.height]).toEqual([32, 32]);
    const middle = (column: number, row: number): number => data[((row * 16 + 8) * 32 + column * 16 + 8) * 3] as number;
    const seen = [middle(0, 0), middle(1, 0), middle(0, 1), middle(1, 1)];
    [200, 40, 120, 200].forEach((value, index) => expect(Math.abs((seen[index] as number) - value)).toBeLessThan(4));
  });

  it('makes large pictures smaller and centres tall ones on white', async () => {
    const shape = { height: 256, width: 128, channels: 3 } as const;
    const { jpeg, tile } = await pictureSheet(greys([0], 256 * 128 * 3), shape, {
      pictures: [0],
      columns: 1,
      mostPixels: 96,
    });
    expect(tile).toBe(96);
    const { data, info } = await sharp(jpeg).raw().toBuffer({ resolveWithObject: true });
    expect([info.width, info.height]).toEqual([96, 96]);
    const at = (x: number): number => data[(48 * 96 + x) * 3] as number;
    expect([at(5) > 250, at(48) < 5, at(90) > 250]).toEqual([true, true, true]);
  });
});
