import type { Pixels } from './pixels.ts';
import type { VipsKernel } from './vips-resize.ts';
import { PLACES, SHIFT } from './vips-weights.ts';

const SCALE = 2 ** SHIFT;

/** Of every place, in pixels of the image, whatever the scale: libvips up to 8.18 (resize.c). */
const DISPLACEMENT = 0.5;

/** Where a pixel of the result comes from along one side: four pixels, and their weights. */
interface Place {
  readonly from: readonly [number, number, number, number];
  /** Whole numbers of 2^−12, of four pixels; or of the two in the middle, of which the second is told. */
  readonly weights: Int32Array;
}

/**
 * Enlarges as libvips' affine does where nothing turns: bilinear for `linear`, else Catmull-Rom; pixels at the border go on
 * (libvips/resample/affine.c, interpolate.c, bicubic.cpp). A side whose scale is 1 is moved by half a pixel all the same.
 */
export function enlarge(image: Pixels, hscale: number, vscale: number, kernel: VipsKernel): Pixels {
  const { channels, values } = image;
  const interpolate = kernel === 'linear' ? bilinear : bicubic;
  // In its order of roundings: the inverse of the whole transformation, then columns one step after the other.
  const inverse = 1 / (hscale * vscale);
  const columns = placesOf(image.width, hscale, kernel, (first, place) => {
    for (let i = 0; i < place; i++) first += inverse * vscale;
    return first;
  });
  const rows = placesOf(image.height, vscale, kernel, (first, place) => first + place * (inverse * hscale));
  const result = new Uint8Array(rows.length * columns.length * channels);
  const stride = image.width * channels;
  let to = 0;
  for (const row of rows) {
    for (const column of columns) {
      for (let channel = 0; channel < channels; channel++) {
        const at = (y: number, x: number): number =>
          values[(row.from[y] as number) * stride + (column.from[x] as number) * channels + channel] as number;
        const value = interpolate(at, column.weights, row.weights);
        result[to++] = value < 0 ? 0 : value > 255 ? 255 : value;
      }
    }
  }
  return { height: rows.length, width: columns.length, channels, values: result };
}

function placesOf(
  length: number,
  scale: number,
  kernel: VipsKernel,
  exactly: (first: number, place: number) => number,
): Place[] {
  const wanted = Math.floor(length * scale + 0.5);
  const inside = (pixel: number): number => Math.min(length - 1, Math.max(0, pixel));
  // A border of pixels is added on its side, so that no place is negative.
  const border = (kernel === 'linear' ? 0 : 1) + 1;
  const first = border - DISPLACEMENT;
  return Array.from({ length: wanted }, (_, place) => {
    const exact = exactly(first, place);
    const whole = Math.floor(exact);
    const pixel = whole - border;
    return {
      from: [inside(pixel - 1), inside(pixel), inside(pixel + 1), inside(pixel + 2)],
      weights: kernel === 'linear' ? Int32Array.of(Math.trunc((exact - whole) * SCALE)) : catmullRom(exact),
    };
  });
}

type At = (row: number, column: number) => number;

function bilinear(at: At, columns: Int32Array, rows: Int32Array): number {
  const [X, Y] = [columns[0] as number, rows[0] as number];
  const c4 = (Y * X) >> SHIFT;
  const c2 = ((SCALE - Y) * X) >> SHIFT;
  const [c1, c3] = [SCALE - Y - c2, Y - c4];
  return (c1 * at(1, 1) + c2 * at(1, 2) + c3 * at(2, 1) + c4 * at(2, 2) + SCALE / 2) >> SHIFT;
}

function bicubic(at: At, columns: Int32Array, rows: Int32Array): number {
  let sum = SCALE / 2;
  for (let y = 0; y < 4; y++) {
    let across = SCALE / 2;
    for (let x = 0; x < 4; x++) across += (columns[x] as number) * at(y, x);
    sum += (rows[y] as number) * (across >> SHIFT);
  }
  return sum >> SHIFT;
}

/** At the nearest 1/64 of a pixel. */
function catmullRom(exact: number): Int32Array {
  const x = (((Math.trunc(exact * PLACES * 2) & (PLACES * 2 - 1)) + 1) >> 1) / PLACES;
  const left = 1 - x;
  const product = left * (-0.5 * x);
  const [one, four] = [left * product, x * product];
  const between = four - one;
  return Int32Array.from([one, left - one + between, x - four - between, four], (weight) => Math.trunc(weight * SCALE));
}
