import type { Pixels } from './pixels.ts';
import type { VipsKernel } from './vips-resize.ts';
import { PLACES, SHIFT, vipsWeights } from './vips-weights.ts';

/** A box does the work as long as this is left for the kernel. */
const GAP = 2;

/** Divides the width by `shrink`, at least 1 (libvips/resample/reduceh.cpp). */
export function alongRows(image: Pixels, shrink: number, kernel: VipsKernel): Pixels {
  const { height, width, channels, values } = image;
  const lines = { count: height, stride: width * channels, length: width, step: channels, width: channels };
  const { length, values: result } = reduce(lines, values, shrink, kernel);
  return { height, width: length, channels, values: result };
}

/** Divides the height by `shrink`, at least 1 (libvips/resample/reducev.cpp). */
export function alongColumns(image: Pixels, shrink: number, kernel: VipsKernel): Pixels {
  const { height, width, channels, values } = image;
  const lines = { count: 1, stride: 0, length: height, step: width * channels, width: width * channels };
  const { length, values: result } = reduce(lines, values, shrink, kernel);
  return { height: length, width, channels, values: result };
}

/** `count` times `length` places, each of `width` values that are treated alike. */
interface Lines {
  readonly count: number;
  readonly stride: number;
  readonly length: number;
  readonly step: number;
  readonly width: number;
}

interface Reduced {
  readonly length: number;
  readonly values: Uint8Array;
}

function reduce(lines: Lines, values: Uint8Array, shrink: number, kernel: VipsKernel): Reduced {
  const wanted = Math.floor(lines.length / shrink + 0.5);
  const invented = wanted * shrink - lines.length;
  const whole = Math.max(1, Math.floor(lines.length / wanted / GAP));
  const boxed = whole === 1 ? { length: lines.length, values } : box(lines, values, whole);
  const rest = shrink / whole;
  if (rest === 1) return boxed;
  const { count, step, width } = lines;
  const places = { count, stride: boxed.length * step, length: boxed.length, step, width };
  return byKernel(
    count === 1 ? { ...places, stride: 0 } : places,
    boxed.values,
    wanted,
    rest,
    invented / whole,
    kernel,
  );
}

/** Means of `whole` places; the last place stands for those that are missing (libvips/resample/shrinkv.c). */
function box({ count, stride, length, step, width }: Lines, values: Uint8Array, whole: number): Reduced {
  const wanted = Math.ceil(length / whole);
  const result = new Uint8Array(count * wanted * step);
  const multiplier = Math.floor(2 ** 32 / (256 * whole));
  const amend = whole >> 1;
  for (let line = 0; line < count; line++) {
    for (let place = 0; place < wanted; place++) {
      for (let at = 0; at < width; at++) {
        let sum = amend;
        for (let i = 0; i < whole; i++) {
          sum += values[line * stride + Math.min(length - 1, place * whole + i) * step + at] as number;
        }
        result[(line * wanted + place) * step + at] = Math.imul(sum, multiplier) >>> 24;
      }
    }
  }
  return { length: wanted, values: result };
}

function byKernel(
  { count, stride, length, step, width }: Lines,
  values: Uint8Array,
  wanted: number,
  shrink: number,
  invented: number,
  kernel: VipsKernel,
): Reduced {
  const { weights, numPoints } = vipsWeights(kernel, shrink);
  const before = Math.ceil(numPoints / 2) - 1;
  const result = new Uint8Array(count * wanted * step);
  const offset = (1 + invented) / 2 - 1;
  let exact = 0.5 * shrink - 0.5 - offset;
  for (let place = 0; place < wanted; place++, exact += shrink) {
    const first = Math.trunc(exact) - before;
    const mask = weights[((Math.trunc(exact * PLACES * 2) & (PLACES * 2 - 1)) + 1) >> 1] as Int32Array;
    for (let line = 0; line < count; line++) {
      for (let at = 0; at < width; at++) {
        let sum = 1 << (SHIFT - 1);
        for (let i = 0; i < numPoints; i++) {
          const from = Math.min(length - 1, Math.max(0, first + i));
          sum += (mask[i] as number) * (values[line * stride + from * step + at] as number);
        }
        const value = sum >> SHIFT;
        result[(line * wanted + place) * step + at] = value < 0 ? 0 : value > 255 ? 255 : value;
      }
    }
  }
  return { length: wanted, values: result };
}
