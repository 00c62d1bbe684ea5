import { appendFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ControlBodies, ControlMessage } from '@circlet/protocol';
import { formatRecipe, type Recipe } from '@circlet/recipe';
import { controlServer } from '../control-server.ts';
import { EXIT, RunFailedError, UsageError } from '../errors.ts';
import { coordinatorMetrics, serveMetrics } from '../metrics.ts';
import { formatReport, type Report, scoresOf } from '../output/report.ts';
import { rateOf, type Reporter, type RunShape } from '../output/reporter.ts';
import {
  initialState,
  type Effect,
  type Outcome,
  type RendezvousEvent,
  type WorkerMessage,
} from '../rendezvous/state.ts';
import { step } from '../rendezvous/step.ts';
import { createRunDirectory, pointLatest, removeIfEmpty, writeWhole } from '../run-directory.ts';
import { onStopRequests } from '../stop-requests.ts';
import { startWorkers, type WorkerProcesses } from '../worker-processes.ts';

export interface JobOptions {
  readonly recipe: Recipe;
  readonly numWorkers: number;
  readonly numShards: number;
  readonly dataPath: string;
  readonly runsDirectory: string;
  /** Folder of the checkpoint to go on from, or empty. */
  readonly resumePath: string;
  readonly bind: string;
  /** False: the workers come on their own (`serve`). */
  readonly startLocalWorkers: boolean;
  readonly threads: number | undefined;
  readonly gpus: readonly number[];
  readonly metrics: { readonly host: string; readonly port: number };
  readonly verbose: boolean;
  readonly circletVersion: string;
}

/** A worker's last words may still be on their way when its exit is seen. */
const LAST_WORDS_MS = 300;
/** Workers told to leave have this long before they are ended. */
const LEAVE_MS = 5_000;
const SILENCE_MS = 10_000;

