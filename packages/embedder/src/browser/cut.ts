import type { Pixels } from '@circlet/pixels';

/** Which part of an image is compared, and which way up. */
export interface Cut {
  /** 1: all of it; 2: half of its width and height. */
  readonly zoom: number;
  /** Where the part lies: 0 at the left or top, 1 at the right or bottom. */
  readonly x: number;
  readonly y: number;
  /** Quarter turns, clockwise. */
  readonly turns: number;
}

export const WHOLE: Cut = { zoom: 1, x: 0.5, y: 0.5, turns: 0 };

export function cutPixels(image: Pixels, { zoom, x, y, turns }: Cut): Pixels {
  let turned = image;
  for (let turn = 0; turn < turns % 4; turn++) turned = quarterTurn(turned);
  const [width, height] = [Math.max(1, Math.round(turned.width / zoom)), Math.max(1, Math.round(turned.height / zoom))];
  return part(turned, Math.round((turned.width - width) * x), Math.round((turned.height - height) * y), width, height);
}

/** The largest part of a ratio of width to height, in the middle. */
export function middleOf(image: Pixels, aspect: number): Pixels {
  const width = Math.max(1, Math.min(image.width, Math.round(image.height * aspect)));
  const height = Math.max(1, Math.min(image.height, Math.round(image.width / aspect)));
  return part(image, (image.width - width) >> 1, (image.height - height) >> 1, width, height);
}

function part(image: Pixels, left: number, top: number, width: number, height: number): Pixels {
  const { channels, values } = image;
  if (width === image.width && height === image.height) return image;
  const result = new Uint8Array(width * height * channels);
  for (let row = 0; row < height; row++) {
    const begin = ((top + row) * image.width + left) * channels;
    result.set(values.subarray(begin, begin + width * channels), row * width * channels);
  }
  return { width, height, channels, values: result };
}

function quarterTurn({ width, height, channels, values }: Pixels): Pixels {
  const result = new Uint8Array(values.length);
  for (let row = 0; row < height; row++) {
    for (let column = 0; column < width; column++) {
      const to = (column * height + (height - 1 - row)) * channels;
      const from = (row * width + column) * channels;
      for (let c = 0; c < channels; c++) result[to + c] = values[from + c] as number;
    }
  }
  return { width: height, height: width, channels, values: result };
}
