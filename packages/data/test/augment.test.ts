import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AugmentOptions, augmentImage, checkAugment, type PositionKey } from '../src/image/augment.ts';

/** Every pixel's value tells where it came from. */
function numbered(height: number, width: number, channels: 1 | 3): Uint8Array {
  return Uint8Array.from({ length: height * width * channels }, (_, i) => (i % 250) + 1);
}

function augmented(
  original: Uint8Array,
  shape: { height: number; width: number; channels: 1 | 3 },
  options: AugmentOptions,
  position: PositionKey,
): Uint8Array {
  const values = original.slice();
  augmentImage(values, shape, options, position);
  return values;
}

/** Pads, then cuts out, pixel by pixel: the definition, without any shortcut. */
function naivePadCrop(
  original: Uint8Array,
  height: number,
  width: number,
  channels: number,
  pad: number,
  fill: number,
  top: number,
  left: number,
): Uint8Array {
  const at = (y: number, x: number, c: number): number =>
    y < 0 || x < 0 || y >= height || x >= width ? fill : (original[(y * width + x) * channels + c] as number);
  const out: number[] = [];
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) for (let c = 0; c < channels; c++) out.push(at(y + top - pad, x + left - pad, c));
  return Uint8Array.from(out);
}

const shapes = fc.record({
  height: fc.integer({ min: 1, max: 9 }),
  width: fc.integer({ min: 1, max: 9 }),
  channels: fc.constantFrom(1 as const, 3 as const),
});
const positions: fc.Arbitrary<PositionKey> = fc.tuple(fc.nat(), fc.nat(99), fc.nat(), fc.nat(7), fc.nat(511));

