import { createHash } from 'node:crypto';
import { createReadStream, existsSync } from 'node:fs';
import { type FileHandle, mkdir, open, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join, resolve } from 'node:path';
import { column } from '../container/columns.ts';
import { type ImageDataset } from '../dataset/image-dataset.ts';
import { type Item } from '../contract.ts';
import { DataError, PrepareError, PrepareWriteError } from '../errors.ts';
import { findDuplicates } from './duplicates.ts';
import { encodeEntry, MOST_SHARDS } from './index-entry.ts';
import { CLASSES, INDEX, type Manifest, MANIFEST, PAIRS, PREPARED_VERSION, readManifest } from './manifest.ts';
import { type PrepareOptions } from './prepare.ts';
import { brokenSoFar, recordsSoFar } from './progress-so-far.ts';
import { maybeRecordHeader, type RecordHeader } from './record.ts';
import { shardWriter } from './shard-writer.ts';

const UNFINISHED = 'preparing.json';
const BROKEN = 'broken.jsonl';
const DUPLICATES = 'duplicates.jsonl';

/** A prepared set in the making. */
export interface Preparation extends AsyncDisposable {
  /** Where the set was made already. */
  readonly finished: Manifest | null;
  /** The first item of the source that is not dealt with. */
  readonly nextPlace: number;
  readonly numBroken: number;
  readonly numDuplicates: number;
  addBroken(place: number, id: string, reason: string): Promise<void>;
  addRecord(record: Buffer): Promise<void>;
  finish(): Promise<Manifest>;
}

/**
 * Begins to make a set in a folder, or goes on with what was begun there with the same source and options.
 * @throws PrepareError, PrepareWriteError
 */
export async function openPreparation(dataset: ImageDataset, options: PrepareOptions): Promise<Preparation> {
  const folder = resolve(options.folder);
  try {
    await mkdir(folder, { recursive: true });
    const wanted = settingsOf(dataset, options);
    if (existsSync(join(folder, MANIFEST))) return finishedPreparation(folder, wanted);
    await mustBeOurs(folder, wanted);
    const owner = { host: hostname(), process: process.pid };
    await writeFile(join(folder, UNFINISHED), `${JSON.stringify({ ...wanted, owner }, null, 2)}\n`, { flush: true });
    return await unfinishedPreparation(folder, dataset, wanted);
  } catch (error) {
    throw asWriteError(folder, error);
  }
}

/** What decides every byte that is written, but for the size of shards. */
interface Settings {
  readonly fingerprint: string;
  readonly pixels: string;
  readonly shardBytes: number;
}

function settingsOf(dataset: ImageDataset, { pixels, resize = {}, shardBytes = 2 ** 30 }: PrepareOptions): Settings {
  const { fit = 'fill', kernel = 'linear' } = resize;
  return {
    fingerprint: dataset.fingerprint,
    pixels:
      pixels === undefined ? 'as encoded' : `${pixels.height}×${pixels.width}×${pixels.channels} ${fit} ${kernel}`,
    shardBytes,
  };
}

function finishedPreparation(folder: string, wanted: Settings): Preparation {
  const manifest = readManifest(folder);
  if (manifest.from.fingerprint !== wanted.fingerprint || manifest.from.stored !== wanted.pixels) {
    throw new PrepareError(folder, 'another set was prepared there');
  }
  const none = (): Promise<never> => Promise.reject(new PrepareError(folder, 'it is prepared already'));
  return {
    finished: manifest,
    nextPlace: 0,
    numBroken: manifest.broken,
    numDuplicates: manifest.duplicates,
    addBroken: none,
    addRecord: none,
    finish: () => Promise.resolve(manifest),
    [Symbol.asyncDispose]: () => Promise.resolve(),
  };
}

/** @throws PrepareError where the folder has anything else than a preparation like this one that was left */
async function mustBeOurs(folder: string, wanted: Settings): Promise<void> {
  const names = await readdir(folder);
  if (names.length === 0) return;
  if (!names.includes(UNFINISHED)) throw new PrepareError(folder, `it has files already, ${names[0]} among them`);
  const text = await readFile(join(folder, UNFINISHED), 'utf8');
  let begun: Partial<Settings> & { owner?: { host?: string; process?: number } };
  try {
    begun = JSON.parse(text) as typeof begun;
  } catch {
    return; // killed while it began: nothing else is there
  }
  for (const key of ['fingerprint', 'pixels', 'shardBytes'] as const) {
    if (begun[key] === wanted[key]) continue;
    const what = `a preparation with another ${key} was begun there (${begun[key] ?? 'none'} instead of ${wanted[key]})`;
    throw new PrepareError(folder, what);
  }
  const owner = begun.owner?.process ?? process.pid;
  if (begun.owner?.host === hostname() && owner !== process.pid && isAlive(owner)) {
    throw new PrepareError(folder, `process ${owner} is preparing it`);
  }
}

function isAlive(processId: number): boolean {
  try {
    process.kill(processId, 0); // sends nothing, only asks
    return true;
  } catch {
    return false;
  }
}

