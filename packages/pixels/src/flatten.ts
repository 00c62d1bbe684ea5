import type { Pixels } from './pixels.ts';

/** Red, green, blue and opacity, not multiplied, on white: rounded down, as libvips does (libvips/conversion/flatten.c). */
export function flatten(height: number, width: number, rgba: Uint8Array | Uint8ClampedArray): Pixels {
  const values = new Uint8Array(height * width * 3);
  for (let from = 0, to = 0; to < values.length; from += 4) {
    const alpha = rgba[from + 3] as number;
    for (let channel = 0; channel < 3; channel++) {
      values[to++] = ((rgba[from + channel] as number) * alpha + 255 * (255 - alpha)) / 255;
    }
  }
  return { height, width, channels: 3, values };
}
