import { type GraphModel, loadGraphModel } from '@tensorflow/tfjs-converter';
import { getBackend, type io, ready, type Tensor, tensor4d } from '@tensorflow/tfjs-core';
import { EmbedderDisposedError, EmbedderModelError, EmbedderOutputError } from './errors.ts';
import { type EmbedderImage, imagePixels } from './image-pixels.ts';
import { findModel, type FoundModel, type ModelSource } from './model-source.ts';
import { inputPixels, networkInput, type NetworkInput, normalizeInto } from './network-input.ts';
import { type ShownPixels, shownPixels } from './shown-pixels.ts';

// Shapes: B = images of a batch, D = dimension.

export interface EmbedderOptions {
  /** Images that go through the network at once. Default: 16. */
  readonly batchSize?: number;
}

/** An exported model that embeds images. */
export interface Embedder {
  /** Height, width and channels that images are resized to. */
  readonly inputShape: readonly [height: number, width: number, channels: number];
  /** Of an embedding. */
  readonly dimension: number;
  /** The recipe that trained it, as YAML. */
  readonly recipe: string;
  /**
   * An embedding of length 1 for each image, in their order.
   * @throws EmbedderImageError, EmbedderOutputError, EmbedderDisposedError
   */
  embed(images: readonly EmbedderImage[]): Promise<Float32Array[]>;
  /** What the network gets of an image: RGBA of `inputShape`, to be shown. @throws EmbedderImageError */
  seen(image: EmbedderImage): Promise<ShownPixels>;
  /** Frees its weights. */
  dispose(): void;
}

/**
 * Loads what `coordinator:export --format=tfjs` has written, for the backend of tfjs that is in use. Images are resized and normalised as
 * in training.
 *
 * @throws EmbedderModelError
 */
export async function loadEmbedder(source: ModelSource, { batchSize = 16 }: EmbedderOptions = {}): Promise<Embedder> {
  if (!Number.isInteger(batchSize) || batchSize < 1) {
    throw new RangeError(`batchSize: expected a whole number of images from 1, got ${batchSize}`);
  }
  const { place, artifacts } = await findModel(source);
  const input = inputOf({ place, artifacts });
  mustBeWhole({ place, artifacts });
  const model = await graphModel({ place, artifacts });
  const { height, width, channels } = input;
  let isDisposed = false;
  const mustBeInUse = (): void => {
    if (isDisposed) throw new EmbedderDisposedError();
  };

  async function embedBatch(images: readonly EmbedderImage[], first: number): Promise<Float32Array[]> {
    const size = height * width * channels;
    const batch = new Float32Array(images.length * size);
    for (const [index, image] of images.entries()) {
      normalizeInto(batch, index * size, inputPixels(await imagePixels(image, first + index), input), input);
    }
    mustBeInUse();
    const rows_BD = await predicted(model, batch, [images.length, height, width, channels]);
    const dimension = rows_BD.length / images.length;
    return images.map((_, index) => unit(rows_BD.slice(index * dimension, (index + 1) * dimension), first + index));
  }

  return {
    inputShape: [height, width, channels],
    dimension: dimensionOf(artifacts),
    recipe: recipeOf(artifacts),
    async embed(images) {
      mustBeInUse();
      const rows: Float32Array[] = [];
      for (let first = 0; first < images.length; first += batchSize) {
        rows.push(...(await embedBatch(images.slice(first, first + batchSize), first)));
      }
      return rows;
    },
    async seen(image) {
      return shownPixels(inputPixels(await imagePixels(image, 0), input));
    },
    dispose() {
      if (!isDisposed) model.dispose();
      isDisposed = true;
    },
  };
}

function inputOf({ place, artifacts }: FoundModel): NetworkInput {
  try {
    return networkInput(artifacts.signature, artifacts.userDefinedMetadata);
  } catch (cause) {
    throw new EmbedderModelError(place, (cause as Error).message, 'export it anew, with this version', { cause });
  }
}

function mustBeWhole({ place, artifacts: { weightSpecs = [], weightData } }: FoundModel): void {
  const expected = weightSpecs.reduce((sum, { shape }) => sum + 4 * shape.reduce((a, b) => a * b, 1), 0);
  const parts = weightData === undefined ? [] : Array.isArray(weightData) ? weightData : [weightData];
  const found = parts.reduce((sum, { byteLength }) => sum + byteLength, 0);
  if (found === expected) return;
  throw new EmbedderModelError(place, `${found} bytes of weights instead of ${expected}`, 'copy or export it anew');
}

function recipeOf({ userDefinedMetadata }: io.ModelArtifacts): string {
  const recipe: unknown = userDefinedMetadata?.['circlet.recipe'];
  return typeof recipe === 'string' ? recipe : '';
}

function dimensionOf({ signature }: io.ModelArtifacts): number {
  const { outputs } = signature as { outputs?: { embeddings?: { tensorShape?: { dim?: { size: string }[] } } } };
  return Number(outputs?.embeddings?.tensorShape?.dim?.at(-1)?.size);
}

async function graphModel({ place, artifacts }: FoundModel): Promise<GraphModel> {
  try {
    await ready();
  } catch (cause) {
    throw new EmbedderModelError(
      place,
      `no backend of tfjs to compute it (${(cause as Error).message})`,
      "import '@tensorflow/tfjs-backend-webgl', -wasm or -cpu first",
      { cause },
    );
  }
  try {
    return await loadGraphModel({ load: () => Promise.resolve(artifacts) });
  } catch (cause) {
    throw new EmbedderModelError(place, (cause as Error).message, 'export it anew', { cause });
  }
}

async function predicted(
  model: GraphModel,
  batch: Float32Array,
  shape: [number, number, number, number],
): Promise<Float32Array> {
  const images = tensor4d(batch, shape);
  let embeddings_BD: Tensor | null = null;
  try {
    embeddings_BD = model.predict(images) as Tensor;
    return await embeddings_BD.data<'float32'>();
  } finally {
    images.dispose();
    embeddings_BD?.dispose();
  }
}

/** In place. */
function unit(row: Float32Array, index: number): Float32Array {
  const length = Math.sqrt(row.reduce((sum, value) => sum + value * value, 0));
  if (!(length > 0 && length < Infinity)) {
    throw new EmbedderOutputError(index, length === 0 ? 'zeros' : 'NaN or ±Infinity', getBackend());
  }
  for (let d = 0; d < row.length; d++) row[d] = (row[d] as number) / length;
  return row;
}
