import { BackboneInputError } from './errors.ts';

/** [height, width, channels]. */
export type ImageShape = readonly [number, number, number];

/** Size after a 3×3 convolution with padding 1, a 1×1 without, or a 7×7 with 3: all of them ⌈size / stride⌉. */
export function stridedSize(size: number, stride: number): number {
  return Math.ceil(size / stride);
}

/**
 * What is wrong with an input shape, for the list of an options error; empty when it fits.
 * @param reduction product of the network's strides: below it, later stages would convolve padding only
 */
export function inputShapeProblems(shape: ImageShape, reduction: number): string[] {
  const [height, width, channels] = shape;
  const shown = `[${shape.join(', ')}]`;
  if (![height, width, channels].every((size) => Number.isInteger(size) && size > 0)) {
    return [`inputShape must be [height, width, channels] of positive whole numbers, got ${shown}`];
  }
  if (Math.min(height, width) < reduction) {
    return [
      `inputShape ${shown} is too small: the strides divide each side by ${reduction}, so give at least ${reduction}×${reduction}`,
    ];
  }
  return [];
}

/** Throws unless a batch has the network's image shape and at least one image. */
export function mustFitInput(network: string, expected: ImageShape, batchShape: readonly number[]): void {
  const [batch = 0, ...image] = batchShape;
  const fits = batch > 0 && image.length === 3 && image.every((size, axis) => size === expected[axis]);
  if (!fits) throw new BackboneInputError(network, expected, batchShape);
}
