import { createHash } from 'node:crypto';
import { closeSync, openSync, readFileSync, readSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { asDataError } from '../dataset/folder.ts';
import { type DatasetPairs, imageDataset, type ImageDataset } from '../dataset/image-dataset.ts';
import { itemTable, lazyItem } from '../dataset/item-table.ts';
import { FormatError, NoImagesError } from '../errors.ts';
import { ENTRY_BYTES, type EntryTable, entryTable } from './index-entry.ts';
import { CLASSES, INDEX, type Manifest, PAIRS, readManifest } from './manifest.ts';
import { maybeRecordHeader, MOST_NAME_BYTES, RECORD_HEADER_BYTES } from './record.ts';

const FORMAT = 'a prepared set';

/**
 * A prepared set: what `circlet prepare` has made of any other kind. In memory are 32 bytes an image and the names of the classes;
 * names of images stay in the shards. The fingerprint is over what the images hold, not over names and sizes alone.
 *
 * @throws DataMissingError, DataUnreadableError, FormatError, FormatUnsupportedError, NoImagesError
 */
export function openPrepared(path: string): ImageDataset {
  const root = resolve(path);
  const manifest = readManifest(root);
  const entries = wholeFile(root, INDEX, manifest.sha256.index);
  const table = entryTable(entries);
  if (manifest.images === 0) throw new NoImagesError(path, 'an empty prepared set');
  const classes = classNames(root, manifest);
  mustFit(path, root, manifest, entries, table);
  const shardPath = (index: number): string => join(root, manifest.shards[table.shardOf(index)]?.file ?? '');
  const items = itemTable(table.length, (index) => {
    const [source, part] = [table.sourceOf(index), table.partOf(index)];
    return lazyItem(() => nameIn(shardPath(index), table.offsetOf(index)), {
      classIndex: table.classOf(index),
      ...(source === undefined ? {} : { sourceIndex: source }),
      ...(part === undefined ? {} : { part }),
    });
  });
  const pairs = manifest.pairs === 0 ? null : pairsOf(root, manifest);
  return imageDataset({
    name: manifest.name,
    classes,
    items,
    sources: manifest.sources,
    notes: [`${manifest.name}: ${classes.length} classes, ${items.length} images, prepared`],
    ...(pairs === null ? {} : { pairs }),
    fingerprint: fingerprintOfPrepared(manifest),
    locate: (index) => ({
      kind: 'prepared',
      path: shardPath(index),
      offset: table.offsetOf(index),
      bytes: table.bytesOf(index),
    }),
  });
}

export function fingerprintOfPrepared({ sha256 }: Pick<Manifest, 'sha256'>): string {
  const all = `circlet-prepared-1\n${sha256.index}\n${sha256.classes}\n${sha256.pairs ?? ''}`;
  return createHash('sha256').update(all).digest('hex').slice(0, 32);
}

function wholeFile(root: string, name: string, sha256: string | null): Buffer {
  const path = join(root, name);
  let bytes: Buffer;
  try {
    bytes = readFileSync(path);
  } catch (error) {
    throw asDataError(path, error);
  }
  if (createHash('sha256').update(bytes).digest('hex') === sha256) return bytes;
  throw new FormatError(path, `the file that ${FORMAT} was made with`, 'its checksum is another');
}

function classNames(root: string, manifest: Manifest): string[] {
  const lines = wholeFile(root, CLASSES, manifest.sha256.classes).toString('utf8').split('\n');
  if (lines.at(-1) === '') lines.pop();
  const names = lines.map((line) => {
    try {
      return JSON.parse(line) as unknown;
    } catch {
      return null;
    }
  });
  const isRight = names.length === manifest.classes && names.every((name) => typeof name === 'string');
  if (!isRight) throw new FormatError(join(root, CLASSES), FORMAT, `expected the names of ${manifest.classes} classes`);
  return names as string[];
}

/** Whatever an entry says must be there: it is what everybody relies on afterwards. */
function mustFit(
  path: string,
  root: string,
  { images, classes, sources, shards }: Manifest,
  entries: Buffer,
  table: EntryTable,
): void {
  const wrong = (reason: string): FormatError => new FormatError(path, FORMAT, reason);
  if (entries.length !== images * ENTRY_BYTES) {
    throw wrong(`its index has ${entries.length} bytes, expected ${ENTRY_BYTES} for each of ${images} images`);
  }
  for (const { file, bytes } of shards) {
    const found = statSync(join(root, file), { throwIfNoEntry: false })?.size;
    if (found !== bytes) throw wrong(`${file} has ${found ?? 'no'} bytes, expected ${bytes}`);
  }
  for (let index = 0; index < table.length; index++) {
    const end = table.offsetOf(index) + table.bytesOf(index);
    const isInside = end <= (shards[table.shardOf(index)]?.bytes ?? -1) && table.bytesOf(index) >= RECORD_HEADER_BYTES;
    if (!isInside || table.classOf(index) >= classes || (table.sourceOf(index) ?? -1) >= sources.length) {
      throw wrong(`entry ${index} of its index leads nowhere`);
    }
  }
}

function pairsOf(root: string, { pairs, images, sha256 }: Manifest): DatasetPairs {
  const bytes = wholeFile(root, PAIRS, sha256.pairs);
  const isOf = (index: number): boolean => bytes.readUInt32LE(4 * index) < (index % 3 === 2 ? 2 : images);
  if (bytes.length !== 12 * pairs || !Array.from({ length: 3 * pairs }, (_, i) => i).every(isOf)) {
    throw new FormatError(join(root, PAIRS), FORMAT, `expected ${pairs} pairs of images`);
  }
  const items = new Int32Array(2 * pairs);
  const same = new Uint8Array(pairs);
  for (let pair = 0; pair < pairs; pair++) {
    items[2 * pair] = bytes.readUInt32LE(12 * pair);
    items[2 * pair + 1] = bytes.readUInt32LE(12 * pair + 4);
    same[pair] = bytes.readUInt32LE(12 * pair + 8);
  }
  return { items, same };
}

/** Read when somebody asks: for a message, or a list of pairs. */
function nameIn(shard: string, offset: number): string {
  const descriptor = openSync(shard, 'r');
  try {
    const front = Buffer.alloc(RECORD_HEADER_BYTES + MOST_NAME_BYTES);
    const numRead = readSync(descriptor, front, 0, front.length, offset);
    const header = maybeRecordHeader(front.subarray(0, numRead));
    const end = RECORD_HEADER_BYTES + (header?.nameBytes ?? 0);
    const isThere = header !== null && header.nameBytes > 0 && end <= numRead;
    return isThere ? front.toString('utf8', RECORD_HEADER_BYTES, end) : `record at byte ${offset}`;
  } finally {
    closeSync(descriptor);
  }
}
