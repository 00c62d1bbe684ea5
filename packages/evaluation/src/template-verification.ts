import { equalErrorRate } from './curve-points.ts';
import { rowProduct } from './embeddings.ts';
import { EvaluationInputError } from './errors.ts';
import { rocAuc, type RocCurve, rocOfScores } from './roc.ts';
import { type FarRule, type TarAtFar, tarAtFar } from './tar-at-far.ts';
import { type TemplateEmbeddings, templateEmbeddings, type TemplateOptions } from './templates.ts';

export interface TemplateVerificationOptions extends TemplateOptions {
  /** [first, second, first, second, …]: template numbers. */
  readonly pairs: ArrayLike<number>;
  /** Truthy where both templates are of one subject. */
  readonly same: ArrayLike<number | boolean>;
  /** Default 1e-6 … 1e-1. */
  readonly fars?: readonly number[];
  /** Default 'nearest-corner', as the IJB scripts have it. */
  readonly rule?: FarRule;
}

export interface TemplateVerificationScores {
  readonly protocol: 'templates';
  readonly rocAuc: number;
  readonly equalErrorRate: number;
  readonly tarAtFar: readonly TarAtFar[];
  readonly numTemplates: number;
  readonly numGenuine: number;
  readonly numImpostor: number;
  readonly numZeroTemplates: number;
  readonly conventions: Readonly<Record<string, string>>;
  /** For drawing; `curvePoints` thins it. */
  readonly curve: RocCurve;
}

/**
 * IJB-B's and IJB-C's 1:1 verification: the cosines of listed pairs of templates, and the curve over all of them.
 * @throws EvaluationInputError where a pair names no template, or there are no pairs of both kinds
 */
export function evaluateTemplatePairs(options: TemplateVerificationOptions): TemplateVerificationScores {
  const { pairs, same, dimension, fars = [1e-6, 1e-5, 1e-4, 1e-3, 1e-2, 1e-1], rule = 'nearest-corner' } = options;
  if (pairs.length !== 2 * same.length) {
    throw new EvaluationInputError(
      `every pair needs two templates and an answer: ${pairs.length} templates, ${same.length} answers`,
    );
  }
  const templates = templateEmbeddings(options);
  const curve = rocOfScores(pairCosines(templates, dimension, pairs), same);
  return {
    protocol: 'templates',
    rocAuc: rocAuc(curve),
    equalErrorRate: equalErrorRate(curve).rate,
    tarAtFar: fars.map((far) => tarAtFar(curve, far, rule)),
    numTemplates: templates.templates.length,
    numGenuine: curve.numGenuine,
    numImpostor: curve.numImpostor,
    numZeroTemplates: templates.numZero,
    conventions: {
      template: `sum over media of the mean over their images, ${options.keepNorms === false ? 'images of length 1 (N0)' : 'lengths kept (N1)'}, ${
        options.detectorScores === undefined ? 'no detector scores (D0)' : 'times detector scores (D1)'
      }`,
      similarity: 'cosine of templates; zero templates have similarity 0 to all',
      accept: 'score at least the threshold',
      tarAtFar: `rule ${rule}`,
    },
    curve,
  };
}

/** In double precision. */
function pairCosines(templates: TemplateEmbeddings, dimension: number, pairs: ArrayLike<number>): Float64Array {
  const rows = { values: templates.embeddings, dimension };
  const rowOf = new Map([...templates.templates].map((id, row) => [id, row]));
  const row = (place: number): number => {
    const found = rowOf.get(pairs[place] ?? NaN);
    if (found !== undefined) return found;
    throw new EvaluationInputError(
      `pair ${Math.floor(place / 2)} names template ${pairs[place]}, which no image belongs to; list its images or leave the pair out`,
    );
  };
  return Float64Array.from({ length: pairs.length / 2 }, (_, pair) =>
    rowProduct(rows, row(2 * pair), row(2 * pair + 1)),
  );
}
