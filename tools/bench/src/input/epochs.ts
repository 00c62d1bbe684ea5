import { fileURLToPath } from 'node:url';
import { createSampler, type ImageDataset, imageLoader } from '@circlet/data';
import { startLineProcess } from '../line-process.ts';
import { SIDE } from './jpeg-folder.ts';
import type { InputOptions } from './options.ts';

/** Cells of black around an image before it is cut out again, for both sides. */
const PADDING = 4;
/** Batches decoded ahead, for both sides: the peer's four of each worker. */
const AHEAD_PER_PROCESS = 4;

export interface Epoch {
  readonly seconds: number;
  readonly images: number;
  /** Of all pixels, where it was asked for: what both sides must agree about. */
  readonly mean: number | null;
}

/** One side of the comparison. */
export interface Reader extends AsyncDisposable {
  readonly version: string;
  /** Through all images once, in a new order. @param look at all pixels too, which takes time of its own */
  epoch(look: boolean): Promise<Epoch>;
}

/** The loader that workers use. */
export function ourReader(dataset: ImageDataset, { batch, processes }: InputOptions): Reader {
  const ahead = AHEAD_PER_PROCESS * processes;
  const loader = imageLoader(dataset, {
    shape: { height: SIDE, width: SIDE, channels: 3 },
    seed: 1,
    processes,
    prefetch: ahead,
    augment: { padCrop: { pixels: PADDING }, flip: 0.5 },
  });
  const sampler = createSampler(dataset, { kind: 'shuffled', seed: 1, shardSize: batch, globalBatch: batch });
  const numBatches = sampler.stepsPerEpoch;
  let epoch = 0;
  return {
    version: `Node ${process.version}`,
    async epoch(look) {
      const request = (step: number) => ({
        items: sampler.shard(epoch, step, 0),
        augment: { epoch, step, shard: 0 },
      });
      let images = 0;
      let total = 0;
      let announced = 0;
      const start = performance.now();
      for (let step = 0; step < numBatches; step++) {
        while (announced < Math.min(step + ahead, numBatches)) loader.prefetch(request(announced++));
        const loaded = await loader.load(request(step));
        images += loaded.labels.length;
        if (look) total += loaded.images.reduce((sum, value) => sum + value, 0);
      }
      const seconds = (performance.now() - start) / 1000;
      epoch++;
      return { seconds, images, mean: look ? total / (images * SIDE * SIDE * 3) : null };
    },
    [Symbol.asyncDispose]: () => loader[Symbol.asyncDispose](),
  };
}

/** Starts peers/torch_input.py. */
export async function peerReader(python: string, folder: string, { batch, processes }: InputOptions): Promise<Reader> {
  const script = fileURLToPath(new URL('../../peers/torch_input.py', import.meta.url));
  const values = { folder, batch, workers: processes, padding: PADDING };
  const peer = startLineProcess('the peer', python, [
    script,
    ...Object.entries(values).map(([name, value]) => `--${name}=${value}`),
  ]);
  const ready = await peer.next();
  return {
    version: String(ready['version']),
    async epoch(look) {
      peer.send(look ? 'look' : 'epoch');
      const { seconds, images, mean } = await peer.next();
      return { seconds: Number(seconds), images: Number(images), mean: typeof mean === 'number' ? mean : null };
    },
    [Symbol.asyncDispose]: () => peer[Symbol.asyncDispose](),
  };
}
