/** Of a ledger in a run's folder: some two million records. */
export const MAX_LEDGER_BYTES: number = 256 * 2 ** 20;

/** Of one record, a line; only names of images vary in length. */
export const MAX_RECORD_BYTES = 1_048_576;