/** Runs one job from rendezvous to report. Returns the exit code. */
export async function runJob(options: JobOptions, reporter: Reporter): Promise<number> {
  const { recipe, numWorkers } = options;
  const metrics = coordinatorMetrics();
  const { address: metricsAddress, server } = await serveMetrics(
    metrics.registry,
    options.metrics.port,
    options.metrics.host,
  );
  const directory = createRunDirectory(options.runsDirectory, recipe.name, new Date());
  writeFileSync(join(directory, 'recipe.yaml'), formatRecipe(recipe));

  let state = initialState({
    worldSize: numWorkers,
    circletVersion: options.circletVersion,
    job: directory,
    recipe: formatRecipe(recipe),
    dataPath: options.dataPath,
    runDirectory: directory,
    resumePath: options.resumePath,
    numShards: options.numShards,
    silenceMs: SILENCE_MS,
  });
  const seen: {
    last: ControlBodies['progress'] | null;
    unseen: ControlBodies['evaluation'] | null;
    rawPixels: ControlBodies['evaluation'] | null;
  } = { last: null, unseen: null, rawPixels: null };
  let shape: RunShape | null = null;
  let settle: (outcome: Outcome) => void = () => undefined;
  const outcome = new Promise<Outcome>((resolve) => (settle = resolve));

  const logged = (event: string, fields: Readonly<Record<string, unknown>> = {}): void => {
    appendFileSync(
      join(directory, 'events.jsonl'),
      `${JSON.stringify({ time: new Date().toISOString(), event, ...fields })}\n`,
    );
  };
  const perform = (effect: Effect): void => {
    switch (effect.kind) {
      case 'send':
        control.send(effect.to, effect.message, effect.body);
        break;
      case 'log':
        logged(effect.event, effect.fields);
        reporter.event(effect.event, effect.fields);
        break;
      case 'end':
        settle(effect.outcome);
        break;
    }
  };
  const dispatch = (event: RendezvousEvent): void => {
    const before = state.phase;
    const decision = step(state, event);
    state = decision.state;
    decision.effects.forEach(perform);
    metrics.members(state.members.length, 1);
    const [first] = state.members;
    if (before !== 'running' && state.phase === 'running' && first?.planned != null) {
      const { totalSteps, stepsPerEpoch, firstStep, dataNotes, engine, numParameters } = first.planned;
      shape = { totalSteps, stepsPerEpoch, firstStep, worldSize: numWorkers, startedAtMs: Date.now() };
      dataNotes.forEach((note) => reporter.note(note));
      reporter.event('training', {
        engine,
        parameters: numParameters.toLocaleString('en'),
        steps: totalSteps,
        metrics: metricsAddress,
      });
    }
  };
  const observe = (message: ControlMessage): void => {
    switch (message.kind) {
      case 'progress':
        seen.last = message.body;
        metrics.progress(message.body);
        if (shape !== null) {
          reporter.progress(message.body, shape);
        }
        break;
      case 'evaluation':
        seen[message.body.what === 'raw-pixels' ? 'rawPixels' : 'unseen'] = message.body;
        if (message.body.what !== 'raw-pixels') {
          message.body.scores.forEach(({ name, value }) => metrics.score(name, value));
        }
        logged('evaluation', { ...message.body });
        reporter.evaluation(message.body);
        break;
      case 'note':
        if (message.body.level === 'warn') {
          reporter.warn(message.body.text);
        } else {
          reporter.note(message.body.text);
        }
        break;
      default:
        break;
    }
  };

  const control = await controlServer(options.bind, {
    message(from, message) {
      observe(message);
      dispatch({ kind: 'message', id: from, nowMs: Date.now(), message: message as WorkerMessage });
    },
    garbage: (_from, error) => reporter.warn(error.message),
  }).catch((error: unknown) => {
    server.close();
    removeIfEmpty(directory);
    throw error;
  });
  let workers: WorkerProcesses | null = null;
  let ended = false;
  if (options.startLocalWorkers) {
    workers = startWorkers(
      {
        numWorkers,
        coordinatorAddress: control.address,
        threads: options.threads,
        gpus: options.gpus,
        verbose: options.verbose,
      },
      {
        exited(slot, how, lastLines) {
          setTimeout(() => {
            if (!ended) {
              lastLines.forEach((text) => reporter.warn(`worker ${slot}: ${text}`));
              dispatch({ kind: 'lost', slot, how });
            }
          }, LAST_WORDS_MS);
        },
        line: (slot, text) => {
          if (options.verbose) {
            reporter.note(`worker ${slot}: ${text}`);
          }
        },
      },
    );
  } else {
    reporter.note(
      `waiting for ${numWorkers} workers at ${control.address}: npx nx run worker:join --coordinator=${control.address}`,
    );
  }
  const ticking = setInterval(() => dispatch({ kind: 'tick', nowMs: Date.now() }), 1_000);
  const stopListening = onStopRequests({
    first: (reason) => {
      reporter.note(`${reason}: finishing this step and saving; once more to stop at once`);
      dispatch({ kind: 'stop', reason });
    },
    second: () => {
      workers?.kill();
      process.exit(EXIT.INTERRUPTED);
    },
  });

  const result = await outcome;
  ended = true;
  clearInterval(ticking);
  stopListening();
  await leave(workers);
  control[Symbol.dispose]();
  server.close();
  server.closeAllConnections();
  return conclude(result);

  function conclude(result: Outcome): number {
    if (result.kind === 'failed') {
      metrics.failure(result.code);
      logged('failed', { code: result.code, message: result.message });
      removeIfEmpty(directory);
      throw result.userError ? new UsageError(result.message) : new RunFailedError(result.message);
    }
    const { finished } = result;
    const planned = state.members[0]?.planned;
    const report: Report = {
      recipe: recipe.name,
      complete: finished.complete,
      steps: finished.step,
      epochs: planned == null ? 0 : finished.step / planned.stepsPerEpoch,
      workers: numWorkers,
      precision: recipe.precision,
      trainSeconds: finished.trainSeconds,
      imagesPerSecond:
        seen.last === null || shape === null
          ? 0
          : rateOf(seen.last, { ...shape, startedAtMs: Date.now() - finished.trainSeconds * 1000 }, Date.now())
              .imagesPerSecond,
      scores: scoresOf(seen.unseen),
      rawPixels: scoresOf(seen.rawPixels),
      conventions: seen.unseen?.conventions ?? [],
      model: finished.modelPath,
      loss: seen.last?.loss ?? null,
      parameters: planned?.numParameters ?? 0,
      engine: planned?.engine ?? '',
      circlet: options.circletVersion,
      node: process.version,
      data: {
        classes: planned?.numClasses ?? 0,
        images: planned?.numImages ?? 0,
        notes: planned?.dataNotes ?? [],
        skipped: finished.skippedImages,
      },
    };
    writeWhole(join(directory, 'report.json'), `${JSON.stringify(report, null, 2)}\n`);
    pointLatest(directory);
    logged('ended', { complete: finished.complete, steps: finished.step });
    reporter.print(formatReport(report, directory));
    if (!finished.complete) {
      reporter.print(`Go on with:  npx nx run coordinator:launch --resume=${directory}`);
    }
    return EXIT.OK;
  }
}

/** Waits for the workers to leave by themselves, then ends them. */
async function leave(workers: WorkerProcesses | null): Promise<void> {
  if (workers === null) {
    return;
  }
  const timer = setTimeout(() => workers.kill(), LEAVE_MS);
  await workers.ended;
  clearTimeout(timer);
}
