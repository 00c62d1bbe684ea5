import { fitPixels, type FitOptions, type Pixels, type ResizeKernel } from '@circlet/pixels';

/** What a network takes, as the recipe that trained it says. */
export interface NetworkInput extends FitOptions {
  readonly height: number;
  readonly width: number;
  readonly channels: 1 | 3;
  /** For each channel: subtracted from the pixels. */
  readonly mean: readonly number[];
  /** For each channel: divided by. */
  readonly deviation: readonly number[];
}

const KERNELS: readonly ResizeKernel[] = ['linear', 'cubic', 'lanczos3', 'pil-bilinear', 'pil-bicubic', 'pil-lanczos'];

/** What an export says of it in its signature and metadata. @throws Error with what is wrong, for a message */
export function networkInput(signature: unknown, metadata: unknown): NetworkInput {
  const [, height, width, channels] = sidesOf(signature);
  if (!isSide(height) || !isSide(width) || (channels !== 1 && channels !== 3)) {
    throw new Error('a signature without images of [N, height, width, channels]');
  }
  const said = textsOf(metadata);
  const [kernel, fit] = [KERNELS.find((name) => name === said('kernel')), said('fit')];
  if (kernel === undefined || (fit !== 'fill' && fit !== 'cover')) {
    throw new Error(`a resize by '${said('kernel')}' and '${said('fit')}'`);
  }
  const [mean, deviation] = [numbersOf(said('mean'), channels), numbersOf(said('deviation'), channels)];
  if (mean === null || deviation === null || deviation.some((value) => value <= 0)) {
    throw new Error(`a normalization by '${said('mean')}' and '${said('deviation')}'`);
  }
  return { height, width, channels, kernel, fit, mean, deviation };
}

/** An image as the network gets it, [height, width, channels], before it is normalised. */
export function inputPixels(image: Pixels, input: NetworkInput): Pixels {
  return fitPixels(image, input, input);
}

/** Appends it, normalised, to a batch. */
export function normalizeInto(batch: Float32Array, offset: number, { values }: Pixels, input: NetworkInput): void {
  const { channels, mean, deviation } = input;
  for (let at = 0; at < values.length; at++) {
    const channel = at % channels;
    batch[offset + at] = ((values[at] as number) - (mean[channel] as number)) / (deviation[channel] as number);
  }
}

function sidesOf(signature: unknown): readonly unknown[] {
  const { inputs } = fieldsOf(signature);
  const { dim } = fieldsOf(fieldsOf(fieldsOf(inputs)['images'])['tensorShape']);
  return Array.isArray(dim) ? dim.map((side) => Number(fieldsOf(side)['size'])) : [];
}

function isSide(value: unknown): value is number {
  return Number.isInteger(value) && (value as number) > 0;
}

/** `said('mean')`: what the metadata has as `circlet.mean`. */
function textsOf(metadata: unknown): (key: string) => string {
  return (key) => {
    const text = fieldsOf(metadata)[`circlet.${key}`];
    return typeof text === 'string' ? text : '';
  };
}

/** One for all channels, or one for each. */
function numbersOf(text: string, channels: number): readonly number[] | null {
  const numbers = text.split(',').map(Number);
  if (text === '' || numbers.some((value) => !Number.isFinite(value))) return null;
  if (numbers.length === channels) return numbers;
  return numbers.length === 1 ? Array.from({ length: channels }, () => numbers[0] as number) : null;
}

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}
