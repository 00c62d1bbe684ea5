import { existsSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { type ImageDataset } from '../dataset/image-dataset.ts';
import { listedDataset, type ListedImage } from '../dataset/listed.ts';
import { FormatError } from '../errors.ts';
import { type MatValue, readMat } from '../mat/read-mat.ts';

const FORMAT = 'Cars196';

/** Over both halves of the original, as all published retrieval results: the halves are for classification. */
const NUM_TRAIN_CLASSES = 98;

/** Where annotations are, and the folder of the images that they name. */
const LAYOUTS: readonly (readonly (readonly [annotations: string, images: string])[])[] = [
  [['cars_annos.mat', '']],
  [
    ['devkit/cars_train_annos.mat', 'cars_train'],
    ['devkit/cars_test_annos_withlabels.mat', 'cars_test'],
  ],
];

/**
 * Cars196: `cars_annos.mat` and `car_ims`, or `devkit` with `cars_train_annos.mat` and `cars_test_annos_withlabels.mat`, `cars_train`
 * and `cars_test`. Classes 1 to 98 are `train`, 99 to 196 `test`.
 * Source: KevinMusgrave/pytorch-metric-learning src/pytorch_metric_learning/datasets/cars196.py.
 *
 * @throws FormatError, FormatUnsupportedError, DataMissingError
 */
export function openCars(path: string): ImageDataset {
  const root = resolve(path);
  const layout = LAYOUTS.find((files) => files.every(([annotations]) => existsSync(join(root, annotations))));
  if (layout === undefined) {
    throw new FormatError(
      path,
      FORMAT,
      'it has neither cars_annos.mat nor both annotations in devkit, those of the test with labels',
    );
  }
  const images = layout.flatMap(([file, folder]) => annotated(join(root, file), folder));
  return listedDataset({
    path,
    name: basename(root),
    root,
    images,
  });
}

function annotated(file: string, folder: string): ListedImage[] {
  const annotations = readMat(file).get('annotations');
  if (annotations?.kind !== 'structs') throw new FormatError(file, FORMAT, 'it has no annotations');
  return annotations.values.map((annotation, index) => {
    const name = annotation.get('relative_im_path') ?? annotation.get('fname');
    const label = numberOf(annotation.get('class'));
    if (name?.kind !== 'text' || label === null) {
      throw new FormatError(file, FORMAT, `annotation ${index + 1} has no name or no class`);
    }
    const id = folder === '' ? name.text : `${folder}/${name.text}`;
    return { id, className: String(label).padStart(3, '0'), part: label <= NUM_TRAIN_CLASSES ? 'train' : 'test' };
  });
}

function numberOf(value: MatValue | undefined): number | null {
  const number = value?.kind === 'numbers' ? value.values[0] : undefined;
  return number !== undefined && Number.isInteger(number) && number > 0 && number < 2 ** 31 ? number : null;
}
