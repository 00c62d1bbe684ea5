import { basename, join, resolve } from 'node:path';
import { textLines } from '../container/text-lines.ts';
import { type ImageDataset } from '../dataset/image-dataset.ts';
import { listedDataset, type ListedImage } from '../dataset/listed.ts';
import { FormatError } from '../errors.ts';

const FORMAT = 'CUB-200-2011';

/** The first half of the classes is trained, the other half unseen: the split of all published retrieval results. */
const NUM_TRAIN_CLASSES = 100;

/**
 * CUB-200-2011: `images.txt` (`id path`), `image_class_labels.txt` (`id class`), images below `images`. Classes 1 to 100 are `train`,
 * 101 to 200 `test`; the set's own `train_test_split.txt` is for classification and is not used.
 * Source: KevinMusgrave/pytorch-metric-learning src/pytorch_metric_learning/datasets/cub.py.
 *
 * @throws FormatError, DataMissingError
 */
export async function openCub(path: string): Promise<ImageDataset> {
  const root = resolve(path);
  const classOf = new Map<string, number>();
  for await (const [id, label] of pairsIn(join(root, 'image_class_labels.txt'), /^(\d+)\s+(\d{1,9})\s*$/)) {
    classOf.set(id, Number(label));
  }
  const images: ListedImage[] = [];
  for await (const [id, file] of pairsIn(join(root, 'images.txt'), /^(\d+)\s+(\S.*?)\s*$/)) {
    const label = classOf.get(id);
    if (label === undefined) throw new FormatError(path, FORMAT, `image ${id} has no line in image_class_labels.txt`);
    const className = file.slice(0, Math.max(0, file.indexOf('/'))) || String(label).padStart(3, '0');
    images.push({ id: `images/${file}`, className, part: label <= NUM_TRAIN_CLASSES ? 'train' : 'test' });
  }
  return listedDataset({
    path,
    name: basename(root),
    root,
    images,
  });
}

async function* pairsIn(list: string, pattern: RegExp): AsyncGenerator<[string, string]> {
  for await (const { text, number } of textLines(list, FORMAT)) {
    const found = pattern.exec(text);
    if (found === null) {
      throw new FormatError(list, FORMAT, `line ${number}: expected a number and what it has, got '${text}'`);
    }
    yield [found[1] as string, found[2] as string];
  }
}
