import { DT } from '../dtypes.ts';
import type { TensorValues } from '../native-binding.ts';
import { type Graph, type GraphNode, typeAttribute } from './graph.ts';

/** From this many equal elements on, a constant becomes a Fill. */
const MIN_FILL_ELEMENTS = 64;

/**
 * What JavaScript filled in by a rule becomes the op of that rule, so that the graph does not carry its values: zeros, ones
 * and fills of any size; ranges and identity matrices (`tf.range`, `tf.eye`) where they would be too large as constants.
 *
 * @returns null where the values follow none of these rules
 */
export function generatedConstant(
  graph: Graph,
  shape: readonly number[],
  dtype: number,
  values: TensorValues,
  isLarge: boolean,
): GraphNode | null {
  if (dtype === DT.STRING || dtype === DT.COMPLEX64 || values.length < MIN_FILL_ELEMENTS) {
    return null;
  }
  const numbers = values as ArrayLike<number>;
  const scalar = (value: number) => graph.constant([], dtype, [value]);
  if (allEqual(numbers)) {
    return fill(graph, shape, dtype, scalar(numbers[0] as number));
  }
  if (!isLarge || (dtype !== DT.FLOAT && dtype !== DT.INT32)) {
    return null;
  }
  if (shape.length === 1 && isRange(numbers)) {
    const [start, next] = [numbers[0] as number, numbers[1] as number];
    const step = next - start;
    const inputs = [scalar(start), scalar(start + step * numbers.length), scalar(step)];
    return graph.add1('Range', inputs, [typeAttribute('Tidx', dtype)]);
  }
  if (shape.length === 2 && shape[0] === shape[1] && isIdentity(numbers, shape[0] as number)) {
    const diagonal = fill(graph, [shape[0] as number], dtype, scalar(1));
    return graph.add1('MatrixDiag', [diagonal], [typeAttribute('T', dtype)]);
  }
  return null;
}

function fill(graph: Graph, shape: readonly number[], dtype: number, value: GraphNode): GraphNode {
  const dims = graph.constant([shape.length], DT.INT32, Int32Array.from(shape));
  return graph.add1('Fill', [dims, value], [typeAttribute('T', dtype), typeAttribute('index_type', DT.INT32)]);
}

function allEqual(values: ArrayLike<number>): boolean {
  const first = values[0];
  for (let index = 1; index < values.length; index++) {
    if (values[index] !== first) {
      return false;
    }
  }
  return values.length > 0;
}

/** Whole steps only: TensorFlow adds them up, and fractions would round differently. */
function isRange(values: ArrayLike<number>): boolean {
  const start = values[0] as number;
  const step = (values[1] as number) - start;
  if (!Number.isInteger(start) || !Number.isInteger(step) || Math.abs(start + step * values.length) > 2 ** 24) {
    return false;
  }
  for (let index = 2; index < values.length; index++) {
    if (values[index] !== start + index * step) {
      return false;
    }
  }
  return true;
}

function isIdentity(values: ArrayLike<number>, size: number): boolean {
  for (let index = 0; index < values.length; index++) {
    if (values[index] !== (index % (size + 1) === 0 ? 1 : 0)) {
      return false;
    }
  }
  return true;
}
