import { join } from 'node:path';
import type { Group } from '@circlet/collective';
import type { PlannedSampler, ImageDataset } from '@circlet/data';
import { samplerState } from '@circlet/data';
import { formatRecipe, type Recipe } from '@circlet/recipe';
import {
  beginCheckpoint,
  checkpointName,
  type CheckpointReference,
  type JsonValue,
  pruneCheckpoints,
  type Trainer,
} from '@circlet/training';
import { backgroundSaves, PATIENCE_MS } from './background-saves.ts';
import { dueCheckpoints } from './due-checkpoints.ts';
import { ofRankZero } from './of-rank-zero.ts';
import { encodeProgress, type Progress } from './progress.ts';

/** due: by the recipe; best: of the best validation; asked: by the user; complete, stopped: the last one of a run. */
export type Occasion = 'due' | 'best' | 'asked' | 'complete' | 'stopped';

export interface Checkpoints {
  isDue(step: number): boolean;
  /**
   * Begins to save the state as it is now; every rank takes part, rank 0 writes while training goes on. One that is only due may be
   * left out; the last one of a run is waited for.
   * @throws CheckpointWriteError on rank 0, when a run that is stopped could not be gone on with
   */
  save(occasion: Occasion): Promise<void>;
  /** Waits until nothing is being written. */
  finish(): Promise<void>;
}

export interface CheckpointDependencies {
  readonly trainer: Trainer;
  readonly recipe: Recipe;
  readonly train: ImageDataset;
  readonly sampler: PlannedSampler;
  readonly progress: Progress;
  readonly group: Group;
  readonly runDirectory: string;
  readonly nowMs: () => number;
  /** How long one that is only due waits for the one before. Default: a second. */
  readonly patienceMs?: number;
  /** Resolves when the ledger has the batches before this one on the disk. */
  readonly recorded: (batches: number) => Promise<void>;
  readonly tell: CheckpointNews;
}

/** What is told of checkpoints, on the rank that writes. */
export interface CheckpointNews {
  saved(step: number, path: string, seconds: number): void;
  missed(step: number, hasFailed: boolean, reason: string): void;
  warn(text: string): void;
}

export function checkpointFolder(runDirectory: string): string {
  return join(runDirectory, 'checkpoints');
}

/** Retention and the best one follow the recipe. */
export function checkpointsOf(dependencies: CheckpointDependencies): Checkpoints {
  const { trainer, recipe, train, sampler, progress, group, runDirectory, nowMs, recorded, tell } = dependencies;
  const folder = checkpointFolder(runDirectory);
  const { isDue, isKept } = dueCheckpoints(recipe.checkpoints, sampler.stepsPerEpoch);

  const removeOld = async (): Promise<void> => {
    const isBest = (step: number): boolean => recipe.validation.bestCheckpoint && step === progress.best?.step;
    const retention = { keepLast: recipe.checkpoints.keep, isKept: (step: number) => isKept(step) || isBest(step) };
    await pruneCheckpoints(folder, retention).catch((error: Error) => {
      tell.warn(`cannot remove old checkpoints from ${folder}: ${error.message}; check its permissions`);
    });
  };
  const saves = backgroundSaves({
    nowMs,
    patienceMs: dependencies.patienceMs ?? PATIENCE_MS,
    async onSaved({ step, path }, seconds) {
      tell.saved(step, path, seconds);
      await removeOld();
    },
    onMissed: tell.missed,
  });
  const about = () => ({
    epoch: progress.position / sampler.stepsPerEpoch,
    recipe: formatRecipe(recipe),
    sampler: samplerState(train, sampler, progress.position) as unknown as JsonValue,
    // Augmentation and dropout draw from streams that seed and position alone decide.
    random: { seed: recipe.seed, position: progress.position },
    metadata: { node: process.version, progress: encodeProgress(progress) },
  });

  return {
    isDue,
    async save(occasion) {
      const { step } = trainer;
      const own = group.rank === 0 && (await saves.mayBegin(step, occasion !== 'due'));
      // Rank 0 alone knows how writing goes; the others do as it does.
      if ((await ofRankZero(group, 'checkpoint', own ? 1 : 0)) === 0) return;
      // On every rank: all of them go back to the best one together.
      if (progress.best?.step === step) progress.best.path = join(folder, checkpointName(step));
      // The ledger comes first: what weights on the disk were trained on is known, whoever is killed between the two.
      const { written } = await beginCheckpoint(trainer, group, folder, about(), () => recorded(progress.position));
      if (group.rank !== 0) return;
      const isLast = occasion === 'complete' || occasion === 'stopped';
      saves.begin(step, written as Promise<CheckpointReference>, isLast);
      if (!isLast) return;
      const failure = await saves.settled();
      if (failure !== null && occasion === 'stopped') throw failure;
    },
    finish: async () => void (await saves.settled()),
  };
}
