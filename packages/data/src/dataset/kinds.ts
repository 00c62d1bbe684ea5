import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { MANIFEST } from '../prepared/manifest.ts';

/** Kinds of data sets: docs/formats.md has a section for each. */
export const DATASET_KINDS = [
  'emoji',
  'folder',
  'zip',
  'prepared',
  'recordio',
  'lst',
  'verification-bin',
  'market1501',
  'msmt17',
  'cuhk03',
  'cub',
  'cars196',
  'sop',
  'in-shop',
  'ijb',
  'megaface',
  'webdataset',
  'tfrecord',
] as const;

export type DatasetKind = (typeof DATASET_KINDS)[number];

/** By how a file ends. */
const ENDINGS: readonly (readonly [RegExp, DatasetKind])[] = [
  [/\.zip$/i, 'zip'],
  [/\.rec$/i, 'recordio'],
  [/\.lst$/i, 'lst'],
  [/\.bin$/i, 'verification-bin'],
  [/\.tar$/i, 'webdataset'],
  [/\.tfrecords?$/i, 'tfrecord'],
];

/** What a folder of the kind has, and folders of images do not have by accident. */
const SIGNS: readonly (readonly [DatasetKind, readonly string[]])[] = [
  ['prepared', [MANIFEST]],
  ['market1501', ['bounding_box_train', 'query', 'bounding_box_test']],
  ['msmt17', ['list_train.txt', 'list_query.txt', 'list_gallery.txt']],
  ['cub', ['images.txt', 'image_class_labels.txt', 'images']],
  ['sop', ['Ebay_train.txt', 'Ebay_test.txt']],
  ['in-shop', ['list_eval_partition.txt']],
  ['in-shop', ['Eval/list_eval_partition.txt']],
  ['cars196', ['cars_annos.mat']],
  ['megaface', ['facescrub_lst', 'megaface_lst']],
  ['ijb', ['loose_crop', 'meta']],
  ['recordio', ['train.rec']],
];

/** @returns null where a file's ending says nothing */
export function kindOfFile(path: string): DatasetKind | null {
  return ENDINGS.find(([ending]) => ending.test(path))?.[1] ?? null;
}

/** A folder of images in folders of their classes, unless it has the signs of another kind. */
export function kindOfFolder(path: string): DatasetKind {
  return SIGNS.find(([, names]) => names.every((name) => existsSync(join(path, name))))?.[0] ?? 'folder';
}
