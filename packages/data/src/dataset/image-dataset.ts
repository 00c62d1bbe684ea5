import { createHash } from 'node:crypto';
import { type Dataset, type Items } from '../contract.ts';

/** Where an image's bytes are: all that a decoding process needs to know, and a plain object so that it can be sent there. */
export type ImageLocation =
  | {
      readonly kind: 'file';
      readonly path: string;
      /** x and y of left eye, right eye, nose, left and right corner of the mouth, in pixels: the face is aligned by them. */
      readonly landmarks?: readonly number[];
    }
  | {
      readonly kind: 'zip';
      readonly path: string;
      /** Byte offset of the entry's local header. */
      readonly headerOffset: number;
      readonly compressedBytes: number;
      readonly bytes: number;
      readonly deflated: boolean;
      readonly crc32: number;
    }
  | {
      /** An image file inside of another file. */
      readonly kind: 'bytes';
      readonly path: string;
      readonly offset: number;
      /** In that file. */
      readonly bytes: number;
      /** Each byte is a character U+0000 to U+00FF there, written as UTF-8. Default: false. */
      readonly isLatin1Text?: boolean;
    }
  | {
      /** A record of MXNet's RecordIO with an image header. */
      readonly kind: 'recordio';
      readonly path: string;
      readonly offset: number;
    }
  | {
      /** A record of a prepared set (docs/formats.md). */
      readonly kind: 'prepared';
      readonly path: string;
      readonly offset: number;
      /** Of the whole record, header and padding included. */
      readonly bytes: number;
    }
  | {
      /** Pixels without any encoding, [height, width, channels] row-major. */
      readonly kind: 'pixels';
      readonly path: string;
      readonly offset: number;
      readonly height: number;
      readonly width: number;
      readonly channels: 1 | 3;
    };

/** A data set whose images the loader can find. What `openDataset`, `subset` and `splitClasses` return. */
export interface ImageDataset extends Dataset {
  locate(itemIndex: number): ImageLocation;
  /** What was passed over while indexing, by reason. */
  readonly ignored: Readonly<Record<IgnoredReason, number>>;
  /** Names behind `Item.sourceIndex`, where there are any: vendors or cameras. */
  readonly sources: readonly string[];
  /** Pairs that the data set brings with it, and whether each is of the same person. */
  readonly pairs?: DatasetPairs;
}

/** Pair p is of items 2p and 2p + 1 of `items`. */
export interface DatasetPairs {
  /** [2P] */
  readonly items: Int32Array;
  /** [P] 1: same, 0: different. */
  readonly same: Uint8Array;
}

export type IgnoredReason = 'hidden' | 'notAnImage' | 'outsideClasses' | 'duplicate';

export interface ImageDatasetParts {
  readonly name: string;
  readonly classes: readonly string[];
  readonly items: Items;
  readonly notes: readonly string[];
  readonly fingerprint: string;
  readonly ignored?: Readonly<Record<IgnoredReason, number>>;
  readonly sources?: readonly string[];
  readonly pairs?: DatasetPairs;
  readonly locate: (itemIndex: number) => ImageLocation;
}

const nothingIgnored: Readonly<Record<IgnoredReason, number>> = {
  hidden: 0,
  notAnImage: 0,
  outsideClasses: 0,
  duplicate: 0,
};

/** Only the index is held: there is nothing open to close, so disposal has nothing to do. */
export function imageDataset(parts: ImageDatasetParts): ImageDataset {
  return {
    ...parts,
    ignored: parts.ignored ?? nothingIgnored,
    sources: parts.sources ?? [],
    [Symbol.asyncDispose]: () => Promise.resolve(),
  };
}

/**
 * Hash over classes, item names and sizes, in order: two workers with the same fingerprint mean the same image by the
 * same item index. Contents are not read, so that a terabyte costs no more than its directory.
 */
export function fingerprintOf(classes: readonly string[], items: Items, sizeOf: (itemIndex: number) => number): string {
  const hash = createHash('sha256');
  hash.update(`circlet-data-1\n${classes.length} ${items.length}\n`);
  for (const name of classes) hash.update(`${name}\0`);
  items.forEach(({ classIndex, sourceIndex, part, id }, i) => {
    hash.update(`${classIndex} ${sourceIndex ?? ''} ${part === undefined ? '' : `${part} `}${sizeOf(i)} ${id}\0`);
  });
  return hash.digest('hex').slice(0, 32); // 128 bits: accidents, not attacks
}
