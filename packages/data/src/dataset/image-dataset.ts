import { createHash } from 'node:crypto';
import { type Dataset, type Item } from '../contract.ts';

/** Where an image's bytes are: all that a decoding process needs to know, and a plain object so that it can be sent there. */
export type ImageLocation =
  | { readonly kind: 'file'; readonly path: string }
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
}

export type IgnoredReason = 'hidden' | 'notAnImage' | 'outsideClasses' | 'duplicate';

export interface ImageDatasetParts {
  readonly name: string;
  readonly classes: readonly string[];
  readonly items: readonly Item[];
  readonly notes: readonly string[];
  readonly fingerprint: string;
  readonly ignored?: Readonly<Record<IgnoredReason, number>>;
  readonly sources?: readonly string[];
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
export function fingerprintOf(
  classes: readonly string[],
  items: readonly Item[],
  sizeOf: (itemIndex: number) => number,
): string {
  const hash = createHash('sha256');
  hash.update(`circlet-data-1\n${classes.length} ${items.length}\n`);
  for (const name of classes) hash.update(`${name}\0`);
  items.forEach((item, i) => hash.update(`${item.classIndex} ${item.sourceIndex ?? ''} ${sizeOf(i)} ${item.id}\0`));
  return hash.digest('hex').slice(0, 32); // 128 bits: accidents, not attacks
}
