import { readFileSync, statSync } from 'node:fs';
import type { DatasetPairs, ImageDataset } from '@circlet/data';
import {
  evaluateListedPairs,
  type ListedPairsScores,
  locatePairs,
  MAX_PAIR_LIST_BYTES,
  type PairList,
  PairListError,
  parsePairList,
} from '@circlet/evaluation';
import { WorkerUsageError } from './errors.ts';
import type { Protocol, Scoring } from './protocols.ts';

/**
 * Verification of the pairs that a file lists. Only the images that it names are embedded.
 * @throws WorkerUsageError where the file cannot be read; PairListError
 */
export function pairsProtocol(path: string): Protocol<ListedPairsScores> {
  const list = parsePairList(textOf(path));
  return (dataset) => {
    const ids = dataset.items.map(({ id }) => id);
    const { images, pairs, same } = locatePairs(list, ids, dataset.name);
    return {
      items: images,
      score: ({ embeddings_ND, items_N, dimension }) => {
        if (items_N.length < images.length) throw brokenImage(list, pairs, images, items_N, ids);
        return Promise.resolve({
          ...evaluateListedPairs({ embeddings: embeddings_ND, dimension, pairs, same, numFolds: list.numFolds }),
        });
      },
    };
  };
}

/** Folds of the sets that bring their pairs with them: LFW's, CFP-FP's and AgeDB-30's. */
const NUM_FOLDS = 10;

/** Verification of the pairs that a data set brings with it. */
export function ownPairs(dataset: ImageDataset, { items, same }: DatasetPairs): Scoring<ListedPairsScores> {
  const images = Int32Array.from(new Set(items)).sort();
  const rowOf = new Map([...images].map((item, row) => [item, row]));
  return {
    items: images,
    score: ({ embeddings_ND, items_N, dimension }) => {
      if (items_N.length < images.length) {
        const broken = images.find((item, row) => items_N[row] !== item) ?? 0;
        throw new WorkerUsageError(
          `the image ${dataset.items.at(broken)?.id} of ${dataset.name} is broken; repair it: folds and scores are those of all pairs`,
        );
      }
      const pairs = items.map((item) => rowOf.get(item) as number);
      return Promise.resolve({
        ...evaluateListedPairs({ embeddings: embeddings_ND, dimension, pairs, same, numFolds: NUM_FOLDS }),
      });
    },
  };
}

function textOf(path: string): string {
  try {
    const { size } = statSync(path);
    if (size > MAX_PAIR_LIST_BYTES) throw new Error(`found ${size} bytes at ${path}, more than ${MAX_PAIR_LIST_BYTES}`);
    return readFileSync(path, 'utf8');
  } catch (cause) {
    const { code, message } = cause as NodeJS.ErrnoException;
    const found = code === 'ENOENT' ? `found nothing at ${path}` : message;
    throw new WorkerUsageError(`--pairs: expected a list of pairs such as LFW's pairs.txt, ${found}`, { cause });
  }
}

/** Without one of its pairs the list would have other folds, and a score that compares with nobody's. */
function brokenImage(
  list: PairList,
  pairs: Int32Array,
  images: Int32Array,
  items_N: Int32Array,
  ids: readonly string[],
): PairListError {
  const broken = images.findIndex((item, place) => items_N[place] !== item);
  const pair = list.pairs[Math.floor(pairs.indexOf(broken) / 2)];
  return new PairListError(
    pair?.line ?? 0,
    `the image ${ids[images[broken] ?? 0]} is broken; repair it: folds and scores are those of the whole list`,
  );
}
