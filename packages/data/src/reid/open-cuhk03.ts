import { existsSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { type Part } from '../contract.ts';
import { type ImageDataset } from '../dataset/image-dataset.ts';
import { listedDataset, type ListedImage } from '../dataset/listed.ts';
import { FormatError } from '../errors.ts';
import { type MatValue, readMat } from '../mat/read-mat.ts';
import { cuhk03Name } from './person-names.ts';

const FORMAT = 'CUHK03';

/** Which variable of the split lists which part. */
const PARTS: Readonly<Record<string, Part>> = { train_idx: 'train', query_idx: 'query', gallery_idx: 'gallery' };

/**
 * CUHK03 in the 767/700 split (Zhong et al., CVPR 2017): the folder `images_labeled` or `images_detected` of extracted images, and
 * beside it `cuhk03_new_protocol_config_labeled.mat` or `…_detected.mat`. The release itself, cuhk-03.mat, is HDF5 and not read.
 * Source: JDAI-CV/fast-reid fastreid/data/datasets/cuhk03.py.
 *
 * @throws FormatError, FormatUnsupportedError, DataMissingError
 */
export function openCuhk03(path: string): ImageDataset {
  const root = resolve(path);
  const boxes = /^images_(labeled|detected)$/.exec(basename(root))?.[1];
  if (boxes === undefined) {
    const found = existsSync(join(root, 'images_labeled')) ? 'it holds several' : `it is called ${basename(root)}`;
    throw new FormatError(path, FORMAT, `name its folder images_labeled or images_detected, ${found}`);
  }
  const file = join(dirname(root), `cuhk03_new_protocol_config_${boxes}.mat`);
  const split = readMat(file);
  const names = split.get('filelist');
  const labels = split.get('labels');
  if (names?.kind !== 'cells' || labels?.kind !== 'numbers' || names.values.length !== labels.values.length) {
    throw new FormatError(file, FORMAT, 'it has no list of files with as many labels');
  }
  const images = Object.entries(PARTS).flatMap(([variable, part]) =>
    indicesOf(file, split.get(variable), variable, names.values.length).map((index): ListedImage => {
      const name = names.values[index];
      const id = name?.kind === 'text' ? name.text : '';
      const found = cuhk03Name(id);
      if (found === null) throw new FormatError(file, FORMAT, `expected names such as 2_037_1_04.png, got '${id}'`);
      const className = `${part === 'train' ? 'train' : 'test'}/${String(labels.values[index]).padStart(4, '0')}`;
      return { id, className, source: String(found.camera), part };
    }),
  );
  return listedDataset({
    path,
    name: `CUHK03 ${boxes}`,
    root,
    images,
  });
}

/** From 0. */
function indicesOf(file: string, value: MatValue | undefined, variable: string, end: number): number[] {
  const indices = value?.kind === 'numbers' ? Array.from(value.values, (index) => index - 1) : [];
  if (indices.length > 0 && indices.every((index) => Number.isInteger(index) && index >= 0 && index < end))
    return indices;
  throw new FormatError(file, FORMAT, `${variable}: expected numbers of files from 1 to ${end}`);
}
