/** Of a list of pairs; LFW's has 6,000 pairs in 160 kB. */
export const MAX_PAIR_LIST_BYTES: number = 64 * 2 ** 20;
