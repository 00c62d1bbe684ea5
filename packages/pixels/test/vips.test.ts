import fc from 'fast-check';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { fitPixels } from '../src/index.ts';

const side = (most: number) => fc.integer({ min: 1, max: most });

describe('fitPixels', () => {
  it.each([
    ['where every side is its own chance', 20, side(120), side(48)],
    ['where a box does most of the work', 4, fc.integer({ min: 600, max: 1300 }), fc.constantFrom(20, 32, 33)],
  ] as const)('has the bits of libvips, %s', async (_, numRuns, given, wanted) => {
    const cases = fc.record({
      width: given,
      height: given,
      to: fc.record({ width: wanted, height: wanted }),
      fit: fc.constantFrom('fill' as const, 'cover' as const),
      kernel: fc.constantFrom('linear' as const, 'cubic' as const, 'lanczos3' as const),
      seed: fc.integer(),
    });
    await fc.assert(
      fc.asyncProperty(cases, async ({ width, height, to, fit, kernel, seed }) => {
        const values = noise(width * height * 3, seed);
        const raw = { raw: { width, height, channels: 3 as const } };
        const theirs = await sharp(values, raw).resize(to.width, to.height, { fit, kernel }).raw().toBuffer();
        const ours = fitPixels({ width, height, channels: 3, values }, { ...to, channels: 3 }, { fit, kernel });
        expect(Buffer.compare(ours.values, theirs)).toBe(0);
      }),
      { numRuns },
    );
  });

  it('leaves an image of the wanted size alone, and turns colour to grey behind the rest', () => {
    const image = { width: 2, height: 1, channels: 3, values: Uint8Array.of(255, 0, 0, 0, 0, 255) } as const;
    const options = { fit: 'fill', kernel: 'linear' } as const;
    expect(fitPixels(image, { width: 2, height: 1, channels: 3 }, options).values).toBe(image.values);
    expect([...fitPixels(image, { width: 2, height: 1, channels: 1 }, options).values]).toEqual([76, 29]);
  });
});

/** xorshift: images whose every pixel differs from its neighbours, so that each weight counts. */
function noise(length: number, seed: number): Uint8Array {
  let state = seed | 1;
  return Uint8Array.from({ length }, () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return state;
  });
}
