import { equalErrorRate } from './curve-points.ts';
import { type LabelledEmbeddings, mustHaveLabels, unitEmbeddings } from './embeddings.ts';
import { rocAuc, type RocCurve } from './roc.ts';
import { countScore, emptyHistogram, HISTOGRAM_TIES, rocOfHistograms } from './score-histogram.ts';
import { type BlockOptions, forEachQuery } from './similarity.ts';
import { type FarRule, type TarAtFar, tarAtFar } from './tar-at-far.ts';

export interface VerificationOptions extends LabelledEmbeddings, BlockOptions {
  /** Default 1e-1 … 1e-6. */
  readonly fars?: readonly number[];
  /** Default 'at-most'. */
  readonly rule?: FarRule;
}

export interface VerificationScores {
  readonly protocol: 'verification';
  readonly rocAuc: number;
  readonly equalErrorRate: number;
  readonly tarAtFar: readonly TarAtFar[];
  readonly numGenuine: number;
  readonly numImpostor: number;
  readonly numZeroEmbeddings: number;
  readonly conventions: Readonly<Record<string, string>>;
  /** For drawing; `curvePoints` thins it. */
  readonly curve: RocCurve;
}

/**
 * Verification over all pairs of different embeddings, each pair once: ROC-AUC and the true-accept rate at several false-accept
 * rates. Memory is one block and at most three arrays of 32 MiB.
 * @throws EvaluationInputError unless there are pairs of one class and pairs of two
 */
export async function evaluateVerification(options: VerificationOptions): Promise<VerificationScores> {
  const { fars = [1e-1, 1e-2, 1e-3, 1e-4, 1e-5, 1e-6], rule = 'at-most' } = options;
  const unit = unitEmbeddings(options.embeddings, options.dimension);
  mustHaveLabels(options.labels, unit.count, 'labels');
  const labels = Float64Array.from(options.labels);
  const genuine = emptyHistogram();
  const impostor = emptyHistogram();
  await forEachQuery(unit, unit, options, (query, row) => {
    for (let other = query + 1; other < row.length; other += 1) {
      countScore(labels[other] === labels[query] ? genuine : impostor, row[other] as number);
    }
  });
  const curve = rocOfHistograms(genuine, impostor);
  return {
    protocol: 'verification',
    rocAuc: rocAuc(curve),
    equalErrorRate: equalErrorRate(curve).rate,
    tarAtFar: fars.map((far) => tarAtFar(curve, far, rule)),
    numGenuine: curve.numGenuine,
    numImpostor: curve.numImpostor,
    numZeroEmbeddings: unit.numZero,
    conventions: {
      similarity: 'cosine; zero embeddings have similarity 0 to all',
      pairs: 'all pairs of two different embeddings, each once',
      accept: 'score at least the threshold',
      tarAtFar: `rule ${rule}`,
      ties: HISTOGRAM_TIES,
    },
    curve,
  };
}
