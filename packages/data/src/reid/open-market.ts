import { readdirSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { type Part } from '../contract.ts';
import { asDataError } from '../dataset/folder.ts';
import { isHidden, isImageName } from '../dataset/build-index.ts';
import { type ImageDataset } from '../dataset/image-dataset.ts';
import { listedDataset, type ListedImage } from '../dataset/listed.ts';
import { FormatError } from '../errors.ts';
import { marketName } from './person-names.ts';

const MARKET_FOLDERS: Readonly<Record<string, Part>> = {
  bounding_box_train: 'train',
  query: 'query',
  bounding_box_test: 'gallery',
};

/**
 * Market-1501, DukeMTMC-reID and whatever is laid out like them: folders `bounding_box_train`, `query` and `bounding_box_test` of
 * images whose names say person and camera. Persons of training and test are classes of their own (`train/0002`, `test/0001`).
 * Junk (person −1) is passed over; the background (person 0) stays in the gallery, in the class `test/0000`.
 *
 * @throws FormatError where a folder or a name is not like that, DataUnreadableError
 */
export function openMarket(path: string): ImageDataset {
  const root = resolve(path);
  const images: ListedImage[] = [];
  let numJunk = 0;
  let numIgnored = 0;
  for (const [folder, part] of Object.entries(MARKET_FOLDERS)) {
    for (const fileName of filesOf(path, join(root, folder), folder)) {
      if (!isImageName(fileName) || isHidden(fileName)) {
        numIgnored++;
        continue;
      }
      const name = marketName(fileName);
      if (name === null) {
        const expected = `expected names such as 0002_c1s1_000451_03.jpg in ${folder}, got ${fileName}`;
        throw new FormatError(path, 'a folder like Market-1501', expected);
      }
      if (name.person === -1) {
        numJunk++;
        continue;
      }
      const className = `${part === 'train' ? 'train' : 'test'}/${String(name.person).padStart(4, '0')}`;
      images.push({ id: `${folder}/${fileName}`, className, source: String(name.camera), part });
    }
  }
  return listedDataset({
    path,
    name: basename(root),
    root,
    images,
    notes: numJunk > 0 ? [`${basename(root)}: ${numJunk} junk images (person −1) are passed over`] : [],
    numIgnored: numIgnored + numJunk,
  });
}

function filesOf(path: string, folder: string, name: string): string[] {
  try {
    return readdirSync(folder).sort();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw asDataError(folder, error);
    throw new FormatError(path, 'a folder like Market-1501', `it has no folder ${name}`, { cause: error });
  }
}
