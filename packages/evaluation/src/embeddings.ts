import { EmbeddingNotFiniteError, EvaluationInputError } from './errors.ts';

// Shapes: N = embeddings, D = dimensions.

/** Embeddings with the class of each, as a model gives them: they need not be normalised. */
export interface LabelledEmbeddings {
  /** [N, D], row-major. */
  readonly embeddings: Float32Array;
  readonly dimension: number;
  /** [N]: class numbers; only their equality counts. */
  readonly labels: ArrayLike<number>;
}

export interface UnitEmbeddings {
  /** [N, D] with rows of length 1, and rows of zeros where the embedding was zero. */
  readonly values: Float32Array;
  readonly count: number;
  readonly dimension: number;
  readonly numZero: number;
}

/**
 * Rows divided by their Euclidean length, so that products are cosines. A row of zeros has no direction: it stays zero, has
 * similarity 0 to everything, and is counted. Lengths are in double precision, which no float32 overflows.
 * @param firstRow what a message calls the first of them
 * @throws EmbeddingNotFiniteError for NaN or ±Infinity; EvaluationInputError where the length is no multiple of the dimension
 */
export function unitEmbeddings(
  embeddings: Float32Array,
  dimension: number,
  what = 'embedding',
  firstRow = 0,
): UnitEmbeddings {
  if (!Number.isInteger(dimension) || dimension < 1) {
    throw new EvaluationInputError(`dimension must be a whole number of at least 1, got ${dimension}`);
  }
  const count = embeddings.length / dimension;
  if (!Number.isInteger(count)) {
    throw new EvaluationInputError(
      `${embeddings.length} values are no whole number of ${what}s of ${dimension} dimensions`,
    );
  }
  const values = new Float32Array(embeddings.length);
  let numZero = 0;
  for (let row = 0; row < count; row += 1) {
    const start = row * dimension;
    let squares = 0;
    for (let d = 0; d < dimension; d += 1) {
      const value = embeddings[start + d] ?? NaN;
      if (!Number.isFinite(value)) throw new EmbeddingNotFiniteError(what, firstRow + row, d, value);
      squares += value * value; // at most 1e77 a component: no float32 overflows a double when squared
    }
    if (squares === 0) numZero += 1;
    const factor = squares === 0 ? 0 : 1 / Math.sqrt(squares);
    for (let d = 0; d < dimension; d += 1) values[start + d] = (embeddings[start + d] ?? 0) * factor;
  }
  return { values, count, dimension, numZero };
}

/** The product of two of the rows, in double precision. */
export function rowProduct(
  { values, dimension }: Pick<UnitEmbeddings, 'values' | 'dimension'>,
  a: number,
  b: number,
): number {
  let sum = 0;
  for (let d = 0; d < dimension; d += 1) {
    sum += (values[a * dimension + d] as number) * (values[b * dimension + d] as number);
  }
  return sum;
}

/** Throws unless there is one label per embedding. */
export function mustHaveLabels(labels: ArrayLike<number>, count: number, what: string): void {
  if (labels.length !== count) {
    throw new EvaluationInputError(
      `${what} must have one entry per embedding: expected ${count}, got ${labels.length}`,
    );
  }
}

/** Where each label stands: label → positions, ascending. */
export function positionsByLabel(labels: ArrayLike<number>): Map<number, number[]> {
  const positions = new Map<number, number[]>();
  for (let index = 0; index < labels.length; index += 1) {
    const label = labels[index] ?? NaN;
    const list = positions.get(label);
    if (list === undefined) positions.set(label, [index]);
    else list.push(index);
  }
  return positions;
}
