import { type ImageBatch, type ImageShape, type Item, type Loader, type LoadRequest } from '../contract.ts';
import { type ClassIndex, indexByClass } from '../dataset/class-index.ts';
import { type ImageDataset } from '../dataset/image-dataset.ts';
import { decoderPool, type PoolJob } from '../decoder/pool.ts';
import { LoaderClosedError, TooManyBrokenImagesError } from '../errors.ts';
import { type AugmentOptions, checkAugment } from '../image/augment.ts';
import { type ResizeOptions } from '../image/decode.ts';
import { checkOptions } from '../options.ts';
import { announcedBatches } from './announced.ts';
import { maxDraws, replacementDraw } from './replacement.ts';

export interface LoaderOptions {
  /** Every image leaves with exactly this height, width and number of channels. */
  readonly shape: ImageShape;
  /** Decides augmentation and replacements, together with the position. A whole number from 0. */
  readonly seed: number;
  readonly resize?: ResizeOptions;
  /** For training requests. Default: nothing. */
  readonly augment?: AugmentOptions;
  /** Decoding processes. Default: 1, which is plenty for small images. */
  readonly processes?: number;
  /** Images each process decodes at once. Default: 4. */
  readonly threads?: number;
  /** Announced batches decoded ahead. Default: 4. Zero: each batch is decoded when it is asked for. */
  readonly prefetch?: number;
  /** Broken images skipped before the loader gives up. Default: 100. */
  readonly maxBroken?: number;
  /** A decoding process that answers nothing for this long is ended and its images tried again. Default: 60,000. */
  readonly decodeTimeoutMs?: number;
}

export interface LoaderDependencies {
  /** The decoding program. Default: this package's own. */
  readonly decoderEntry?: URL;
}

export interface ImageLoader extends Loader {
  /** Of the decoding processes running now, for status pages. */
  readonly processIds: readonly number[];
}

/**
 * Decodes and augments in processes of its own, ahead of the training loop. The batches depend on data set, options and
 * requests alone, not on the number of processes.
 *
 * A broken image is named in `skipped` once and replaced by another, of its class where possible; `ImageBatch.items`
 * tells. An evaluation must leave out the rows whose item is not the one it asked for.
 *
 * `load` rejects with TooManyBrokenImagesError, DecoderCrashedError, DecoderStartError or LoaderClosedError.
 *
 * @throws DataOptionsError, DecoderStartError
 */
export function imageLoader(
  dataset: ImageDataset,
  options: LoaderOptions,
  dependencies: LoaderDependencies = {},
): ImageLoader {
  const { shape, seed, resize = {}, augment = {}, processes = 1, threads = 4, prefetch = 4, maxBroken = 100 } = options;
  const { decodeTimeoutMs = 60_000 } = options;
  mustBeUsable(options);
  const { decoderEntry: entry } = dependencies;
  const common = { shape, seed, resize, augment, processes, threads, decodeTimeoutMs };
  const pool = decoderPool(entry === undefined ? common : { ...common, entry });
  const imageBytes = shape.height * shape.width * shape.channels;
  const broken = new Set<number>();
  const skipped: { readonly id: string; readonly reason: string }[] = [];
  let byClass: ClassIndex | null = null;
  let isClosed = false;

  const itemAt = (itemIndex: number): Item => dataset.items.at(itemIndex) as Item;

  async function decodeBatch({ items: wanted, augment: position }: LoadRequest): Promise<ImageBatch> {
    if (isClosed) throw new LoaderClosedError();
    const items = wanted.slice();
    const images = new Uint8Array(items.length * imageBytes);
    const numDraws = new Int32Array(items.length);
    let slots = [...items.keys()];
    while (slots.length > 0) {
      const jobs: PoolJob[] = [];
      for (const slot of slots) {
        while (broken.has(items[slot] as number)) {
          items[slot] = replace(wanted[slot] as number, position, slot, numDraws);
        }
        const place = position === null ? null : ([position.epoch, position.step, position.shard, slot] as const);
        const itemIndex = items[slot] as number;
        jobs.push({ slot, place, item: itemAt(itemIndex), location: dataset.locate(itemIndex) });
      }
      const failed = await pool.decode(jobs, images);
      for (const { slot, reason } of failed) count(items[slot] as number, reason);
      slots = failed.map(({ slot }) => slot);
    }
    return { images, labels: items.map((itemIndex) => itemAt(itemIndex).classIndex), items };
  }

  function replace(itemIndex: number, position: LoadRequest['augment'], slot: number, numDraws: Int32Array): number {
    const attempt = numDraws[slot] as number;
    if (attempt >= maxDraws) throw new TooManyBrokenImagesError(maxBroken, skipped);
    numDraws[slot] = attempt + 1;
    byClass ??= indexByClass(dataset);
    const place = position === null ? [itemIndex] : [position.epoch, position.step, position.shard, slot];
    return replacementDraw(byClass, itemAt(itemIndex).classIndex, seed, place, attempt);
  }

  function count(itemIndex: number, reason: string): void {
    if (broken.has(itemIndex)) return;
    broken.add(itemIndex);
    skipped.push({ id: itemAt(itemIndex).id, reason });
    if (skipped.length > maxBroken) throw new TooManyBrokenImagesError(maxBroken, skipped);
  }

  const announced = announcedBatches(prefetch, decodeBatch);
  return {
    skipped,
    get processIds() {
      return pool.processIds;
    },
    prefetch: (request) => announced.announce(request),
    load: (request) => announced.take(request),
    async [Symbol.asyncDispose]() {
      isClosed = true;
      await pool[Symbol.asyncDispose]();
    },
  };
}

function mustBeUsable(options: LoaderOptions): void {
  const { shape, seed, augment, processes, threads, prefetch, maxBroken, decodeTimeoutMs } = options;
  const check = checkOptions();
  check.whole('shape.height', shape.height, 1, 16384);
  check.whole('shape.width', shape.width, 1, 16384);
  check.that(
    shape.channels === 1 || shape.channels === 3,
    `shape.channels must be 1 or 3, got ${shape.channels as number}`,
  );
  check.whole('seed', seed, 0);
  check.whole('processes', processes ?? 1, 1, 256);
  check.whole('threads', threads ?? 4, 1, 256);
  check.whole('prefetch', prefetch ?? 4, 0);
  check.whole('maxBroken', maxBroken ?? 100, 0);
  check.whole('decodeTimeoutMs', decodeTimeoutMs ?? 60_000, 1, 2 ** 31 - 1);
  check.done();
  checkAugment(augment ?? {}, shape);
}
