import { type Computed, type Constant, type GraphOp, type GraphValue, inOrder } from '../graph/graph.ts';

/** An op of a TensorFlow graph, as the JSON form of its protobuf messages has it. */
export interface TensorflowNode {
  readonly name: string;
  readonly op: string;
  readonly input: readonly string[];
  readonly attr: Readonly<Record<string, unknown>>;
}

/** Values of a `Const` node. */
export interface TensorflowConstant {
  readonly name: string;
  readonly shape: readonly number[];
  readonly values: Float32Array | Int32Array;
}

export interface TensorflowGraph {
  readonly nodes: readonly TensorflowNode[];
  readonly constants: readonly TensorflowConstant[];
}

/** Beats no value that a map has: what a maximum is padded with. */
const LOWEST = -3.4e38;

const text = (value: string) => ({ s: Buffer.from(value).toString('base64') });
const numbers = (...values: number[]) => ({ list: { i: values.map(String) } });
const FLOAT = { type: 'DT_FLOAT' };
const NHWC = text('NHWC');

/** Whose ops: `tfjs` has PReLU and padding in cells; TensorFlow has no PReLU, and fast convolutions with SAME and VALID only. */
export type Dialect = 'tfjs' | 'tensorflow';

/** Ops of TensorFlow for what a network computes: from `images` [N, H, W, C] to `embeddings` [N, D]. Layouts are the same as ours. */
export function tensorflowNodes(output: Computed, dialect: Dialect): TensorflowGraph {
  const nodes: TensorflowNode[] = [];
  const constants: TensorflowConstant[] = [];
  const names = new Map<GraphValue, string>();

  function add(name: string, op: string, input: readonly string[], attr: TensorflowNode['attr'] = {}): string {
    nodes.push({ name, op, input, attr: { T: FLOAT, ...attr } });
    return name;
  }
  function constant(name: string, shape: readonly number[], values: Float32Array | Int32Array): string {
    const dtype = { type: values instanceof Float32Array ? 'DT_FLOAT' : 'DT_INT32' };
    const tensor = { dtype: dtype.type, tensorShape: { dim: shape.map((size) => ({ size: String(size) })) } };
    nodes.push({ name, op: 'Const', input: [], attr: { dtype, value: { tensor } } });
    constants.push({ name, shape, values });
    return name;
  }
  function of(value: GraphValue): string {
    const known = names.get(value);
    if (known !== undefined) return known;
    const { name, shape, values } = value as Constant; // all else comes before what needs it
    names.set(value, constant(name, shape, values));
    return name;
  }
  function withBias(name: string, input: string, bias: Constant | null): string {
    return bias === null ? input : add(name, 'BiasAdd', [input, of(bias)], { data_format: NHWC });
  }

  /** What a convolution takes, and how it says its padding. */
  function paddedInput(
    name: string,
    { x, filter, stride, padding }: Extract<GraphOp, { kind: 'convolution' }>,
  ): { readonly x: string; readonly padding: TensorflowNode['attr'] } {
    if (padding.every((cells) => cells === 0)) return { x: of(x), padding: { padding: text('VALID') } };
    if (dialect === 'tfjs') {
      const explicit_paddings = numbers(0, 0, ...padding, 0, 0);
      return { x: of(x), padding: { padding: text('EXPLICIT'), explicit_paddings } };
    }
    const [top, bottom, left, right] = padding;
    const [height = 0, width = 0] = filter.shape;
    const isSame = stride === 1 && top === bottom && left === right && 2 * top === height - 1 && 2 * left === width - 1;
    if (isSame) return { x: of(x), padding: { padding: text('SAME') } };
    const around = constant(`${name}/sides`, [4, 2], Int32Array.of(0, 0, top, bottom, left, right, 0, 0));
    return { x: add(`${name}/padded`, 'Pad', [of(x), around]), padding: { padding: text('VALID') } };
  }

  function write(name: string, op: GraphOp): string {
    const inner = (part: string): string => `${name}/${part}`;
    switch (op.kind) {
      case 'convolution': {
        const { x, padding } = paddedInput(name, op);
        const strides = numbers(1, op.stride, op.stride, 1);
        const attr = { strides, dilations: numbers(1, 1, 1, 1), ...padding, data_format: NHWC };
        const input = [x, of(op.filter)];
        return withBias(name, add(op.bias === null ? name : inner('convolution'), 'Conv2D', input, attr), op.bias);
      }
      case 'batchNorm': {
        const { scale, offset, mean, variance, epsilon } = op;
        if (op.x.shape.length === 4) {
          const attr = { U: FLOAT, epsilon: { f: epsilon }, is_training: { b: false }, data_format: NHWC };
          return add(name, 'FusedBatchNormV3', [of(op.x), of(scale), of(offset), of(mean), of(variance)], attr);
        }
        // The fused op takes maps only.
        const factor = scale.values.map((s, c) => s / Math.sqrt((variance.values[c] as number) + epsilon));
        const shift = offset.values.map((o, c) => o - (mean.values[c] as number) * (factor[c] as number));
        const scaled = add(inner('scaled'), 'Mul', [of(op.x), constant(inner('factor'), scale.shape, factor)]);
        return add(name, 'AddV2', [scaled, constant(inner('shift'), offset.shape, shift)]);
      }
      case 'prelu': {
        if (dialect === 'tfjs') return add(name, 'Prelu', [of(op.x), of(op.slope)]);
        // max(x, 0) − slope · max(−x, 0).
        const above = add(inner('above'), 'Relu', [of(op.x)]);
        const below = add(inner('below'), 'Relu', [add(inner('negative'), 'Neg', [of(op.x)])]);
        return add(name, 'Sub', [above, add(inner('scaled'), 'Mul', [below, of(op.slope)])]);
      }
      case 'relu':
        return add(name, 'Relu', [of(op.x)]);
      case 'maxPool': {
        const { size, stride, padding } = op;
        const sides = Int32Array.of(0, 0, padding, padding, padding, padding, 0, 0);
        const around = constant(inner('sides'), [4, 2], sides);
        const lowest = constant(inner('lowest'), [], Float32Array.of(LOWEST));
        const padded = padding === 0 ? of(op.x) : add(inner('padded'), 'PadV2', [of(op.x), around, lowest]);
        return add(name, 'MaxPool', [padded], {
          ksize: numbers(1, ...size, 1),
          strides: numbers(1, ...stride, 1),
          padding: text('VALID'),
          data_format: NHWC,
        });
      }
      case 'averagePool':
        return add(name, 'AvgPool', [of(op.x)], {
          ksize: numbers(1, ...op.size, 1),
          strides: numbers(1, ...op.stride, 1),
          padding: text('VALID'),
          data_format: NHWC,
        });
      case 'pad': {
        const sides = constant(inner('sides'), [4, 2], Int32Array.of(0, 0, ...op.padding, 0, 0));
        return add(name, 'Pad', [of(op.x), sides]);
      }
      case 'rows': {
        const begin = constant(inner('begin'), [4], Int32Array.of(0, op.first, 0, 0));
        const size = constant(inner('size'), [4], Int32Array.of(-1, op.count, -1, -1));
        return add(name, 'Slice', [of(op.x), begin, size], { Index: { type: 'DT_INT32' } });
      }
      case 'concat': {
        const axis = constant(inner('axis'), [], Int32Array.of((op.xs[0]?.shape.length ?? 1) - 1));
        return add(name, 'ConcatV2', [...op.xs.map(of), axis], { N: { i: String(op.xs.length) } });
      }
      case 'mean': {
        const axes = constant(inner('axes'), [2], Int32Array.of(1, 2));
        return add(name, 'Mean', [of(op.x), axes], { keep_dims: { b: false } });
      }
      case 'flatten': {
        const numFeatures = op.x.shape.slice(1).reduce((product, side) => product * side, 1);
        return add(name, 'Reshape', [of(op.x), constant(inner('shape'), [2], Int32Array.of(-1, numFeatures))]);
      }
      case 'linear': {
        const attr = { transpose_a: { b: false }, transpose_b: { b: false } };
        const input = [of(op.x), of(op.weight)];
        return withBias(name, add(op.bias === null ? name : inner('product'), 'MatMul', input, attr), op.bias);
      }
      case 'add':
        return add(name, 'AddV2', [of(op.a), of(op.b)]);
      case 'divide':
        return add(name, 'RealDiv', [of(op.a), of(op.b)]);
      case 'maximum':
        return add(name, 'Maximum', [of(op.a), of(op.b)]);
      case 'power':
        return add(name, 'Pow', [of(op.a), of(op.b)]);
    }
  }

  inOrder(output).forEach((value, index) => {
    if (value.kind === 'input') {
      nodes.push({
        name: 'images',
        op: 'Placeholder',
        input: [],
        attr: { dtype: FLOAT, shape: { shape: anyBatch(value) } },
      });
      names.set(value, 'images');
    } else if (value.kind === 'computed') {
      names.set(value, write(value === output ? 'embeddings' : `${value.op.kind}_${index}`, value.op));
    }
  });
  return { nodes, constants };
}

/** A shape whose first side is whatever comes. */
export function anyBatch({ shape }: Pick<GraphValue, 'shape'>): { readonly dim: readonly { readonly size: string }[] } {
  return { dim: ['-1', ...shape.slice(1).map(String)].map((size) => ({ size })) };
}
