import {
  type LabelledEmbeddings,
  mustHaveLabels,
  positionsByLabel,
  rowProduct,
  type UnitEmbeddings,
  unitEmbeddings,
} from './embeddings.ts';
import { EvaluationInputError } from './errors.ts';
import { countScore, emptyHistogram } from './score-histogram.ts';
import { type BlockOptions, forEachQuery } from './similarity.ts';

// Shapes: P = probes, D = dimensions, M = pairs (probe, mate) in both orders, S = sizes of the gallery.

/** A run of distractors, by their positions among all of them. */
export interface DistractorRange {
  readonly first: number;
  readonly count: number;
}

/** What is known of probes against some of the distractors: plain data, so that workers can take a range each. */
export interface DistractorCounts {
  /** Galleries are the first so many distractors, ascending. */
  readonly sizes: readonly number[];
  /** [M, S]: how many distractors of a gallery stand before the mate, seen from the probe. */
  readonly ahead_MS: Uint32Array;
  /** Cells of the scores of all pairs of a probe and a distractor. */
  readonly impostors: Float64Array;
  /** Which distractors these are. */
  readonly ranges: readonly DistractorRange[];
  readonly numZero: number;
}

export interface CountDistractorsOptions extends BlockOptions {
  readonly probes: LabelledEmbeddings;
  /** Blocks of distractors [rows, D], one after the other: only one is in memory at a time. */
  readonly distractors: AsyncIterable<Float32Array> | Iterable<Float32Array>;
  /** Position of the first of them among all distractors. Default 0. */
  readonly first?: number;
  /** Galleries that are asked about: the first so many distractors. The largest must be all there are. */
  readonly sizes: readonly number[];
}

/**
 * Compares all probes with a range of the distractors. Memory is the probes, a block of distractors, a block of similarities, and
 * the counts: 32 MiB and four bytes for each pair of probes and size.
 *
 * A distractor as similar as the mate counts as before it: a tie never flatters.
 *
 * @throws EvaluationInputError, EmbeddingNotFiniteError with the position among all distractors
 */
export async function countDistractors(options: CountDistractorsOptions): Promise<DistractorCounts> {
  const { first = 0, distractors, ...blocks } = options;
  const sizes = sizesOf(options.sizes);
  const probes = probesOf(options.probes);
  const ahead_MS = new Uint32Array(probes.numPairs * sizes.length);
  const impostors = emptyHistogram();
  const { dimension } = probes.unit;
  let [position, numZero] = [first, 0];
  for await (const block of distractors) {
    const unit = unitEmbeddings(block, dimension, 'distractor', position);
    numZero += unit.numZero;
    const begin = position;
    // Distractors are the queries here: an engine keeps the probes on its device, and blocks go by.
    await forEachQuery(unit, probes.unit, blocks, (row, similarities) => {
      const smallest = sizes.findIndex((size) => begin + row < size);
      if (smallest < 0) {
        throw new EvaluationInputError(
          `distractor ${begin + row} is beyond the largest gallery of ${sizes.at(-1)}; name all sizes`,
        );
      }
      countRow(probes, similarities, { ahead_MS, impostors, smallest, numSizes: sizes.length });
    });
    position += unit.count;
  }
  addUp(ahead_MS, probes, sizes.length);
  return { sizes, ahead_MS, impostors, ranges: [{ first, count: position - first }], numZero };
}

/** Puts counts of different ranges together. @throws EvaluationInputError where ranges overlap, or the counts are of other probes */
export function mergeDistractorCounts(parts: readonly DistractorCounts[]): DistractorCounts {
  const [head, ...rest] = parts;
  if (head === undefined)
    throw new EvaluationInputError('expected counts of at least one range of distractors, got none');
  const ranges = parts.flatMap((part) => part.ranges).filter(({ count }) => count > 0);
  ranges.sort((a, b) => a.first - b.first);
  ranges.forEach(({ first, count }, index) => {
    const next = ranges[index + 1];
    if (next !== undefined && next.first < first + count) {
      throw new EvaluationInputError(
        `distractors from ${next.first} on were counted twice: ranges ${first} to ${first + count - 1} and ${next.first} to ${next.first + next.count - 1} overlap`,
      );
    }
  });
  const merged = { ...head, ahead_MS: head.ahead_MS.slice(), impostors: head.impostors.slice(), ranges };
  for (const part of rest) {
    if (part.ahead_MS.length !== head.ahead_MS.length || String(part.sizes) !== String(head.sizes)) {
      throw new EvaluationInputError(
        `counts must be of the same probes and sizes: ${head.ahead_MS.length} of sizes ${String(head.sizes)}, and ${part.ahead_MS.length} of ${String(part.sizes)}`,
      );
    }
    add(merged.ahead_MS, part.ahead_MS);
    add(merged.impostors, part.impostors);
    merged.numZero += part.numZero;
  }
  return merged;
}

