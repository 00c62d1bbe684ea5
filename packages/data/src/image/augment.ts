import { luma } from '@circlet/pixels';
import { type ImageShape } from '../contract.ts';
import { checkOptions } from '../options.ts';
import { keyedRandom, type RandomStream, randomUse } from '../random.ts';

/** What happens to a training image, in this order. Whatever is left out does not happen. */
export interface AugmentOptions {
  /** Adds a border on every side, then cuts the original size out at a random place. */
  readonly padCrop?: {
    /** Width of the border in pixels; 0 = off. */
    readonly pixels: number;
    /** Value of the border, 0 to 255. Default: 0 (black). Drawings on white want 255. */
    readonly fill?: number;
  };
  /** Share of images mirrored left to right, 0 to 1. */
  readonly flip?: number;
  /** Share of images turned to grey (Rec. 601 luma in all channels), 0 to 1. */
  readonly grey?: number;
  /** Random erasing: a rectangle loses its content (Zhong et al., AAAI 2020; ranges as fast-reid's). */
  readonly erase?: {
    /** Share of images, 0 to 1. */
    readonly share: number;
    /** Area of the rectangle relative to the image. Default: 0.02 to 0.4. */
    readonly minArea?: number;
    readonly maxArea?: number;
    /** Height by width is uniform between this and its inverse. Default: 0.3. */
    readonly minAspect?: number;
    /** One value per channel, 0 to 255. Default: ImageNet's mean, 124, 116, 104; 117 for grey images. */
    readonly fill?: readonly number[];
  };
}

/** The position that decides the draws: (seed, epoch, step, shard, index in the shard). */
export type PositionKey = readonly [seed: number, epoch: number, step: number, shard: number, index: number];

/** Attempts to place a rectangle before the image is left as it is. */
const eraseAttempts = 100;

/** @throws DataOptionsError */
export function checkAugment(
  { padCrop, flip, grey, erase }: AugmentOptions,
  { height, width, channels }: ImageShape,
): void {
  const check = checkOptions();
  if (padCrop !== undefined) {
    check.whole('augment.padCrop.pixels', padCrop.pixels, 0, Math.min(height, width));
    check.whole('augment.padCrop.fill', padCrop.fill ?? 0, 0, 255);
  }
  check.share('augment.flip', flip ?? 0);
  check.share('augment.grey', grey ?? 0);
  if (erase !== undefined) {
    const { minArea = 0.02, maxArea = 0.4, minAspect = 0.3, fill } = erase;
    check.share('augment.erase.share', erase.share);
    check.that(minArea > 0 && minArea <= maxArea && maxArea < 1, 'augment.erase needs 0 < minArea ≤ maxArea < 1');
    check.that(minAspect > 0 && minAspect <= 1, `augment.erase.minAspect must lie in (0, 1], got ${minAspect}`);
    check.that(fill === undefined || fill.length === channels, `augment.erase.fill needs ${channels} values`);
    for (const value of fill ?? []) check.whole('augment.erase.fill', value, 0, 255);
  }
  check.done();
}

/**
 * Augments one image in place, [height, width, channels]. A pure function of image, options and position: each kind has
 * a random stream of its own, so that turning one on leaves the draws of the others as they were.
 */
export function augmentImage(
  values: Uint8Array,
  shape: ImageShape,
  options: AugmentOptions,
  position: PositionKey,
): void {
  const { padCrop, flip = 0, grey = 0, erase } = options;
  const [seed, ...place] = position;
  const random = (use: number): RandomStream => keyedRandom(seed, use, ...place);
  if (padCrop !== undefined && padCrop.pixels > 0) {
    const draw = random(randomUse.cropPad);
    const reach = 2 * padCrop.pixels + 1;
    shift(values, shape, draw.below(reach) - padCrop.pixels, draw.below(reach) - padCrop.pixels, padCrop.fill ?? 0);
  }
  if (flip > 0 && random(randomUse.flip).unit() < flip) mirror(values, shape);
  if (grey > 0 && shape.channels === 3 && random(randomUse.grey).unit() < grey) toGrey(values);
  if (erase !== undefined && erase.share > 0) {
    const draw = random(randomUse.erase);
    if (draw.unit() < erase.share) eraseRectangle(values, shape, erase, draw);
  }
}

/** Padding and cropping back is a shift: out[y, x] = in[y + dy, x + dx], `fill` where that lies outside. */
function shift(
  values: Uint8Array,
  { height, width, channels }: ImageShape,
  dy: number,
  dx: number,
  fill: number,
): void {
  // Not slice(): of a Buffer, which decoders return, that is a view.
  const original = new Uint8Array(values);
  values.fill(fill);
  const fromX = Math.max(0, dx);
  const toX = Math.min(width, width + dx);
  for (let y = Math.max(0, -dy); y < Math.min(height, height - dy); y++) {
    const row = (y + dy) * width;
    values.set(
      original.subarray((row + fromX) * channels, (row + toX) * channels),
      (y * width + fromX - dx) * channels,
    );
  }
}

/** Turns every row round, in place. */
export function mirror(values: Uint8Array, { height, width, channels }: ImageShape): void {
  for (let y = 0; y < height; y++) {
    for (let left = y * width, right = left + width - 1; left < right; left++, right--) {
      for (let c = 0; c < channels; c++) {
        const moved = values[left * channels + c] as number;
        values[left * channels + c] = values[right * channels + c] as number;
        values[right * channels + c] = moved;
      }
    }
  }
}

function toGrey(values: Uint8Array): void {
  for (let i = 0; i < values.length; i += 3) {
    values.fill(luma(values[i] as number, values[i + 1] as number, values[i + 2] as number), i, i + 3);
  }
}

function eraseRectangle(
  values: Uint8Array,
  { height, width, channels }: ImageShape,
  { minArea = 0.02, maxArea = 0.4, minAspect = 0.3, fill }: NonNullable<AugmentOptions['erase']>,
  draw: RandomStream,
): void {
  const colour = fill ?? (channels === 3 ? [124, 116, 104] : [117]);
  for (let attempt = 0; attempt < eraseAttempts; attempt++) {
    const area = draw.between(minArea, maxArea) * height * width;
    const aspect = draw.between(minAspect, 1 / minAspect);
    const h = Math.round(Math.sqrt(area * aspect));
    const w = Math.round(Math.sqrt(area / aspect));
    if (h >= height || w >= width) continue;
    const top = draw.below(height - h + 1);
    const left = draw.below(width - w + 1);
    for (let y = top; y < top + h; y++) {
      for (let x = left; x < left + w; x++) values.set(colour, (y * width + x) * channels);
    }
    return;
  }
}
