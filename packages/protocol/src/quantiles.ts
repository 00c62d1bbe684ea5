/** At which similarities are told: the median, the middle half, and where all but one in twenty are. */
export const SIMILARITY_QUANTILES: readonly number[] = [0.05, 0.25, 0.5, 0.75, 0.95];
