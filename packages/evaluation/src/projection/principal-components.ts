import { EvaluationInputError } from '../errors.ts';

// Shapes: N = points, D = dimensions, 2 = axes of the picture.

export interface Projection {
  /** [N, 2], row-major. */
  readonly points_N2: Float64Array;
  /** Of the variance of all points, what each axis has; 0 where there is none. */
  readonly shares: readonly [number, number];
}

/** Enough for axes whose variances differ by a hundredth; axes of equal variance are any two of their plane. */
const MOST_ROUNDS = 500;
const SETTLED = 1e-20;
const ROUNDING = 1e-10;

/**
 * The two directions of largest variance (principal component analysis), by power iteration on the covariance without making it: D² numbers
 * would be more than N · D for few points. The same input gives the same bits; an axis points to where its largest coordinate is positive.
 */
export function principalComponents(points_ND: Float32Array, dimension: number): Projection {
  const numPoints = points_ND.length / dimension;
  if (!Number.isInteger(numPoints)) {
    throw new EvaluationInputError(
      `${points_ND.length} values are no whole number of points of ${dimension} dimensions`,
    );
  }
  const centred_ND = centred(points_ND, numPoints, dimension);
  const variance = centred_ND.reduce((sum, value) => sum + value * value, 0);
  const first = leadingAxis(centred_ND, numPoints, dimension, []);
  const second = leadingAxis(centred_ND, numPoints, dimension, [first]);
  const points_N2 = new Float64Array(2 * numPoints);
  const sums: [number, number] = [0, 0];
  for (let row = 0; row < numPoints; row += 1) {
    [first, second].forEach((axis, index) => {
      const value = dot(centred_ND, row * dimension, axis);
      points_N2[2 * row + index] = value;
      sums[index as 0 | 1] += value * value;
    });
  }
  const share = (sum: number): number => (variance > 0 ? sum / variance : 0);
  return { points_N2, shares: [share(sums[0]), share(sums[1])] };
}

function centred(points_ND: Float32Array, numPoints: number, dimension: number): Float64Array {
  const mean_D = new Float64Array(dimension);
  points_ND.forEach((value, index) => {
    mean_D[index % dimension] = (mean_D[index % dimension] as number) + value / Math.max(1, numPoints);
  });
  return Float64Array.from(points_ND, (value, index) => value - (mean_D[index % dimension] as number));
}

/** The axis of largest variance that is at right angles to those before; zeros where nothing is left. */
function leadingAxis(
  centred_ND: Float64Array,
  numPoints: number,
  dimension: number,
  before: readonly Float64Array[],
): Float64Array {
  let axis = unit(perpendicular(seedAxis(dimension), before));
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const next = new Float64Array(dimension);
    for (let row = 0; row < numPoints; row += 1) {
      const along = dot(centred_ND, row * dimension, axis);
      for (let d = 0; d < dimension; d += 1) {
        next[d] = (next[d] as number) + along * (centred_ND[row * dimension + d] as number);
      }
    }
    // Twice: what the first time leaves of the axes before is rounding, which would grow where little else is left.
    const rest = perpendicular(perpendicular(next, before), before);
    // Points on a line, or one: no axis has any variance, and the one at hand is at right angles to those before.
    if (Math.hypot(...rest) <= ROUNDING * Math.hypot(...next)) break;
    const turned = unit(rest);
    const moved = turned.reduce((sum, value, d) => sum + (value - (axis[d] as number)) ** 2, 0);
    axis = turned;
    if (moved < SETTLED) break;
  }
  const largest = axis.reduce((most, value) => (Math.abs(value) > Math.abs(most) ? value : most), 0);
  return largest < 0 ? axis.map((value) => -value) : axis;
}

/** At right angles to no axis that is likely: no two of its coordinates are equal. */
function seedAxis(dimension: number): Float64Array {
  return Float64Array.from({ length: dimension }, (_, d) => 1 + Math.sin(d + 1) / 2);
}

function perpendicular(vector: Float64Array, axes: readonly Float64Array[]): Float64Array {
  return axes.reduce((rest, axis) => {
    const along = dot(rest, 0, axis);
    return rest.map((value, d) => value - along * (axis[d] as number));
  }, vector);
}

function unit(vector: Float64Array): Float64Array {
  const length = Math.hypot(...vector);
  return length > 0 ? vector.map((value) => value / length) : vector;
}

function dot(values: Float64Array, start: number, axis: Float64Array): number {
  let sum = 0;
  for (let d = 0; d < axis.length; d += 1) sum += (values[start + d] as number) * (axis[d] as number);
  return sum;
}
