import { mustHaveLabels } from './embeddings.ts';
import { EvaluationInputError } from './errors.ts';
import { evaluateRetrieval, type RetrievalScores } from './retrieval.ts';
import { type BlockOptions } from './similarity.ts';

/**
 * What retrieval by bare pixels reaches, to stand beside a model's score: every image minus the mean image of the set, then cosine.
 * @param images uint8, `count` images of equal size one after the other
 * @param labels one class number per image
 */
export async function rawPixelBaseline(
  images: Uint8Array,
  count: number,
  labels: ArrayLike<number>,
  options: BlockOptions = {},
): Promise<RetrievalScores> {
  const embeddings = rawPixelEmbeddings(images, count);
  mustHaveLabels(labels, count, 'labels');
  const scores = await evaluateRetrieval({ ...options, embeddings, dimension: images.length / count, labels });
  return {
    ...scores,
    conventions: { ...scores.conventions, embedding: 'pixels minus the mean image of the evaluated set' },
  };
}

/** Every image minus the mean image of the set, as embeddings. @param images uint8, `count` of equal size one after the other */
export function rawPixelEmbeddings(images: Uint8Array, count: number): Float32Array {
  const dimension = images.length / count;
  if (!Number.isInteger(dimension) || dimension < 1) {
    throw new EvaluationInputError(`${images.length} bytes are no ${count} images of equal size`);
  }
  const mean = new Float64Array(dimension);
  for (let index = 0; index < images.length; index += 1) {
    const pixel = index % dimension;
    mean[pixel] = (mean[pixel] as number) + (images[index] as number) / count;
  }
  return Float32Array.from(images, (value, index) => value - (mean[index % dimension] as number));
}
