import type { Group } from '@circlet/collective';
import type { ImageDataset } from '@circlet/data';
import { evaluateRetrieval, rawPixelBaseline, type RetrievalScores } from '@circlet/evaluation';
import type { ControlBodies } from '@circlet/protocol';
import type { Trainer } from '@circlet/training';
import { engineSimilarity } from './similarity.ts';
import type { TrainingData } from './training-data.ts';

/** Images decoded and embedded at a time. */
const BLOCK = 256;

/**
 * Embeds all unseen images, shared out over the ranks, and scores them on rank 0.
 *
 * @returns the scores on rank 0, null elsewhere and where there is nothing unseen
 */
export async function evaluateUnseen(
  trainer: Trainer,
  data: TrainingData,
  group: Group | null,
  dimension: number,
): Promise<RetrievalScores | null> {
  const { unseen } = data.split;
  if (unseen === null) {
    return null;
  }
  const size = group?.size ?? 1;
  const rank = group?.rank ?? 0;
  const counts = Array.from(
    { length: size },
    (_, r) => Math.floor(((r + 1) * unseen.items.length) / size) - Math.floor((r * unseen.items.length) / size),
  );
  const first = counts.slice(0, rank).reduce((sum, count) => sum + count, 0);
  const own = new Float32Array((counts[rank] ?? 0) * dimension);
  for (let begin = 0; begin < (counts[rank] ?? 0); begin += BLOCK) {
    const count = Math.min(BLOCK, (counts[rank] ?? 0) - begin);
    const { images } = await data.evaluation(Int32Array.from({ length: count }, (_, index) => first + begin + index));
    own.set(await trainer.embed(images, count), begin * dimension);
  }
  const embeddings =
    group === null
      ? own
      : await group.allGather(
          own,
          counts.map((count) => count * dimension),
          { name: 'evaluation' },
        );
  return rank === 0
    ? evaluateRetrieval({ embeddings, dimension, labels: labelsOf(unseen), similarityBlock: engineSimilarity() })
    : null;
}

/** The same retrieval by bare pixels. */
export async function evaluateRawPixels(data: TrainingData): Promise<RetrievalScores> {
  const unseen = data.split.unseen as ImageDataset;
  const { images } = await data.evaluation(Int32Array.from(unseen.items.keys()));
  return rawPixelBaseline(images, unseen.items.length, labelsOf(unseen), { similarityBlock: engineSimilarity() });
}

export function labelsOf(dataset: ImageDataset): Int32Array {
  return Int32Array.from(dataset.items, ({ classIndex }) => classIndex);
}

export function scoresMessage(
  what: string,
  step: number,
  scores: RetrievalScores,
  dataset: ImageDataset,
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
    numImages: dataset.items.length,
    numClasses: dataset.classes.length,
  };
}
