import { hostname } from 'node:os';
import { bindLanes, connectGroup, type Group } from '@circlet/collective';
import type { ControlBodies } from '@circlet/protocol';
import { parseRecipe } from '@circlet/recipe';
import { locateRuntime, startRuntime, tensorflowEngine } from '@circlet/tensorflow';
import { createTrainer, planShards } from '@circlet/training';
import { checkpointsOf } from './checkpoints.ts';
import { type ControlLink, joinCoordinator } from './control-link.ts';
import { isUserError } from './errors.ts';
import { evaluateUnseen } from './evaluation.ts';
import { finishTraining } from './finish.ts';
import { workerMetrics } from './metrics.ts';
import { serveMetrics } from './metrics-page.ts';
import { stepPhases } from './phases.ts';
import { decodeProgress, freshProgress, type Progress } from './progress.ts';
import { restoreAll } from './restore.ts';
import { stepReporting } from './step-reports.ts';
import { train } from './train.ts';
import { openTrainingData } from './training-data.ts';
import { periodicValidation } from './validation.ts';
import { voting } from './vote.ts';

export interface JoinOptions {
  readonly coordinator: string;
  /** What the coordinator gave a worker it started itself; −1 for one that came on its own. */
  readonly slot: number;
  readonly threads: number | undefined;
  /** Where the data is on this host; absent: where the recipe says. */
  readonly data: string | undefined;
  /** Address of this host for its peers; absent: all peers are on this host. */
  readonly host: string | undefined;
  readonly metrics: { readonly host: string; readonly port: number };
  /** How long to wait for the coordinator's first answer. */
  readonly patienceMs: number;
  readonly circletVersion: string;
  /** Set by a signal to this process. */
  readonly stopRequested: () => boolean;
  /** For whoever started this worker by hand. */
  readonly say: (text: string) => void;
  readonly complain: (text: string) => void;
}

/** A worker told to leave that is still busy after this long ends anyway. */
const LEAVE_MS = 5_000;

/** A worker's life: join, train, leave. Returns the exit code. @throws what keeps it from joining */
export async function joinRun(options: JoinOptions): Promise<number> {
  using lanes = await bindLanes(options.host === undefined ? {} : { host: options.host });
  options.say(`joining ${options.coordinator}`);
  const { link, welcome } = await joinCoordinator(
    options.coordinator,
    {
      circletVersion: options.circletVersion,
      host: hostname(),
      pid: process.pid,
      slot: options.slot,
      endpoints: [...lanes.endpoints],
    },
    options.patienceMs,
  );
  options.say(`rank ${welcome.rank} of ${welcome.worldSize}`);
  link.ended.addEventListener('abort', () => setTimeout(() => process.exit(1), LEAVE_MS).unref());
  let group: Group | undefined;
  try {
    const { members } = await link.expect('members');
    const metrics = workerMetrics(welcome.rank, welcome.generation);
    group = await connectGroup(lanes, {
      job: welcome.job,
      generation: welcome.generation,
      rank: welcome.rank,
      endpoints: [...members].sort((a, b) => a.rank - b.rank).map(({ endpoints }) => endpoints),
      onCollective: metrics.collective,
    });
    const formed = group;
    link.ended.addEventListener('abort', () => formed.abort((link.ended.reason as Error).message));
    await takePart(options, link, welcome, group, metrics);
    return 0;
  } catch (error) {
    if (link.ended.aborted) {
      options.complain((link.ended.reason as Error).message);
      return 1;
    }
    const { code = 'CIRCLET_WORKER_BUG', message, stack } = error as Error & { code?: string };
    const text = code.startsWith('CIRCLET_') && code !== 'CIRCLET_WORKER_BUG' ? message : (stack ?? message);
    const userError = isUserError(error);
    link.send('failed', { code, message: text, step: 0, userError });
    options.complain(text);
    return userError ? 2 : 1;
  } finally {
    await group?.[Symbol.asyncDispose]();
    await link[Symbol.asyncDispose]();
  }
}

/** Builds everything, trains, scores, and says goodbye. */
async function takePart(
  options: JoinOptions,
  link: ControlLink,
  welcome: ControlBodies['welcome'],
  group: Group,
  metrics: ReturnType<typeof workerMetrics>,
): Promise<void> {
  const recipe = parseRecipe(welcome.recipe);
  const dimension = recipe.model.embeddingDimension;
  await using page = await serveMetrics(metrics.registry, options.metrics.port, options.metrics.host);
  const own = planShards(welcome.numShards, welcome.worldSize)[welcome.rank] ?? { first: 0, count: 0 };
  await using data = await openTrainingData(recipe, options.data ?? recipe.data.source ?? '', own);
  const threads = recipe.threads ?? options.threads;
  const { directory } = locateRuntime();
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
  if (welcome.resumePath !== '') {
    const restored = await restoreAll(trainer, group, welcome.resumePath);
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
    dataNotes: [...data.split.train.notes, ...data.sampler.notes],
  });
  await link.expect('start');

  const begin = performance.now();
  const isWriter = welcome.rank === 0;
  const { onStep, onRefused, onValidated } = stepReporting(link, metrics, data, recipe, isWriter);
  const evaluate = () => evaluateUnseen(trainer, data, group, dimension, link.ended);
  const complete = await train({
    trainer,
    data,
    progress,
    onStep,
    onRefused,
    ended: link.ended,
    phases: stepPhases((step, phase) => link.setPhase(step, phase)),
    castVote: voting(group, () => link.stopRequested || options.stopRequested(), link.ended),
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
      isWriter,
      runDirectory: welcome.runDirectory,
      onSaved: (step, path) => link.send('checkpointSaved', { step, path }),
    }),
  });
  const trainSeconds = (performance.now() - begin) / 1000;
  const { step } = trainer;
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
  });
  // Nobody leaves while another may still need it.
  await group.barrier({ name: 'end', signal: link.ended });
  const skippedImages = data.skipped.map(({ id, reason }) => `${id}: ${reason}`);
  link.send('finished', { step, modelPath, trainSeconds, complete, skippedImages });
}
