// What a network does in evaluation, as few ops over values, for whoever writes it in another program's format.
// Layouts are ours: maps BHWC, filters HWIO, linear layers [F, D] over features flattened in HWC order.

/** What an op computes, with the values it takes. */
export type GraphOp =
  /** Padding is of zeros, in cells: top, bottom, left, right. */
  | {
      readonly kind: 'convolution';
      readonly x: GraphValue;
      readonly filter: Constant;
      readonly bias: Constant | null;
      readonly stride: number;
      readonly padding: Padding;
    }
  /** y = (x − mean) / √(variance + ε) · scale + offset over the last axis. */
  | {
      readonly kind: 'batchNorm';
      readonly x: GraphValue;
      readonly scale: Constant;
      readonly offset: Constant;
      readonly mean: Constant;
      readonly variance: Constant;
      readonly epsilon: number;
    }
  | { readonly kind: 'prelu'; readonly x: GraphValue; readonly slope: Constant }
  | { readonly kind: 'relu'; readonly x: GraphValue }
  /** Padding never wins. */
  | {
      readonly kind: 'maxPool';
      readonly x: GraphValue;
      readonly size: Sides;
      readonly stride: Sides;
      readonly padding: number;
    }
  | { readonly kind: 'averagePool'; readonly x: GraphValue; readonly size: Sides; readonly stride: Sides }
  /** With zeros, for what has no padding of its own. */
  | { readonly kind: 'pad'; readonly x: GraphValue; readonly padding: Padding }
  /** So many rows of a map, from one on. */
  | { readonly kind: 'rows'; readonly x: GraphValue; readonly first: number; readonly count: number }
  /** Side by side along the last axis. */
  | { readonly kind: 'concat'; readonly xs: readonly GraphValue[] }
  /** Over height and width. */
  | { readonly kind: 'mean'; readonly x: GraphValue }
  | { readonly kind: 'flatten'; readonly x: GraphValue }
  | { readonly kind: 'linear'; readonly x: GraphValue; readonly weight: Constant; readonly bias: Constant | null }
  | { readonly kind: Elementwise; readonly a: GraphValue; readonly b: GraphValue };

/** Of two values of one shape, or of one and a single number. */
export type Elementwise = 'add' | 'divide' | 'maximum' | 'power';

/** Height and width, in cells. */
export type Sides = readonly [height: number, width: number];

export type Padding = readonly [top: number, bottom: number, left: number, right: number];

export type GraphValue = Constant | Computed | { readonly kind: 'input'; readonly shape: readonly number[] };

export interface Constant {
  readonly kind: 'constant';
  /** That of a parameter or running statistic, or one of its own. */
  readonly name: string;
  readonly shape: readonly number[];
  readonly values: Float32Array;
}

export interface Computed {
  readonly kind: 'computed';
  /** Of a batch of one image. */
  readonly shape: readonly number[];
  readonly op: GraphOp;
}

/** The values that an op takes, constants included. */
export function operands(op: GraphOp): GraphValue[] {
  switch (op.kind) {
    case 'convolution':
      return [op.x, op.filter, ...(op.bias === null ? [] : [op.bias])];
    case 'batchNorm':
      return [op.x, op.scale, op.offset, op.mean, op.variance];
    case 'prelu':
      return [op.x, op.slope];
    case 'linear':
      return [op.x, op.weight, ...(op.bias === null ? [] : [op.bias])];
    case 'relu':
    case 'maxPool':
    case 'averagePool':
    case 'pad':
    case 'rows':
    case 'mean':
    case 'flatten':
      return [op.x];
    case 'concat':
      return [...op.xs];
    case 'add':
    case 'divide':
    case 'maximum':
    case 'power':
      return [op.a, op.b];
  }
}

/** Everything that a value is made of, each once and before what needs it; the value itself last. */
export function inOrder(output: GraphValue): GraphValue[] {
  const order = new Set<GraphValue>();
  // Networks of 200 layers are deeper than a call stack should be trusted with.
  const open: GraphValue[] = [output];
  while (open.length > 0) {
    const value = open.at(-1) as GraphValue;
    const needed = value.kind === 'computed' ? operands(value.op).filter((operand) => !order.has(operand)) : [];
    if (needed.length > 0 && !order.has(value)) open.push(...needed.reverse());
    else {
      order.add(value);
      open.pop();
    }
  }
  return [...order];
}
