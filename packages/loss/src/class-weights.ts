import { failOn } from './circle-parameters.ts';

export interface ClassWeightOptions {
  /** D. */
  readonly dimension: number;
  readonly numClasses: number;
  readonly seed: number;
  /** Default 0.01, as Partial FC starts; only the direction matters for losses on cosines. */
  readonly standardDeviation?: number;
  /** Rows firstClass … firstClass + numRows − 1 only, for a sharded head. Default: all. */
  readonly firstClass?: number;
  readonly numRows?: number;
}

/**
 * Normally distributed class weights [C, D], row-major. Each class has a random stream of its own, so a shard holds exactly the
 * rows of the whole.
 *
 * @throws LossOptionsError
 */
export function initialClassWeights(options: ClassWeightOptions): Float32Array<ArrayBuffer> {
  const { dimension, numClasses, seed, standardDeviation = 0.01, firstClass = 0 } = options;
  const { numRows = numClasses - firstClass } = options;
  const counts = Object.entries({ dimension, numClasses, numRows });
  failOn('initialClassWeights', [
    ...counts
      .filter(([, value]) => !(Number.isInteger(value) && value > 0))
      .map(([name, value]) => `${name} must be a positive integer, got ${value}`),
    ...(firstClass + numRows > numClasses
      ? [`rows ${firstClass} to ${firstClass + numRows - 1} exceed ${numClasses} classes`]
      : []),
  ]);
  const weights = new Float32Array(dimension * numRows);
  for (let row = 0; row < numRows; row++) {
    const uniform = uniformStream(seed, firstClass + row);
    for (let column = 0; column < dimension; column++) {
      // Box and Muller; 1 − u keeps the logarithm off 0.
      const normal = Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform());
      weights[row * dimension + column] = normal * standardDeviation;
    }
  }
  return weights;
}

/** Mulberry32, started from a hash of both numbers. Uniform in [0, 1). */
function uniformStream(seed: number, stream: number): () => number {
  let state = mix(mix(seed | 0) + Math.imul(stream + 1, 0x9e3779b1));
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** The finaliser of MurmurHash3: every input bit reaches every output bit. */
function mix(value: number): number {
  let h = value | 0;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
}
