import { hostname } from 'node:os';
import { bindLanes, connectGroup, type Group } from '@circlet/collective';
import { parseRecipe } from '@circlet/recipe';
import { locateRuntime, startRuntime, tensorflowEngine } from '@circlet/tensorflow';
import { createTrainer, planShards } from '@circlet/training';
import { checkpointWriter, publishModel, restoreCheckpoint } from './checkpoints.ts';
import { joinCoordinator } from './control-link.ts';
import { isUserError, RunAbortedError } from './errors.ts';
import { evaluateRawPixels, evaluateUnseen, scoresMessage } from './evaluation.ts';
import { serveWorkerMetrics, workerMetrics } from './metrics.ts';
import { train } from './train.ts';
import { openTrainingData } from './training-data.ts';

export interface JoinOptions {
  readonly coordinator: string;
  /** What the coordinator gave a worker it started itself; −1 for one that came on its own. */
  readonly slot: number;
  readonly threads: number | undefined;
  /** Address of this host for its peers; absent: all peers are on this host. */
  readonly host: string | undefined;
  readonly circletVersion: string;
  readonly stopRequested: () => boolean;
}

/** A worker's life: join, build, train, evaluate, leave. Returns the exit code. */
export async function joinRun(options: JoinOptions): Promise<number> {
  const lanes = await bindLanes(options.host === undefined ? {} : { host: options.host });
  const { link, welcome } = await joinCoordinator(options.coordinator, {
    circletVersion: options.circletVersion,
    host: hostname(),
    pid: process.pid,
    slot: options.slot,
    endpoints: [...lanes.endpoints],
  });
  let group: Group | null = null;
  try {
    const recipe = parseRecipe(welcome.recipe);
    const metrics = workerMetrics(welcome.rank, welcome.generation);
    const { address: metricsAddress } = await serveWorkerMetrics(metrics.registry);
    const { members } = await link.expect('members');
    group = await connectGroup(lanes, {
      job: welcome.job,
      generation: welcome.generation,
      rank: welcome.rank,
      endpoints: [...members].sort((a, b) => a.rank - b.rank).map(({ endpoints }) => endpoints),
      onCollective: (report) => metrics.collective(report),
    });
    const formed = group;
    link.ended.addEventListener('abort', () => formed.abort(String((link.ended.reason as Error).message)));

    const own = planShards(welcome.numShards, welcome.worldSize)[welcome.rank] ?? { first: 0, count: 0 };
    await using data = await openTrainingData(recipe, welcome.dataPath, welcome.numShards, own);
    const threads = recipe.threads ?? options.threads;
    const { directory } = locateRuntime();
    const engine = tensorflowEngine(
      startRuntime({ directory, ...(threads === undefined ? {} : { intraOpThreads: threads }) }),
    );
    await using trainer = createTrainer({
      engine,
      group,
      recipe,
      numClasses: data.split.train.classes.length,
      numShards: welcome.numShards,
      totalSteps: data.totalSteps,
      stepsPerEpoch: data.sampler.stepsPerEpoch,
    });
    if (welcome.resumePath !== '') {
      await restoreCheckpoint(trainer, welcome.resumePath);
    }
    link.send('planned', {
      planHash: trainer.planHash,
      dataFingerprint: data.dataset.fingerprint,
      engine: engine.description,
      metricsAddress,
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
    const checkpoints = checkpointWriter(trainer, recipe, welcome.runDirectory);
    const { complete, checkpoint } = await train({
      trainer,
      data,
      group,
      recipe,
      link,
      checkpoints,
      metrics,
      stopRequested: options.stopRequested,
    });
    const trainSeconds = (performance.now() - begin) / 1000;
    link.setPhase(trainer.step, 'evaluation');
    const { unseen } = data.split;
    const scores = await evaluateUnseen(trainer, data, group, recipe.model.embeddingDimension);
    let modelPath = '';
    if (welcome.rank === 0) {
      if (scores !== null && unseen !== null) {
        link.send('evaluation', scoresMessage('unseen', trainer.step, scores, unseen));
        link.send('evaluation', scoresMessage('raw-pixels', trainer.step, await evaluateRawPixels(data), unseen));
      }
      modelPath = checkpoint === '' ? '' : await publishModel(checkpoint, welcome.runDirectory);
    }
    // Nobody leaves while another may still need it.
    await group.barrier({ name: 'end' });
    link.send('finished', {
      step: trainer.step,
      modelPath,
      trainSeconds,
      complete,
      skippedImages: data.skipped.map(({ id, reason }) => `${id}: ${reason}`),
    });
    return 0;
  } catch (error) {
    if (link.ended.aborted || error instanceof RunAbortedError) {
      return 1;
    }
    const { code = 'CIRCLET_WORKER_BUG', message, stack } = error as Error & { code?: string };
    const userError = isUserError(error);
    link.send('failed', {
      code,
      message: userError || code !== 'CIRCLET_WORKER_BUG' ? message : (stack ?? message),
      step: 0,
      userError,
    });
    return userError ? 2 : 1;
  } finally {
    await group?.[Symbol.asyncDispose]();
    await link[Symbol.asyncDispose]();
  }
}
