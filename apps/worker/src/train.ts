import type { Group } from '@circlet/collective';
import type { Recipe } from '@circlet/recipe';
import type { PendingStep, Trainer } from '@circlet/training';
import type { CheckpointWriter } from './checkpoints.ts';
import type { ControlLink } from './control-link.ts';
import { NotFiniteError } from './errors.ts';
import { evaluateUnseen, scoresMessage } from './evaluation.ts';
import type { TrainingData } from './training-data.ts';
import type { WorkerMetrics } from './metrics.ts';

export interface TrainingRun {
  readonly trainer: Trainer;
  readonly data: TrainingData;
  readonly group: Group | null;
  readonly recipe: Recipe;
  readonly link: ControlLink;
  readonly checkpoints: CheckpointWriter;
  readonly metrics: WorkerMetrics;
  /** Set by a signal to this process. */
  readonly stopRequested: () => boolean;
}

export interface TrainingEnd {
  readonly complete: boolean;
  /** Folder of the last checkpoint; empty on ranks that do not write. */
  readonly checkpoint: string;
}

/** Steps refused in a row before the run ends with the evidence. */
const MAX_REFUSED = 5;

/** The loop: data → gradients → vote → apply. Every rank decides the same, because the votes are summed over all. */
export async function train(run: TrainingRun): Promise<TrainingEnd> {
  const { trainer, data, group, recipe, link, checkpoints, metrics } = run;
  const { stepsPerEpoch } = data.sampler;
  const isWriter = (group?.rank ?? 0) === 0;
  let [refused, worse, best, checkpoint] = [0, 0, -Infinity, ''];
  let score: number | null = null;

  while (trainer.step < data.totalSteps) {
    const { step } = trainer;
    link.setPhase(step, 'waiting for data');
    const begin = performance.now();
    const shards = await data.batches(step);
    const loaded = performance.now();
    link.setPhase(step, 'gradients');
    const pending = await trainer.gradients(shards, link.ended);
    const computed = performance.now();
    link.setPhase(step, 'vote');
    const vote = await castVote(run, pending);
    if (vote.refused) {
      trainer.discard(pending);
      metrics.refused();
      refused++;
      link.send('note', {
        level: 'warn',
        text: `step ${step}: loss or gradient not finite, step refused on all workers`,
      });
      if (refused >= MAX_REFUSED) {
        throw new NotFiniteError(step, refused);
      }
      continue;
    }
    refused = 0;
    link.setPhase(step, 'apply');
    await trainer.apply(pending);
    const seconds = {
      data: (loaded - begin) / 1000,
      gradients: (computed - loaded) / 1000,
      apply: (performance.now() - computed) / 1000,
    };
    metrics.step(seconds, pending.loss);
    if (isWriter) {
      link.send('progress', {
        step,
        epoch: trainer.step / stepsPerEpoch,
        loss: pending.loss,
        learningRate: pending.learningRate,
        gradientNorm: pending.gradientNorm,
        images: recipe.batch.global,
        seconds: Object.entries(seconds).map(([phase, value]) => ({ phase, seconds: value })),
        meanPositive: pending.statistics.meanPositive,
        meanNegative: pending.statistics.meanNegative,
      });
    }
    if (isDue(trainer.step, recipe.validation.everySteps, recipe.validation.everyEpochs * stepsPerEpoch)) {
      score = await validate(run);
      worse = score > best ? 0 : worse + 1;
      best = Math.max(best, score);
    }
    const patience = recipe.validation.earlyStop?.patience ?? Infinity;
    const stopping = vote.stop || worse >= patience;
    if (
      stopping ||
      trainer.step === data.totalSteps ||
      isDue(trainer.step, recipe.checkpoints.everySteps, recipe.checkpoints.everySteps > 0 ? 0 : stepsPerEpoch)
    ) {
      link.setPhase(trainer.step, 'checkpoint');
      if (isWriter) {
        checkpoint = await checkpoints.save(trainer.step / stepsPerEpoch, score);
        link.send('checkpointSaved', { step: trainer.step, path: checkpoint });
      }
    }
    if (stopping) {
      return { complete: worse >= patience, checkpoint };
    }
  }
  return { complete: true, checkpoint };
}

/** Sums over all ranks: a step is refused, or the run stopped, when any rank asks for it. */
async function castVote(
  { group, link, stopRequested }: TrainingRun,
  { finite }: PendingStep,
): Promise<{ refused: boolean; stop: boolean }> {
  const votes = Float32Array.of(finite ? 0 : 1, link.stopRequested || stopRequested() ? 1 : 0);
  await group?.allReduce(votes, { name: 'vote', lane: 'urgent', signal: link.ended });
  return { refused: (votes[0] ?? 0) > 0, stop: (votes[1] ?? 0) > 0 };
}

/** Recall@1 on unseen classes, the same number on every rank. */
async function validate({ trainer, data, group, recipe, link }: TrainingRun): Promise<number> {
  link.setPhase(trainer.step, 'validation');
  const scores = await evaluateUnseen(trainer, data, group, recipe.model.embeddingDimension);
  if (scores !== null && data.split.unseen !== null) {
    link.send('evaluation', scoresMessage('unseen', trainer.step, scores, data.split.unseen));
  }
  const shared = Float32Array.of(scores?.recallAt1 ?? 0);
  await group?.broadcast(shared, 0, { name: 'validation', lane: 'urgent' });
  return shared[0] ?? 0;
}

/** Whether a step number is a multiple of either interval; 0 means never. */
function isDue(step: number, everySteps: number, everyEpochSteps: number): boolean {
  const interval = everySteps > 0 ? everySteps : Math.round(everyEpochSteps);
  return interval > 0 && step % interval === 0;
}
