import { resolve } from 'node:path';
import { readable } from '@circlet/protocol';
import { locateRuntime } from '@circlet/tensorflow';
import { findModel, loadModel, modelHash, readEmbeddingTensors } from '../open-model.ts';
import { whole } from '../whole-number.ts';
import { embeddingFiles, type EmbeddingSettings, fieldsOf } from './about.ts';
import { type EmbeddedBlock, embedDataset } from './embed-images.ts';
import { jsonLines } from './json-lines.ts';
import { layoutOf } from './layout.ts';
import { dataKind, openImages, placeOf } from './open-images.ts';
import { count, type ProgressStream, progressTeller, rateText } from './progress-line.ts';
import { openEmbeddings, type UnfinishedEmbeddings } from './unfinished.ts';

/** What the command line says. */
export interface EmbedFlags {
  readonly model: string;
  readonly images: string;
  readonly output: string;
  readonly kind?: string;
  readonly flip?: boolean;
  /** Rows as the network gives them. */
  readonly raw?: boolean;
  /** Default: as the recipe says. */
  readonly maxBroken?: string;
  readonly threads?: string;
  readonly json?: boolean;
}

export interface EmbedDependencies {
  readonly print: (line: string) => void;
  readonly stream: ProgressStream;
}

/** Broken images in a message; their file has all. */
const MOST_NAMED = 10;

/**
 * Embeds all images of a data set, in its order, into one file. Killed at any time, the same command goes on.
 * @throws WorkerUsageError, EmbeddingsWriteError, and whatever data and model have to object
 */
export async function embedImages(flags: EmbedFlags, { print, stream }: EmbedDependencies): Promise<void> {
  const layout = layoutOf(flags.output);
  const kind = dataKind(flags.kind);
  const threads = flags.threads === undefined ? undefined : whole('--threads', flags.threads, 1);
  const mostBroken = flags.maxBroken === undefined ? undefined : whole('--max-broken', flags.maxBroken, 0);
  const model = findModel(flags.model);
  const { recipe } = model;
  const { directory } = locateRuntime();
  await using dataset = await openImages(flags.images, kind);
  const { name, fingerprint } = dataset;
  const tensors = await readEmbeddingTensors(model.path);
  const settings: EmbeddingSettings = {
    layout,
    dimension: recipe.model.embeddingDimension,
    unitLength: flags.raw !== true,
    mirrored: flags.flip === true,
    precision: recipe.precision,
    model: { sha256: modelHash(recipe, tensors), path: resolve(model.path) },
    data: { name, path: placeOf(flags.images), kind, fingerprint, images: dataset.items.length },
  };
  await using output = await openEmbeddings(flags.output, settings);
  const before = output.next;
  let work: Work = { seconds: 0, numZero: 0 };
  if (output.finished === null) {
    if (before > 0) print(`going on after ${count(before)} images`);
    await using trainer = await loadModel(model, tensors, { directory, threads });
    const maxBroken = Math.max(0, (mostBroken ?? recipe.data.maxBroken) - output.broken);
    const { mirrored, unitLength } = settings;
    const blocks = embedDataset(dataset, { recipe, trainer, first: before, mirrored, unitLength, maxBroken });
    work = await takeAll(blocks, output, dataset.items.length, stream);
  }
  const about = await output.finish();
  const done = about.data.images - before;
  const rate = done === 0 ? null : done / Math.max(1e-3, work.seconds);
  const isNew = output.finished === null;
  const speed = rate === null ? (isNew ? '' : ', all of them made before') : `, ${rateText(rate)} images/s`;
  print(`${count(about.rows)} embeddings of ${about.dimension} dimensions in ${flags.output}${speed}`);
  (await brokenLines(about.broken, embeddingFiles(flags.output).broken)).forEach((line) => print(line));
  if (work.numZero > 0) print(`${count(work.numZero)} embeddings are zero: they have no direction`);
  if (flags.json !== true) return;
  const { rows, dimension, broken } = about;
  const { sha256 } = about.model;
  const measured = { embedded: done, seconds: work.seconds, imagesPerSecond: rate };
  print(
    JSON.stringify({ output: resolve(flags.output), rows, dimension, broken, model: sha256, fingerprint, ...measured }),
  );
}

/** What one call has done. */
interface Work {
  readonly seconds: number;
  readonly numZero: number;
}

async function takeAll(
  blocks: AsyncIterable<EmbeddedBlock>,
  output: UnfinishedEmbeddings,
  numImages: number,
  stream: ProgressStream,
): Promise<Work> {
  const numBefore = output.next;
  const beganMs = performance.now();
  const progress = progressTeller(stream, () => performance.now());
  let numZero = 0;
  try {
    for await (const block of blocks) {
      await output.append(block);
      numZero += block.numZero;
      progress.tell({ numDone: block.next, numImages, numBefore, numBroken: output.broken });
    }
  } finally {
    progress.end();
  }
  return { seconds: (performance.now() - beganMs) / 1000, numZero };
}

/** How many were broken, and the first few of them as their file names them. */
async function brokenLines(numBroken: number, path: string): Promise<string[]> {
  if (numBroken === 0) return [];
  const lines = [`${count(numBroken)} broken images were left out, all named in ${path}`];
  for await (const line of jsonLines(path)) {
    const { id, reason } = fieldsOf(line);
    lines.push(`  ${readable(String(id), 200)}: ${readable(String(reason), 200)}`);
    if (lines.length > MOST_NAMED) break;
  }
  return lines;
}
