import { numElements } from '../dtypes.ts';

type Shape = readonly number[];

/**
 * Floating-point operations of a convolution or matrix product, a multiplication and an addition each counted as one; 0 of
 * any other op. In all of them every element of one operand meets as many of the other as there are outputs for it.
 *
 * @param inputs shapes of the op's inputs, in TensorFlow's order
 */
export function productFlops(op: string, inputs: readonly Shape[], output: Shape): number {
  const [first = [], second = [], third = []] = inputs;
  switch (op) {
    case 'Conv2D': // image BHWI, filter HWIO → BHWO
      return 2 * numElements(output) * perOutputChannel(second);
    case 'Conv2DBackpropInput': // sizes, filter HWIO, gradient BHWO → BHWI
      return 2 * numElements(third) * perOutputChannel(second);
    case 'Conv2DBackpropFilter': // image BHWI, sizes, gradient BHWO → HWIO
      return 2 * numElements(third) * perOutputChannel(output);
    case 'MatMul':
    case 'BatchMatMul':
    case 'BatchMatMulV2': {
      // […, M, K] or its transpose, times K × N → […, M, N]
      const rows = numElements(output) / (output.at(-1) ?? 1);
      return rows === 0 ? 0 : 2 * numElements(output) * (numElements(first) / rows);
    }
    default:
      return 0;
  }
}

/** Of a filter HWIO: weights that make one value of the output. */
function perOutputChannel(filter: Shape): number {
  return numElements(filter) / (filter[3] ?? 1);
}
