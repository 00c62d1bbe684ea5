/**
 * The cosine between two embeddings: 1 where they point the same way, 0 where they have nothing in common. Unit vectors have their
 * product as their cosine; others are divided by their lengths.
 *
 * @throws RangeError where they are of different lengths, or one is zero
 */
export function similarity(one: ArrayLike<number>, other: ArrayLike<number>): number {
  if (one.length !== other.length || one.length === 0) {
    throw new RangeError(
      `expected two embeddings of one model, got ${one.length} and ${other.length} dimensions; embed both with the same`,
    );
  }
  let [product, ones, others] = [0, 0, 0];
  for (let d = 0; d < one.length; d++) {
    const [a, b] = [one[d] as number, other[d] as number];
    product += a * b;
    ones += a * a;
    others += b * b;
  }
  if (!(ones > 0 && others > 0)) throw new RangeError('expected two embeddings that have a length, got zeros or NaN');
  return Math.max(-1, Math.min(1, product / Math.sqrt(ones * others)));
}
