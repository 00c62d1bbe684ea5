import type { Engine } from '@circlet/tensorflow';
import { createTrainer, type TrainerState } from '@circlet/training';
import type { StepConfiguration } from './configuration.ts';
import { noise, stepRecipe } from './training-step.ts';

/** Evaluation of a batch, ready to be timed. */
export interface EmbeddingStep extends AsyncDisposable {
  /**
   * Upload, forward and download of a batch, as validation does it.
   * @returns the sum of the sizes of all values
   * @throws Error when an image's embedding is not that of the first run: then the figures would mean nothing
   */
  run(): Promise<{ readonly loss: number }>;
}

/** The trainer's own evaluation; uint8 images go in, float32 embeddings come out. The peer's images lie ready as float32. */
export async function embeddingStep(engine: Engine, configuration: StepConfiguration): Promise<EmbeddingStep> {
  const recipe = stepRecipe(configuration);
  const options = { engine, group: null, recipe, numClasses: 16, numShards: 1, totalSteps: 1, stepsPerEpoch: 1 };
  const trainer = createTrainer(options);
  await trainer.restore(withUnitGain(await trainer.snapshot()));
  const { batch } = configuration;
  const images = noise(batch * recipe.model.inputShape.reduce((product, size) => product * size, 1), 0);
  let first: Float32Array | undefined;
  return {
    async run() {
      const embeddings = await trainer.embed(images, batch);
      first ??= embeddings;
      if (embeddings.some((value, index) => value !== first?.[index])) {
        throw new Error('the same images have other embeddings than before: the figures would mean nothing');
      }
      return { loss: embeddings.reduce((sum, value) => sum + Math.abs(value), 0) };
    },
    [Symbol.asyncDispose]: () => trainer[Symbol.asyncDispose](),
  };
}

/**
 * Filters drawn so that a convolution keeps the size of what goes through it. A network that was never trained has running
 * statistics that normalise nothing: a hundred layers of the presets' first values would end at infinity.
 */
function withUnitGain({ step, tensors }: TrainerState): TrainerState {
  const scaled = [...tensors].map(([name, tensor]) => {
    const { shape, values } = tensor;
    if (shape.length !== 4) return [name, tensor] as const;
    const power = values.reduce((sum, value) => sum + value * value, 0) / (shape[3] as number);
    const factor = power === 0 ? 1 : 1 / Math.sqrt(power);
    return [name, { ...tensor, values: values.map((value) => factor * value) }] as const;
  });
  return { step, tensors: new Map(scaled) };
}
