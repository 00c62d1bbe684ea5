import type { Group } from '@circlet/collective';
import type { ImageDataset, Item } from '@circlet/data';
import { evaluateRetrieval, rawPixelBaseline, type RetrievalScores } from '@circlet/evaluation';
import type { ControlBodies } from '@circlet/protocol';
import type { Trainer } from '@circlet/training';
import { engineSimilarity } from './similarity.ts';
import type { TrainingData } from './training-data.ts';

// Shapes: N = images with an embedding of their own, D = dimension.

/** Images decoded and embedded at a time. */
const BLOCK = 256;

/** Pixels, as float32, that the raw-pixel baseline may hold in memory: 1 GiB. */
const MAX_RAW_VALUES = 2 ** 28;

/** Embedded images: broken ones, whose place another took, are left out. */
export interface Embedded {
  readonly embeddings_ND: Float32Array;
  /** Position of each in the data set. */
  readonly items_N: Int32Array;
}

export interface EmbeddingOptions {
  readonly signal?: AbortSignal;
  /** Told after each block how much is done, 0 to 1. */
  readonly onShare?: (share: number) => void;
}

/** Embeds some images block by block. `load` gives the batch of these items. */
export async function embedItems(
  trainer: Pick<Trainer, 'embed'>,
  load: TrainingData['evaluation'],
  items: Int32Array,
  dimension: number,
  { signal, onShare = () => undefined }: EmbeddingOptions = {},
): Promise<Embedded> {
  const embeddings_ND = new Float32Array(items.length * dimension);
  const items_N = new Int32Array(items.length);
  let numKept = 0;
  for (let begin = 0; begin < items.length; begin += BLOCK) {
    signal?.throwIfAborted();
    const wanted = items.subarray(begin, begin + BLOCK);
    const batch = await load(wanted);
    const rows_BD = await trainer.embed(batch.images, wanted.length);
    wanted.forEach((item, index) => {
      if (batch.items[index] !== item) return;
      embeddings_ND.set(rows_BD.subarray(index * dimension, (index + 1) * dimension), numKept * dimension);
      items_N[numKept++] = item;
    });
    onShare(Math.min(1, (begin + BLOCK) / items.length));
  }
  return { embeddings_ND: embeddings_ND.subarray(0, numKept * dimension), items_N: items_N.subarray(0, numKept) };
}

/**
 * Embeds all unseen images, shared out over the ranks, and scores them on rank 0.
 *
 * @param inBlocks whether blocks are shared out, and not images: then which are embedded together does not depend on the ranks
 * @param onEmbedded told of all embeddings on rank 0, once they are scored
 * @returns the scores on rank 0, null elsewhere and where there is nothing unseen
 */
export async function evaluateUnseen(
  trainer: Trainer,
  data: TrainingData,
  group: Group,
  dimension: number,
  { inBlocks, signal, onShare }: { readonly inBlocks: boolean } & Required<EmbeddingOptions>,
  onEmbedded: (all: Embedded) => Promise<void> = () => Promise.resolve(),
): Promise<RetrievalScores | null> {
  const { unseen } = data.split;
  if (unseen === null) return null;
  const numImages = unseen.items.length;
  const unit = inBlocks ? BLOCK : 1;
  const numUnits = Math.ceil(numImages / unit);
  const bound = (rank: number): number => Math.min(numImages, unit * Math.floor((rank * numUnits) / group.size));
  const first = bound(group.rank);
  const share = Int32Array.from({ length: bound(group.rank + 1) - first }, (_, index) => first + index);
  const own = await embedItems(trainer, (wanted) => data.evaluation(wanted), share, dimension, { signal, onShare });
  const options = { name: 'evaluation', signal };
  const ones = Array.from({ length: group.size }, () => 1);
  const counts = [...(await group.allGather(Int32Array.of(own.items_N.length), ones, options))];
  const items_N = await group.allGather(own.items_N, counts, options);
  const embeddings = await group.allGather(
    own.embeddings_ND,
    counts.map((count) => count * dimension),
    options,
  );
  if (group.rank !== 0) return null;
  const labels = labelsOf(unseen, items_N);
  using similarityBlock = engineSimilarity();
  const scores = await evaluateRetrieval({ embeddings, dimension, labels, similarityBlock });
  await onEmbedded({ embeddings_ND: embeddings, items_N });
  return scores;
}

/** The same retrieval by bare pixels; null where they would not fit into memory. */
export async function evaluateRawPixels(data: TrainingData, unseen: ImageDataset): Promise<RetrievalScores | null> {
  const all = Int32Array.from(unseen.items.keys());
  const first = await data.evaluation(all.subarray(0, 1));
  if (first.images.length * all.length > MAX_RAW_VALUES) return null;
  const { images, items } = await data.evaluation(all);
  const size = images.length / all.length;
  const kept = all.filter((item) => items[item] === item);
  const pixels = new Uint8Array(kept.length * size);
  kept.forEach((item, index) => pixels.set(images.subarray(item * size, (item + 1) * size), index * size));
  using similarityBlock = engineSimilarity();
  return await rawPixelBaseline(pixels, kept.length, labelsOf(unseen, kept), { similarityBlock });
}

export function labelsOf(dataset: ImageDataset, items: Int32Array): Int32Array {
  return items.map((item) => (dataset.items.at(item) as Item).classIndex);
}

export function scoresMessage(
  what: 'unseen' | 'raw-pixels',
  step: number,
  scores: RetrievalScores,
  { classes }: ImageDataset,
): ControlBodies['evaluation'] {
  const { recallAt1, recallAt2, recallAt4, recallAt8, mapAtR, rPrecision } = scores;
  return {
    step,
    what,
    scores: Object.entries({ recallAt1, recallAt2, recallAt4, recallAt8, mapAtR, rPrecision }).map(([name, value]) => ({
      name,
      value,
    })),
    conventions: Object.entries(scores.conventions).map(([name, text]) => `${name}: ${text}`),
    numImages: scores.numQueries,
    numClasses: classes.length,
  };
}
