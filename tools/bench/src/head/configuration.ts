export const HEADS = ['dense', 'sharded', 'sampled'] as const;

/**
 * dense: every worker has all class weights, their gradients are summed over workers. sharded: every worker has the weights of its
 * own classes. sampled: so too, and a step uses a share of them (Partial FC).
 */
export type HeadKind = (typeof HEADS)[number];

/** One row of the table. */
export interface HeadConfiguration {
  readonly head: HeadKind;
  readonly workers: number;
  readonly classes: number;
}

export interface HeadTable {
  readonly heads: readonly HeadKind[];
  readonly workers: readonly number[];
  readonly classes: readonly number[];
}

/** What ten minutes on two cores allow; the last row is the one with a million classes. */
export const SHORT_TABLE: HeadTable = { heads: HEADS, workers: [1, 2, 4], classes: [10_000, 100_000] };

export const WHOLE_TABLE: HeadTable = { ...SHORT_TABLE, classes: [10_000, 100_000, 250_000] };

/** A million identities, which one worker alone could not train in the memory of four. */
export const MILLION: readonly HeadConfiguration[] = [{ head: 'sampled', workers: 4, classes: 1_000_000 }];

/** Above these the dense peer would need more memory than it is worth. */
export const MAX_PEER_CLASSES = 250_000;

/** All of a table, by classes. One worker's part of a sharded head is the whole: that row is dense's. */
export function configurationsOf({ heads, workers, classes }: HeadTable): HeadConfiguration[] {
  return classes.flatMap((numClasses) =>
    heads.flatMap((head) =>
      workers
        .filter((size) => head !== 'sharded' || size > 1 || !heads.includes('dense'))
        .map((size) => ({ head, workers: size, classes: numClasses })),
    ),
  );
}

/** For example `sampled 100000×4`. */
export function nameOf({ head, workers, classes }: HeadConfiguration): string {
  return `${head} ${classes}×${workers}`;
}
