import { copyFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { formatRecipe, type Recipe } from '@circlet/recipe';
import {
  latestCheckpoint,
  listCheckpoints,
  modelTensors,
  pruneCheckpoints,
  readCheckpoint,
  type Trainer,
  writeCheckpoint,
} from '@circlet/training';

export interface CheckpointWriter {
  /** Writes the state as it is now. Gives the checkpoint's folder. */
  save(epoch: number, score: number | null): Promise<string>;
}

/** Rank 0 writes; retention and the best one follow the recipe. */
export function checkpointWriter(trainer: Trainer, recipe: Recipe, directory: string): CheckpointWriter {
  const folder = join(directory, 'checkpoints');
  let best: { readonly step: number; readonly score: number } | null = null;
  return {
    async save(epoch, score) {
      const state = await trainer.snapshot();
      const model = modelTensors(state);
      const { path } = await writeCheckpoint(folder, {
        step: state.step,
        epoch,
        recipe: formatRecipe(recipe),
        // Sampler, augmentation and dropout are pure functions of seed and step.
        sampler: { step: state.step },
        random: { seed: recipe.seed },
        metadata: { node: process.version, ...(score === null ? {} : { recallAt1: score }) },
        model,
        optimizer: new Map([...state.tensors].filter(([name]) => !model.has(name))),
      });
      if (score !== null && (best === null || score > best.score)) {
        best = { step: state.step, score };
      }
      const keepSteps = new Set(recipe.validation.bestCheckpoint && best !== null ? [best.step] : []);
      await pruneCheckpoints(folder, { keepLast: recipe.checkpoints.keep, keepSteps });
      return path;
    },
  };
}

/** Puts a trainer where a checkpoint was written. `path` is a checkpoint, or a folder of them whose latest is taken. */
export async function restoreCheckpoint(trainer: Trainer, path: string): Promise<void> {
  const folder = (await listCheckpoints(path)).length > 0 ? (await latestCheckpoint(path)).path : path;
  const expected = await trainer.snapshot();
  const model = modelTensors(expected);
  const shapes = (wanted: (name: string) => boolean) =>
    [...expected.tensors].filter(([name]) => wanted(name)).map(([name, { shape }]) => ({ name, shape }));
  const content = await readCheckpoint(folder, {
    model: shapes((name) => model.has(name)),
    optimizer: shapes((name) => !model.has(name)),
  });
  await trainer.restore({ step: content.step, tensors: new Map([...content.model, ...content.optimizer]) });
}

/** The last checkpoint's weights as the run's model file, beside the recipe it was trained with. */
export async function publishModel(checkpoint: string, directory: string): Promise<string> {
  const model = join(directory, 'model.safetensors');
  await copyFile(join(checkpoint, 'model.safetensors'), `${model}.partial`);
  await rename(`${model}.partial`, model);
  return model;
}
