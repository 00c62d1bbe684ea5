export { curvePoints, type CurvePoint, equalErrorRate, type EqualErrorRate } from './curve-points.ts';
export {
  countDistractors,
  type CountDistractorsOptions,
  type DistractorCounts,
  type DistractorRange,
  mergeDistractorCounts,
} from './distractor-counts.ts';
export { type DistractorOptions, type DistractorScores, evaluateDistractors } from './distractors.ts';
export { type LabelledEmbeddings, type UnitEmbeddings, unitEmbeddings } from './embeddings.ts';
export {
  EmbeddingNotFiniteError,
  EvaluationError,
  EvaluationInputError,
  PairListError,
  SimilarityBlockError,
} from './errors.ts';
export {
  evaluateFoldVerification,
  type FoldVerificationOptions,
  type FoldVerificationScores,
  pairDistances,
} from './fold-verification.ts';
export { type ReRanking } from './k-reciprocal.ts';
export { MAX_PAIR_LIST_BYTES } from './limits.ts';
export { evaluateListedPairs, type ListedPairsOptions, type ListedPairsScores } from './listed-pairs.ts';
export { type LocatedPairs, locatePairs } from './pair-images.ts';
export { type ListedImage, type ListedPair, type PairList, parsePairList } from './pair-list.ts';
export { neighbourMap } from './projection/neighbour-map.ts';
export { principalComponents, type Projection } from './projection/principal-components.ts';
export { rawPixelBaseline, rawPixelEmbeddings } from './raw-pixels.ts';
export {
  type CameraEmbeddings,
  evaluateReIdentification,
  type ReIdentificationOptions,
  type ReIdentificationScores,
} from './re-identification.ts';
export { evaluateRetrieval, type RetrievalOptions, type RetrievalScores } from './retrieval.ts';
export {
  type FoundNeighbours,
  type RetrievalExtremes,
  retrievalExtremes,
  type RetrievalExtremesOptions,
} from './retrieval-extremes.ts';
export { rocAuc, type RocCurve, rocOfScores } from './roc.ts';
export { type ScoreBins, scoreBins } from './score-bins.ts';
export { type GalleryNeighbours, searchGallery, type SearchOptions } from './search-gallery.ts';
export { type BlockOptions, plainSimilarityBlock, type SimilarityBlock } from './similarity.ts';
export { type FarRule, type TarAtFar, tarAtFar } from './tar-at-far.ts';
export { evaluateVerification, type VerificationOptions, type VerificationScores } from './verification.ts';
export { templateEmbeddings, type TemplateEmbeddings, type TemplateOptions } from './templates.ts';
export {
  evaluateTemplatePairs,
  type TemplateVerificationOptions,
  type TemplateVerificationScores,
} from './template-verification.ts';
