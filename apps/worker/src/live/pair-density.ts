import type { ControlBodies } from '@circlet/protocol';
import type { SimilaritySample } from '@circlet/training';

// Shapes: A = images of the sample; D = embedding dimension; M = classes of the sample.

/** The unit square has 32 × 32 cells. */
const BINS = 48;
const LEAST = -0.5;

type Density = Omit<ControlBodies['density'], 'step'>;

/**
 * How the (s_n, s_p) of a sample are distributed: for each image as an anchor, every pair of one of its positives and one of its
 * negatives, as Circle loss weighs them against each other. An anchor's pairs are the product of two histograms, so that they are
 * counted without being listed.
 *
 * @returns null where no image has a positive and a negative
 */
export function pairDensity(sample: SimilaritySample): Density | null {
  const counts = new Float64Array(BINS * BINS);
  const numImages = sample.labels.length;
  const similarities = sample.between === 'images' ? ofImages(sample) : ofClasses(sample);
  const positives = new Float64Array(BINS);
  const negatives = new Float64Array(BINS);
  let pairs = 0;
  for (let anchor = 0; anchor < numImages; anchor++) {
    positives.fill(0);
    negatives.fill(0);
    const [numPositives, numNegatives] = similarities(anchor, positives, negatives);
    pairs += numPositives * numNegatives;
    for (let row = 0; row < BINS; row++) {
      const ofRow = positives[row] as number;
      if (ofRow === 0) continue;
      for (let column = 0; column < BINS; column++) {
        counts[row * BINS + column] = (counts[row * BINS + column] as number) + ofRow * (negatives[column] as number);
      }
    }
  }
  if (pairs === 0) return null;
  const largest = counts.reduce((a, b) => Math.max(a, b), 0);
  const cells = Array.from(counts, (count) => Math.round(255 * Math.sqrt(count / largest)));
  return { betweenImages: sample.between === 'images', pairs, cells, bins: BINS, least: LEAST };
}

/** Adds an anchor's similarities to both histograms. @returns how many positives and negatives there were */
type Similarities = (anchor: number, positives: Float64Array, negatives: Float64Array) => [number, number];

function ofImages({ values, labels }: SimilaritySample): Similarities {
  const dimension = values.length / labels.length;
  const norms = Array.from(labels, (_label, row) =>
    Math.sqrt(dot(values, row * dimension, row * dimension, dimension)),
  );
  return (anchor, positives, negatives) => {
    const numbers: [number, number] = [0, 0];
    labels.forEach((label, other) => {
      const length = (norms[anchor] as number) * (norms[other] as number);
      // One without a direction is left out, as the loss does.
      if (other === anchor || !(length > 1e-12)) return;
      const cosine = dot(values, anchor * dimension, other * dimension, dimension) / length;
      const isPositive = label === labels[anchor];
      count(isPositive ? positives : negatives, cosine);
      numbers[isPositive ? 0 : 1]++;
    });
    return numbers;
  };
}

function ofClasses({ values, labels }: SimilaritySample): Similarities {
  const columns = values.length / labels.length;
  return (anchor, positives, negatives) => {
    const numbers: [number, number] = [1, 0];
    count(positives, values[anchor * columns] as number);
    for (let column = 1; column < columns; column++) {
      if (column - 1 === labels[anchor]) continue;
      count(negatives, values[anchor * columns + column] as number);
      numbers[1]++;
    }
    return numbers;
  };
}

function count(histogram: Float64Array, cosine: number): void {
  const bin = Math.floor(((cosine - LEAST) / (1 - LEAST)) * BINS);
  const inside = Math.min(BINS - 1, Math.max(0, bin));
  histogram[inside] = (histogram[inside] as number) + 1;
}

function dot(values: Float32Array, a: number, b: number, length: number): number {
  let sum = 0;
  for (let index = 0; index < length; index++) sum += (values[a + index] as number) * (values[b + index] as number);
  return sum;
}
