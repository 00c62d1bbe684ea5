import type { ImageDataset } from '@circlet/data';
import { countDistractors, type DistractorScores, evaluateDistractors } from '@circlet/evaluation';
import { WorkerUsageError } from './errors.ts';
import { labelsOf } from './evaluation.ts';
import { itemsOfPart } from './measured-items.ts';
import type { Protocol, ProtocolInput } from './protocols.ts';
import { engineSimilarity } from './similarity.ts';

/** Distractors embedded and compared at a time: 8 MiB of embeddings of 512 dimensions. */
const BLOCK = 4096;

/**
 * MegaFace's challenge 1: images of the part `query` are probes, those of `gallery` distractors. Distractors go by in blocks; however
 * many there are, one block is in memory.
 */
export const distractorsProtocol: Protocol<DistractorScores> = (dataset) => {
  const [probes, distractors] = [itemsOfPart(dataset, 'query'), itemsOfPart(dataset, 'gallery')];
  if (probes.length === 0 || distractors.length === 0) {
    throw new WorkerUsageError(
      `--protocol=megaface: expected probes and distractors, ${dataset.name} has ${probes.length} and ${distractors.length}; ` +
        'give a folder with facescrub_lst and megaface_lst',
    );
  }
  return { items: probes, score: (input) => score(input, dataset, distractors) };
};

async function score(input: ProtocolInput, dataset: ImageDataset, distractors: Int32Array): Promise<Printable> {
  const { embeddings_ND, items_N, dimension } = input;
  const probes = { embeddings: embeddings_ND, dimension, labels: labelsOf(dataset, items_N) };
  // Broken images are left out: how many there are is known at the end.
  let numEmbedded = 0;
  async function* blocks(): AsyncGenerator<Float32Array> {
    for (let begin = 0; begin < distractors.length; begin += BLOCK) {
      const { embeddings_ND: block } = await input.embed(distractors.subarray(begin, begin + BLOCK));
      numEmbedded += block.length / dimension;
      yield block;
    }
  }
  const sizes = sizesUpTo(distractors.length);
  using similarityBlock = engineSimilarity();
  const counts = await countDistractors({ probes, distractors: blocks(), sizes, similarityBlock });
  // The largest gallery is all that could be read.
  const kept = sizes.map((size) => Math.min(size, numEmbedded));
  return { ...evaluateDistractors({ probes, counts: { ...counts, sizes: kept } }) };
}

type Printable = DistractorScores & Readonly<Record<string, unknown>>;

/** 10, 100, … as the challenge draws its curves, and all. */
function sizesUpTo(numDistractors: number): number[] {
  const powers = Array.from({ length: 7 }, (_, power) => 10 ** power);
  return [...powers.filter((size) => size >= 10 && size < numDistractors), numDistractors];
}
