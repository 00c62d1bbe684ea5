import type { ImageShape, PreparedManifest, PrepareProgress } from '@circlet/data';
import { DATA_KINDS, type DataKind, RESIZE_KERNELS, type ResizeKernel } from '@circlet/recipe';
import { EXIT, UsageError } from '../errors.ts';
import { prepareProgress, preparedLines } from '../output/prepare-text.ts';

/** Flags of `prepare`, as text. */
export interface PrepareFlags {
  readonly data: string;
  readonly out: string;
  readonly kind: string;
  readonly pixels?: string;
  readonly kernel: string;
  readonly fit: string;
  readonly shardMegabytes: string;
  readonly json?: boolean;
}

/** Between two lines of progress where the output is no terminal. */
const SECONDS_BETWEEN = 10;

/**
 * Makes a prepared set of any kind of data. Ctrl-C ends it after the images in work; the same command goes on.
 * @returns the exit code
 * @throws UsageError, and DataError of @circlet/data for whatever is wrong with the data or the folder
 */
export async function prepare(flags: PrepareFlags): Promise<number> {
  const options = optionsOf(flags);
  // Only this command works on images: the others start without what decodes them.
  const { fingerprintOfPrepared, openDataset, prepareDataset } = await import('@circlet/data');
  await using dataset = await openDataset(flags.data, { kind: options.kind });
  dataset.notes.forEach((note) => process.stdout.write(`${note}\n`));
  const stop = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => stop.abort());
  const onProgress = progressLines(performance.now());
  const manifest = await prepareDataset(dataset, { ...options, folder: flags.out, signal: stop.signal, onProgress });
  if (process.stderr.isTTY) process.stderr.write('\n');
  if (manifest === null) {
    process.stdout.write('interrupted; give the same command again: it goes on from here\n');
    return EXIT.INTERRUPTED;
  }
  const fingerprint = fingerprintOfPrepared(manifest);
  preparedLines(manifest, fingerprint, flags.out).forEach((line) => process.stdout.write(`${line}\n`));
  if (flags.json === true) process.stdout.write(`${JSON.stringify(summaryOf(manifest, fingerprint))}\n`);
  return EXIT.OK;
}

function summaryOf(manifest: PreparedManifest, fingerprint: string): Readonly<Record<string, unknown>> {
  const { name, classes, images, broken, duplicates, duplicatesAcrossClasses, shards } = manifest;
  const bytes = shards.reduce((sum, shard) => sum + shard.bytes, 0);
  return {
    name,
    classes,
    images,
    broken,
    duplicates,
    duplicatesAcrossClasses,
    shards: shards.length,
    bytes,
    fingerprint,
  };
}

function progressLines(beganMs: number): (progress: PrepareProgress) => void {
  const { stderr } = process;
  let toldMs = 0;
  return (progress) => {
    const nowMs = performance.now();
    const isDue = nowMs - toldMs >= (stderr.isTTY ? 0.2 : SECONDS_BETWEEN) * 1000;
    if (!isDue && progress.numDone < progress.numItems) return;
    toldMs = nowMs;
    const line = prepareProgress(progress, (nowMs - beganMs) / 1000);
    stderr.write(stderr.isTTY ? `\r\x1b[K${line}` : `${line}\n`);
  };
}

function optionsOf({ kind, pixels, kernel, fit, shardMegabytes }: PrepareFlags) {
  const problems: string[] = [];
  const mustBeOne = (flag: string, value: string, values: readonly string[]): void => {
    if (!values.includes(value)) problems.push(`--${flag}: expected ${values.join(', ')}, got '${value}'`);
  };
  mustBeOne('kind', kind, DATA_KINDS);
  mustBeOne('kernel', kernel, RESIZE_KERNELS);
  mustBeOne('fit', fit, ['fill', 'cover']);
  const megabytes = Number(shardMegabytes);
  if (!(Number.isInteger(megabytes) && megabytes >= 1 && megabytes <= 2 ** 20)) {
    problems.push(`--shard-megabytes: expected a whole number from 1 to 1048576, got '${shardMegabytes}'`);
  }
  const shape = pixels === undefined ? undefined : shapeOf(pixels);
  if (shape === null) problems.push(`--pixels: expected height,width,channels as 112,112,3, got '${pixels}'`);
  if (problems.length > 0) throw new UsageError(problems.join('\n'));
  return {
    kind: kind as DataKind,
    resize: { kernel: kernel as ResizeKernel, fit: fit as 'fill' | 'cover' },
    shardBytes: megabytes * 2 ** 20,
    ...(shape === undefined || shape === null ? {} : { pixels: shape }),
  };
}

function shapeOf(text: string): ImageShape | null {
  const found = /^(\d{1,5}),(\d{1,5}),([13])$/.exec(text);
  if (found === null) return null;
  return { height: Number(found[1]), width: Number(found[2]), channels: Number(found[3]) as 1 | 3 };
}
