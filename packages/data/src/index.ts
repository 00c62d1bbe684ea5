export { FACE_TEMPLATE, faceTemplate, fiveOf68 } from './align/landmarks.ts';
export { type SimilarityTransform, similarityTransform } from './align/similarity.ts';
export { alignFace } from './align/warp.ts';
export { type Pixels, resample, type ResampleFilter, type ResizeKernel } from '@circlet/pixels';
export type * from './contract.ts';
export type { IndexOptions } from './dataset/build-index.ts';
export { openFolder } from './dataset/folder.ts';
export type { DatasetPairs, IgnoredReason, ImageDataset, ImageLocation } from './dataset/image-dataset.ts';
export { DATASET_KINDS, type DatasetKind } from './dataset/kinds.ts';
export { openDataset, type OpenDatasetOptions } from './dataset/open-dataset.ts';
export { type DatasetSplit, splitByParts, splitClasses, type SplitRule } from './dataset/split.ts';
export { subset } from './dataset/subset.ts';
export { openZip } from './dataset/zip.ts';
export { type EmojiOptions, openEmoji } from './emoji/open-emoji.ts';
export { defaultCacheDir } from './emoji/pixel-cache.ts';
export * from './errors.ts';
export {
  type IjbImages,
  readIjbImages,
  readTemplatePairs,
  readTemplateSubjects,
  type TemplatePairs,
  type TemplateSubjects,
} from './faces/ijb-lists.ts';
export { encodeMegafaceFeature, type MegafaceImage, readMegafaceFeature, readMegafaceList } from './faces/megaface.ts';
export { type AugmentOptions, mirror } from './image/augment.ts';
export type { ResizeOptions } from './image/decode.ts';
export { type PictureSheet, pictureSheet, type PictureSheetOptions } from './image/picture-sheet.ts';
export { type ImageLoader, imageLoader, type LoaderDependencies, type LoaderOptions } from './loader/image-loader.ts';
export { type Manifest as PreparedManifest } from './prepared/manifest.ts';
export { fingerprintOfPrepared } from './prepared/open-prepared.ts';
export { prepareDataset, type PrepareOptions, type PrepareProgress } from './prepared/prepare.ts';
export { keyedRandom, randomUse, type RandomStream } from './random.ts';
export { pkSampler } from './sampler/pk.ts';
export type { PkPlan, PlannedSampler, SamplerPlan, ShuffledPlan } from './sampler/plan.ts';
export { shuffledSampler } from './sampler/shuffled.ts';
export { createSampler, placeOfStep, resumeSampler, samplerState, type SamplerState } from './sampler/state.ts';
