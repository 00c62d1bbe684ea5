import { basename } from 'node:path';
import { column } from '../container/columns.ts';
import { textColumn } from '../container/text-column.ts';
import { type FileWindow, openWindow } from '../container/window.ts';
import { fingerprintOf, imageDataset, type ImageDataset } from '../dataset/image-dataset.ts';
import { itemTable, lazyItem } from '../dataset/item-table.ts';
import { labelledClasses } from '../dataset/labels.ts';
import { FormatError, NoImagesError } from '../errors.ts';
import { MAX_MEMBER_BYTES } from '../limits.ts';
import { shardsOf } from './shards.ts';
import { type TarMember, tarMembers } from './tar.ts';

const FORMAT = 'a WebDataset shard';

/** Fields that are the image of a sample: `jpg`, and so on, alone or behind `image.` or `img.`. */
const IMAGE_FIELD = /^(?:(?:image|img)\.)?(?:jpe?g|png|pgm|ppm|webp)$/;

/** Of a JSON description, the first that is there. */
const LABEL_KEYS = ['label', 'class', 'cls', 'identity'];

/**
 * WebDataset shards: tar archives in which members with the same name up to the first dot are a sample. Its image is the field `jpg`,
 * `png` …, its class the number or text in `cls`, or `label` in `json`. Only headers and labels are read; images are found by their
 * place. In memory: some 45 bytes an image.
 * Source: webdataset/webdataset src/webdataset/tariterators.py.
 *
 * @throws FormatError, FormatUnsupportedError, DataMissingError, DataUnreadableError, NoImagesError
 */
export async function openWebDataset(path: string): Promise<ImageDataset> {
  const shards = shardsOf(path);
  const offsets = column((length) => new Float64Array(length));
  const sizes = column((length) => new Uint32Array(length));
  const shardOf = column((length) => new Uint16Array(length));
  const keys = textColumn();
  const labels = labelledClasses();
  let numOther = 0;
  for (const [shard, file] of shards.entries()) {
    for await (const { key, label, image } of samplesOf(file)) {
      if (image === null || image.bytes >= 2 ** 32) {
        numOther++;
        continue;
      }
      if (label === null) {
        const expected = `sample ${key} has no field cls, and no ${LABEL_KEYS.join(', ')} in json`;
        throw new FormatError(file, FORMAT, expected);
      }
      labels.push(label);
      keys.push(key);
      offsets.push(image.offset);
      sizes.push(image.bytes);
      shardOf.push(shard);
    }
  }
  const numItems = offsets.values().length;
  if (numItems === 0) throw new NoImagesError(path, `${numOther} samples without an image`);
  const { classes, classIndex } = labels.finish();
  const items = itemTable(numItems, (index) =>
    lazyItem(() => `${basename(shards[shardOf.values()[index] as number] as string)}/${keys.at(index)}`, {
      classIndex: classIndex[index] as number,
    }),
  );
  const name = basename(path);
  return imageDataset({
    name,
    classes,
    items,
    notes: [
      `${name}: ${classes.length} classes, ${numItems} images in ${shards.length} shards; ${numOther} samples without an image`,
    ],
    fingerprint: fingerprintOf(classes, items, (index) => sizes.values()[index] as number),
    ignored: { hidden: 0, notAnImage: numOther, outsideClasses: 0, duplicate: 0 },
    locate: (index) => ({
      kind: 'bytes',
      path: shards[shardOf.values()[index] as number] as string,
      offset: offsets.values()[index] as number,
      bytes: sizes.values()[index] as number,
    }),
  });
}

interface Sample {
  readonly key: string;
  label: string | null;
  image: TarMember | null;
  readonly fields: Set<string>;
}

async function* samplesOf(path: string): AsyncGenerator<Sample> {
  await using file = await openWindow(path);
  // Of its whole type: what a loop assigns the compiler does not see.
  let sample = null as Sample | null;
  try {
    for await (const member of tarMembers(file)) {
      const name = member.isFile ? partsOf(member.name) : null;
      if (name === null) continue;
      if (sample?.key !== name.key) {
        if (sample !== null) yield sample;
        sample = { key: name.key, label: null, image: null, fields: new Set() };
      }
      if (sample.fields.has(name.field)) throw new Error(`sample ${name.key} has the field ${name.field} twice`);
      sample.fields.add(name.field);
      if (IMAGE_FIELD.test(name.field)) sample.image ??= member;
      else if (name.field === 'cls' || name.field === 'json') sample.label ??= await labelIn(file, member, name.field);
    }
  } catch (cause) {
    const { code } = cause as { code?: unknown };
    if (typeof code === 'string') throw cause;
    throw new FormatError(path, FORMAT, (cause as Error).message, { cause });
  }
  if (sample !== null) yield sample;
}

/** Up to the first dot of the file's name, and what stands behind it; null for what is no part of a sample. */
function partsOf(name: string): { readonly key: string; readonly field: string } | null {
  const slash = name.lastIndexOf('/');
  const dot = name.indexOf('.', slash + 1);
  const isData = dot > slash + 1 && !/^__.*__/.test(name.slice(slash + 1));
  return isData ? { key: name.slice(0, dot), field: name.slice(dot + 1).toLowerCase() } : null;
}

async function labelIn(file: FileWindow, { name, offset, bytes }: TarMember, field: string): Promise<string | null> {
  if (bytes > MAX_MEMBER_BYTES) throw new Error(`${name} has ${bytes} bytes, expected at most ${MAX_MEMBER_BYTES}`);
  const text = Buffer.from(await file.look(offset, bytes))
    .toString('utf8')
    .trim();
  if (field === 'cls') return text;
  let found: unknown;
  try {
    found = JSON.parse(text);
  } catch (cause) {
    throw new Error(`${name} is no JSON`, { cause });
  }
  const of = typeof found === 'object' && found !== null ? (found as Record<string, unknown>) : {};
  const label = LABEL_KEYS.map((key) => of[key]).find(
    (value) => typeof value === 'string' || typeof value === 'number',
  );
  return label === undefined ? null : String(label);
}
