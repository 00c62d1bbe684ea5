import { type ImageShape, type Item } from '../contract.ts';
import { type ImageDataset } from '../dataset/image-dataset.ts';
import { PrepareError } from '../errors.ts';
import { decodeImage, decodePixels, fitPixels, type ResizeOptions } from '../image/decode.ts';
import { imageReader, type ImageReader, type StoredImage } from '../image/read-image.ts';
import { alignFace } from '../align/warp.ts';
import { checkOptions } from '../options.ts';
import { openPreparation, type Preparation } from './preparation.ts';
import { type Manifest } from './manifest.ts';
import { encodeRecord, NO_SOURCE } from './record.ts';

export interface PrepareOptions {
  /** Where the set is to be: a folder of its own, which is made. */
  readonly folder: string;
  /** Stores pixels of this size instead of images as they are encoded. Default: as encoded. */
  readonly pixels?: ImageShape;
  /** How images become that size. */
  readonly resize?: ResizeOptions;
  /** About the size of a shard. Default: 1 GiB. */
  readonly shardBytes?: number;
  /** Images read and decoded at once. Default: 8. */
  readonly atOnce?: number;
  /** Ends it after the images in work; the same call goes on from there. */
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: PrepareProgress) => void;
}

export interface PrepareProgress {
  /** Images dealt with, of all in the source. */
  readonly numDone: number;
  readonly numItems: number;
  readonly numBroken: number;
  readonly numDuplicates: number;
  /** Of them, those that an earlier call had dealt with. */
  readonly numBefore: number;
}

/** Images dealt with between two looks at the signal. */
const BATCH = 64;

/**
 * Makes a prepared set of any other: every image is decoded once, so that what is broken is known and left out; what is the same to
 * the byte as another is counted and kept. Can be interrupted at any time, killed too, and goes on where it was.
 *
 * In memory, beside the source's own index: 16 bytes an image, and as much again while tables grow.
 *
 * @returns what was made; null where it was interrupted by the signal
 * @throws PrepareError, PrepareWriteError, DataOptionsError
 */
export async function prepareDataset(dataset: ImageDataset, options: PrepareOptions): Promise<Manifest | null> {
  mustBeUsable(dataset, options);
  const { pixels = null, resize = {}, atOnce = 8, signal, onProgress = () => undefined } = options;
  await using preparation = await openPreparation(dataset, options);
  if (preparation.finished !== null) return preparation.finished;
  using reader = imageReader(resize);
  const numItems = dataset.items.length;
  const numBefore = preparation.nextPlace;
  const tell = (numDone: number): void => {
    const { numBroken, numDuplicates } = preparation;
    onProgress({ numDone, numItems, numBroken, numDuplicates, numBefore });
  };
  tell(numBefore);
  for (let begin = numBefore; begin < numItems; begin += BATCH) {
    if (signal?.aborted === true) return null;
    const places = Array.from({ length: Math.min(BATCH, numItems - begin) }, (_, i) => begin + i);
    await keep(dataset, places, await readAll(dataset, places, { reader, pixels, resize, atOnce }), preparation);
    tell(begin + places.length);
  }
  return await preparation.finish();
}

interface Reading {
  readonly reader: ImageReader;
  readonly pixels: ImageShape | null;
  readonly resize: ResizeOptions;
  readonly atOnce: number;
}

/** @returns for each place the image to store, or why there is none */
async function readAll(
  dataset: ImageDataset,
  places: readonly number[],
  reading: Reading,
): Promise<(StoredImage | Error)[]> {
  const results = new Array<StoredImage | Error>(places.length);
  let next = 0;
  const lane = async (): Promise<void> => {
    while (next < places.length) {
      const at = next++;
      try {
        results[at] = await imageToStore(dataset, places[at] as number, reading);
      } catch (error) {
        results[at] = error as Error;
      }
    }
  };
  await Promise.all(Array.from({ length: reading.atOnce }, lane));
  return results;
}

async function imageToStore(
  dataset: ImageDataset,
  place: number,
  { reader, pixels: shape, resize }: Reading,
): Promise<StoredImage> {
  const location = dataset.locate(place);
  const stored = await reader.stored(location);
  let pixels = stored.kind === 'pixels' ? stored.pixels : await decodePixels(stored.bytes);
  const landmarks = location.kind === 'file' ? location.landmarks : undefined;
  if (landmarks !== undefined) pixels = alignFace(pixels, landmarks);
  if (shape !== null) {
    // Where it is to become smaller by libvips, decoding and shrinking are one: the same pixels as in training.
    const values =
      stored.kind === 'encoded' && landmarks === undefined
        ? await decodeImage(stored.bytes, shape, resize)
        : await fitPixels(pixels, shape, resize);
    return { kind: 'pixels', pixels: { ...shape, values } };
  }
  return landmarks === undefined ? stored : { kind: 'pixels', pixels };
}

async function keep(
  dataset: ImageDataset,
  places: readonly number[],
  images: readonly (StoredImage | Error)[],
  preparation: Preparation,
): Promise<void> {
  const itemAt = (place: number): Item => dataset.items.at(place) as Item;
  // First what is broken: a record says that all before it is dealt with.
  for (const [at, image] of images.entries()) {
    const place = places[at] as number;
    if (image instanceof Error) await preparation.addBroken(place, itemAt(place).id, image.message);
  }
  for (const [at, image] of images.entries()) {
    if (image instanceof Error) continue;
    const place = places[at] as number;
    const { id, classIndex, sourceIndex, part } = itemAt(place);
    await preparation.addRecord(encodeRecord({ name: id, image, place, classIndex, sourceIndex, part }));
  }
}

function mustBeUsable(dataset: ImageDataset, { folder, pixels, shardBytes, atOnce }: PrepareOptions): void {
  const check = checkOptions();
  check.whole('shardBytes', shardBytes ?? 2 ** 30, 1, 2 ** 40);
  check.whole('atOnce', atOnce ?? 8, 1, 256);
  if (pixels !== undefined) {
    check.whole('pixels.height', pixels.height, 1, 16384);
    check.whole('pixels.width', pixels.width, 1, 16384);
    check.that(
      pixels.channels === 1 || pixels.channels === 3,
      `pixels.channels must be 1 or 3, got ${pixels.channels as number}`,
    );
  }
  check.done();
  if (dataset.sources.length >= NO_SOURCE)
    throw new PrepareError(folder, `it has ${dataset.sources.length} sources, at most ${NO_SOURCE - 1} are kept`);
}
