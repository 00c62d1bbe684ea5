import sharp from 'sharp';
import { afterAll, bench, describe } from 'vitest';
import { type ImageDataset, imageLoader, type ImageLoader, openDataset, openFolder } from '../src/index.ts';
import { tempFolder } from './support/files.ts';

/** Batches of 64, four announced ahead, as a training loop asks for them: 64 × the printed operations are images a second. */
const batch = 64;
const faces = await tempFolder();
for (let i = 0; i < 256; i++) {
  const noise = { type: 'gaussian', mean: 128, sigma: 20 } as const;
  const image = sharp({ create: { width: 112, height: 112, channels: 3, background: '#808080', noise } }).blur(2);
  await faces.write(`c${i % 32}/${i}.jpg`, await image.jpeg({ quality: 90 }).toBuffer());
}
const datasets: readonly [string, ImageDataset, number][] = [
  ['emoji, 32×32 pixels from the cache', await openDataset('emoji'), 32],
  ['JPEG folder, 112×112', await openFolder(faces.path), 112],
];
const loaders: ImageLoader[] = [];

afterAll(async () => {
  for (const loader of loaders) await loader[Symbol.asyncDispose]();
  await faces[Symbol.asyncDispose]();
});

describe.each(datasets)('%s', (_name, dataset, side) => {
  for (const processes of [1, 2]) {
    const loader = imageLoader(dataset, {
      shape: { height: side, width: side, channels: 3 },
      seed: 0,
      processes,
      augment: { padCrop: { pixels: 3, fill: 255 }, flip: 0.5, grey: 0.3 },
    });
    loaders.push(loader);
    let step = 0;
    const request = (at: number) => ({
      items: Int32Array.from({ length: batch }, (_, i) => (at * batch + i) % dataset.items.length),
      augment: { epoch: 0, step: at, shard: 0 },
    });
    bench(
      `${processes} process${processes > 1 ? 'es' : ''}`,
      async () => {
        for (let ahead = step; ahead < step + 4; ahead++) loader.prefetch(request(ahead));
        const { images } = await loader.load(request(step++));
        if (images.every((value) => value === 0)) throw new Error('nothing decoded');
      },
      { time: 4000, warmupTime: 1000 },
    );
  }
});
