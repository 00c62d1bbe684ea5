export { describeMatch } from './describe-match.ts';
export {
  type WeightDifferences,
  WeightsError,
  WeightsFormatError,
  WeightsMismatchError,
  WeightsUnreadableError,
  WeightsUnsupportedError,
  WeightsWriteError,
} from './errors.ts';
export { exportNetwork, type ExportOptions, type GraphFormat } from './export-network.ts';
export { type MatchedWeights, matchWeights } from './match-weights.ts';
export { usualNames, WEIGHT_NAMES, type WeightNames } from './name-maps.ts';
export { readWeights, type WeightsFile, type WeightsFormat } from './read-weights.ts';
export { writeWeights } from './write-weights.ts';
