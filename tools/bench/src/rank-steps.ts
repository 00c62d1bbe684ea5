/** What a rank says of one step. */
export interface RankAccount {
  readonly seconds: number;
  readonly loss: number;
  /** Peak resident memory so far, start included. */
  readonly peakBytes: number;
}

/** Seconds of the slowest rank; null of no ranks. */
export function slowest(ranks: readonly RankAccount[] | undefined): number | null {
  return ranks === undefined ? null : Math.max(...ranks.map(({ seconds }) => seconds));
}

/** The most bytes of any rank in any step, in MB; null of no steps. */
export function mostMegabytes<Account extends RankAccount>(
  steps: readonly (readonly Account[])[],
  bytes: (account: Account) => number = ({ peakBytes }) => peakBytes,
): number | null {
  return steps.length === 0 ? null : Math.max(...steps.flat().map(bytes)) / 2 ** 20;
}

/** @throws where ranks that train together have different losses, or none */
export function mustHaveOneLoss(ranks: readonly RankAccount[]): void {
  if (!ranks.every(({ loss }) => Number.isFinite(loss) && loss === ranks[0]?.loss)) {
    throw new Error(
      `the ranks' losses are ${ranks.map(({ loss }) => loss).join(', ')}: the figures would mean nothing`,
    );
  }
}
