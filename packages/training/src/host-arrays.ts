import type { ImageBatch } from '@circlet/data';
import type { DeviceTensor } from '@circlet/tensorflow';

/** The value of a float32 output that is not needed on the device any more. */
export async function readAndDispose(tensor: DeviceTensor | undefined): Promise<Float32Array> {
  if (tensor === undefined) throw new Error('a program did not give an output that its body names');
  try {
    return (await tensor.read()) as Float32Array;
  } finally {
    tensor[Symbol.dispose]();
  }
}

export function disposeAll(tensors: Readonly<Record<string, DeviceTensor>>): void {
  for (const tensor of Object.values(tensors)) tensor[Symbol.dispose]();
}

export function concatenatedFloats(parts: readonly Float32Array[]): Float32Array {
  const whole = new Float32Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

export function concatenatedLabels(batches: readonly ImageBatch[]): Int32Array {
  return Int32Array.from(batches.flatMap(({ labels }) => [...labels]));
}

/** Several shards as one batch, in order. */
export function joinedBatch(shards: readonly ImageBatch[]): ImageBatch {
  return {
    images: Uint8Array.from(Buffer.concat(shards.map(({ images }) => images))),
    labels: concatenatedLabels(shards),
    items: Int32Array.from(shards.flatMap(({ items }) => [...items])),
  };
}
