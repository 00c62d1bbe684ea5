import type { Recipe } from '@circlet/recipe';
import type { Engine, Program } from '@circlet/tensorflow';
import type * as tf from '@tensorflow/tfjs-core';
import { forwardInference, normalise } from './forward.ts';
import { readAndDispose } from './host-arrays.ts';
import { HEAD, type Model } from './model.ts';
import { averageName, type TrainingVariables } from './variables.ts';

/** Images embedded at once; the last batch is padded, so that there is one shape and one program. */
const EMBED_BATCH = 64;

export interface Embedder extends Disposable {
  /** [count, H, W, C] pixels → [count, D] embeddings, row-major, not normalised. */
  run(images: Uint8Array, count: number): Promise<Float32Array>;
}

/** The network in evaluation mode, compiled when it is first asked for. */
export function embedder(engine: Engine, recipe: Recipe, model: Model, variables: TrainingVariables): Embedder {
  let program: Program | undefined;
  const numPixels = model.network.inputShape.reduce((product, size) => product * size, 1);
  const dimension = model.network.embeddingDimension;
  return {
    async run(images, count) {
      program ??= compileEmbedding(engine, recipe, model, variables);
      const result = new Float32Array(count * dimension);
      for (let begin = 0; begin < count; begin += EMBED_BATCH) {
        const size = Math.min(EMBED_BATCH, count - begin);
        const padded = new Uint8Array(EMBED_BATCH * numPixels);
        padded.set(images.subarray(begin * numPixels, (begin + size) * numPixels));
        const { embeddings } = await program.run({ images: padded });
        result.set((await readAndDispose(embeddings)).subarray(0, size * dimension), begin * dimension);
      }
      return result;
    },
    [Symbol.dispose]() {
      program?.[Symbol.dispose]();
    },
  };
}

/** With the moving average of the weights where the recipe keeps one; running statistics are averages already. */
function compileEmbedding(engine: Engine, recipe: Recipe, model: Model, variables: TrainingVariables): Program {
  const weights = model.parameters
    .filter(({ name }) => name !== HEAD)
    .map(({ name }) => [name, variables.averages[averageName(name)] ?? variables.parameters[name]] as const)
    .flatMap(([name, variable]) => (variable === undefined ? [] : [[name, variable] as const]));
  return engine.compile({
    name: 'embed',
    precision: recipe.precision,
    ports: false,
    inputs: { images: { shape: [EMBED_BATCH, ...model.network.inputShape], dtype: 'uint8' } },
    variables: { ...Object.fromEntries(weights), ...variables.buffers },
    body: ({ inputs, variables: values }) => {
      const images = normalise(inputs['images'] as tf.Tensor, recipe.data.normalization);
      return { embeddings: forwardInference(model, values, values, images) };
    },
  });
}
