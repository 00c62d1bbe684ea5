import { type LabelledEmbeddings } from './embeddings.ts';
import { EvaluationInputError } from './errors.ts';
import { type DistractorCounts, type ProbePairs, probesOf } from './distractor-counts.ts';
import { type RocCurve } from './roc.ts';
import { countScore, emptyHistogram, HISTOGRAM_TIES, rocOfHistograms } from './score-histogram.ts';
import { type FarRule, type TarAtFar, tarAtFar } from './tar-at-far.ts';

export interface DistractorOptions {
  readonly probes: LabelledEmbeddings;
  /** Of all distractors. */
  readonly counts: DistractorCounts;
  /** Default 1e-6, the one of the challenge. */
  readonly fars?: readonly number[];
  /** Default 'at-most'. */
  readonly rule?: FarRule;
  /** K of further identification rates. Default 1 and 10. */
  readonly ks?: readonly number[];
}

export interface DistractorScores {
  readonly protocol: 'megaface';
  /** Among all distractors: share of ordered pairs (probe, mate) in which the mate comes first. */
  readonly rank1: number;
  /** The same for every size of the gallery and every K: `rates[size][k]`. */
  readonly rates: Readonly<Record<number, Readonly<Record<number, number>>>>;
  readonly tarAtFar: readonly TarAtFar[];
  readonly numProbes: number;
  readonly numDistractors: number;
  /** Ordered pairs of a probe and a mate. */
  readonly numSearches: number;
  readonly numImpostor: number;
  readonly numZeroEmbeddings: number;
  readonly conventions: Readonly<Record<string, string>>;
  /** For drawing; `curvePoints` thins it. */
  readonly curve: RocCurve;
}

/**
 * MegaFace's challenge 1: identification among distractors, and verification of pairs of probes against pairs of a probe and a
 * distractor.
 *
 * @throws EvaluationInputError unless the counts are those of these probes and of every distractor, each once
 */
export function evaluateDistractors(options: DistractorOptions): DistractorScores {
  const { counts, fars = [1e-6], rule = 'at-most', ks = [1, 10] } = options;
  const probes = probesOf(options.probes);
  const numDistractors = mustBeWhole(counts, probes);
  const { sizes, ahead_MS } = counts;
  const rateOf = (sizeIndex: number, k: number): number => {
    let found = 0;
    for (let pair = 0; pair < probes.numPairs; pair += 1) {
      if ((ahead_MS[pair * sizes.length + sizeIndex] as number) < k) found += 1;
    }
    return found / probes.numPairs;
  };
  const rates = Object.fromEntries(
    sizes.map((size, index) => [size, Object.fromEntries(ks.map((k) => [k, rateOf(index, k)]))]),
  );
  const genuine = emptyHistogram();
  for (let probe = 0; probe < probes.unit.count; probe += 1) {
    for (let pair = probes.starts[probe] as number; pair < (probes.starts[probe + 1] as number); pair += 1) {
      if ((probes.mates[pair] as number) > probe) countScore(genuine, probes.similarities[pair] as number);
    }
  }
  const curve = rocOfHistograms(genuine, counts.impostors.slice());
  return {
    protocol: 'megaface',
    rank1: rateOf(sizes.length - 1, 1),
    rates,
    tarAtFar: fars.map((far) => tarAtFar(curve, far, rule)),
    numProbes: probes.unit.count,
    numDistractors,
    numSearches: probes.numPairs,
    numImpostor: curve.numImpostor,
    numZeroEmbeddings: probes.unit.numZero + counts.numZero,
    conventions: {
      similarity: 'cosine; zero embeddings have similarity 0 to all',
      identification: 'each ordered pair of probes of one class: the mate among the distractors, other mates left out',
      galleries: 'the first so many distractors',
      ties: `a distractor as similar as the mate counts as before it; for verification ${HISTOGRAM_TIES}`,
      verification: 'pairs of probes of one class, each once, against every probe with every distractor',
      tarAtFar: `rule ${rule}`,
    },
    curve,
  };
}

/** @returns how many distractors there are */
function mustBeWhole({ sizes, ahead_MS, ranges }: DistractorCounts, probes: ProbePairs): number {
  if (ahead_MS.length !== probes.numPairs * sizes.length) {
    throw new EvaluationInputError(
      `the counts are of other probes: expected ${probes.numPairs} pairs of ${sizes.length} sizes, got ${ahead_MS.length} numbers`,
    );
  }
  let next = 0;
  for (const { first, count } of [...ranges].sort((a, b) => a.first - b.first)) {
    if (first !== next)
      throw new EvaluationInputError(
        `distractors ${next} to ${first - 1} were not counted; merge the counts of all ranges`,
      );
    next = first + count;
  }
  const largest = sizes.at(-1) as number;
  if (next !== largest) {
    throw new EvaluationInputError(`the largest gallery must be all distractors: expected ${largest}, counted ${next}`);
  }
  return next;
}
