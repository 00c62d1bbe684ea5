/** An image data set of which only the index is in memory. Positions in `items` are stable for the same files. */
export interface Dataset extends AsyncDisposable {
  readonly name: string;
  /** Sorted class names; `Item.classIndex` points here. */
  readonly classes: readonly string[];
  readonly items: Items;
  /** Sentences for the run's output: source, licences, split rule. */
  readonly notes: readonly string[];
  /** Hash over names, sizes and classes: compared by workers at the start. */
  readonly fingerprint: string;
}

/** The items of a data set: an array, or something like one that keeps millions in a few bytes each. */
export interface Items extends Iterable<Item> {
  readonly length: number;
  at(index: number): Item | undefined;
  forEach(visit: (item: Item, index: number) => void): void;
  map<T>(each: (item: Item, index: number) => T): T[];
  keys(): Iterable<number>;
  entries(): Iterable<[number, Item]>;
}

/** Where an image stands in a data set that comes with a split of its own. */
export type Part = 'train' | 'validation' | 'test' | 'query' | 'gallery';

export interface Item {
  /** Unique and printable: what a message about a broken image names. */
  readonly id: string;
  readonly classIndex: number;
  /** Camera (re-ID) or vendor (emoji), where there is one. */
  readonly sourceIndex?: number;
  /** In data sets that say what is trained and what is measured; all items of such a set have one. */
  readonly part?: Part;
}

/** Which items a step's shard trains, in order: a pure function of (seed, epoch, step, shard), never of the number of workers. */
export interface Sampler {
  readonly stepsPerEpoch: number;
  /** Item indices of one shard of one step; `step` counts from 0 within the epoch. */
  shard(epoch: number, step: number, shard: number): Int32Array;
}

export interface ImageShape {
  readonly height: number;
  readonly width: number;
  readonly channels: 1 | 3;
}

/** Decoded and augmented images, ready for upload. */
export interface ImageBatch {
  /** [B, height, width, channels], row-major. */
  readonly images: Uint8Array;
  /** Class index of each image. */
  readonly labels: Int32Array;
  /** The items really in the batch: a broken image's replacement stands here. */
  readonly items: Int32Array;
}

/** Decodes off the main thread and keeps a queue of finished batches. */
export interface Loader extends AsyncDisposable {
  /** Announces what will be asked for next, in order, so that it is ready when `next` is called. */
  prefetch(request: LoadRequest): void;
  load(request: LoadRequest): Promise<ImageBatch>;
  readonly skipped: readonly { readonly id: string; readonly reason: string }[];
}

export interface LoadRequest {
  readonly items: Int32Array;
  /** Null for evaluation: only decode and resize. Otherwise the draw is a pure function of (seed, epoch, step, shard, index in batch). */
  readonly augment: null | { readonly epoch: number; readonly step: number; readonly shard: number };
}
