/**
 * The 1-based ranks of a query's correct gallery entries, ascending, when the gallery is ordered by similarity, highest first,
 * and equal similarities by gallery index. Ignored entries are taken out before ranks are counted.
 *
 * Counting instead of sorting: the P positives are sorted, every other entry finds by bisection how many of them stand before
 * it. O(G log P) rather than O(G log G), which matters at 100,000 queries.
 *
 * @param row similarities to the G gallery entries
 * @param positives gallery indices, ascending
 * @param ignored gallery indices that do not count (the query itself, junk, the same camera); none of the positives
 * @param scratch G zeros; zeros again on return
 */
export function positiveRanks(
  row: Float32Array,
  positives: readonly number[],
  ignored: readonly number[],
  scratch: Uint8Array,
): Int32Array {
  const at = (index: number): number => row[index] as number;
  const ordered = Int32Array.from(positives).sort((a, b) => at(b) - at(a) || a - b);
  const numPositives = ordered.length;
  const similarities = Float32Array.from(ordered, at);
  for (const index of positives) scratch[index] = 1;
  for (const index of ignored) scratch[index] = 1;

  const numAfter = new Int32Array(numPositives + 1); // [k]: other entries with exactly k positives before them
  const lowest = numPositives === 0 ? Infinity : (similarities[numPositives - 1] as number);
  for (let index = 0; index < row.length; index += 1) {
    const similarity = at(index);
    if (similarity < lowest || scratch[index] === 1) continue; // behind all positives, or not counted
    let low = 0;
    let high = numPositives;
    while (low < high) {
      const middle = (low + high) >> 1;
      const other = similarities[middle] as number;
      const positiveFirst = other > similarity || (other === similarity && (ordered[middle] as number) < index);
      if (positiveFirst) low = middle + 1;
      else high = middle;
    }
    numAfter[low] = (numAfter[low] as number) + 1;
  }

  for (const index of positives) scratch[index] = 0;
  for (const index of ignored) scratch[index] = 0;
  let numOthers = 0;
  return Int32Array.from(ordered, (_, k) => {
    numOthers += numAfter[k] as number;
    return k + 1 + numOthers;
  });
}
