import type { Pixels } from './pixels.ts';
import { alongColumns, alongRows } from './vips-axis.ts';
import { enlarge } from './vips-enlarge.ts';

export type VipsKernel = 'linear' | 'cubic' | 'lanczos3';

/**
 * Resizes as libvips does, to the bit: columns before rows, whole factors by a box, the rest by the kernel in whole numbers of 2^−12,
 * at places rounded to 1/64 pixel; enlarges by interpolation (libvips 8.18, libvips/resample/resize.c).
 *
 * @param hshrink, vshrink by which each side is divided; the sides of the result are rounded
 */
export function vipsResize(image: Pixels, hshrink: number, vshrink: number, kernel: VipsKernel): Pixels {
  // As it computes, not simpler: the scale is inverted twice.
  const [hscale, vscale] = [Math.max(1 / hshrink, 1 / image.width), Math.max(1 / vshrink, 1 / image.height)];
  let result = image;
  if (vscale < 1) result = alongColumns(result, 1 / vscale, kernel);
  if (hscale < 1) result = alongRows(result, 1 / hscale, kernel);
  if (hscale <= 1 && vscale <= 1) return result;
  return enlarge(result, Math.max(1, hscale), Math.max(1, vscale), kernel);
}
