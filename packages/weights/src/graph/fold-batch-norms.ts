import { type Computed, type Constant, type GraphOp, type GraphValue, inOrder, operands } from './graph.ts';

type Op<K extends GraphOp['kind']> = Extract<GraphOp, { kind: K }>;

/**
 * The same function with fewer ops: batch norms go into the convolution or linear layer before them, or into the linear layer behind
 * them. One before a padded convolution stays, because outside of the image that would have to see its shift and not zero; so does one
 * whose input somebody else takes too. In float64, rounded once.
 */
export function foldBatchNorms(output: Computed): Computed {
  const uses = new Map<GraphValue, number>();
  const order = inOrder(output);
  for (const value of order) {
    if (value.kind !== 'computed') continue;
    for (const operand of operands(value.op)) uses.set(operand, (uses.get(operand) ?? 0) + 1);
  }
  const made = new Map<GraphValue, GraphValue>();
  /** What stands for a value that nobody else takes. */
  const alone = (value: GraphValue): GraphOp | null => {
    const now = made.get(value);
    return uses.get(value) === 1 && now?.kind === 'computed' ? now.op : null;
  };
  for (const value of order) {
    if (value.kind !== 'computed') {
      made.set(value, value);
      continue;
    }
    const { op, shape } = value;
    const folded = foldedOp(op, alone) ?? withOperands(op, (operand) => made.get(operand) as GraphValue);
    made.set(value, { kind: 'computed', shape, op: folded });
  }
  return made.get(output) as Computed;
}

function foldedOp(op: GraphOp, alone: (value: GraphValue) => GraphOp | null): GraphOp | null {
  if (op.kind === 'batchNorm') {
    const before = alone(op.x);
    if (before?.kind === 'convolution') return { ...before, ...scaled(before.filter, before.bias, op) };
    if (before?.kind === 'linear') {
      const { filter, bias } = scaled(before.weight, before.bias, op);
      return { ...before, weight: filter, bias };
    }
  }
  if (op.kind === 'linear') {
    const flat = alone(op.x);
    const norm = flat?.kind === 'flatten' ? normIn(flat.x) : flat;
    if (norm?.kind !== 'batchNorm') return null;
    const x: GraphValue =
      flat?.kind === 'flatten' ? { kind: 'computed', shape: op.x.shape, op: { kind: 'flatten', x: norm.x } } : norm.x;
    return { kind: 'linear', x, ...taken(op, norm) };
  }
  return null;
}

/** Its flattened map was made for nobody else. */
function normIn(value: GraphValue): GraphOp | null {
  return value.kind === 'computed' ? value.op : null;
}

interface Affine {
  readonly scale: Float64Array;
  readonly shift: Float64Array;
}

function affineOf({ scale, offset, mean, variance, epsilon }: Op<'batchNorm'>): Affine {
  const factors = Float64Array.from(scale.values, (s, c) => s / Math.sqrt((variance.values[c] as number) + epsilon));
  return {
    scale: factors,
    shift: factors.map((f, c) => (offset.values[c] as number) - f * (mean.values[c] as number)),
  };
}

/** The norm behind it: outputs are the last axis of the weights. */
function scaled(
  weight: Constant,
  bias: Constant | null,
  norm: Op<'batchNorm'>,
): { readonly filter: Constant; readonly bias: Constant } {
  const { scale, shift } = affineOf(norm);
  const numOut = scale.length;
  return {
    filter: { ...weight, values: weight.values.map((w, i) => w * (scale[i % numOut] as number)) },
    bias: {
      kind: 'constant',
      name: bias?.name ?? weight.name.replace(/weight$/, 'bias'),
      shape: [numOut],
      values: Float32Array.from(shift, (s, o) => (bias?.values[o] ?? 0) * (scale[o] as number) + s),
    },
  };
}

/** The norm before it: row f of the weights belongs to channel f mod C. */
function taken(
  { weight, bias }: Op<'linear'>,
  norm: Op<'batchNorm'>,
): { readonly weight: Constant; readonly bias: Constant } {
  const { scale, shift } = affineOf(norm);
  const numOut = weight.shape[1] as number;
  const constant = Float64Array.from({ length: numOut }, (_, o) => bias?.values[o] ?? 0);
  const values = weight.values.map((w, i) => {
    const channel = Math.floor(i / numOut) % scale.length;
    constant[i % numOut] = (constant[i % numOut] as number) + (shift[channel] as number) * w;
    return w * (scale[channel] as number);
  });
  const name = bias?.name ?? weight.name.replace(/weight$/, 'bias');
  return {
    weight: { ...weight, values },
    bias: { kind: 'constant', name, shape: [numOut], values: Float32Array.from(constant) },
  };
}

function withOperands(op: GraphOp, replaced: (value: GraphValue) => GraphValue): GraphOp {
  if (op.kind === 'concat') return { ...op, xs: op.xs.map(replaced) };
  return 'x' in op ? { ...op, x: replaced(op.x) } : { ...op, a: replaced(op.a), b: replaced(op.b) };
}
