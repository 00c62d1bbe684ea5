import type * as tf from '@tensorflow/tfjs-core';
import type { Constant, Elementwise, GraphOp, GraphValue, Padding, Sides } from './graph.ts';
import type { Recorder } from './recorder-backend.ts';

/** A kernel's arguments: tensors by name, attributes. */
interface Call {
  readonly inputs: tf.NamedTensorInfoMap | tf.TensorInfo[];
  readonly attrs?: tf.NamedAttrMap | undefined;
}

/** Cells before and behind, for each of four axes. */
type Around = readonly [number, number];
type Around4D = readonly [Around, Around, Around, Around];

/**
 * The tfjs kernels that networks in evaluation call, each as an op of the graph. Padding goes into the convolution behind it, a sum
 * with one number for each channel into the convolution or linear layer before it; what only adds or removes sides of 1 is no op at all.
 */
export function recordedKernels(recorder: Recorder): ReadonlyMap<string, tf.KernelFunc> {
  /** By the tensor that stands for the padded map. */
  const pads = new Map<object, Padding>();
  const kernels = new Map<string, tf.KernelFunc>();

  const kernel = (name: string, record: (call: Call & { value(input: string): GraphValue }) => tf.TensorInfo): void => {
    kernels.set(name, (call) => {
      const value = (input: string): GraphValue => {
        const tensor = inputOf(call, input);
        const padding = name === 'CircletConv2d' ? undefined : pads.get(tensor.dataId);
        const x = recorder.valueFor(tensor);
        return padding === undefined ? x : { kind: 'computed', shape: tensor.shape, op: { kind: 'pad', x, padding } };
      };
      return record({ ...call, value });
    });
  };
  const computed = (op: GraphOp, shape: readonly number[]): tf.TensorInfo =>
    recorder.tensorOf({ kind: 'computed', shape, op }, shape);

  kernel('PadV2', ({ value, attrs }) => {
    const x = value('x');
    const [, [top, bottom], [left, right]] = attrs?.['paddings'] as unknown as Around4D;
    const [b = 0, h = 0, w = 0, c = 0] = x.shape;
    const padded = recorder.tensorOf(x, [b, h + top + bottom, w + left + right, c]);
    pads.set(padded.dataId, [top, bottom, left, right]);
    return padded;
  });
  kernel('CircletConv2d', ({ value, inputs, attrs }) => {
    const given = inputOf({ inputs }, 'x');
    const x = recorder.valueFor(given);
    const filter = value('filter') as Constant;
    const stride = attrs?.['stride'] as number;
    const [height = 0, width = 0, , numOut = 0] = filter.shape;
    const isSame = attrs?.['padding'] === 'same';
    const [top, bottom, left, right] = isSame
      ? samePadding(given.shape, [height, width], stride)
      : (pads.get(given.dataId) ?? [0, 0, 0, 0]);
    const [b = 0, h = 0, w = 0] = x.shape;
    const rows = Math.floor((h + top + bottom - height) / stride) + 1;
    const columns = Math.floor((w + left + right - width) / stride) + 1;
    const padding: Padding = [top, bottom, left, right];
    return computed({ kind: 'convolution', x, filter, bias: null, stride, padding }, [b, rows, columns, numOut]);
  });
  kernel('CircletBatchNormInference', ({ value, inputs, attrs }) => {
    const x = value('x');
    const [scale, offset, mean, variance] = (['scale', 'offset', 'mean', 'variance'] as const).map(
      (name) => value(name) as Constant,
    ) as [Constant, Constant, Constant, Constant];
    const epsilon = attrs?.['epsilon'] as number;
    const op: GraphOp = { kind: 'batchNorm', x, scale, offset, mean, variance, epsilon };
    return recorder.tensorOf({ kind: 'computed', shape: x.shape, op }, inputOf({ inputs }, 'x').shape);
  });
  kernel('CircletPrelu', ({ value }) => {
    const x = value('x');
    return computed({ kind: 'prelu', x, slope: value('alpha') as Constant }, x.shape);
  });
  kernel('CircletRelu', ({ value }) => {
    const x = value('x');
    return computed({ kind: 'relu', x }, x.shape);
  });
  kernel('CircletBiasAdd', ({ value }) => {
    const x = value('x');
    const bias = value('bias') as Constant;
    return x.kind === 'computed' && x.op.kind === 'convolution' && x.op.bias === null
      ? computed({ ...x.op, bias }, x.shape)
      : computed({ kind: 'add', a: x, b: bias }, x.shape);
  });
  kernel('MaxPool', ({ value, attrs }) => {
    const x = value('x');
    const [size, stride] = [sidesOf(attrs?.['filterSize']), sidesOf(attrs?.['strides'])];
    const padding = attrs?.['pad'] === 'valid' ? 0 : sidesOf(attrs?.['pad'])[0];
    return computed({ kind: 'maxPool', x, size, stride, padding }, pooledShape(x.shape, size, stride, padding));
  });
  kernel('AvgPool', ({ value, attrs }) => {
    const x = value('x');
    const [size, stride] = [sidesOf(attrs?.['filterSize']), sidesOf(attrs?.['strides'])];
    if (attrs?.['pad'] !== 'valid') throw new Error('an average pooling with padding of its own');
    return computed({ kind: 'averagePool', x, size, stride }, pooledShape(x.shape, size, stride, 0));
  });
  // To float32, of which all is already.
  kernel('Cast', ({ value, inputs }) => recorder.tensorOf(value('x'), inputOf({ inputs }, 'x').shape));
  kernel('Slice', ({ value, attrs }) => {
    const x = value('x');
    const [, first = 0] = attrs?.['begin'] as unknown as number[];
    const [, given = 0] = attrs?.['size'] as unknown as number[];
    const [b = 0, h = 0, w = 0, c = 0] = x.shape;
    const count = given === -1 ? h - first : given;
    return computed({ kind: 'rows', x, first, count }, [b, count, w, c]);
  });
  kernel('Concat', ({ value, inputs }) => {
    const xs = (inputs as tf.TensorInfo[]).map((_, index) => value(String(index)));
    const [first] = xs as [GraphValue];
    const width = xs.reduce((sum, { shape }) => sum + (shape.at(-1) ?? 0), 0);
    return computed({ kind: 'concat', xs }, [...first.shape.slice(0, -1), width]);
  });
  kernel('Mean', ({ value }) => {
    const x = value('x');
    return computed({ kind: 'mean', x }, [x.shape[0] ?? 1, x.shape[3] ?? 1]);
  });
  kernel('Reshape', ({ value, inputs, attrs }) => {
    const x = value('x');
    const wanted = attrs?.['shape'] as unknown as number[];
    const shape = wanted.map((side) => (side === -1 ? missingSide(inputOf({ inputs }, 'x').shape, wanted) : side));
    const isFlattened = x.kind === 'computed' && x.shape.length === 4 && shape.length === 2;
    if (!isFlattened && withoutOnes(x.shape) === withoutOnes(shape)) return recorder.tensorOf(x, shape);
    return computed({ kind: 'flatten', x }, shape);
  });
  kernel('BatchMatMul', ({ value }) => {
    const weight = value('b') as Constant;
    const given = value('a');
    const numIn = weight.shape[0] as number;
    // A map of one cell is flattened by taking its sides of 1 away, which is no op here.
    const x: GraphValue =
      given.shape.length === 2 ? given : { kind: 'computed', shape: [1, numIn], op: { kind: 'flatten', x: given } };
    return computed({ kind: 'linear', x, weight, bias: null }, [x.shape[0] ?? 1, weight.shape[1] ?? 0]);
  });
  const elementwise = (name: string, kind: Elementwise): void =>
    kernel(name, ({ value }) => {
      const [a, b] = [value('a'), value('b')];
      if (
        kind === 'add' &&
        b.kind === 'constant' &&
        a.kind === 'computed' &&
        a.op.kind === 'linear' &&
        a.op.bias === null
      ) {
        return computed({ ...a.op, bias: b }, a.shape);
      }
      return computed({ kind, a, b }, a.shape.length >= b.shape.length ? a.shape : b.shape);
    });
  elementwise('Add', 'add');
  elementwise('RealDiv', 'divide');
  elementwise('Maximum', 'maximum');
  elementwise('Pow', 'power');
  return kernels;
}

