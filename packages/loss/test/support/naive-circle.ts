// A second implementation of Circle loss, for comparison: plain loops in double precision, straight from the paper, sharing
// nothing with src/. Overflows where exp does, so it is for moderate γ.

export interface Five {
  readonly gamma: number;
  readonly op: number;
  readonly on: number;
  readonly dp: number;
  readonly dn: number;
}

export type Matrix = readonly (readonly number[])[];

/** Eq. 8. */
export function five(gamma: number, m: number): Five {
  return { gamma, op: 1 + m, on: -m, dp: 1 - m, dn: m };
}

/** Eq. 5. */
const alphaP = ({ op }: Five, sp: number): number => Math.max(0, op - sp);
export const alphaN = ({ on }: Five, sn: number): number => Math.max(0, sn - on);

/** Eq. 6 of one anchor. @param frozen similarities at which the weights are taken; default: the same, as the paper writes it */
export function circle(p: Five, sps: readonly number[], sns: readonly number[], frozen = { sps, sns }): number {
  return Math.log(1 + negativeSum(p, sns, frozen.sns) * positiveSum(p, sps, frozen.sps));
}

/** Eq. 9 and 10 of one anchor. */
export function circleGradient(p: Five, sps: readonly number[], sns: readonly number[]) {
  const [positives, negatives] = [positiveSum(p, sps, sps), negativeSum(p, sns, sns)];
  const z = 1 - Math.exp(-circle(p, sps, sns));
  return {
    sps: sps.map((s) => (z * Math.exp(-p.gamma * alphaP(p, s) * (s - p.dp)) * p.gamma * (s - p.op)) / positives),
    sns: sns.map((s) => (z * Math.exp(p.gamma * alphaN(p, s) * (s - p.dn)) * p.gamma * (s - p.on)) / negatives),
  };
}

function positiveSum(p: Five, sps: readonly number[], frozen: readonly number[]): number {
  return sps.reduce((sum, s, i) => sum + Math.exp(-p.gamma * alphaP(p, frozen[i]!) * (s - p.dp)), 0);
}

function negativeSum(p: Five, sns: readonly number[], frozen: readonly number[]): number {
  return sns.reduce((sum, s, j) => sum + Math.exp(p.gamma * alphaN(p, frozen[j]!) * (s - p.dn)), 0);
}

export function cosines(rows: Matrix): number[][] {
  const unit = rows.map((row) => row.map((value) => value / Math.hypot(...row)));
  return unit.map((a) => unit.map((b) => a.reduce((sum, value, k) => sum + value * b[k]!, 0)));
}

/** s_p and s_n of one anchor in a matrix of cosines. */
export function pairsOf(similarities: Matrix, labels: readonly number[], anchor: number) {
  const row = similarities[anchor]!;
  return {
    sps: row.filter((_s, k) => k !== anchor && labels[k] === labels[anchor]),
    sns: row.filter((_s, k) => labels[k] !== labels[anchor]),
  };
}

/** Loss of each anchor; undefined where it has no positive or no negative. */
export function anchorLosses(p: Five, rows: Matrix, labels: readonly number[], frozen = rows): (number | undefined)[] {
  const [now, then] = [cosines(rows), cosines(frozen)];
  return labels.map((_label, anchor) => {
    const { sps, sns } = pairsOf(now, labels, anchor);
    return sps.length > 0 && sns.length > 0 ? circle(p, sps, sns, pairsOf(then, labels, anchor)) : undefined;
  });
}

/** Mean over valid anchors. */
export function batchLoss(p: Five, rows: Matrix, labels: readonly number[], frozen = rows): number {
  const losses = anchorLosses(p, rows, labels, frozen).filter((loss) => loss !== undefined);
  return losses.reduce((sum, loss) => sum + loss, 0) / losses.length;
}

/** One log-sum over all pairs of the batch, ordered or each once. */
export function pooledLoss(p: Five, rows: Matrix, labels: readonly number[], pairs: 'ordered' | 'unordered'): number {
  const similarities = cosines(rows);
  const [sps, sns]: [number[], number[]] = [[], []];
  labels.forEach((a, i) =>
    labels.forEach((b, j) => {
      if (pairs === 'ordered' ? i !== j : i < j) (a === b ? sps : sns).push(similarities[i]![j]!);
    }),
  );
  return circle(p, sps, sns);
}

/** Gradient by every entry of the matrix, by central differences. */
export function centralDifferences(loss: (rows: Matrix) => number, rows: Matrix, step = 1e-6): number[] {
  return rows.flatMap((row, i) =>
    row.map((value, k) => {
      const moved = (by: number) =>
        loss(rows.map((r, n) => (n === i ? r.map((v, d) => (d === k ? value + by : v)) : r)));
      return (moved(step) - moved(-step)) / (2 * step);
    }),
  );
}
