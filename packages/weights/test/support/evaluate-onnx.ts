import type { NamedTensor } from '@circlet/training/checkpoint';
import type { onnx } from '../../generated/onnx.js';
import { decodeTensor } from '../../src/onnx/tensor-proto.ts';

type Attributes = ReadonlyMap<string, onnx.AttributeProto.$Properties>;
type Op = (inputs: readonly NamedTensor[], attributes: Attributes) => NamedTensor;

/** The output of a graph of one input and one output, op by op by their definitions (onnx/docs/Operators.md), in float64. */
export function evaluateOnnx(graph: onnx.GraphProto.$Properties, input: NamedTensor): NamedTensor {
  const values = new Map((graph.initializer ?? []).map((tensor) => [tensor.name ?? '', decodeTensor(tensor)]));
  const given = (graph.input ?? []).find(({ name }) => !values.has(name ?? ''));
  values.set(given?.name ?? '', input);
  for (const node of graph.node ?? []) {
    const op = OPS[node.opType ?? ''];
    if (op === undefined) throw new Error(`no op ${node.opType}`);
    const attributes = new Map((node.attribute ?? []).map((attribute) => [attribute.name ?? '', attribute]));
    const inputs = (node.input ?? []).map((name) => values.get(name) as NamedTensor);
    values.set(node.output?.[0] ?? '', op(inputs, attributes));
  }
  return values.get(graph.output?.[0]?.name ?? '') as NamedTensor;
}

const OPS: Readonly<Record<string, Op>> = {
  Conv([x, filter, bias], attributes) {
    const [numOut = 0, perGroup = 0] = filter!.shape;
    const dilations = integersOf(attributes, 'dilations') ?? [1, 1];
    const group = Number(attributes.get('group')?.i ?? 1);
    return windows(x!, attributes, dilations, numOut, (o, at) => {
      const first = Math.floor(o / (numOut / group)) * perGroup;
      let sum = bias?.values[o] ?? 0;
      for (let i = 0; i < perGroup; i += 1) {
        at(first + i, (value, cell, cells) => {
          sum += value * filter!.values[(o * perGroup + i) * cells + cell]!;
        });
      }
      return sum;
    });
  },
  AveragePool: ([x], attributes) =>
    windows(x!, attributes, [1, 1], x!.shape[1]!, (o, at) => {
      let [sum, count] = [0, 0];
      at(o, (value) => {
        sum += value;
        count += 1;
      });
      return sum / count;
    }),
  MaxPool: ([x], attributes) =>
    windows(x!, attributes, [1, 1], x!.shape[1]!, (o, at) => {
      let most = -Infinity;
      at(o, (value) => (most = Math.max(most, value)));
      return most;
    }),
  BatchNormalization([x, scale, offset, mean, variance], attributes) {
    const epsilon = attributes.get('epsilon')?.f ?? 1e-5;
    const normalised = (value: number, c: number): number =>
      ((value - mean!.values[c]!) / Math.sqrt(variance!.values[c]! + epsilon)) * scale!.values[c]! + offset!.values[c]!;
    return byChannel(x!, normalised);
  },
  PRelu: ([x, slope]) =>
    byChannel(x!, (value, c) => (value < 0 ? value * slope!.values[slope!.values.length === 1 ? 0 : c]! : value)),
  Relu: ([x]) => each(x!, (value) => Math.max(0, value)),
  Sigmoid: ([x]) => each(x!, (value) => 1 / (1 + Math.exp(-value))),
  Softplus: ([x]) => each(x!, (value) => Math.log1p(Math.exp(value))),
  Softmax: ([x], attributes) => softmax(x!, attributes, (value, sum) => Math.exp(value) / sum),
  LogSoftmax: ([x], attributes) => softmax(x!, attributes, (value, sum) => value - Math.log(sum)),
  Gemm([a, b, c], attributes) {
    const isTurned = Number(attributes.get('transB')?.i) === 1;
    const [alpha, beta] = [attributes.get('alpha')?.f ?? 1, attributes.get('beta')?.f ?? 1];
    const product = multiplied(a!, isTurned ? turned(b!) : b!);
    const numOut = product.shape[1]!;
    return { ...product, values: product.values.map((v, i) => alpha * v + beta * (c?.values[i % numOut] ?? 0)) };
  },
  Transpose: ([x]) => turned(x!),
  MatMul: ([a, b]) => multiplied(a!, b!),
};

