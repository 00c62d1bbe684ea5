import { describe, expect, it } from 'vitest';
import { rawPixelBaseline } from '../src/index.ts';

describe('rawPixelBaseline', () => {
  it('compares images after taking out their mean', async () => {
    // Mean image (100, 100, 100). What is left: (±50, 0, 0) and (0, ±50, 0), each once small and once large.
    const images = Uint8Array.from(
      [
        [150, 100, 100],
        [110, 100, 100],
        [50, 100, 100],
        [90, 100, 100],
        [100, 150, 100],
        [100, 110, 100],
        [100, 50, 100],
        [100, 90, 100],
      ].flat(),
    );
    const scores = await rawPixelBaseline(images, 8, [0, 0, 1, 1, 2, 2, 3, 3]);
    expect([scores.recallAt1, scores.mapAtR]).toEqual([1, 1]);
    expect(scores.conventions['embedding']).toBe('pixels minus the mean image of the evaluated set');
    // Without the mean taken out, 110 and 90 grey would be each other's neighbours.
    expect((await rawPixelBaseline(images, 8, [0, 1, 1, 0, 2, 3, 3, 2])).recallAt1).toBe(0);
  });

  it('refuses bytes that are no whole images, and missing labels', async () => {
    await expect(rawPixelBaseline(new Uint8Array(7), 2, [0, 0])).rejects.toThrow(/7 bytes are no 2 images/);
    await expect(rawPixelBaseline(new Uint8Array(0), 0, [])).rejects.toThrow(/no 0 images/);
    await expect(rawPixelBaseline(new Uint8Array(8), 2, [0])).rejects.toThrow(/expected 2, got 1/);
  });
});
