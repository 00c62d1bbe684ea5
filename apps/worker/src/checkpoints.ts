import { rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { PlannedSampler, ImageDataset } from '@circlet/data';
import { samplerState } from '@circlet/data';
import { formatRecipe, type Recipe } from '@circlet/recipe';
import {
  CheckpointWriteError,
  type JsonValue,
  modelTensors,
  pruneCheckpoints,
  type Trainer,
  type TrainerState,
  writeCheckpoint,
  writeSafetensors,
} from '@circlet/training';
import { encodeProgress, type Progress } from './progress.ts';
import { isMultiple } from './validation.ts';

export interface Checkpoints {
  isDue(step: number): boolean;
  /** Writes the state as it is now, on the rank that writes; nothing elsewhere. @throws CheckpointWriteError */
  save(): Promise<void>;
}

export interface CheckpointDependencies {
  readonly trainer: Trainer;
  readonly recipe: Recipe;
  readonly train: ImageDataset;
  readonly sampler: PlannedSampler;
  readonly progress: Progress;
  readonly isWriter: boolean;
  readonly runDirectory: string;
  readonly onSaved: (step: number, path: string) => void;
}

/** Rank 0 writes; retention and the best one follow the recipe. */
export function checkpointsOf(dependencies: CheckpointDependencies): Checkpoints {
  const { trainer, recipe, train, sampler, progress, isWriter, runDirectory, onSaved } = dependencies;
  const folder = join(runDirectory, 'checkpoints');
  const interval = recipe.checkpoints.everySteps > 0 ? recipe.checkpoints.everySteps : sampler.stepsPerEpoch;
  return {
    isDue: (step) => isMultiple(step, interval),
    async save() {
      const path = join(folder, `step-${String(trainer.step).padStart(6, '0')}`);
      // On every rank: all of them go back to the best one together.
      if (progress.best?.step === trainer.step) progress.best.path = path;
      if (!isWriter) return;
      const state = await trainer.snapshot();
      const model = modelTensors(state);
      await writeCheckpoint(folder, {
        step: state.step,
        epoch: progress.position / sampler.stepsPerEpoch,
        recipe: formatRecipe(recipe),
        sampler: samplerState(train, sampler, progress.position) as unknown as JsonValue,
        // Augmentation and dropout draw from streams that seed and position alone decide.
        random: { seed: recipe.seed, position: progress.position },
        metadata: { node: process.version, progress: encodeProgress(progress) },
        model,
        optimizer: new Map([...state.tensors].filter(([name]) => !model.has(name))),
      });
      onSaved(state.step, path);
      const { keep } = recipe.checkpoints;
      const keepSteps = new Set(recipe.validation.bestCheckpoint && progress.best !== null ? [progress.best.step] : []);
      await pruneCheckpoints(folder, { keepLast: keep, keepSteps });
    },
  };
}

/**
 * The weights that were scored as the run's model file: where the recipe keeps a moving average, that.
 *
 * @returns its path
 * @throws CheckpointWriteError when the disk is full, say; nothing is left of the file then
 */
export async function publishModel(state: TrainerState, runDirectory: string): Promise<string> {
  const model = join(runDirectory, 'model.safetensors');
  const scored = new Map(
    [...modelTensors(state)].map(([name, tensor]) => [name, state.tensors.get(`average/${name}`) ?? tensor] as const),
  );
  const partial = `${model}.partial`;
  try {
    await rm(partial, { force: true });
    await writeSafetensors(partial, scored, { format: 'circlet', step: String(state.step) });
    await rename(partial, model);
  } catch (cause) {
    await rm(partial, { force: true });
    throw new CheckpointWriteError(model, cause);
  }
  return model;
}
