import { writeFile } from 'node:fs/promises';
import { onnx } from '../../generated/onnx.js';
import { type Computed, type Constant, type GraphOp, type GraphValue, inOrder } from '../graph/graph.ts';
import { toTorch } from '../layout.ts';
import { writing } from '../write-weights.ts';
import { FLOAT, float, floatTensor, integer, integers, wholeTensor } from './onnx-parts.ts';

/** Read by ONNX Runtime since 1.6 and by every converter there is; nothing newer is needed. */
const OPSET = 13;
const IR_VERSION = 7;

export interface OnnxOptions {
  readonly version: string;
  /** What users of the file want to know: how images are normalised, which recipe made it. */
  readonly metadata: Readonly<Record<string, string>>;
}

/**
 * Writes a network as ONNX: `images` [N, C, H, W], normalised as in training, to `embeddings` [N, D]; N is whatever comes. Maps are
 * NCHW there, filters OIHW, linear layers as PyTorch exports them. Weights are in the file, of 2 GiB at most.
 * @throws WeightsWriteError
 */
export async function writeOnnx(path: string, output: Computed, options: OnnxOptions): Promise<void> {
  await writing(path, async (partial) => await writeFile(partial, encodeOnnx(output, options)));
}

export function encodeOnnx(output: Computed, { version, metadata }: OnnxOptions): Uint8Array {
  const graph = onnxGraph(output);
  return onnx.ModelProto.encode({
    irVersion: IR_VERSION,
    producerName: 'circlet',
    producerVersion: version,
    graph,
    opsetImport: [{ domain: '', version: OPSET }],
    metadataProps: Object.entries(metadata).map(([key, value]) => ({ key, value })),
  }).finish();
}

function onnxGraph(output: Computed): onnx.GraphProto.$Properties {
  const names = new Map<GraphValue, string>();
  const node: onnx.NodeProto.$Properties[] = [];
  const initializer: onnx.TensorProto.$Properties[] = [];
  const input: onnx.ValueInfoProto.$Properties[] = [];
  const constant = (value: Constant, { shape, values }: Pick<Constant, 'shape' | 'values'> = value): string => {
    const name = names.get(value) ?? value.name;
    if (!names.has(value)) initializer.push(floatTensor(name, shape, values));
    names.set(value, name);
    return name;
  };
  for (const value of inOrder(output)) {
    if (value.kind === 'constant') continue; // with what takes it, which knows its layout
    if (value.kind === 'input') {
      const [, h = 0, w = 0, c = 0] = value.shape;
      names.set(value, 'images');
      input.push(valueInfo('images', [c, h, w]));
      continue;
    }
    const name = value === output ? 'embeddings' : `${value.op.kind}_${node.length}`;
    names.set(value, name);
    const of = (operand: GraphValue): string =>
      operand.kind === 'constant' ? constant(operand) : (names.get(operand) as string);
    const whole: WholeNumbers = (what, values) => {
      initializer.push(wholeTensor(`${name}_${what}`, values));
      return `${name}_${what}`;
    };
    node.push({ ...onnxNode(value.op, of, constant, whole), output: [name], name });
  }
  return {
    node,
    name: 'circlet',
    initializer,
    input,
    output: [valueInfo('embeddings', output.shape.slice(1))],
  };
}

/** Numbers that an op takes as an input of its own. */
type WholeNumbers = (what: string, values: readonly number[]) => string;

type Named = (value: Constant, as?: Pick<Constant, 'shape' | 'values'>) => string;

const ELEMENTWISE = { add: 'Add', divide: 'Div', maximum: 'Max', power: 'Pow' } as const;

function onnxNode(
  op: GraphOp,
  of: (value: GraphValue) => string,
  constant: Named,
  whole: WholeNumbers,
): onnx.NodeProto.$Properties {
  switch (op.kind) {
    case 'convolution': {
      const [height = 0, width = 0] = op.filter.shape;
      const [top, bottom, left, right] = op.padding;
      const bias = op.bias === null ? [] : [constant(op.bias)];
      return {
        opType: 'Conv',
        input: [of(op.x), constant(op.filter, toTorch(op.filter, 0)), ...bias],
        attribute: [
          integers('kernel_shape', [height, width]),
          integers('strides', [op.stride, op.stride]),
          integers('pads', [top, left, bottom, right]),
        ],
      };
    }
    case 'batchNorm':
      return {
        opType: 'BatchNormalization',
        input: [of(op.x), ...[op.scale, op.offset, op.mean, op.variance].map((part) => constant(part))],
        attribute: [float('epsilon', op.epsilon)],
      };
    case 'prelu': {
      const slopes = op.slope.shape[0] as number;
      const shape = op.x.shape.length === 4 ? [slopes, 1, 1] : [slopes];
      return { opType: 'PRelu', input: [of(op.x), constant(op.slope, { shape, values: op.slope.values })] };
    }
    case 'relu':
      return { opType: 'Relu', input: [of(op.x)] };
    case 'maxPool':
      return {
        opType: 'MaxPool',
        input: [of(op.x)],
        attribute: [
          integers('kernel_shape', op.size),
          integers('strides', op.stride),
          integers('pads', [op.padding, op.padding, op.padding, op.padding]),
        ],
      };
    case 'averagePool':
      return {
        opType: 'AveragePool',
        input: [of(op.x)],
        attribute: [integers('kernel_shape', op.size), integers('strides', op.stride)],
      };
    case 'pad': {
      const [top, bottom, left, right] = op.padding;
      return { opType: 'Pad', input: [of(op.x), whole('pads', [0, 0, top, left, 0, 0, bottom, right])] };
    }
    case 'rows':
      return {
        opType: 'Slice',
        input: [of(op.x), whole('starts', [op.first]), whole('ends', [op.first + op.count]), whole('axes', [2])],
      };
    case 'concat':
      return { opType: 'Concat', input: op.xs.map(of), attribute: [integer('axis', 1)] };
    case 'mean':
      return { opType: 'ReduceMean', input: [of(op.x)], attribute: [integers('axes', [2, 3]), integer('keepdims', 0)] };
    case 'flatten':
      return { opType: 'Flatten', input: [of(op.x)], attribute: [integer('axis', 1)] };
    case 'linear': {
      const weight = constant(op.weight, toTorch(op.weight, channelsBehind(op.x)));
      const bias = op.bias === null ? [] : [constant(op.bias)];
      return { opType: 'Gemm', input: [of(op.x), weight, ...bias], attribute: [integer('transB', 1)] };
    }
    case 'add':
    case 'divide':
    case 'maximum':
    case 'power':
      return { opType: ELEMENTWISE[op.kind], input: [of(op.a), of(op.b)] };
  }
}

/** Of the map that was flattened, which ONNX flattens in CHW order. */
function channelsBehind(x: GraphValue): number {
  return x.kind === 'computed' && x.op.kind === 'flatten' ? (x.op.x.shape[3] ?? 0) : 0;
}

function valueInfo(name: string, sides: readonly number[]): onnx.ValueInfoProto.$Properties {
  const dim = [{ dimParam: 'N' }, ...sides.map((dimValue) => ({ dimValue }))];
  return { name, type: { tensorType: { elemType: FLOAT, shape: { dim } } } };
}
