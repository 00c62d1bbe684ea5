import { stat } from 'node:fs/promises';
import { type EmojiOptions, openEmoji } from '../emoji/open-emoji.ts';
import { DataKindError } from '../errors.ts';
import { type IndexOptions } from './build-index.ts';
import { asDataError, openFolder } from './folder.ts';
import { type ImageDataset } from './image-dataset.ts';
import { openZip } from './zip.ts';

export interface OpenDatasetOptions extends IndexOptions, EmojiOptions {}

/**
 * Opens what a user named: a folder of images, a zip file of images, or the quick-start set by the word `emoji`. A
 * folder that happens to be called emoji is reached as `./emoji`.
 *
 * @throws DataMissingError, DataKindError and whatever `openFolder`, `openZip` and `openEmoji` throw
 */
export async function openDataset(source: string, options: OpenDatasetOptions = {}): Promise<ImageDataset> {
  if (source === 'emoji') return openEmoji(options);
  const stats = await stat(source).catch((error: unknown) => {
    throw asDataError(source, error);
  });
  if (stats.isDirectory()) return openFolder(source, options);
  if (!stats.isFile()) throw new DataKindError(source, 'neither a folder nor a file');
  if (/\.zip$/i.test(source)) return openZip(source, options);
  throw new DataKindError(source, 'a file without the ending .zip');
}
