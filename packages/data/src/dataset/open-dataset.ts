import { stat } from 'node:fs/promises';
import { type EmojiOptions, openEmoji } from '../emoji/open-emoji.ts';
import { DataKindError } from '../errors.ts';
import { openIjb } from '../faces/open-ijb.ts';
import { openMegaface } from '../faces/open-megaface.ts';
import { openPrepared } from '../prepared/open-prepared.ts';
import { openLst } from '../recordio/open-lst.ts';
import { openRecordIO } from '../recordio/open-recordio.ts';
import { openCuhk03 } from '../reid/open-cuhk03.ts';
import { openMarket } from '../reid/open-market.ts';
import { openMsmt17 } from '../reid/open-msmt17.ts';
import { openCars } from '../retrieval/open-cars.ts';
import { openCub } from '../retrieval/open-cub.ts';
import { openInShop } from '../retrieval/open-in-shop.ts';
import { openStanfordProducts } from '../retrieval/open-sop.ts';
import { openTfRecord } from '../tfrecord/open-tfrecord.ts';
import { openVerificationBin } from '../verification/open-bin.ts';
import { openWebDataset } from '../webdataset/open-webdataset.ts';
import { type IndexOptions, isImageName } from './build-index.ts';
import { asDataError, openFolder, openImageFile } from './folder.ts';
import { type ImageDataset } from './image-dataset.ts';
import { type DatasetKind, kindOfFile, kindOfFolder } from './kinds.ts';
import { openZip } from './zip.ts';

export interface OpenDatasetOptions extends IndexOptions, EmojiOptions {
  /** Default: `auto`, by the ending of a file and by what a folder holds. */
  readonly kind?: DatasetKind | 'auto';
}

type Open = (source: string, options: OpenDatasetOptions) => ImageDataset | Promise<ImageDataset>;

const OPEN: Readonly<Record<DatasetKind, Open>> = {
  emoji: (_, options) => openEmoji(options),
  folder: openFolder,
  zip: openZip,
  prepared: openPrepared,
  recordio: openRecordIO,
  lst: openLst,
  'verification-bin': openVerificationBin,
  market1501: openMarket,
  msmt17: openMsmt17,
  cuhk03: openCuhk03,
  cub: openCub,
  cars196: openCars,
  sop: openStanfordProducts,
  'in-shop': openInShop,
  ijb: openIjb,
  megaface: openMegaface,
  webdataset: openWebDataset,
  tfrecord: openTfRecord,
};

/**
 * Opens what a user named: a file or folder of any kind in docs/formats.md, or the quick-start set by the word `emoji`. A folder that
 * happens to be called emoji is reached as `./emoji`.
 *
 * @throws DataMissingError, DataKindError, FormatError and whatever else the kind throws
 */
export async function openDataset(source: string, options: OpenDatasetOptions = {}): Promise<ImageDataset> {
  const { kind = 'auto', allowLooseImages = false } = options;
  if (allowLooseImages && kind === 'auto' && isImageName(source) && (await isFile(source))) {
    return await openImageFile(source, options);
  }
  return OPEN[kind === 'auto' ? await kindOf(source) : kind](source, options);
}

async function isFile(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined))?.isFile() ?? false;
}

async function kindOf(source: string): Promise<DatasetKind> {
  if (source === 'emoji') return 'emoji';
  // A range of shards is a pattern, not a path.
  if (/\{\d+\.\.\d+\}/.test(source)) return 'webdataset';
  const stats = await stat(source).catch((error: unknown) => {
    throw asDataError(source, error);
  });
  if (stats.isDirectory()) return kindOfFolder(source);
  if (!stats.isFile()) throw new DataKindError(source, 'neither a folder nor a file');
  const kind = kindOfFile(source);
  if (kind === null) throw new DataKindError(source, 'a file whose ending says nothing');
  return kind;
}
