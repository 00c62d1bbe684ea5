import { join } from 'node:path';
import type { Group } from '@circlet/collective';
import type { PlannedSampler, ImageDataset } from '@circlet/data';
import { samplerState } from '@circlet/data';
import { formatRecipe, type Recipe } from '@circlet/recipe';
import { type JsonValue, pruneCheckpoints, saveCheckpoint, type Trainer } from '@circlet/training';
import { encodeProgress, type Progress } from './progress.ts';
import { isMultiple } from './validation.ts';

export interface Checkpoints {
  isDue(step: number): boolean;
  /** Saves the state as it is now; every rank takes part, rank 0 writes. @throws CheckpointWriteError */
  save(): Promise<void>;
}

export interface CheckpointDependencies {
  readonly trainer: Trainer;
  readonly recipe: Recipe;
  readonly train: ImageDataset;
  readonly sampler: PlannedSampler;
  readonly progress: Progress;
  readonly group: Group;
  readonly runDirectory: string;
  /** Resolves when the ledger has the batches before this one on the disk. */
  readonly recorded: (batches: number) => Promise<void>;
  readonly onSaved: (step: number, path: string) => void;
}

/** Retention and the best one follow the recipe. */
export function checkpointsOf(dependencies: CheckpointDependencies): Checkpoints {
  const { trainer, recipe, train, sampler, progress, group, runDirectory, recorded, onSaved } = dependencies;
  const folder = join(runDirectory, 'checkpoints');
  const interval = recipe.checkpoints.everySteps > 0 ? recipe.checkpoints.everySteps : sampler.stepsPerEpoch;
  return {
    isDue: (step) => isMultiple(step, interval),
    async save() {
      const path = join(folder, `step-${String(trainer.step).padStart(6, '0')}`);
      // The ledger comes first: what weights on the disk were trained on is known, whoever is killed between the two.
      await recorded(progress.position);
      // On every rank: all of them go back to the best one together.
      if (progress.best?.step === trainer.step) progress.best.path = path;
      await saveCheckpoint(trainer, group, folder, {
        epoch: progress.position / sampler.stepsPerEpoch,
        recipe: formatRecipe(recipe),
        sampler: samplerState(train, sampler, progress.position) as unknown as JsonValue,
        // Augmentation and dropout draw from streams that seed and position alone decide.
        random: { seed: recipe.seed, position: progress.position },
        metadata: { node: process.version, progress: encodeProgress(progress) },
      });
      if (group.rank !== 0) return;
      onSaved(trainer.step, path);
      const { keep } = recipe.checkpoints;
      const keepSteps = new Set(recipe.validation.bestCheckpoint && progress.best !== null ? [progress.best.step] : []);
      await pruneCheckpoints(folder, { keepLast: keep, keepSteps });
    },
  };
}
