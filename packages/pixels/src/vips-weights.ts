import type { VipsKernel } from './vips-resize.ts';

/** Weights are whole numbers of 2^−12. */
export const SHIFT = 12;
/** Places between two pixels for which there are weights. */
export const PLACES = 64;

interface Kernel {
  /** How far it reaches. */
  readonly support: number;
  weight(distance: number): number;
}

const KERNELS: Readonly<Record<VipsKernel, Kernel>> = {
  linear: { support: 1, weight: (x) => Math.max(0, 1 - Math.abs(x)) },
  cubic: {
    support: 2,
    weight(distance) {
      const x = Math.abs(distance);
      const [x2, x3] = [x * x, x * x * x];
      if (x <= 1) return (9 * x3 - 15 * x2 + 6) / 6;
      return x <= 2 ? (-3 * x3 + 15 * x2 - 24 * x + 12) / 6 : 0;
    },
  },
  lanczos3: { support: 3, weight: (x) => (Math.abs(x) <= 3 ? sinc(x) * sinc(x / 3) : 0) },
};

function sinc(x: number): number {
  return x === 0 ? 1 : Math.sin(Math.PI * x) / (Math.PI * x);
}

export interface VipsWeights {
  /** For each of the 65 places between two pixels. */
  readonly weights: readonly Int32Array[];
  readonly numPoints: number;
}

/** Of a kernel that is as wide as what it shrinks asks for (libvips/resample/templates.h, calculate_coefficients). */
export function vipsWeights(kernel: VipsKernel, shrink: number): VipsWeights {
  const { support, weight } = KERNELS[kernel];
  const numPoints = 2 * roundedToEven(support * shrink) + 1;
  const weights = Array.from({ length: PLACES + 1 }, (_, place) => {
    const half = place / PLACES + numPoints / 2 - 1;
    const exact = Array.from({ length: numPoints }, (_point, i) => weight((i - half) / shrink));
    const sum = exact.reduce((total, one) => total + one, 0);
    return Int32Array.from(exact, (one) => Math.trunc((one / sum) * 2 ** SHIFT));
  });
  return { weights, numPoints };
}

/** C's rint. */
function roundedToEven(value: number): number {
  const rounded = Math.round(value);
  return rounded - value === 0.5 && rounded % 2 !== 0 ? rounded - 1 : rounded;
}
