import { type Pixels } from './pixels.ts';

/** A filter of PIL's: how far it reaches at scale 1, and its weight at a distance. */
interface Filter {
  readonly support: number;
  weight(distance: number): number;
}

export type ResampleFilter = 'bilinear' | 'bicubic' | 'lanczos';

const FILTERS: Readonly<Record<ResampleFilter, Filter>> = {
  bilinear: { support: 1, weight: (x) => Math.max(0, 1 - Math.abs(x)) },
  bicubic: {
    support: 2,
    weight(distance) {
      const x = Math.abs(distance);
      if (x < 1) return (1.5 * x - 2.5) * x * x + 1;
      return x < 2 ? (((x - 5) * x + 8) * x - 4) * -0.5 : 0;
    },
  },
  lanczos: { support: 3, weight: (x) => (x >= -3 && x < 3 ? sinc(x) * sinc(x / 3) : 0) },
};

function sinc(x: number): number {
  return x === 0 ? 1 : Math.sin(Math.PI * x) / (Math.PI * x);
}

/** Weights are whole numbers of 2^−22, as in PIL. */
const PRECISION_BITS = 22;

/**
 * Resizes as PIL's `Image.resize` does, to the bit: separable, widened by the scale where it shrinks, pixel centres at halves, weights
 * rounded to 22 bits, rounded to bytes between the two passes (python-pillow/Pillow src/libImaging/Resample.c).
 */
export function resample(image: Pixels, height: number, width: number, filter: ResampleFilter): Pixels {
  const across = width === image.width ? image : alongRows(image, width, FILTERS[filter]);
  return height === image.height ? across : alongColumns(across, height, FILTERS[filter]);
}

/** For each place of the output, where its inputs begin and what they weigh: `numWeights` each, zeros behind. */
interface Weights {
  readonly first: Int32Array;
  readonly count: Int32Array;
  readonly weights: Int32Array;
  readonly numWeights: number;
}

function weightsFor(from: number, to: number, { support: reach, weight }: Filter): Weights {
  const scale = from / to;
  const widened = Math.max(1, scale);
  const support = reach * widened;
  const numWeights = Math.ceil(support) * 2 + 1;
  const first = new Int32Array(to);
  const count = new Int32Array(to);
  const weights = new Int32Array(to * numWeights);
  for (let place = 0; place < to; place++) {
    const centre = (place + 0.5) * scale;
    const begin = Math.max(0, Math.trunc(centre - support + 0.5));
    const end = Math.min(from, Math.trunc(centre + support + 0.5));
    const exact = Array.from({ length: end - begin }, (_, i) => weight((i + begin - centre + 0.5) * (1 / widened)));
    const sum = exact.reduce((total, one) => total + one, 0);
    exact.forEach((one, i) => {
      const share = sum === 0 ? one : one / sum;
      weights[place * numWeights + i] = Math.trunc(share * 2 ** PRECISION_BITS + (share < 0 ? -0.5 : 0.5));
    });
    first[place] = begin;
    count[place] = end - begin;
  }
  return { first, count, weights, numWeights };
}

function alongRows({ height, width, channels, values }: Pixels, wanted: number, filter: Filter): Pixels {
  const { first, count, weights, numWeights } = weightsFor(width, wanted, filter);
  const result = new Uint8Array(height * wanted * channels);
  for (let row = 0; row < height; row++) {
    for (let col = 0; col < wanted; col++) {
      const begin = (row * width + (first[col] as number)) * channels;
      for (let channel = 0; channel < channels; channel++) {
        let sum = 1 << (PRECISION_BITS - 1);
        for (let i = 0; i < (count[col] as number); i++) {
          sum += (values[begin + i * channels + channel] as number) * (weights[col * numWeights + i] as number);
        }
        result[(row * wanted + col) * channels + channel] = toByte(sum);
      }
    }
  }
  return { height, width: wanted, channels, values: result };
}

function alongColumns({ height, width, channels, values }: Pixels, wanted: number, filter: Filter): Pixels {
  const { first, count, weights, numWeights } = weightsFor(height, wanted, filter);
  const stride = width * channels;
  const result = new Uint8Array(wanted * stride);
  for (let row = 0; row < wanted; row++) {
    const begin = (first[row] as number) * stride;
    for (let at = 0; at < stride; at++) {
      let sum = 1 << (PRECISION_BITS - 1);
      for (let i = 0; i < (count[row] as number); i++) {
        sum += (values[begin + i * stride + at] as number) * (weights[row * numWeights + i] as number);
      }
      result[row * stride + at] = toByte(sum);
    }
  }
  return { height: wanted, width, channels, values: result };
}

function toByte(sum: number): number {
  const value = sum >> PRECISION_BITS;
  return value < 0 ? 0 : value > 255 ? 255 : value;
}