async function unfinishedPreparation(
  folder: string,
  dataset: ImageDataset,
  { pixels, shardBytes }: Settings,
): Promise<Preparation> {
  const index = await open(join(folder, INDEX), 'w');
  const duplicatesFile = await open(join(folder, DUPLICATES), 'w');
  const duplicates = findDuplicates();
  const places = column((length) => new Uint32Array(length));
  let [numImages, numBroken, numDuplicates, numAcross] = [0, 0, 0, 0];
  const itemAt = (place: number): Item => dataset.items.at(place) as Item;

  const register = async (header: RecordHeader, bytes: number, shard: number, offset: number): Promise<void> => {
    if (shard >= MOST_SHARDS)
      throw new PrepareError(folder, `it takes more than ${MOST_SHARDS} shards; make them larger`);
    await index.writeFile(encodeEntry({ ...header, bytes, shard, offset }));
    const first = duplicates.add(header.contentHash, numImages);
    places.push(header.place);
    numImages++;
    if (first === null) return;
    numDuplicates++;
    const [image, same] = [itemAt(header.place), itemAt(places.values()[first] as number)];
    const isAcross = image.classIndex !== same.classIndex;
    if (isAcross) numAcross++;
    await duplicatesFile.writeFile(`${JSON.stringify({ image: image.id, sameAs: same.id, isOtherClass: isAcross })}\n`);
  };

  const soFar = await recordsSoFar(folder, (record, shard) => register(record, record.bytes, shard, record.offset));
  const brokenLines = await brokenSoFar(join(folder, BROKEN), soFar.nextPlace);
  numBroken = brokenLines.length;
  await writeFile(join(folder, BROKEN), brokenLines.map((line) => `${line}\n`).join(''));
  const broken = await open(join(folder, BROKEN), 'a');
  const writer = await shardWriter(folder, shardBytes, soFar.shards);
  const guarded = async <T>(work: () => Promise<T>): Promise<T> => {
    try {
      return await work();
    } catch (error) {
      throw asWriteError(folder, error);
    }
  };
  return {
    finished: null,
    nextPlace: soFar.nextPlace,
    get numBroken() {
      return numBroken;
    },
    get numDuplicates() {
      return numDuplicates;
    },
    addBroken: (place, id, reason) =>
      guarded(async () => {
        numBroken++;
        await broken.writeFile(`${JSON.stringify({ place, image: id, reason })}\n`);
      }),
    addRecord: (record) =>
      guarded(async () => {
        const { shard, offset } = await writer.append(record);
        await register(maybeRecordHeader(record) as RecordHeader, record.length, shard, offset);
      }),
    finish: () =>
      guarded(async () => {
        if (numImages === 0) throw new PrepareError(folder, `all ${numBroken} images of the source are broken`);
        const shards = await writer.finish();
        await index.sync();
        await writeFile(join(folder, CLASSES), classLines(dataset), { flush: true });
        const pairs = pairsOf(dataset, places.values());
        if (pairs !== null) await writeFile(join(folder, PAIRS), pairs, { flush: true });
        const manifest: Manifest = {
          version: PREPARED_VERSION,
          name: dataset.name,
          from: { fingerprint: dataset.fingerprint, stored: pixels },
          images: numImages,
          classes: dataset.classes.length,
          sources: dataset.sources,
          pairs: (pairs?.length ?? 0) / 12,
          broken: numBroken,
          duplicates: numDuplicates,
          duplicatesAcrossClasses: numAcross,
          shards,
          sha256: {
            index: await digestOf(join(folder, INDEX)),
            classes: await digestOf(join(folder, CLASSES)),
            pairs: pairs === null ? null : await digestOf(join(folder, PAIRS)),
          },
        };
        await writeFile(join(folder, `${MANIFEST}.part`), `${JSON.stringify(manifest, null, 2)}\n`, { flush: true });
        await rename(join(folder, `${MANIFEST}.part`), join(folder, MANIFEST));
        await rm(join(folder, UNFINISHED), { force: true });
        return manifest;
      }),
    async [Symbol.asyncDispose]() {
      await Promise.all([index, duplicatesFile, broken].map((file: FileHandle) => file.close()));
      await writer[Symbol.asyncDispose]();
    },
  };
}

function classLines({ classes }: ImageDataset): string {
  return classes.map((name) => `${JSON.stringify(name)}\n`).join('');
}

/** Pairs of which both images are there, by their numbers here. @param places [N] of the images, ascending */
function pairsOf({ pairs, items }: ImageDataset, places: Uint32Array): Buffer | null {
  if (pairs === undefined) return null;
  const numberOf = new Int32Array(items.length).fill(-1);
  places.forEach((place, number) => (numberOf[place] = number));
  const kept: number[] = [];
  pairs.same.forEach((same, pair) => {
    const [a, b] = [0, 1].map((side) => numberOf[pairs.items[2 * pair + side] as number] as number) as [number, number];
    if (a >= 0 && b >= 0) kept.push(a, b, same);
  });
  const bytes = Buffer.alloc(4 * kept.length);
  kept.forEach((value, at) => bytes.writeUInt32LE(value, 4 * at));
  return bytes;
}

async function digestOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer);
  return hash.digest('hex');
}

function asWriteError(folder: string, error: unknown): Error {
  if (error instanceof DataError) return error;
  return new PrepareWriteError(folder, (error as Error).message, { cause: error });
}
