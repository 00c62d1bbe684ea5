import { readIjbImages, readTemplatePairs } from '@circlet/data';
import { evaluateTemplatePairs, type TemplateVerificationScores } from '@circlet/evaluation';
import { WorkerUsageError } from './errors.ts';
import type { Protocol, ProtocolInput } from './protocols.ts';

/**
 * IJB-B's and IJB-C's 1:1 verification of templates. The lists are those beside the images.
 * @param data the folder with `loose_crop` and `meta`
 */
export function templatesProtocol(data: string): Protocol<TemplateVerificationScores> {
  return (dataset) => {
    if (dataset.name !== 'IJB-B' && dataset.name !== 'IJB-C') {
      throw new WorkerUsageError(
        `--protocol=templates: expected a folder with loose_crop and meta, as IJB-B and IJB-C come, got ${dataset.name}`,
      );
    }
    return { items: Int32Array.from(dataset.items.keys()), score: (input) => score(input, data) };
  };
}

async function score({ embeddings_ND, items_N, dimension, dataset }: ProtocolInput, data: string) {
  const [images, { first, second, same }] = await Promise.all([readIjbImages(data), readTemplatePairs(data)]);
  // Images stand in the data set in another order than in the lists: their names end with the line.
  const lines = items_N.map((item) => lineOf(dataset.items.at(item)?.id ?? ''));
  const pairs = new Int32Array(2 * same.length);
  first.forEach((template, pair) => (pairs[2 * pair] = template));
  second.forEach((template, pair) => (pairs[2 * pair + 1] = template));
  const scores = evaluateTemplatePairs({
    embeddings: embeddings_ND,
    dimension,
    templates: lines.map((line) => images.templates[line] as number),
    media: lines.map((line) => images.media[line] as number),
    detectorScores: Float64Array.from(lines, (line) => images.scores[line] as number),
    pairs,
    same,
  });
  return { ...scores };
}

/** Of `photo.jpg#17` it is 17. */
function lineOf(id: string): number {
  return Number(id.slice(id.lastIndexOf('#') + 1));
}
