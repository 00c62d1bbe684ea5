import { mustHaveLabels, unitEmbeddings } from './embeddings.ts';
import { EvaluationInputError } from './errors.ts';

// Shapes: N = images, D = dimensions, T = templates.

export interface TemplateOptions {
  /** [N, D], row-major: where the model's flip test is used, the sums of an image and its mirror image. */
  readonly embeddings: Float32Array;
  readonly dimension: number;
  /** [N]: the template of each image; an image of several templates stands there several times. */
  readonly templates: ArrayLike<number>;
  /** [N]: the medium of each image within its template: frames of one video share it. */
  readonly media: ArrayLike<number>;
  /** [N]: the detector's score of each image, which its embedding is multiplied by (D1). Absent: none (D0). */
  readonly detectorScores?: ArrayLike<number>;
  /**
   * Whether lengths of embeddings say how good their image is and stay (N1, InsightFace's eval_ijbc.py), or all embeddings have
   * length 1 first (N0, its ijb_evals.py). Default true.
   */
  readonly keepNorms?: boolean;
}

export interface TemplateEmbeddings {
  /** [T, D]: of length 1, or zeros. */
  readonly embeddings: Float32Array;
  /** [T]: the template of each row, ascending. */
  readonly templates: Int32Array;
  readonly numZero: number;
}

/**
 * One embedding for each template, as IJB-B and IJB-C are scored: the mean over the images of each medium, the sum of the media,
 * scaled to length 1. A video counts as much as a photograph, however many frames it has.
 *
 * @throws EvaluationInputError, EmbeddingNotFiniteError
 */
export function templateEmbeddings(options: TemplateOptions): TemplateEmbeddings {
  const { dimension, templates, media, detectorScores, keepNorms = true } = options;
  const unit = unitEmbeddings(options.embeddings, dimension);
  mustHaveLabels(templates, unit.count, 'templates');
  mustHaveLabels(media, unit.count, 'media');
  if (detectorScores !== undefined) mustHaveLabels(detectorScores, unit.count, 'detectorScores');
  const rows_ND = keepNorms ? options.embeddings : unit.values;
  const membersOf = imagesByMedium(templates, media);
  const ids = Int32Array.from(membersOf.keys()).sort();
  const sums_TD = new Float64Array(ids.length * dimension);
  ids.forEach((id, row) => {
    for (const images of (membersOf.get(id) as Map<number, number[]>).values()) {
      for (const image of images) {
        const weight = (detectorScores?.[image] ?? 1) / images.length;
        if (!Number.isFinite(weight)) {
          throw new EvaluationInputError(
            `the detector's score of image ${image} must be finite, got ${detectorScores?.[image]}`,
          );
        }
        for (let d = 0; d < dimension; d += 1) {
          const place = row * dimension + d;
          sums_TD[place] = (sums_TD[place] as number) + weight * (rows_ND[image * dimension + d] as number);
        }
      }
    }
  });
  const { values, numZero } = unitEmbeddings(Float32Array.from(sums_TD), dimension, 'template');
  return { embeddings: values, templates: ids, numZero };
}

/** Template → medium → positions of its images. */
function imagesByMedium(templates: ArrayLike<number>, media: ArrayLike<number>): Map<number, Map<number, number[]>> {
  const all = new Map<number, Map<number, number[]>>();
  for (let image = 0; image < templates.length; image += 1) {
    const [template, medium] = [templates[image] as number, media[image] as number];
    if (!Number.isInteger(template)) {
      throw new EvaluationInputError(`the template of image ${image} must be a whole number, got ${template}`);
    }
    let ofTemplate: Map<number, number[]> | undefined = all.get(template);
    if (ofTemplate === undefined) all.set(template, (ofTemplate = new Map<number, number[]>()));
    const images = ofTemplate.get(medium);
    if (images === undefined) ofTemplate.set(medium, [image]);
    else images.push(image);
  }
  return all;
}
