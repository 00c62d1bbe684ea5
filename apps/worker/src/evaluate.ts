import { resolve } from 'node:path';
import { imageLoader, openDataset } from '@circlet/data';
import type { RocCurve } from '@circlet/evaluation';
import { locateRuntime } from '@circlet/tensorflow';
import { WorkerUsageError } from './errors.ts';
import { writeCurve } from './curve-file.ts';
import { type Embedded, embedItems, labelsOf } from './evaluation.ts';
import { withMirrorImages } from './mirror-images.ts';
import { type ProgressStream, progressTeller } from './embed/progress-line.ts';
import { findModel, loadModel, readEmbeddingTensors } from './open-model.ts';
import { kList, reRankingOf } from './protocol-flags.ts';
import { protocolOf } from './protocols.ts';
import { scoreLines } from './score-lines.ts';
import { shapeOf, splitDataset } from './training-data.ts';

export interface EvaluateOptions {
  /** A model file, or the folder of a run. */
  readonly model: string;
  /** Absent: the data the model was trained on. */
  readonly data: string | undefined;
  /** Absent: retrieval, or verification where there are pairs. */
  readonly protocol: string | undefined;
  /** A list of pairs to verify. */
  readonly pairs: string | undefined;
  /** Finds the camera in a file name: the first group of the pattern. */
  readonly cameraPattern: string | undefined;
  /** Whether an image's mirror image is embedded too, and both are added. */
  readonly flip: boolean;
  /** K of further Recall@K and CMC@K, as text: `1,10,100`. */
  readonly ks: string | undefined;
  /** k1, k2 and λ of re-ranking, as text: `20,6,0.3`. */
  readonly reRank: string | undefined;
  /** Where the points of the ROC and DET curve are written. */
  readonly curve: string | undefined;
  readonly json: boolean;
  readonly threads: number | undefined;
  readonly print: (line: string) => void;
  /** Where a terminal shows how far it is. */
  readonly terminal: ProgressStream;
}

/** Scores a trained model on images. @throws WorkerUsageError and whatever data, model and protocol have to object */
export async function evaluateModel(options: EvaluateOptions): Promise<void> {
  const { print } = options;
  const [ks, reRanking] = [kList(options.ks), reRankingOf(options.reRank)];
  const model = findModel(options.model);
  const { recipe } = model;
  const source = options.data ?? recipe.data.source ?? '';
  if (options.curve !== undefined) writeCurve(options.curve, undefined); // Whether it can be, before hours of embedding.
  const protocol = protocolOf({
    protocol: options.protocol,
    pairs: options.pairs,
    ks,
    reRanking,
    curve: options.curve,
    data: source,
  });
  const sourcePattern = options.cameraPattern === undefined ? {} : { sourcePattern: patternOf(options.cameraPattern) };
  const { directory } = locateRuntime();
  // On the data it was trained on only the unseen classes say anything; other data is unseen altogether.
  const isTrainingData = samePlace(source, recipe.data.source);
  const kind = isTrainingData ? recipe.data.kind : 'auto';
  await using whole = await openDataset(source, { ...sourcePattern, kind });
  const unseen = isTrainingData ? splitDataset(whole, recipe.data).unseen : null;
  const dataset = unseen ?? whole;
  const { items, score } = protocol(dataset);
  await using trainer = await loadModel(model, await readEmbeddingTensors(model.path), {
    directory,
    threads: options.threads,
  });
  const { seed, data } = recipe;
  await using loader = imageLoader(dataset, {
    shape: shapeOf(recipe),
    seed,
    resize: data.resize,
    prefetch: 0,
    maxBroken: data.maxBroken,
  });
  const dimension = recipe.model.embeddingDimension;
  const embed = async (wanted: Int32Array): Promise<Embedded> => {
    const progress = progressTeller(options.terminal, () => performance.now());
    const embedded = await embedItems(
      options.flip ? withMirrorImages(trainer, shapeOf(recipe)) : trainer,
      (part) => loader.load({ items: part, augment: null }),
      wanted,
      dimension,
      {
        onShare(share) {
          if (!options.terminal.isTTY) return;
          const numDone = Math.round(share * wanted.length);
          progress.tell({ numDone, numImages: wanted.length, numBefore: 0, numBroken: loader.skipped.length });
        },
      },
    );
    progress.end();
    return embedded;
  };
  const { embeddings_ND, items_N } = await embed(items);
  const { curve, ...scores } = await score({ embeddings_ND, items_N, dimension, dataset, embed });
  const embedding = options.flip ? 'of the image plus that of its mirror image' : 'of the image alone';
  const named = { ...scores, conventions: { ...scores.conventions, embedding } };
  if (options.curve !== undefined) writeCurve(options.curve, curve as RocCurve | undefined);
  const subject = {
    model: resolve(model.path),
    data: dataset.name,
    images: items_N.length,
    classes: new Set(labelsOf(dataset, items)).size,
    skipped: loader.skipped.length,
  };
  print(`${subject.images} images of ${subject.classes}${unseen === null ? '' : ' unseen'} classes in ${whole.name}`);
  if (subject.skipped > 0) print(`${subject.skipped} broken images were left out`);
  scoreLines(named).forEach((line) => print(line));
  if (options.json) print(JSON.stringify({ ...subject, ...named }));
}

function samePlace(a: string, b: string | null): boolean {
  return a === b || (b !== null && a !== 'emoji' && b !== 'emoji' && resolve(a) === resolve(b));
}

function patternOf(text: string): RegExp {
  try {
    return new RegExp(text);
  } catch (cause) {
    throw new WorkerUsageError(`--camera-pattern: expected a regular expression with a group, got '${text}'`, {
      cause,
    });
  }
}
