import { basename, join, resolve } from 'node:path';
import { type Part } from '../contract.ts';
import { textLines } from '../container/text-lines.ts';
import { type ImageDataset } from '../dataset/image-dataset.ts';
import { listedDataset, type ListedImage } from '../dataset/listed.ts';
import { FormatError } from '../errors.ts';

const FORMAT = 'Stanford Online Products';

const LISTS: Readonly<Record<string, Part>> = { 'Ebay_train.txt': 'train', 'Ebay_test.txt': 'test' };

/**
 * Stanford Online Products: `Ebay_train.txt` and `Ebay_test.txt`, a header, then `image_id class_id super_class_id path`.
 * Source: KevinMusgrave/pytorch-metric-learning src/pytorch_metric_learning/datasets/sop.py.
 *
 * @throws FormatError, DataMissingError
 */
export async function openStanfordProducts(path: string): Promise<ImageDataset> {
  const root = resolve(path);
  const images: ListedImage[] = [];
  for (const [list, part] of Object.entries(LISTS)) {
    for await (const { text, number } of textLines(join(root, list), FORMAT)) {
      if (number === 1 && /^image_id\s/.test(text)) continue;
      const found = /^\d+\s+(\d{1,9})\s+\d+\s+(\S+)\s*$/.exec(text);
      if (found === null) {
        const expected = "expected 'image_id class_id super_class_id path'";
        throw new FormatError(join(root, list), FORMAT, `line ${number}: ${expected}, got '${text}'`);
      }
      images.push({ id: found[2] as string, className: found[1] as string, part });
    }
  }
  return listedDataset({
    path,
    name: basename(root),
    root,
    images,
  });
}
