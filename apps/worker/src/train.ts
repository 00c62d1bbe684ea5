import type { ImageBatch } from '@circlet/data';
import type { Trainer } from '@circlet/training';
import type { Checkpoints } from './checkpoints.ts';
import { NotFiniteError, ReplicasUnsteadyError } from './errors.ts';
import type { Phases } from './phases.ts';
import type { ReplicaCare } from './replica-care.ts';
import type { TrainingData } from './training-data.ts';
import type { Progress } from './progress.ts';
import type { Validation } from './validation.ts';
import type { CastVote } from './vote.ts';

export interface TrainingLoop {
  readonly trainer: Trainer;
  readonly data: TrainingData;
  readonly progress: Progress;
  readonly phases: Phases;
  readonly castVote: CastVote;
  readonly validation: Validation;
  readonly checkpoints: Checkpoints;
  readonly replicas: ReplicaCare;
  readonly ended: AbortSignal;
  /** One applied step. */
  readonly onStep: (step: StepFacts) => void;
  readonly onRefused: (refused: RefusedBatch) => void;
  /** Batches refused in a row before the run ends. */
  readonly maxRefused: number;
  /** Resolves when all that was said of refused batches is on the disk, with the file that has it. */
  readonly evidence: () => Promise<string>;
}

export interface StepFacts {
  /** Its number, from 0. */
  readonly step: number;
  /** The number of its batch in the global order: larger once a batch was refused. */
  readonly batch: number;
  readonly pending: Awaited<ReturnType<Trainer['gradients']>>;
  readonly seconds: Readonly<Record<string, number>>;
}

/** Votes in a row at which replicas differed that are equal when all of them is compared. */
const MAX_DIFFERED = 5;

/** A batch that no rank applied. */
export interface RefusedBatch extends Pick<StepFacts, 'step' | 'batch' | 'pending'> {
  /** This rank's. */
  readonly shards: readonly ImageBatch[];
}

/**
 * The loop: data → gradients → vote → apply. Every rank decides the same, because every rank sees all ballots and
 * validation scores are shared.
 *
 * @returns whether all of training was done: false when somebody asked to stop
 */
export async function train(loop: TrainingLoop): Promise<boolean> {
  const { trainer, data, progress, phases, castVote, validation, checkpoints, replicas, ended } = loop;
  let refusedInRow = 0;
  let differedInRow = 0;
  while (trainer.step < data.totalSteps && !validation.hasStalled) {
    const { step } = trainer;
    const batch = progress.position;
    const shards = await phases.run('waiting for data', step, () => data.batches(batch));
    const pending = await phases.run('gradients', step, () => trainer.gradients(shards, ended));
    const vote = await phases.run('vote', step, () => castVote(pending.finite));
    if (vote.differ) {
      trainer.discard(pending);
      if (++differedInRow >= MAX_DIFFERED) throw new ReplicasUnsteadyError(step, differedInRow);
      await phases.run('replica audit', step, () => replicas.settle());
      // Once more, the same batch: what was discarded came from unequal weights.
      continue;
    }
    differedInRow = 0;
    progress.position++;
    if (vote.refuse) {
      trainer.discard(pending);
      loop.onRefused({ step, batch, pending, shards });
      if (++refusedInRow >= loop.maxRefused) {
        await checkpoints.finish();
        throw new NotFiniteError(step, refusedInRow, await loop.evidence());
      }
      // The same batch would give the same again: the next one is tried.
      continue;
    }
    refusedInRow = 0;
    await phases.run('apply', step, () => trainer.apply(pending));
    loop.onStep({ step, batch, pending, seconds: phases.take() });

    const isBest = validation.isDue(trainer.step) && (await phases.run('validation', step, () => validation.run()));
    const isDone = validation.hasStalled || trainer.step === data.totalSteps;
    if (isDone || vote.stop || isBest || checkpoints.isDue(trainer.step)) {
      // No replica that differs from the others is written to the disk.
      await phases.run('replica audit', step, () => replicas.settle());
      const occasion = isDone ? 'complete' : vote.stop ? 'stopped' : isBest ? 'best' : 'due';
      await phases.run('checkpoint', step, () => checkpoints.save(occasion));
    }
    if (vote.stop && !isDone) return false;
  }
  return true;
}
