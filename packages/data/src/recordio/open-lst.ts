import { basename, dirname, resolve } from 'node:path';
import { textLines } from '../container/text-lines.ts';
import { listedDataset, type ListedImage } from '../dataset/listed.ts';
import { classOfFloat } from '../dataset/number-classes.ts';
import { type ImageDataset } from '../dataset/image-dataset.ts';
import { FormatError } from '../errors.ts';

/**
 * Images in files, listed as MXNet's im2rec does it: `key TAB label [TAB label …] TAB path`, the first label the class, paths below
 * the list's folder. Blanks around tabs occur and count for nothing.
 *
 * @throws FormatError, DataMissingError, NoImagesError
 */
export async function openLst(path: string): Promise<ImageDataset> {
  const images: ListedImage[] = [];
  for await (const { text, number } of textLines(path, 'an im2rec list')) {
    const fields = text.split('\t').map((field) => field.trim());
    const [key = '', label = ''] = fields;
    const number32 = classOfFloat(label === '' ? Number.NaN : Number(label));
    if (fields.length < 3 || !/^\d+$/.test(key) || number32 === null) {
      throw new FormatError(path, 'an im2rec list', `line ${number}: expected 'key TAB label TAB path', got '${text}'`);
    }
    images.push({ id: fields.at(-1) as string, className: String(number32) });
  }
  const root = dirname(resolve(path));
  return listedDataset({
    path,
    name: basename(path),
    root,
    images,
  });
}