/** Numbers, whether or not protobufjs has found `long`. */
function integersOf(attributes: Attributes, name: string): number[] | undefined {
  const ints = attributes.get(name)?.ints;
  return ints == null ? undefined : Array.from(ints, Number);
}

type Window = (channel: number, visit: (value: number, cell: number, cells: number) => void) => void;

/** Each output from a window of the input: what lies outside is not visited. NCHW. */
function windows(
  { shape, values }: NamedTensor,
  attributes: Attributes,
  [dy = 1, dx = 1]: readonly number[],
  numOut: number,
  reduce: (channel: number, at: Window) => number,
): NamedTensor {
  const [n = 0, c = 0, h = 0, w = 0] = shape;
  const [kh = 1, kw = 1] = integersOf(attributes, 'kernel_shape') ?? [];
  const [sy = 1, sx = 1] = integersOf(attributes, 'strides') ?? [];
  const [top = 0, left = 0, bottom = 0, right = 0] = integersOf(attributes, 'pads') ?? [];
  const rows = Math.floor((h + top + bottom - dy * (kh - 1) - 1) / sy) + 1;
  const columns = Math.floor((w + left + right - dx * (kw - 1) - 1) / sx) + 1;
  const result = new Float32Array(n * numOut * rows * columns);
  let index = 0;
  for (let image = 0; image < n; image += 1)
    for (let o = 0; o < numOut; o += 1)
      for (let row = 0; row < rows; row += 1)
        for (let column = 0; column < columns; column += 1) {
          result[index++] = reduce(o, (channel, visit) => {
            for (let cell = 0; cell < kh * kw; cell += 1) {
              const y = row * sy - top + dy * Math.floor(cell / kw);
              const x = column * sx - left + dx * (cell % kw);
              if (y < 0 || y >= h || x < 0 || x >= w) continue;
              visit(values[((image * c + channel) * h + y) * w + x]!, cell, kh * kw);
            }
          });
        }
  return { shape: [n, numOut, rows, columns], values: result };
}

function byChannel(x: NamedTensor, made: (value: number, channel: number) => number): NamedTensor {
  const [, channels = 1, ...sides] = x.shape;
  const cells = sides.reduce((product, side) => product * side, 1);
  return { ...x, values: x.values.map((value, i) => made(value, Math.floor(i / cells) % channels)) };
}

function each(x: NamedTensor, made: (value: number) => number): NamedTensor {
  return { ...x, values: x.values.map(made) };
}

/** Up to opset 12: over all axes from the one named, 1 by default. */
function softmax(x: NamedTensor, attributes: Attributes, made: (value: number, sum: number) => number): NamedTensor {
  const axis = Number(attributes.get('axis')?.i ?? 1);
  const length = x.shape.slice(axis).reduce((product, side) => product * side, 1);
  const sums = Array.from({ length: x.values.length / length }, (_, row) =>
    x.values.subarray(row * length, (row + 1) * length).reduce((sum, value) => sum + Math.exp(value), 0),
  );
  return { ...x, values: x.values.map((value, i) => made(value, sums[Math.floor(i / length)]!)) };
}

function turned({ shape: [rows = 0, columns = 0], values }: NamedTensor): NamedTensor {
  return {
    shape: [columns, rows],
    values: values.map((_, i) => values[(i % rows) * columns + Math.floor(i / rows)]!),
  };
}

function multiplied(a: NamedTensor, b: NamedTensor): NamedTensor {
  const [rows = 0, inner = 0] = a.shape;
  const columns = b.shape[1]!;
  const values = Float32Array.from({ length: rows * columns }, (_, i) => {
    const [row, column] = [Math.floor(i / columns), i % columns];
    let sum = 0;
    for (let k = 0; k < inner; k += 1) sum += a.values[row * inner + k]! * b.values[k * columns + column]!;
    return sum;
  });
  return { shape: [rows, columns], values };
}
