import { existsSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { type Part } from '../contract.ts';
import { textLines } from '../container/text-lines.ts';
import { type ImageDataset } from '../dataset/image-dataset.ts';
import { listedDataset, type ListedImage } from '../dataset/listed.ts';
import { FormatError } from '../errors.ts';

const FORMAT = 'MSMT17';

/** Lists, and the part that each is. */
const MSMT17_LISTS: Readonly<Record<string, Part>> = {
  'list_train.txt': 'train',
  'list_val.txt': 'validation',
  'list_query.txt': 'query',
  'list_gallery.txt': 'gallery',
};

/**
 * MSMT17, of either version: `list_train.txt`, `list_val.txt`, `list_query.txt`, `list_gallery.txt` with lines `path person`, images
 * below `train` and `test` (`mask_train_v2` and `mask_test_v2` in version 2). The camera is the third part of a file's name. Numbers
 * of persons begin at 0 twice: those of the test are classes of their own. Images of `list_val.txt` are not trained.
 * Source: JDAI-CV/fast-reid fastreid/data/datasets/msmt17.py.
 *
 * @throws FormatError, DataMissingError
 */
export async function openMsmt17(path: string): Promise<ImageDataset> {
  const root = resolve(path);
  const folderOf = (part: Part): string => {
    const side = part === 'train' || part === 'validation' ? 'train' : 'test';
    const folder = [side, `mask_${side}_v2`].find((name) => existsSync(join(root, name)));
    if (folder === undefined) throw new FormatError(path, FORMAT, `it has no folder ${side} or mask_${side}_v2`);
    return folder;
  };
  const images: ListedImage[] = [];
  for (const [list, part] of Object.entries(MSMT17_LISTS)) {
    const folder = folderOf(part);
    for await (const { text, number } of textLines(join(root, list), FORMAT)) {
      const found = /^(\S+)\s+(\d{1,9})\s*$/.exec(text);
      const camera = found === null ? undefined : /^[^_]*_[^_]*_(\d{1,3})_/.exec(found[1] as string)?.[1];
      if (found === null || camera === undefined) {
        const expected = "expected '0000/0000_000_01_0303morning_0008_0.jpg 0'";
        throw new FormatError(join(root, list), FORMAT, `line ${number}: ${expected}, got '${text}'`);
      }
      const side = folder.includes('train') ? 'train' : 'test';
      const className = `${side}/${(found[2] as string).padStart(4, '0')}`;
      images.push({ id: `${folder}/${found[1]}`, className, source: String(Number(camera)), part });
    }
  }
  return listedDataset({
    path,
    name: basename(root),
    root,
    images,
  });
}
