import type { LabelledEmbeddings } from '@circlet/evaluation';

// Shapes: D = dimension.

/** Rows of a block of distractors: 16 MiB at 512 dimensions. */
const BLOCK = 8192;

/** A person's probes lie about its centre; their cosine is near 1 / (1 + SPREAD²). */
const SPREAD = 2;

/** Embeddings of probes, person after person in turn. */
export function probesOf(count: number, people: number, dimension: number): LabelledEmbeddings {
  const centres = gaussian(people * dimension, 1);
  const noise = gaussian(count * dimension, 2);
  const embeddings = noise.map((value, place) => {
    const person = Math.floor(place / dimension) % people;
    return (centres[person * dimension + (place % dimension)] as number) + SPREAD * value;
  });
  return { embeddings, dimension, labels: Int32Array.from({ length: count }, (_, index) => index % people) };
}

/** Directions at random, block after block; a block's values follow from where it begins. */
export function* distractorBlocks(first: number, end: number, dimension: number): Generator<Float32Array> {
  for (let begin = first; begin < end; begin += BLOCK) {
    yield gaussian(Math.min(BLOCK, end - begin) * dimension, 1000 + begin);
  }
}

/** Sums of four uniform numbers: near enough to normal, and quick. */
function gaussian(count: number, seed: number): Float32Array<ArrayBuffer> {
  let state = (seed * 0x9e3779b1) >>> 0 || 1;
  const next = (): number => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
  return Float32Array.from({ length: count }, () => next() + next() + next() + next() - 2);
}
