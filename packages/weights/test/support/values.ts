import { createHash } from 'node:crypto';
import type { Network } from '@circlet/backbone';
import type { NamedTensor, TensorMap } from '@circlet/training/checkpoint';

/** Values in (−1, 1) that depend on the key: xorshift32. */
export function pattern(key: number, length: number): Float32Array {
  let state = (key * 2654435761 + 1) >>> 0 || 1;
  return Float32Array.from({ length }, () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 31 - 1;
  });
}

/** Weights as trained ones are: variances around 1, slopes around 0.25, activations that neither vanish nor grow. */
export function plausibleTensors(network: Network): TensorMap {
  const tensors = new Map<string, NamedTensor>();
  [...network.parameters, ...network.buffers].forEach(({ name, shape }, key) => {
    const drawn = pattern(key + 1, shape.reduce((a, b) => a * b, 1)); // prettier-ignore
    const numIn = shape.slice(0, -1).reduce((a, b) => a * b, 1);
    const values = drawn.map((v) => {
      if (shape.length >= 2) return v * Math.sqrt(3 / numIn);
      if (name.endsWith('running_mean')) return 0.1 * v;
      if (name.endsWith('running_var')) return 1 + 0.5 * v;
      if (name.includes('prelu')) return 0.25 + v; // some above 1, some below 0
      return name.endsWith('bias') ? 0.2 * v : 1 + 0.3 * v;
    });
    tensors.set(name, { shape, values });
  });
  return tensors;
}

/** Names, shapes and bits: vitest compares arrays element by element, which takes seconds where there are millions. */
export function bitsOf(tensors: TensorMap): Record<string, string> {
  return Object.fromEntries(
    [...tensors].map(([name, { shape, values }]) => {
      const bytes = new Uint8Array(values.buffer, values.byteOffset, values.byteLength);
      return [name, `[${shape.join(', ')}] ${createHash('sha256').update(bytes).digest('hex')}`];
    }),
  );
}
