import { closeSync, openSync, fstatSync, readSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { type Item } from '../contract.ts';
import { asDataError } from '../dataset/folder.ts';
import { fingerprintOf, imageDataset, type ImageDataset } from '../dataset/image-dataset.ts';
import { DataKindError, FormatError } from '../errors.ts';
import { fileSource } from '../pickle/byte-source.ts';
import { NUMPY_NAMES, PickledArray } from '../pickle/numpy-names.ts';
import { readPickle } from '../pickle/read-pickle.ts';
import { isArray, PickleBytes, type PickleValue } from '../pickle/values.ts';

const FORMAT = 'a verification set (.bin)';

/**
 * A verification set as InsightFace distributes them (lfw.bin, cfp_fp.bin, agedb_30.bin …): a pickle of a list of encoded images and
 * a list that says of each two in a row whether they show the same person. Images stay in the file; the pickle is interpreted as
 * data, in all dialects that Python 2 and 3 and numpy write.
 *
 * `pairs` has the pairs. As classes only what they say is known: the images of a pair of the same person share one.
 *
 * @throws DataMissingError, DataUnreadableError, FormatError
 */
export function openVerificationBin(path: string): ImageDataset {
  const descriptor = opened(path);
  try {
    const stats = fstatSync(descriptor);
    if (!stats.isFile()) throw new DataKindError(path, 'no file');
    let images: PickleBytes[];
    let same: Uint8Array;
    try {
      const { value } = readPickle(fileSource(descriptor, stats.size), { names: NUMPY_NAMES });
      [images, same] = pairsOf(value, (at) => byteAt(descriptor, at));
    } catch (cause) {
      throw new FormatError(path, FORMAT, (cause as Error).message, { cause });
    }
    return datasetOf(path, images, same);
  } finally {
    closeSync(descriptor);
  }
}

function opened(path: string): number {
  try {
    return openSync(path, 'r');
  } catch (error) {
    throw asDataError(path, error);
  }
}

/** @throws Error with a sentence */
function pairsOf(value: PickleValue, byte: (offset: number) => number): [PickleBytes[], Uint8Array] {
  const [images, same] = isArray(value) && value.length === 2 ? value : [];
  if (!isArray(images)) throw new Error('expected a list of images and a list of pairs, got something else');
  const found = images.map((image, index) => imageOf(image, index));
  const flags = flagsOf(same, byte);
  if (found.length !== 2 * flags.length || flags.length === 0) {
    throw new Error(`expected two images for each pair, got ${found.length} for ${flags.length}`);
  }
  return [found, flags];
}

function imageOf(value: PickleValue, index: number): PickleBytes {
  const data = value instanceof PickledArray ? value.data : value;
  const isBytes = !(value instanceof PickledArray) || (value.type?.code === 'u1' && isWhole(value));
  if (data instanceof PickleBytes && isBytes) return data;
  throw new Error(`image ${index} is neither bytes nor an array of bytes`);
}

/** Text takes up to two bytes for one. */
function isWhole({ size, data }: PickledArray): boolean {
  return data !== null && (data.isLatin1Text ? size <= data.length : size === data.length);
}

function flagsOf(value: PickleValue | undefined, byte: (offset: number) => number): Uint8Array {
  if (value instanceof PickledArray && value.type?.code === 'b1' && value.data !== null && isWhole(value)) {
    const { offset } = value.data;
    // A byte of 0 or 1 is the same in text.
    return Uint8Array.from({ length: value.size }, (_, i) => flag(byte(offset + i), i));
  }
  if (!isArray(value)) throw new Error('expected a list that says which pairs are the same, got something else');
  return Uint8Array.from(value, (entry, index) => {
    if (entry instanceof PickledArray && entry.type?.code === 'b1' && entry.size === 1 && entry.data?.length === 1) {
      return flag(byte(entry.data.offset), index);
    }
    return flag(Number(typeof entry === 'boolean' || typeof entry === 'number' ? entry : Number.NaN), index);
  });
}

function flag(value: number, index: number): number {
  if (value === 0 || value === 1) return value;
  throw new Error(`pair ${index} is neither the same nor different`);
}

function byteAt(descriptor: number, offset: number): number {
  const one = Buffer.alloc(1);
  if (readSync(descriptor, one, 0, 1, offset) !== 1) throw new Error('it ends within its list of pairs');
  return one[0] as number;
}

function datasetOf(path: string, images: readonly PickleBytes[], same: Uint8Array): ImageDataset {
  const name = basename(path);
  const digits = String(images.length - 1).length;
  const classes: string[] = [];
  const items = images.map((_, index): Item => {
    const pair = index >> 1;
    const isOfClassBefore = index % 2 === 1 && same[pair] === 1;
    if (!isOfClassBefore) {
      const which = same[pair] === 1 ? '' : index % 2 === 0 ? '-a' : '-b';
      classes.push(`pair-${String(pair).padStart(digits, '0')}${which}`);
    }
    return { id: `${name}#${String(index).padStart(digits, '0')}`, classIndex: classes.length - 1 };
  });
  const numSame = same.reduce((sum, one) => sum + one, 0);
  const full = resolve(path);
  return imageDataset({
    name,
    classes,
    items,
    pairs: { items: Int32Array.from(images.keys()), same },
    notes: [`${name}: ${same.length} pairs, ${numSame} of the same person; classes are known within pairs only`],
    fingerprint: fingerprintOf(classes, items, (index) => images[index]?.length ?? 0),
    locate: (index) => {
      const { offset, length, isLatin1Text } = images[index] as PickleBytes;
      return { kind: 'bytes', path: full, offset, bytes: length, ...(isLatin1Text ? { isLatin1Text } : {}) };
    },
  });
}
