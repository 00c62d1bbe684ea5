import type { Network } from '@circlet/backbone';
import type { NamedTensor } from '@circlet/training/checkpoint';

// Shapes: O, I = channels out and in, H, W = height and width of a filter, D = outputs, F = inputs of a linear layer.
// PyTorch has convolutions OIHW, linear layers [D, F] over features flattened in CHW order; Circlet HWIO, [F, D], HWC.

/** Where the axes of a tensor go, and which of two orders its flattened features have. */
interface Layout {
  /** Of Circlet's tensor. */
  readonly shape: readonly number[];
  /** Channels of the map that was flattened into F; 0 where the tensor is no linear layer. */
  readonly channels: number;
}

/** PyTorch's shape of a tensor that here has `shape`. */
export function torchShape(shape: readonly number[]): number[] {
  const [a = 0, b = 0, c = 0, d = 0] = shape;
  if (shape.length === 4) return [d, c, a, b];
  return shape.length === 2 ? [b, a] : [...shape];
}

/** A tensor of PyTorch's layout in ours. */
export function fromTorch(values: Float32Array, { shape, channels }: Layout): Float32Array {
  return permuted(values, torchOrder(shape, channels), 'gather');
}

/** A tensor of our layout in PyTorch's. */
export function toTorch({ shape, values }: NamedTensor, channels: number): NamedTensor {
  return { shape: torchShape(shape), values: permuted(values, torchOrder(shape, channels), 'scatter') };
}

/** A filter [H, W, I, O] that sees the channels of its input in the other order. */
export function withInputsReversed({ shape, values }: NamedTensor): NamedTensor {
  const [, , inputs = 0, outputs = 0] = shape;
  const reversed = values.map((_, at) => {
    const [cell, input] = [Math.floor(at / (inputs * outputs)), Math.floor(at / outputs) % inputs];
    return values[(cell * inputs + inputs - 1 - input) * outputs + (at % outputs)] as number;
  });
  return { shape, values: reversed };
}

/** Channels of the last map, which IResNet flattens; ResNet50 pools it, so that each feature is a channel. */
export function flattenedChannels(network: Network): number {
  return network.parameters.find(({ name }) => name === 'bn2.weight')?.shape[0] ?? 0;
}

/** For each of our axes, slowest first: its length, and how far apart its values are in PyTorch's tensor. Null: the same order. */
function torchOrder(shape: readonly number[], channels: number): readonly (readonly [number, number])[] | null {
  const [a = 0, b = 0, c = 0, d = 0] = shape;
  if (shape.length === 4) return [[a, b], [b, 1], [c, a * b], [d, c * a * b]]; // prettier-ignore
  if (shape.length !== 2) return null;
  // F is cells × channels here, channels × cells there.
  const numChannels = channels === 0 ? a : channels;
  const numCells = a / numChannels;
  return [[numCells, 1], [numChannels, numCells], [b, a]]; // prettier-ignore
}

function permuted(
  values: Float32Array,
  order: readonly (readonly [number, number])[] | null,
  direction: 'gather' | 'scatter',
): Float32Array {
  if (order === null) return values;
  const result = new Float32Array(values.length);
  let ours = 0;
  const walk = (axis: number, theirs: number): void => {
    const [length, stride] = order[axis] as readonly [number, number];
    for (let i = 0; i < length; i += 1) {
      const at = theirs + i * stride;
      if (axis + 1 < order.length) walk(axis + 1, at);
      else if (direction === 'gather') result[ours++] = values[at] as number;
      else result[at] = values[ours++] as number;
    }
  };
  walk(0, 0);
  return result;
}
