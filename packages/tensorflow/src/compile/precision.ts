import { DT } from '../dtypes.ts';
import type { GraphNode } from './graph.ts';

/**
 * Which ops of a traced step compute in bfloat16. The tracer decides, not grappler: its oneDNN rewrite exists on x86 CPUs
 * only and silently casts the class head too (error 5.5e-2 against 3e-6).
 *
 * Convolutions and matrix products are cast to bf16; elementwise ops follow an operand that is bf16 already; statistics,
 * reductions and everything inside `fp32(() => …)` stay fp32.
 */
const CAST: ReadonlySet<string> = new Set([
  'Conv2D',
  'Conv2DBackpropInput',
  'Conv2DBackpropFilter',
  'MatMul',
  'BatchMatMulV2',
  'BatchMatMul',
]);

const FOLLOW: ReadonlySet<string> = new Set([
  'AddV2',
  'Add',
  'BiasAdd',
  'Sub',
  'Mul',
  'Neg',
  'Maximum',
  'Minimum',
  'Select',
  'SelectV2',
  'Greater',
  'Relu',
  'ReluGrad',
  'Pad',
  'PadV2',
  'MaxPool',
  'MaxPoolGrad',
  'Reshape',
  'Slice',
  'Identity',
  'Transpose',
]);

/** Inputs that a mixed op (bf16 data, fp32 statistics) takes in bf16. */
const MIXED: Readonly<Record<string, { readonly decides: readonly number[]; readonly low: readonly number[] }>> = {
  FusedBatchNormV3: { decides: [0], low: [0] },
  FusedBatchNormGradV3: { decides: [0, 1], low: [0, 1] },
};

/** The element type of each input of an op, or null for those that are not floating point. */
export function inputTypes(op: string, inputs: readonly GraphNode[], fp32Scope: boolean): (number | null)[] {
  const isFloat = (node: GraphNode) => node.dtype === DT.FLOAT || node.dtype === DT.BFLOAT16;
  const isLow = (index: number) => inputs[index]?.dtype === DT.BFLOAT16;
  const mixed = MIXED[op];
  let low: (index: number) => boolean = () => false;
  if (!fp32Scope) {
    if (CAST.has(op) || (FOLLOW.has(op) && inputs.some((_, index) => isLow(index)))) {
      low = () => true;
    } else if (mixed !== undefined && mixed.decides.some(isLow)) {
      low = (index) => mixed.low.includes(index);
    }
  }
  return inputs.map((node, index) => (isFloat(node) ? (low(index) ? DT.BFLOAT16 : DT.FLOAT) : null));
}
