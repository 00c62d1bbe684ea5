import { toChannels } from './channels.ts';
import type { Pixels } from './pixels.ts';
import { resample, type ResampleFilter } from './resample.ts';
import { type VipsKernel, vipsResize } from './vips-resize.ts';

export type ResizeKernel = VipsKernel | `pil-${ResampleFilter}`;

export interface FitOptions {
  /** `fill` stretches both sides, `cover` keeps the ratio and cuts the middle out. */
  readonly fit: 'fill' | 'cover';
  /** `pil-…`: as PIL; the others: as libvips. To the bit, both. */
  readonly kernel: ResizeKernel;
}

/** How an image becomes the input of a network, before it is normalised: resized, then with as many channels. */
export function fitPixels(
  image: Pixels,
  shape: { readonly height: number; readonly width: number; readonly channels: 1 | 3 },
  options: FitOptions,
): Pixels {
  const { height, width, channels } = shape;
  const isFitting = image.height === height && image.width === width;
  const fitted = isFitting ? image : resized(image, height, width, options);
  return { height, width, channels, values: toChannels(fitted, channels) };
}

function resized(image: Pixels, height: number, width: number, { fit, kernel }: FitOptions): Pixels {
  if (kernel === 'linear' || kernel === 'cubic' || kernel === 'lanczos3') {
    const [across, down] = [image.width / width, image.height / height];
    if (fit === 'fill') return vipsResize(image, Math.min(across, image.width), Math.min(down, image.height), kernel);
    const shrink = Math.min(across, down, image.width, image.height);
    // sharp rounds half a pixel up (src/common.cc, CalculateCrop).
    return middle(vipsResize(image, shrink, shrink, kernel), height, width, (rest) => Math.floor((rest + 1) / 2));
  }
  const filter = kernel.slice('pil-'.length) as ResampleFilter;
  if (fit === 'fill') return resample(image, height, width, filter);
  // As torchvision: the short side to its size, the other by the same scale and cut off.
  const scale = Math.max(height / image.height, width / image.width);
  const covered = (side: number, least: number): number => Math.max(least, Math.trunc(side * scale + 1e-9));
  const whole = resample(image, covered(image.height, height), covered(image.width, width), filter);
  return middle(whole, height, width, (rest) => Math.round(rest / 2));
}

/** @param before how many of the pixels that are too many lie before the middle */
function middle(image: Pixels, height: number, width: number, before: (rest: number) => number): Pixels {
  const { channels, values } = image;
  const [top, left] = [before(image.height - height), before(image.width - width)];
  const cut = new Uint8Array(height * width * channels);
  for (let row = 0; row < height; row++) {
    const begin = ((top + row) * image.width + left) * channels;
    cut.set(values.subarray(begin, begin + width * channels), row * width * channels);
  }
  return { height, width, channels, values: cut };
}
