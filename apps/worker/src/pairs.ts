import { readFileSync, statSync } from 'node:fs';
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
import type { Protocol } from './protocols.ts';

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
        const scores = evaluateListedPairs({
          embeddings: embeddings_ND,
          dimension,
          pairs,
          same,
          numFolds: list.numFolds,
        });
        const conventions = { ...scores.conventions, embedding: 'of the image alone, its mirror image not added' };
        return Promise.resolve({ ...scores, conventions });
      },
    };
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