describe('augmentImage', () => {
  it('pad and crop gives one of the (2p + 1)² crops of the padded image', () => {
    fc.assert(
      fc.property(shapes, positions, fc.nat(9), fc.nat(255), (shape, position, wanted, fill) => {
        const { height, width, channels } = shape;
        const pixels = Math.min(wanted, height, width);
        const original = numbered(height, width, channels);
        const result = augmented(original, shape, { padCrop: { pixels, fill } }, position);
        const offsets = Array.from({ length: 2 * pixels + 1 }, (_, i) => i);
        const crops = offsets.flatMap((top) =>
          offsets.map((left) => naivePadCrop(original, height, width, channels, pixels, fill, top, left)),
        );
        expect(crops.some((crop) => Buffer.from(crop).equals(result))).toBe(true);
      }),
    );
  });

  it('pad and crop of a Buffer, as decoders return it, gives the same as of a Uint8Array', () => {
    const shape = { height: 6, width: 5, channels: 3 } as const;
    const options = { padCrop: { pixels: 2, fill: 255 } };
    const values = Buffer.from(numbered(6, 5, 3));
    augmentImage(values, shape, options, [1, 0, 0, 0, 0]);
    expect([...values]).toEqual([...augmented(numbered(6, 5, 3), shape, options, [1, 0, 0, 0, 0])]);
  });

  it('pad and crop reaches every offset, about equally often', () => {
    const shape = { height: 7, width: 7, channels: 1 } as const;
    const original = numbered(7, 7, 1);
    const counts = new Map<string, number>();
    for (let step = 0; step < 2500; step++) {
      const result = augmented(original, shape, { padCrop: { pixels: 2 } }, [1, 0, step, 0, 0]).join();
      counts.set(result, (counts.get(result) ?? 0) + 1);
    }
    expect(counts.size).toBe(25);
    // 100 expected, standard deviation 9.8.
    for (const count of counts.values()) expect(count).toBeGreaterThan(50);
  });

  it('flip mirrors each row, pixel by pixel', () => {
    fc.assert(
      fc.property(shapes, positions, (shape, position) => {
        const { height, width, channels } = shape;
        const original = numbered(height, width, channels);
        const result = augmented(original, shape, { flip: 1 }, position);
        for (let y = 0; y < height; y++)
          for (let x = 0; x < width; x++)
            for (let c = 0; c < channels; c++)
              expect(result[(y * width + x) * channels + c]).toBe(original[(y * width + width - 1 - x) * channels + c]);
      }),
    );
  });

  it('grey takes the luma in all channels and leaves grey images alone', () => {
    const shape = { height: 1, width: 2, channels: 3 } as const;
    const result = augmented(Uint8Array.of(255, 0, 0, 10, 20, 30), shape, { grey: 1 }, [0, 0, 0, 0, 0]);
    expect([...result]).toEqual([76, 76, 76, 18, 18, 18]);
    const single = numbered(3, 3, 1);
    expect(augmented(single, { height: 3, width: 3, channels: 1 }, { grey: 1 }, [0, 0, 0, 0, 0])).toEqual(single);
  });

  it('erase fills one rectangle of an allowed size and changes nothing else', () => {
    const shape = { height: 64, width: 32, channels: 3 } as const;
    const original = new Uint8Array(64 * 32 * 3).fill(1);
    for (let step = 0; step < 300; step++) {
      const result = augmented(original, shape, { erase: { share: 1, fill: [7, 8, 9] } }, [3, 0, step, 0, 0]);
      const erased: [number, number][] = [];
      for (let p = 0; p < 64 * 32; p++) {
        const pixel = [...result.subarray(3 * p, 3 * p + 3)].join();
        if (pixel !== '1,1,1' && pixel !== '7,8,9') expect.fail(`pixel ${p} is ${pixel} at step ${step}`);
        if (pixel === '7,8,9') erased.push([Math.floor(p / 32), p % 32]);
      }
      const ys = erased.map(([y]) => y);
      const xs = erased.map(([, x]) => x);
      const h = Math.max(...ys) - Math.min(...ys) + 1;
      const w = Math.max(...xs) - Math.min(...xs) + 1;
      expect(erased).toHaveLength(h * w);
      // Bounds of area and aspect, loosened by what rounding both sides to whole pixels can do.
      expect((h * w) / 2048, `step ${step}`).toBeGreaterThan(0.015);
      expect((h * w) / 2048, `step ${step}`).toBeLessThan(0.43);
    }
  });

  it('applies each kind to its share of images', () => {
    const shape = { height: 2, width: 2, channels: 3 } as const;
    const original = numbered(2, 2, 3);
    for (const options of [{ flip: 0.3 }, { grey: 0.3 }] satisfies AugmentOptions[]) {
      let numChanged = 0;
      for (let index = 0; index < 2000; index++) {
        const result = augmented(original, shape, options, [5, 0, 0, 0, index]);
        if (!Buffer.from(result).equals(original)) numChanged++;
      }
      // 600 expected, standard deviation 20.5.
      expect(numChanged).toBeGreaterThan(520);
      expect(numChanged).toBeLessThan(680);
    }
  });

  it('is a pure function of the position, and every part of the position matters', () => {
    const shape = { height: 32, width: 32, channels: 3 } as const;
    const options: AugmentOptions = { padCrop: { pixels: 8 }, flip: 0.5, grey: 0.3, erase: { share: 1 } };
    const original = numbered(32, 32, 3);
    const run = (position: PositionKey) => Buffer.from(augmented(original, shape, options, position)).toString('hex');
    const base = run([1, 2, 3, 4, 5]);
    expect(run([1, 2, 3, 4, 5])).toBe(base);
    const others = [
      run([9, 2, 3, 4, 5]),
      run([1, 9, 3, 4, 5]),
      run([1, 2, 9, 4, 5]),
      run([1, 2, 3, 9, 5]),
      run([1, 2, 3, 4, 9]),
    ];
    expect(new Set([base, ...others]).size).toBe(6);
  });

  it('draws each kind from a stream of its own: turning one on leaves the others as they were', () => {
    const shape = { height: 8, width: 8, channels: 3 } as const;
    for (let index = 0; index < 50; index++) {
      const position: PositionKey = [1, 0, 0, 0, index];
      const original = numbered(8, 8, 3);
      const both = augmented(original, shape, { padCrop: { pixels: 2 }, flip: 0.5 }, position);
      const cropped = augmented(original, shape, { padCrop: { pixels: 2 } }, position);
      expect(both).toEqual(augmented(cropped, shape, { flip: 0.5 }, position));
    }
  });
});

describe('checkAugment', () => {
  it('names every problem at once', () => {
    const wrong: AugmentOptions = {
      flip: 1.5,
      grey: Number.NaN,
      padCrop: { pixels: 99, fill: -1 },
      erase: { share: 2, minArea: 0.5, maxArea: 0.4, minAspect: 0, fill: [1] },
    };
    let message = '';
    try {
      checkAugment(wrong, { height: 32, width: 32, channels: 3 });
    } catch (error) {
      message = (error as Error).message;
    }
    for (const part of [
      'flip',
      'grey',
      'pixels',
      'padCrop.fill',
      'erase.share',
      'minArea',
      'minAspect',
      'needs 3 values',
    ]) {
      expect(message).toContain(part);
    }
  });
});
