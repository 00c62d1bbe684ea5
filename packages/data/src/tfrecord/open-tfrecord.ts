import { readdirSync, statSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { column } from '../container/columns.ts';
import { openWindow } from '../container/window.ts';
import { asDataError } from '../dataset/folder.ts';
import { fingerprintOf, imageDataset, type ImageDataset } from '../dataset/image-dataset.ts';
import { itemTable, lazyItem } from '../dataset/item-table.ts';
import { labelledClasses } from '../dataset/labels.ts';
import { FormatError, FormatUnsupportedError, NoImagesError } from '../errors.ts';
import { MAX_IMAGE_BYTES } from '../limits.ts';
import { maskedCrc32c } from './crc32c.ts';
import { type Feature, featuresOf, type Slice, textOf } from './example.ts';

const FORMAT = 'a TFRecord file of images';

/** Names that features have in the files that are about; the first that an example has counts. */
const IMAGE_NAMES = ['image/encoded', 'image', 'image_raw', 'img', 'jpeg', 'data'];
const LABEL_NAMES = ['image/class/label', 'label', 'image/label', 'class', 'identity', 'id', 'image/source_id'];

/** Length, its checksum, then the data and its own. */
const FRONT_BYTES = 12;

/**
 * TFRecord: a file or a folder of them, each record a tf.train.Example with an encoded image and a label. Every record is read once,
 * since labels stand within and checksums tell what is damaged; images are found by their place then. In memory: 26 bytes an image.
 * Source: tensorflow/tensorflow tensorflow/core/lib/io/record_writer.h.
 *
 * @throws FormatError, FormatUnsupportedError, DataMissingError, DataUnreadableError, NoImagesError
 */
export async function openTfRecord(path: string): Promise<ImageDataset> {
  const files = recordFiles(path);
  const offsets = column((length) => new Float64Array(length));
  const sizes = column((length) => new Uint32Array(length));
  const fileOf = column((length) => new Uint16Array(length));
  const recordOf = column((length) => new Float64Array(length));
  const labels = labelledClasses();
  for (const [file, full] of files.entries()) {
    for await (const { offset, image, label } of examplesOf(full)) {
      offsets.push(image.offset);
      sizes.push(image.bytes);
      fileOf.push(file);
      recordOf.push(offset);
      labels.push(label);
    }
  }
  const numItems = offsets.values().length;
  if (numItems === 0) throw new NoImagesError(path, 'no record');
  const { classes, classIndex } = labels.finish();
  const name = basename(path);
  const fileAt = (index: number): string => files[fileOf.values()[index] as number] as string;
  const items = itemTable(numItems, (index) =>
    lazyItem(() => `${basename(fileAt(index))}@${recordOf.values()[index]}`, {
      classIndex: classIndex[index] as number,
    }),
  );
  return imageDataset({
    name,
    classes,
    items,
    notes: [`${name}: ${classes.length} classes, ${numItems} images in TFRecord`],
    fingerprint: fingerprintOf(classes, items, (index) => sizes.values()[index] as number),
    locate: (index) => ({
      kind: 'bytes',
      path: fileAt(index),
      offset: offsets.values()[index] as number,
      bytes: sizes.values()[index] as number,
    }),
  });
}

function recordFiles(path: string): string[] {
  try {
    if (!statSync(path).isDirectory()) return [resolve(path)];
    const names = readdirSync(path).filter((name) => /tfrecords?/i.test(name));
    if (names.length === 0)
      throw new FormatError(path, 'a folder of TFRecord files', 'no file in it is called tfrecord');
    return names.sort().map((name) => resolve(join(path, name)));
  } catch (error) {
    throw asDataError(path, error);
  }
}

interface FoundImage {
  /** Of the record. */
  readonly offset: number;
  /** In the file. */
  readonly image: Slice;
  readonly label: string;
}

async function* examplesOf(path: string): AsyncGenerator<FoundImage> {
  await using file = await openWindow(path);
  const wrong = (offset: number, reason: string): FormatError =>
    new FormatError(path, FORMAT, `at byte ${offset}: ${reason}`);
  for (let offset = 0; offset < file.bytes;) {
    const front = Buffer.from(await file.look(offset, FRONT_BYTES));
    if (front.length < FRONT_BYTES) throw wrong(offset, 'it ends within the front of a record');
    if (front.readUInt32LE(8) !== maskedCrc32c(front.subarray(0, 8))) {
      // GZIP, and ZLIB in its usual form.
      if (offset === 0 && [0x1f8b, 0x7801, 0x789c, 0x78da].includes(front.readUInt16BE(0))) {
        throw new FormatUnsupportedError(
          path,
          'a compressed TFRecord file',
          'unpack it: images in it are found by their place',
        );
      }
      throw wrong(offset, 'the checksum of a length is another');
    }
    const length = Number(front.readBigUInt64LE());
    if (length > MAX_IMAGE_BYTES || offset + FRONT_BYTES + length + 4 > file.bytes) {
      throw wrong(offset, `a record of ${length} bytes where ${file.bytes - offset - FRONT_BYTES} are left`);
    }
    const record = await file.look(offset + FRONT_BYTES, length + 4);
    const data = record.subarray(0, length);
    if (record.readUInt32LE(length) !== maskedCrc32c(data)) throw wrong(offset, 'the checksum of a record is another');
    const { image, label } = imageIn(data, (reason) => wrong(offset, reason));
    yield { offset, image: { offset: offset + FRONT_BYTES + image.offset, bytes: image.bytes }, label };
    offset += FRONT_BYTES + length + 4;
  }
}

function imageIn(
  example: Buffer,
  wrong: (reason: string) => FormatError,
): { readonly image: Slice; readonly label: string } {
  let features: Map<string, Feature>;
  try {
    features = featuresOf(example);
  } catch (cause) {
    throw wrong(`no tf.train.Example (${(cause as Error).message})`);
  }
  const named = (names: readonly string[]): Feature | undefined =>
    names.map((name) => features.get(name)).find((feature) => feature !== undefined);
  const [image, label] = [named(IMAGE_NAMES), named(LABEL_NAMES)];
  const found = [...features.keys()].slice(0, 20).join(', ');
  const slice = image?.kind === 'bytes' ? image.values[0] : undefined;
  if (slice === undefined)
    throw wrong(`no image among its features (${found}); expected bytes in ${IMAGE_NAMES.join(', ')}`);
  if (label?.kind === 'integers' && label.values[0] !== undefined)
    return { image: slice, label: String(label.values[0]) };
  const text = label?.kind === 'bytes' ? label.values[0] : undefined;
  if (text === undefined)
    throw wrong(`no label among its features (${found}); expected one of ${LABEL_NAMES.join(', ')}`);
  return { image: slice, label: textOf(example, text) };
}
