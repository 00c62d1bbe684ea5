import { existsSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { type Part } from '../contract.ts';
import { textLines } from '../container/text-lines.ts';
import { type ImageDataset } from '../dataset/image-dataset.ts';
import { listedDataset, type ListedImage } from '../dataset/listed.ts';
import { FormatError } from '../errors.ts';

const FORMAT = 'In-Shop Clothes Retrieval';

const IN_SHOP_LIST = 'list_eval_partition.txt';

/** The list stands beside the images, or in a folder of its own, as the archive has it. */
const PLACES = [IN_SHOP_LIST, `Eval/${IN_SHOP_LIST}`];

const PARTS: Readonly<Record<string, Part>> = { train: 'train', query: 'query', gallery: 'gallery' };

/**
 * In-Shop Clothes Retrieval: `list_eval_partition.txt`, the number of images, a header, then `image_name item_id evaluation_status`.
 * Images are below `img`, or `Img/img`. Source: OML-Team/open-metric-learning, its converter of DeepFashion In-shop.
 *
 * @throws FormatError, DataMissingError
 */
export async function openInShop(path: string): Promise<ImageDataset> {
  const root = resolve(path);
  const list = join(root, PLACES.find((place) => existsSync(join(root, place))) ?? IN_SHOP_LIST);
  const folder = existsSync(join(root, 'Img')) ? join(root, 'Img') : root;
  const images: ListedImage[] = [];
  let numSaid = 0;
  for await (const { text, number } of textLines(list, FORMAT)) {
    const wrong = (expected: string): FormatError =>
      new FormatError(list, FORMAT, `line ${number}: expected ${expected}, got '${text}'`);
    if (number === 1) {
      numSaid = Number(text);
      if (!Number.isSafeInteger(numSaid)) throw wrong('the number of images');
    } else if (number > 2) {
      const [id = '', className = '', status = '', more] = text.trim().split(/\s+/);
      const part = Object.hasOwn(PARTS, status) ? PARTS[status] : undefined;
      if (part === undefined || more !== undefined) throw wrong("'image_name item_id train|query|gallery'");
      images.push({ id, className, part });
    }
  }
  if (images.length !== numSaid) {
    throw new FormatError(list, FORMAT, `its first line says ${numSaid} images, it has ${images.length}`);
  }
  return listedDataset({
    path,
    name: basename(root),
    root: folder,
    images,
  });
}