function inputOf({ inputs }: Pick<Call, 'inputs'>, name: string): tf.TensorInfo {
  return (inputs as tf.NamedTensorInfoMap)[name] as tf.TensorInfo;
}

/** TensorFlow's SAME: what is odd goes below and to the right. */
function samePadding(
  [, h = 0, w = 0]: readonly number[],
  [height, width]: readonly [number, number],
  stride: number,
): Padding {
  const sides = (side: number, size: number): [number, number] => {
    const total = Math.max(0, (Math.ceil(side / stride) - 1) * stride + size - side);
    return [Math.floor(total / 2), Math.ceil(total / 2)];
  };
  return [...sides(h, height), ...sides(w, width)];
}

/** One number for both sides, or one for each. */
function sidesOf(given: unknown): Sides {
  return Array.isArray(given) ? (given as unknown as Sides) : [given as number, given as number];
}

function pooledShape(
  [b = 0, h = 0, w = 0, c = 0]: readonly number[],
  size: Sides,
  stride: Sides,
  padding: number,
): number[] {
  const cells = (side: number, axis: 0 | 1): number => Math.floor((side + 2 * padding - size[axis]) / stride[axis]) + 1;
  return [b, cells(h, 0), cells(w, 1), c];
}

function missingSide(shape: readonly number[], wanted: readonly number[]): number {
  const all = shape.reduce((product, side) => product * side, 1);
  return all / wanted.reduce((product, side) => (side === -1 ? product : product * side), 1);
}

function withoutOnes(shape: readonly number[]): string {
  return shape.filter((side) => side !== 1).join();
}
