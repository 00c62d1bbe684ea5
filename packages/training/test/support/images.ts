import type { ImageBatch } from '@circlet/data';

/** A small generator of whole numbers below 2³² (mulberry32), so that batches are the same on every machine. */
function numbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
}

export interface BatchOptions {
  readonly size: number;
  readonly numClasses: number;
  readonly pixels?: number;
  readonly seed?: number;
}

/** Images of a colour gradient that belongs to the class, under noise; classes take turns. */
export function batchOf({ size, numClasses, pixels = 8 * 8, seed = 1 }: BatchOptions): ImageBatch {
  const next = numbers(seed);
  const labels = Int32Array.from({ length: size }, (_, sample) => sample % numClasses);
  const images = new Uint8Array(size * pixels * 3);
  for (let sample = 0; sample < size; sample += 1) {
    const tint = numbers(1000 + (labels[sample] ?? 0));
    const colour = [tint() % 200, tint() % 200, tint() % 200];
    for (let i = 0; i < pixels * 3; i += 1) {
      images[sample * pixels * 3 + i] = (colour[i % 3] ?? 0) + (next() % 56);
    }
  }
  return { images, labels, items: Int32Array.from({ length: size }, (_, sample) => sample) };
}

/** A global batch cut into equal shards, in order. */
export function shardsOf(batch: ImageBatch, numShards: number): ImageBatch[] {
  const size = batch.labels.length / numShards;
  const pixels = batch.images.length / batch.labels.length;
  return Array.from({ length: numShards }, (_, shard) => ({
    images: batch.images.slice(shard * size * pixels, (shard + 1) * size * pixels),
    labels: batch.labels.slice(shard * size, (shard + 1) * size),
    items: batch.items.slice(shard * size, (shard + 1) * size),
  }));
}
