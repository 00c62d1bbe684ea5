export {
  EmbedderError,
  EmbedderDisposedError,
  EmbedderImageError,
  EmbedderModelError,
  EmbedderOutputError,
} from './errors.ts';
export type { EmbedderImage } from './image-pixels.ts';
export { type Embedder, type EmbedderOptions, loadEmbedder } from './load-embedder.ts';
export type { ModelSource } from './model-source.ts';
export type { ShownPixels } from './shown-pixels.ts';
export { similarity } from './similarity.ts';