function add(sums: Uint32Array | Float64Array, further: Uint32Array | Float64Array): void {
  for (let k = 0; k < sums.length; k += 1) sums[k] = (sums[k] as number) + (further[k] as number);
}

export interface ProbePairs {
  readonly unit: UnitEmbeddings;
  /** [P + 1]: the pairs of probe p are starts[p] … starts[p + 1] − 1. */
  readonly starts: Int32Array;
  /** [M]: similarities of the pairs, highest first within a probe. */
  readonly similarities: Float32Array;
  /** [M]: the mate's position among the probes. */
  readonly mates: Int32Array;
  readonly numPairs: number;
}

/** Pairs of probes of one class, in both orders: the same on every worker. @throws EvaluationInputError where there are none */
export function probesOf(probes: LabelledEmbeddings): ProbePairs {
  const unit = unitEmbeddings(probes.embeddings, probes.dimension, 'probe');
  mustHaveLabels(probes.labels, unit.count, 'labels of probes');
  const byLabel = positionsByLabel(probes.labels);
  const starts = new Int32Array(unit.count + 1);
  const all: { readonly mate: number; readonly similarity: number }[] = [];
  for (let probe = 0; probe < unit.count; probe += 1) {
    const mates = (byLabel.get(probes.labels[probe] ?? NaN) ?? []).filter((index) => index !== probe);
    // As a similarity block rounds it: in double precision, then to float32.
    const found = mates.map((mate) => ({ mate, similarity: Math.fround(rowProduct(unit, probe, mate)) }));
    all.push(...found.sort((a, b) => b.similarity - a.similarity || a.mate - b.mate));
    starts[probe + 1] = all.length;
  }
  if (all.length === 0) {
    throw new EvaluationInputError(
      `no class has two of the ${unit.count} probes; a probe needs a mate to be found among distractors`,
    );
  }
  return {
    unit,
    starts,
    similarities: Float32Array.from(all, ({ similarity }) => similarity),
    mates: Int32Array.from(all, ({ mate }) => mate),
    numPairs: all.length,
  };
}

interface Counting {
  readonly ahead_MS: Uint32Array;
  readonly impostors: Float64Array;
  /** The smallest gallery that holds this distractor. */
  readonly smallest: number;
  readonly numSizes: number;
}

/** One distractor against all probes. It is marked at the first of a probe's mates that it stands before; the rest follow. */
function countRow({ starts, similarities }: ProbePairs, row_P: Float32Array, counting: Counting): void {
  const { ahead_MS, impostors, smallest, numSizes } = counting;
  for (let probe = 0; probe < row_P.length; probe += 1) {
    const score = row_P[probe] as number;
    countScore(impostors, score);
    let [low, high] = [starts[probe] as number, starts[probe + 1] as number];
    const end = high;
    if (low === end || score < (similarities[end - 1] as number)) continue;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (score >= (similarities[middle] as number)) high = middle;
      else low = middle + 1;
    }
    const place = low * numSizes + smallest;
    ahead_MS[place] = (ahead_MS[place] as number) + 1;
  }
}

/** From where distractors were marked to all they stand before: the probe's later mates, in every gallery that holds them. */
function addUp(ahead_MS: Uint32Array, { starts }: ProbePairs, numSizes: number): void {
  const isFirst = new Set(starts);
  for (let place = numSizes; place < ahead_MS.length; place += 1) {
    if (isFirst.has(Math.floor(place / numSizes))) continue;
    ahead_MS[place] = (ahead_MS[place] as number) + (ahead_MS[place - numSizes] as number);
  }
  for (let place = 0; place < ahead_MS.length; place += 1) {
    if (place % numSizes > 0) ahead_MS[place] = (ahead_MS[place] as number) + (ahead_MS[place - 1] as number);
  }
}

function sizesOf(given: readonly number[]): number[] {
  const sizes = [...new Set(given)].sort((a, b) => a - b);
  if (sizes.length === 0 || !sizes.every((size) => Number.isInteger(size) && size >= 1)) {
    throw new EvaluationInputError(`sizes must be whole numbers of at least 1, got ${given.join(', ') || 'none'}`);
  }
  return sizes;
}
