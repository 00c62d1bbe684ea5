import { closeSync, openSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { ImageDataset } from '@circlet/data';
import { locateRuntime } from '@circlet/tensorflow';
import { embedDataset } from '../embed/embed-images.ts';
import { dataKind, openImages } from '../embed/open-images.ts';
import { count } from '../embed/progress-line.ts';
import { WorkerUsageError } from '../errors.ts';
import { MAX_GALLERY_PICTURES, MAX_SEARCH_RESULTS } from '../limits.ts';
import {
  type EmbeddingTensors,
  findModel,
  type FoundModel,
  loadModel,
  modelHash,
  readEmbeddingTensors,
} from '../open-model.ts';
import { whole } from '../whole-number.ts';
import { type EmbeddingIndex, openIndex } from './embedding-index.ts';
import { galleryPage } from './gallery-page.ts';
import { resultLines } from './result-lines.ts';
import { collect, type SearchResult, searchQueries } from './search-queries.ts';
import { thumbnails } from './thumbnails.ts';

/** What the command line says. */
export interface SearchFlags {
  readonly index: string;
  readonly query: string;
  /** Default: where it was when it made the index. */
  readonly model?: string;
  readonly k: string;
  readonly gallery?: string;
  /** Where the images of the index are; default: where they were. */
  readonly images?: string;
  readonly threads?: string;
  readonly json?: boolean;
}

/**
 * Finds the images of an index that are nearest to each query, by the model that made the index.
 * @throws WorkerUsageError, EmbeddingsDamagedError, and whatever data and model have to object
 */
export async function search(flags: SearchFlags, print: (line: string) => void): Promise<void> {
  const k = whole('--k', flags.k, 1);
  const threads = flags.threads === undefined ? undefined : whole('--threads', flags.threads, 1);
  const index = openIndex(flags.index);
  const model = findModel(flags.model ?? index.about.model.path);
  const { directory } = locateRuntime();
  await using queries = await openImages(flags.query, 'auto');
  if (queries.items.length * k > MAX_SEARCH_RESULTS) {
    throw new WorkerUsageError(
      `--query: expected at most ${count(MAX_SEARCH_RESULTS)} results, got ${count(queries.items.length)} images of which each has ${count(k)}; lower --k, or search in parts`,
    );
  }
  const tensors = await readEmbeddingTensors(model.path);
  mustHaveMade(index, model, tensors);
  await using images = flags.gallery === undefined ? null : await imagesOf(index, flags.images);
  if (flags.gallery !== undefined) writePage(flags.gallery, null); // Whether it can be, before anything is embedded.

  await using trainer = await loadModel(model, tensors, { directory, threads });
  const { recipe } = model;
  const { mirrored } = index.about;
  const { maxBroken } = recipe.data;
  const blocks = embedDataset(queries, { recipe, trainer, unitLength: true, mirrored, maxBroken });
  const results = await searchQueries(index, await collect(blocks), k);
  const broken = queries.items.length - results.length;
  if (broken > 0) print(`${count(broken)} broken images were left out`);
  resultLines(results).forEach((line) => print(line));
  if (flags.gallery !== undefined && images !== null) {
    writePage(flags.gallery, await pageOf(index, results, queries, images));
    print(`gallery in ${flags.gallery}`);
  }
  if (flags.json !== true) return;
  const { rows, model: made } = index.about;
  print(JSON.stringify({ index: resolve(index.path), rows, model: made.sha256, k, broken, results }));
}

/** @throws WorkerUsageError where another model made the index: cosines between two models' embeddings say nothing */
function mustHaveMade({ about, path }: EmbeddingIndex, model: FoundModel, tensors: EmbeddingTensors): void {
  const hash = modelHash(model.recipe, tensors);
  if (hash === about.model.sha256) return;
  const short = (sha256: string): string => sha256.slice(0, 12);
  throw new WorkerUsageError(
    `--model: expected the model that made ${path} (${short(about.model.sha256)}, then at ${about.model.path}), got another (${short(hash)}, at ${model.path}); name that one, or embed the images with this one`,
  );
}

/** The images of an index, for pictures. @throws WorkerUsageError where they are not those that were embedded */
async function imagesOf({ about, path }: EmbeddingIndex, place: string | undefined): Promise<ImageDataset> {
  const { data } = about;
  const where = place ?? data.path;
  const images = await openImages(where, dataKind(data.kind));
  if (images.fingerprint === data.fingerprint) return images;
  throw new WorkerUsageError(
    `--images: expected the images that ${path} was made of, got others at ${where}; name the folder that has them, or embed them again`,
  );
}

async function pageOf(
  { about, path }: EmbeddingIndex,
  results: readonly SearchResult[],
  queries: ImageDataset,
  images: ImageDataset,
): Promise<string> {
  const perQuery = 1 + Math.max(0, ...results.map(({ neighbours }) => neighbours.length));
  const shown = results.slice(0, Math.max(1, Math.floor(MAX_GALLERY_PICTURES / perQuery)));
  const isCut = shown.length < results.length;
  const facts = [
    `${count(results.length)} queries among ${count(about.rows)} images of ${about.data.name}, by cosine, nearest first.`,
    ...(isCut ? [`This page shows the first ${count(shown.length)} queries.`] : []),
    `Index ${path}, model ${about.model.sha256.slice(0, 12)}.`,
  ];
  return galleryPage({
    results: shown,
    facts,
    queryPictures: await thumbnails(
      queries,
      shown.map(({ query }) => query.item),
    ),
    indexPictures: await thumbnails(
      images,
      shown.flatMap(({ neighbours }) => neighbours.map(({ item }) => item)),
    ),
  });
}

/** @param page null: only tries whether it could be written @throws WorkerUsageError */
function writePage(path: string, page: string | null): void {
  try {
    if (page === null) closeSync(openSync(path, 'a'));
    else writeFileSync(path, page);
  } catch (cause) {
    throw new WorkerUsageError(`--gallery: expected a file that can be written, ${(cause as Error).message}`, {
      cause,
    });
  }
}
