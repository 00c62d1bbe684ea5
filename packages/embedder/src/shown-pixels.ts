import type { Pixels } from '@circlet/pixels';

/** What a canvas takes: red, green, blue and opacity of every pixel. */
export interface ShownPixels {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8ClampedArray<ArrayBuffer>;
}

/** Opaque; grey in all three colours. */
export function shownPixels({ width, height, channels, values }: Pixels): ShownPixels {
  const data = new Uint8ClampedArray(width * height * 4).fill(255);
  for (let pixel = 0; pixel < height * width; pixel++) {
    for (let c = 0; c < 3; c++) data[4 * pixel + c] = values[pixel * channels + (channels === 3 ? c : 0)] as number;
  }
  return { width, height, data };
}
