import { join } from 'node:path';
import type { Group } from '@circlet/collective';
import { type ControlBodies, REFUSED_FILE } from '@circlet/protocol';
import type { Recipe } from '@circlet/recipe';
import type { PageAccess } from '@circlet/security';
import { locateRuntime, startRuntime, tensorflowEngine } from '@circlet/tensorflow';
import { createTrainer, planShards } from '@circlet/training';
import { checkpointNews } from './checkpoint-news.ts';
import { checkpointsOf } from './checkpoints.ts';
import type { ControlLink } from './control-link.ts';
import { evaluateUnseen } from './evaluation.ts';
import { finishTraining } from './finish.ts';
import { serveMetrics } from './metrics-page.ts';
import { stepPhases } from './phases.ts';
import { decodeProgress, freshProgress, type Progress } from './progress.ts';
import { recordSteps } from './record-steps.ts';
import { replicaCare } from './replica-care.ts';
import { replicaEvidence } from './replica-evidence.ts';
import { restoreAll } from './restore.ts';
import { type StepObservers, stepReporting } from './step-reports.ts';
import { train } from './train.ts';
import { openTrainingData } from './training-data.ts';
import { periodicValidation } from './validation.ts';
import { voting } from './vote.ts';

/** What this host says of the run; everything else comes from the coordinator. */
export interface TakePartOptions {
  readonly threads: number | undefined;
  /** Where the data is on this host; absent: where the recipe says. */
  readonly data: string | undefined;
  readonly metrics: PageAccess;
  /** Set by a signal to this process. */
  readonly stopRequested: () => boolean;
}

/** Builds everything, trains, scores, and says goodbye. */
export async function takePart(
  options: TakePartOptions,
  link: ControlLink,
  welcome: ControlBodies['welcome'],
  recipe: Recipe,
  group: Group,
  observers: StepObservers,
  notes: readonly string[],
): Promise<void> {
  const dimension = recipe.model.embeddingDimension;
  const { metrics } = observers;
  await using page = await serveMetrics(metrics.registry, options.metrics, () => metrics.stranger('http'));
  const { directory } = locateRuntime();
  const own = planShards(welcome.numShards, welcome.worldSize)[welcome.rank] ?? { first: 0, count: 0 };
  await using data = await openTrainingData(recipe, options.data ?? recipe.data.source ?? '', own);
  const threads = recipe.threads ?? options.threads;
  const runtime = startRuntime({ directory, ...(threads === undefined ? {} : { intraOpThreads: threads }) });
  const engine = tensorflowEngine(runtime);
  await using trainer = createTrainer({
    engine,
    group,
    recipe,
    numClasses: data.split.train.classes.length,
    numShards: welcome.numShards,
    totalSteps: data.totalSteps,
    stepsPerEpoch: data.sampler.stepsPerEpoch,
  });
  let progress: Progress = freshProgress();
  const tell = (level: 'note' | 'warn', text: string): void => link.send('note', { level, text });
  if (welcome.resumePath !== '') {
    const restored = await restoreAll(trainer, group, welcome.resumePath, tell);
    data.mustBeThatOf(restored.sampler);
    progress = decodeProgress(restored.progress);
  }
  link.send('planned', {
    planHash: trainer.planHash,
    dataFingerprint: data.fingerprint,
    engine: engine.description,
    metricsAddress: page.address,
    stepsPerEpoch: data.sampler.stepsPerEpoch,
    totalSteps: data.totalSteps,
    firstStep: trainer.step,
    numClasses: data.split.train.classes.length,
    numImages: data.split.train.items.length,
    numParameters: trainer.numParameters,
    notes: [...notes, ...data.split.train.notes, ...data.sampler.notes],
    firstBatch: progress.position,
  });
  await link.expect('start');

  const begin = performance.now();
  const images = own.count * (recipe.batch.global / welcome.numShards);
  const { onStep, onRefused, onValidated } = stepReporting(link, observers, data, recipe, {
    images,
    rank: welcome.rank,
  });
  const record = recordSteps({
    recipe,
    welcome,
    images,
    threads,
    engine: engine.description,
    now: () => new Date(),
  });
  const recorded = async (batches: number): Promise<void> => {
    link.send('settled', { batches });
    await link.expect('recorded');
  };
  const evaluate = () => evaluateUnseen(trainer, data, group, dimension, link.ended);
  const complete = await train({
    trainer,
    data,
    progress,
    onStep(facts) {
      onStep(facts);
      record.add(facts);
    },
    onRefused,
    maxRefused: recipe.optimizer.maxRefused,
    async evidence() {
      await recorded(progress.position);
      return join(welcome.runDirectory, REFUSED_FILE);
    },
    ended: link.ended,
    phases: stepPhases((step, phase) => {
      link.setPhase(step, phase);
      observers.flight.phase(step, phase);
    }, observers.timeline?.phase),
    castVote: voting(group, trainer, () => link.stopRequested || options.stopRequested(), link.ended),
    replicas: replicaCare({
      trainer,
      group,
      ended: link.ended,
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
    checkpoints: checkpointsOf({
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
    }),
  });
  const trainSeconds = (performance.now() - begin) / 1000;
  const { step } = trainer;
  observers.flight.phase(step, 'evaluation');
  if (welcome.rank === 0) await record.write();
  const modelPath = await finishTraining({
    trainer,
    data,
    group,
    link,
    progress,
    dimension,
    complete,
    runDirectory: welcome.runDirectory,
    keepsBest: recipe.validation.bestCheckpoint,
    tell,
  });
  // Nobody leaves while another may still need it.
  await group.barrier({ name: 'end', signal: link.ended });
  const skippedImages = data.skipped.map(({ id, reason }) => `${id}: ${reason}`);
  observers.timeline?.flush();
  link.send('finished', { step, modelPath, trainSeconds, complete, skippedImages });
}
