import type { ImageBatch } from '@circlet/data';
import type { Trainer } from '@circlet/training';
import type { Checkpoints } from './checkpoints.ts';
import { NotFiniteError, ReplicasUnsteadyError } from './errors.ts';
import type { Phases } from './phases.ts';
import type { ReplicaCare } from './replica-care.ts';
import type { TrainingData } from './training-data.ts';
import type { Progress } from './progress.ts';
import type { Validation } from './validation.ts';
import type { CastVote, Vote } from './vote.ts';

export interface TrainingLoop {
  readonly trainer: Trainer;
  readonly data: TrainingData;
  readonly progress: Progress;
  readonly phases: Phases;
  readonly castVote: CastVote;
  readonly validation: Validation;
  readonly checkpoints: Checkpoints;
  readonly replicas: ReplicaCare;
  /** Where gradients stay whose vote is abandoned. */
  readonly held: HeldStep;
  /** Whenever the gradients of a step have begun. */
  readonly meanwhile: () => void;
  readonly ended: AbortSignal;
  /** All save after this step because somebody asked for it. */
  readonly onSaveVoted: () => void;
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

/** How training ends, in this generation or for good. */
export type Ending =
  /** All steps were trained. */
  | 'complete'
  /** Somebody asked to stop. */
  | 'stopped'
  /** The generation ends: the next one goes on from here. */
  | 'drained';

/** What a rank is in the middle of, so that an abandoned vote can be made up for. */
export interface HeldStep {
  /** Gradients whose vote was begun and not ended here. */
  pending: StepFacts['pending'] | null;
}

/**
 * The loop: data → gradients → vote → apply. Every rank decides the same, because votes are summed over all ranks and
 * validation scores are shared. What is due after the last step of another generation is done first.
 */
export async function train(loop: TrainingLoop): Promise<Ending> {
  const { trainer, data, progress, phases, castVote, checkpoints, replicas, held, ended } = loop;
  let refusedInRow = 0;
  let differedInRow = 0;
  let vote: Pick<Vote, 'stop' | 'regroup'> = { stop: false, regroup: false };
  let wantsSave = false;
  for (;;) {
    const isDone = await followUp(loop, { stop: vote.stop, save: wantsSave });
    if (isDone) return 'complete';
    if (vote.stop) return 'stopped';
    if (vote.regroup) return 'drained';
    const { step } = trainer;
    const batch = progress.position;
    const shards = await phases.run('waiting for data', step, () => unlessEnded(data.batches(batch), ended));
    const pending = await phases.run('gradients', step, () => {
      const computing = trainer.gradients(shards, ended);
      loop.meanwhile();
      return computing;
    });
    held.pending = pending;
    const decided = await phases.run('vote', step, () => castVote(pending.finite));
    held.pending = null;
    if (decided.differ) {
      trainer.discard(pending);
      if (++differedInRow >= MAX_DIFFERED) throw new ReplicasUnsteadyError(step, differedInRow);
      await phases.run('replica audit', step, () => replicas.settle());
      // Once more, the same batch: what was discarded came from unequal weights.
      continue;
    }
    differedInRow = 0;
    vote = decided;
    progress.position++;
    if (decided.refuse) {
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
    wantsSave = decided.save;
    if (wantsSave) loop.onSaveVoted();
    loop.onStep({ step, batch, pending, seconds: phases.take() });
  }
}

/** Validation and checkpoint, where they are due after the steps so far. @returns whether training is done */
async function followUp(
  { trainer, data, progress, phases, validation, checkpoints, replicas }: TrainingLoop,
  { stop, save }: { readonly stop: boolean; readonly save: boolean },
): Promise<boolean> {
  const { step } = trainer;
  const isNew = progress.followed < step;
  if (isNew && validation.isDue(step) && progress.validated < step) {
    await phases.run('validation', step - 1, () => validation.run());
    progress.validated = step;
  }
  const isDone = validation.hasStalled || step === data.totalSteps;
  const isBest = validation.isBestAt(step);
  if (stop || (isNew && (isDone || isBest || save || checkpoints.isDue(step)))) {
    // No replica that differs from the others is written to the disk.
    await phases.run('replica audit', step - 1, () => replicas.settle());
    const occasion = isDone ? 'complete' : stop ? 'stopped' : isBest ? 'best' : save ? 'asked' : 'due';
    await phases.run('checkpoint', step - 1, () => checkpoints.save(occasion));
  }
  progress.followed = step;
  return isDone;
}

/** Decoders cannot be told to stop; whoever waits for them can. */
async function unlessEnded<T>(promise: Promise<T>, ended: AbortSignal): Promise<T> {
  ended.throwIfAborted();
  let abort: () => void = () => undefined;
  const aborted = new Promise<never>((_resolve, reject) => {
    abort = () => reject(ended.reason as Error);
    ended.addEventListener('abort', abort, { once: true });
  });
  try {
    return await Promise.race([promise, aborted]);
  } finally {
    ended.removeEventListener('abort', abort);
  }
}
