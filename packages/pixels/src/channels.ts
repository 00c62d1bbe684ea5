import { type Pixels } from './pixels.ts';

/**
 * Rec. 601 luma in 16-bit fixed point, the numbers of PIL's `convert('L')`: 0.299 R + 0.587 G + 0.114 B, rounded. The
 * weights add up to 65,536, so grey stays exactly the same grey.
 */
export function luma(red: number, green: number, blue: number): number {
  return (19595 * red + 38470 * green + 7471 * blue + 0x8000) >>> 16;
}

/** Grey to colour repeats the value, colour to grey takes the luma. */
export function toChannels({ channels, values }: Pixels, wanted: 1 | 3): Uint8Array {
  if (channels === wanted) return values;
  const numPixels = values.length / channels;
  const converted = new Uint8Array(numPixels * wanted);
  for (let p = 0; p < numPixels; p++) {
    if (wanted === 3) converted.fill(values[p] as number, 3 * p, 3 * p + 3);
    else converted[p] = luma(values[3 * p] as number, values[3 * p + 1] as number, values[3 * p + 2] as number);
  }
  return converted;
}
