import type { Recipe } from '@circlet/recipe';
import type { DeviceTensor, Engine, Program, TensorSpec, Variable } from '@circlet/tensorflow';
import type * as tf from '@tensorflow/tfjs-core';
import { forwardFolded, normalise } from './forward.ts';
import { disposeAll, readAndDispose } from './host-arrays.ts';
import { HEAD, type Model } from './model.ts';
import { averageName, type TrainingVariables } from './variables.ts';

/** Images embedded at once; the last batch is padded, so that there is one shape and one program. */
const EMBED_BATCH = 32;

export interface Embedder extends Disposable {
  /** [count, H, W, C] pixels → [count, D] embeddings, row-major, not normalised. */
  run(images: Uint8Array, count: number): Promise<Float32Array>;
  /** The weights have changed, or are about to: what was folded from them is thrown away. */
  forget(): void;
}

/**
 * The network in evaluation mode: `fold` makes its tensors from the variables, `embed` uses them for every batch until the
 * weights change. Both are compiled when they are first asked for.
 */
export function embedder(engine: Engine, recipe: Recipe, model: Model, variables: TrainingVariables): Embedder {
  let programs: { readonly fold: Program; readonly embed: Program } | undefined;
  let folded: Record<string, DeviceTensor> | undefined;
  const numPixels = model.network.inputShape.reduce((product, size) => product * size, 1);
  const dimension = model.network.embeddingDimension;
  /** What the run that goes on uses; it is disposed by that run where it was forgotten meanwhile. */
  let inUse: Record<string, DeviceTensor> | undefined;
  const forget = (): void => {
    if (folded !== inUse) disposeAll(folded ?? {});
    folded = undefined;
  };
  return {
    async run(images, count) {
      programs ??= {
        fold: compileFolding(engine, model, variables),
        embed: compileEmbedding(engine, recipe, model),
      };
      folded ??= await programs.fold.run({});
      inUse = folded;
      const result = new Float32Array(count * dimension);
      try {
        for (let begin = 0; begin < count; begin += EMBED_BATCH) {
          const size = Math.min(EMBED_BATCH, count - begin);
          const padded = new Uint8Array(EMBED_BATCH * numPixels);
          padded.set(images.subarray(begin * numPixels, (begin + size) * numPixels));
          const { embeddings } = await programs.embed.run({ ...inUse, images: padded });
          result.set((await readAndDispose(embeddings)).subarray(0, size * dimension), begin * dimension);
        }
      } finally {
        if (folded !== inUse) disposeAll(inUse);
        inUse = undefined;
      }
      return result;
    },
    forget,
    [Symbol.dispose]() {
      forget();
      programs?.fold[Symbol.dispose]();
      programs?.embed[Symbol.dispose]();
    },
  };
}

/** From the moving average of the weights where the recipe keeps one; running statistics are averages already. */
function compileFolding(engine: Engine, { parameters, network }: Model, variables: TrainingVariables): Program {
  const weights = parameters
    .filter(({ name }) => name !== HEAD)
    .map(({ name }) => [name, variables.averages[averageName(name)] ?? variables.parameters[name]] as const)
    .flatMap(([name, variable]) => (variable === undefined ? [] : [[name, variable] as const]));
  const sources: Record<string, Variable> = { ...Object.fromEntries(weights), ...variables.buffers };
  return engine.compile({
    name: 'fold',
    precision: 'fp32',
    ports: false,
    inputs: {},
    variables: sources,
    body: ({ variables: values }) =>
      Object.fromEntries(
        network.folded.map(({ name, value }) => [name, value((source) => values[source] as tf.Tensor)]),
      ),
  });
}

function compileEmbedding(engine: Engine, recipe: Recipe, { network }: Model): Program {
  const folded = network.folded.map(({ name, shape }): [string, TensorSpec] => [name, { shape, dtype: 'float32' }]);
  return engine.compile({
    name: 'embed',
    precision: recipe.precision,
    ports: false,
    cancellable: false,
    inputs: {
      images: { shape: [EMBED_BATCH, ...network.inputShape], dtype: 'uint8' },
      ...Object.fromEntries(folded),
    },
    variables: {},
    body: ({ inputs: { images, ...tensors } }) => ({
      embeddings: forwardFolded(network, tensors, normalise(images as tf.Tensor, recipe.data.normalization)),
    }),
  });
}
