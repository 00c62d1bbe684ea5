import { existsSync } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { column } from '../container/columns.ts';
import { asDataError } from '../dataset/folder.ts';
import { fingerprintOf, imageDataset, type ImageDataset } from '../dataset/image-dataset.ts';
import { itemTable, lazyItem } from '../dataset/item-table.ts';
import { classOfFloat, numberClasses } from '../dataset/number-classes.ts';
import { FormatError, NoImagesError } from '../errors.ts';
import { type ClassRange, countWrongRanges } from './class-ranges.ts';
import { keysInFileOrder } from './keys.ts';
import { readProperty } from './property.ts';
import { walkRecords } from './walk.ts';

/**
 * Images in MXNet's RecordIO: one .rec file, or a folder with some (InsightFace's `train.rec`, `train.idx`, `property`). What counts
 * are the labels of the image records. Records without an image (InsightFace's classes, and the record 0 that tells where they are)
 * are passed over; the ranges of keys in them are floats, wrong beyond 2^24, and are only compared.
 *
 * Kept in memory: 26 bytes an image.
 *
 * @throws DataMissingError, DataUnreadableError, FormatError, NoImagesError
 */
export async function openRecordIO(path: string): Promise<ImageDataset> {
  const files = await recordFiles(path);
  const offsets = column((length) => new Float64Array(length));
  const sizes = column((length) => new Uint32Array(length));
  const labels = column((length) => new Int32Array(length));
  const fileOf = column((length) => new Uint16Array(length));
  const keys = column((length) => new Float64Array(length));
  const notes: string[] = [];
  const ranges: ClassRange[] = [];
  let numWithout = 0;
  let numUnnamed = 0;
  for (const [file, rec] of files.entries()) {
    const idx = rec.replace(/\.rec$/i, '.idx');
    const keyAt = existsSync(idx) ? await keysInFileOrder(idx) : null;
    for await (const record of walkRecords(rec)) {
      const key = keyAt === null ? record.offset : keyAt.of(record.offset);
      if (key === null) {
        numUnnamed++;
      } else if (record.imageBytes === 0) {
        numWithout++;
        const [first, end] = record.labels;
        if (key > 0 && files.length === 1 && first !== undefined && end !== undefined) ranges.push({ first, end });
      } else {
        const label = classOfFloat(record.label);
        if (label === null) {
          const found = `the record at byte ${record.offset} has label ${record.label}, expected a whole number from 0`;
          throw new FormatError(rec, 'a RecordIO file of images', found);
        }
        offsets.push(record.offset);
        sizes.push(record.imageBytes);
        labels.push(label);
        fileOf.push(file);
        keys.push(key);
      }
    }
    keyAt?.mustBeDone();
  }
  const name = basename(path);
  if (offsets.values().length === 0) throw new NoImagesError(path, `${numWithout} records without an image`);
  const { classes, classIndex } = numberClasses(labels.values());
  const table = { offsets: offsets.values(), sizes: sizes.values(), fileOf: fileOf.values(), keys: keys.values() };
  const numItems = classIndex.length;
  const hasKeys = files.map((rec) => existsSync(rec.replace(/\.rec$/i, '.idx')));
  const items = itemTable(numItems, (index) => {
    const file = table.fileOf[index] as number;
    const idOf = (): string =>
      `${basename(files[file] as string)}${hasKeys[file] === true ? '#' : '@'}${table.keys[index]}`;
    return lazyItem(idOf, { classIndex: classIndex[index] as number });
  });
  notes.push(`${name}: ${classes.length} classes, ${numItems} images in RecordIO`);
  if (numWithout > 0) notes.push(`${name}: ${numWithout} records without an image are passed over`);
  if (numUnnamed > 0) notes.push(`${name}: ${numUnnamed} records are not in the index and are passed over`);
  const numWrong = countWrongRanges(ranges, table.keys, labels.values());
  if (numWrong > 0) notes.push(`${name}: ${numWrong} class ranges do not agree with the images' labels, which count`);
  notes.push(...(await readProperty(path, classes.length)));
  return imageDataset({
    name,
    classes,
    items,
    notes,
    fingerprint: fingerprintOf(classes, items, (index) => table.sizes[index] as number),
    ignored: { hidden: 0, notAnImage: numWithout + numUnnamed, outsideClasses: 0, duplicate: 0 },
    locate: (index) => ({
      kind: 'recordio',
      path: files[table.fileOf[index] as number] as string,
      offset: table.offsets[index] as number,
    }),
  });
}

async function recordFiles(path: string): Promise<string[]> {
  try {
    if ((await stat(path)).isFile()) return [resolve(path)];
    const names = (await readdir(path)).filter((file) => /\.rec$/i.test(file)).sort();
    if (names.length === 0) throw new FormatError(path, 'a folder with RecordIO files', 'no file in it ends with .rec');
    return names.map((file) => resolve(join(path, file)));
  } catch (error) {
    throw asDataError(path, error);
  }
}
