// Written-out counterparts of the metrics: whole matrices, full sorts, no counting tricks.

/** Cosines of rows as the package states them: rows of length 1 in float32, products rounded to float32. */
export function cosines(a: number[][], b: number[][]): number[][] {
  const unit = (row: number[]): number[] => {
    const length = Math.sqrt(row.reduce((sum, v) => sum + Math.fround(v) ** 2, 0));
    return row.map((v) => (length === 0 ? 0 : Math.fround(Math.fround(v) * (1 / length))));
  };
  const units = b.map(unit);
  return a.map(unit).map((x) => units.map((y) => Math.fround(x.reduce((sum, v, d) => sum + v * (y[d] as number), 0))));
}

/** Indices by similarity, highest first, equal ones by index, without those that `keep` refuses. */
export function ranking(row: number[], keep: (index: number) => boolean): number[] {
  return row
    .map((_, index) => index)
    .filter(keep)
    .sort((a, b) => (row[b] as number) - (row[a] as number) || a - b);
}

export interface NaiveRetrieval {
  recall: (k: number) => number;
  mapAtR: number;
  rPrecision: number;
  numQueries: number;
}

export function naiveRetrieval(rows: number[][], labels: number[]): NaiveRetrieval {
  const similarity = cosines(rows, rows);
  const relevances = rows.flatMap((_, query) => {
    const order = ranking(similarity[query] ?? [], (index) => index !== query);
    const relevance = order.map((index) => labels[index] === labels[query]);
    return relevance.includes(true) ? [relevance] : [];
  });
  const mean = (f: (relevance: boolean[]) => number): number =>
    relevances.reduce((sum, relevance) => sum + f(relevance), 0) / relevances.length;
  const numMates = (relevance: boolean[]): number => relevance.filter(Boolean).length;
  return {
    recall: (k) => mean((relevance) => Number(relevance.slice(0, k).includes(true))),
    rPrecision: mean((relevance) => numMates(relevance.slice(0, numMates(relevance))) / numMates(relevance)),
    mapAtR: mean((relevance) => {
      let sum = 0;
      for (let k = 1; k <= numMates(relevance); k += 1) {
        if (relevance[k - 1]) sum += numMates(relevance.slice(0, k)) / k;
      }
      return sum / numMates(relevance);
    }),
    numQueries: relevances.length,
  };
}

/** Chance that a same pair scores higher than a different one, pair of pairs by pair of pairs. */
export function naiveAuc(scores: number[], same: boolean[]): number {
  const genuine = scores.filter((_, i) => same[i]);
  const impostor = scores.filter((_, i) => !same[i]);
  let wins = 0;
  for (const g of genuine) for (const i of impostor) wins += g > i ? 1 : g === i ? 0.5 : 0;
  return wins / genuine.length / impostor.length;
}

/** Best accept rate over all thresholds that accept at most the share `far` of different pairs. */
export function naiveTarAtMost(scores: number[], same: boolean[], far: number): number {
  const share = (wanted: boolean, threshold: number): number => {
    const those = scores.filter((_, i) => same[i] === wanted);
    return those.filter((score) => score >= threshold).length / those.length;
  };
  return Math.max(0, ...scores.filter((t) => share(false, t) <= far).map((t) => share(true, t)));
}

export const flat = (rows: number[][]): Float32Array => Float32Array.from(rows.flat());
