/** Of the history of a run: its rows take some 500 kB at most. */
export const MAX_HISTORY_BYTES: number = 4 * 2 ** 20;

/** Of its curves. */
export const MAX_HISTORY_ROWS = 2_048;
