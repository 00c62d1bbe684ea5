import { join } from 'node:path';
import type { Group } from '@circlet/collective';
import { type ControlBodies, REFUSED_FILE } from '@circlet/protocol';
import { isPairLevel } from '@circlet/recipe';
import { planShards, type Trainer } from '@circlet/training';
import type { BuiltWorker } from './build-worker.ts';
import { checkpointNews } from './checkpoint-news.ts';
import { checkpointsOf } from './checkpoints.ts';
import { compileForNext } from './compile-for-next.ts';
import type { ControlLink } from './control-link.ts';
import { type Embedded, evaluateUnseen } from './evaluation.ts';
import { finishTraining } from './finish.ts';
import { densityTeller } from './live/density-teller.ts';
import { retrievals } from './live/retrievals.ts';
import { stepPhases } from './phases.ts';
import { recordSteps } from './record-steps.ts';
import { replicaCare } from './replica-care.ts';
import { replicaEvidence } from './replica-evidence.ts';
import { engineSimilarity } from './similarity.ts';
import { noteRefused, type Standing } from './standing.ts';
import { type StepObservers, stepReporting } from './step-reports.ts';
import { train } from './train.ts';
import { untilRecorded } from './until-recorded.ts';
import { periodicValidation } from './validation.ts';
import { voting, type Wishes } from './vote.ts';

export interface GenerationOptions {
  readonly worker: BuiltWorker;
  readonly trainer: Trainer;
  readonly welcome: ControlBodies['welcome'];
  readonly link: ControlLink;
  readonly observers: StepObservers;
  readonly standing: Standing;
  readonly group: Group;
  readonly wishes: () => Wishes;
  /** Aborted when the generation is abandoned. */
  readonly signal: AbortSignal;
}

/**
 * Trains with one group until the training ends or another generation forms.
 *
 * @returns what the worker says at the end of training; null when the generation was left for the next one
 */
export async function trainGeneration(options: GenerationOptions): Promise<ControlBodies['finished'] | null> {
  const { worker, trainer, welcome, link, observers, standing, group, wishes, signal } = options;
  const { data, recipe, threads, engine } = worker;
  const { progress } = standing;
  const { rank, size, generation } = group;
  const dimension = recipe.model.embeddingDimension;
  const own = planShards(welcome.numShards, size)[rank] ?? { first: 0, count: 0 };
  data.deal(own);
  const begin = performance.now();
  const images = own.count * (recipe.batch.global / welcome.numShards);
  const { onStep, onRefused, onValidated } = stepReporting(link, observers, data, recipe, {
    images,
    rank,
    flops: trainer.flopsPerStep ?? 0,
  });
  const density = densityTeller({
    send: (told) => link.send('density', told),
    nowMs: () => performance.now(),
    isSpeaker: rank === 0,
    betweenImages: recipe.losses.some(isPairLevel),
  });
  const record = recordSteps({
    recipe,
    welcome: { worldSize: size, runDirectory: welcome.runDirectory },
    images,
    threads,
    engine: engine.description,
    now: () => new Date(),
  });
  const evaluate = () =>
    evaluateUnseen(
      trainer,
      data,
      group,
      dimension,
      { inBlocks: recipe.deterministic, signal, onShare: link.setShareDone },
      showRetrievals,
    );
  // Pictures for the live page: that they cannot be made ends nothing.
  const showRetrievals = async (all: Embedded): Promise<void> => {
    const { unseen } = data.split;
    if (unseen === null) return;
    using similarityBlock = engineSimilarity();
    const shown = await retrievals(trainer.step, all, unseen, data, similarityBlock).catch((error: Error) => {
      link.send('note', { level: 'warn', text: `the live page goes without pictures: ${error.message}` });
      return null;
    });
    if (shown !== null) link.send('retrievals', shown);
  };
  const recorded = (batches: number): Promise<void> => untilRecorded(link, generation, batches, signal);
  const checkpoints = checkpointsOf({
    trainer,
    recipe,
    train: data.split.train,
    sampler: data.sampler,
    progress,
    group,
    runDirectory: welcome.runDirectory,
    nowMs: () => performance.now(),
    recorded,
    tell: checkpointNews(link, observers.metrics),
  });
  const ending = await train({
    trainer,
    data,
    progress,
    held: standing.held,
    onStep(facts) {
      onStep(facts);
      record.add(facts);
      density.step(facts.step, facts.pending);
    },
    onRefused(refused) {
      noteRefused(standing, refused);
      onRefused(refused);
    },
    maxRefused: recipe.optimizer.maxRefused,
    async evidence() {
      await recorded(progress.position);
      return join(welcome.runDirectory, REFUSED_FILE);
    },
    meanwhile: compileForNext(trainer, { size, numShards: welcome.numShards, isFixed: recipe.head.sharded }, signal),
    ended: signal,
    onSaveVoted: () => link.checkpointGranted(),
    phases: stepPhases((step, phase) => {
      link.setPhase(step, phase);
      observers.flight.phase(step, phase);
    }, observers.timeline?.phase),
    castVote: voting(group, trainer, wishes, signal),
    replicas: replicaCare({
      trainer,
      group,
      ended: signal,
      onDifference: (difference) => link.send('replicasDiffered', difference),
      keepEvidence: replicaEvidence(welcome.runDirectory),
    }),
    validation: periodicValidation({
      settings: recipe.validation,
      stepsPerEpoch: data.sampler.stepsPerEpoch,
      group,
      progress,
      step: () => trainer.step,
      evaluate: async () => onValidated(trainer.step, await evaluate()),
    }),
    checkpoints,
  }).finally(() => checkpoints.finish()); // Whoever writes next must be the only one.
  if (ending === 'drained') return null;
  const trainSeconds = (performance.now() - begin) / 1000;
  const { step } = trainer;
  observers.flight.phase(step, 'evaluation');
  if (rank === 0) await record.write();
  const complete = ending === 'complete';
  const modelPath = await finishTraining({
    trainer,
    data,
    group,
    link,
    progress,
    evaluate,
    complete,
    runDirectory: welcome.runDirectory,
    keepsBest: recipe.validation.bestCheckpoint,
    onGoingBack: () => (standing.hasState = false),
    tell: (level, text) => link.send('note', { level, text }),
  });
  // Nobody leaves while another may still need it.
  await group.barrier({ name: 'end', signal });
  const skippedImages = data.skipped.map(({ id, reason }) => `${id}: ${reason}`);
  observers.timeline?.flush();
  return { step, modelPath, trainSeconds, complete, skippedImages };
}
