import { formatRecipe, type Recipe } from '@circlet/recipe';
import { EXIT, RunFailedError, UsageError } from '../errors.ts';
import { coordinatorMetrics } from '../metrics.ts';
import { serveMetrics } from '../metrics-page.ts';
import { buildReport } from '../output/report.ts';
import type { Reporter } from '../output/reporter.ts';
import {
  initialState,
  type Effect,
  type Outcome,
  type RendezvousEvent,
  type WorkerMessage,
} from '../rendezvous/state.ts';
import { step } from '../rendezvous/step.ts';
import { controlServer } from './control-server.ts';
import { observeRun } from './observe-run.ts';
import { hostProcessTree } from './process-tree.ts';
import { createRunDirectory, type RunDirectory } from './run-directory.ts';
import { onStopRequests } from './stop-requests.ts';
import { startWorkers, type WorkerProcesses } from './worker-processes.ts';

export interface JobOptions {
  readonly recipe: Recipe;
  readonly numWorkers: number;
  readonly numShards: number;
  readonly runs: { readonly root: string; readonly path: string | undefined };
  /** Folder of the checkpoint to go on from, or empty. */
  readonly resumePath: string;
  readonly bind: string;
  /** Null: the workers come on their own (`serve`). */
  readonly local: { readonly threads: number; readonly gpus: readonly string[]; readonly verbose: boolean } | null;
  readonly metrics: { readonly host: string; readonly port: number };
  readonly circletVersion: string;
}

/** A worker's last words may still be on their way when its exit is seen. */
const LAST_WORDS_MS = 300;
/** Workers told to leave have this long before they are ended. */
const LEAVE_MS = 4_000;
/** A worker that trains says what it does every second, however long a step takes. */
const SILENCE_MS = 30_000;
/** While it traces its programs it cannot: some seconds for the largest networks, on a slow machine. */
const PLANNING_SILENCE_MS = 300_000;

/** Runs one job from rendezvous to report. Returns the exit code. @throws UsageError, PortInUseError, RunFailedError */
export async function runJob(options: JobOptions, reporter: Reporter): Promise<number> {
  const { recipe, numWorkers, local, runs } = options;
  const metrics = coordinatorMetrics();
  // Whatever can be refused comes before the first file is written.
  await using page = await serveMetrics(metrics.registry, options.metrics.port, options.metrics.host);
  await using control = await controlServer(options.bind, {
    message(from, message) {
      observer.message(message);
      dispatch({ kind: 'message', id: from, nowMs: Date.now(), message: message as WorkerMessage });
    },
    garbage: ({ message }) => reporter.warn(message),
    gone: (id) => dispatch({ kind: 'lost', who: { id }, how: 'has closed its connection' }),
  });
  const directory = createRunDirectory({ ...runs, recipeName: recipe.name, now: () => new Date() });
  const observer = observeRun(reporter, metrics, directory, page.address);
  let state = initialState({
    worldSize: numWorkers,
    circletVersion: options.circletVersion,
    job: directory.path,
    recipe: formatRecipe(recipe),
    runDirectory: directory.path,
    resumePath: options.resumePath,
    numShards: options.numShards,
    silenceMs: SILENCE_MS,
    planningSilenceMs: PLANNING_SILENCE_MS,
  });
  let settle: (outcome: Outcome) => void = () => undefined;
  const outcome = new Promise<Outcome>((resolve) => (settle = resolve));
  const perform = (effect: Effect): void => {
    if (effect.kind === 'send') {
      control.send(effect.to, effect.message, effect.body);
    } else if (effect.kind === 'log') {
      observer.event(effect.event, effect.fields);
    } else {
      settle(effect.outcome);
    }
  };
  function dispatch(event: RendezvousEvent): void {
    const before = state;
    const decision = step(state, event);
    state = decision.state;
    decision.effects.forEach(perform);
    observer.changed(before, state);
  }

  let workers: WorkerProcesses | null = null;
  const ticking = setInterval(() => {
    // A message to a worker that has gone without a word is how its connection's end is noticed.
    state.members.forEach(({ id }) => control.send(id, 'heartbeat', { step: state.step, phase: state.phase }));
    dispatch({ kind: 'tick', nowMs: Date.now() });
  }, 1_000);
  const stopListening = onStopRequests(
    {
      first: (reason) => {
        reporter.note(`${reason}: finishing this step and saving; once more to stop at once`);
        dispatch({ kind: 'stop', reason });
      },
      second: () => {
        workers?.kill();
        directory.discardIfEmpty();
        reporter[Symbol.dispose]();
        process.exit(EXIT.INTERRUPTED);
      },
    },
    { process, tree: hostProcessTree(process.platform), nowMs: () => performance.now(), intervalMs: 1_000 },
  );
  let hasEnded = false;
  try {
    describeRun(options, directory);
    workers = local === null ? null : startLocal(local, control.address);
    if (local === null) {
      reporter.note(`waiting for ${numWorkers} workers: npx nx run worker:join --coordinator=${control.address}`);
    }
    const result = await outcome;
    hasEnded = true;
    return conclude(result);
  } catch (error) {
    observer.failed(error as Error);
    throw error;
  } finally {
    hasEnded = true;
    clearInterval(ticking);
    await leave(workers);
    stopListening();
    directory.discardIfEmpty();
  }

  function startLocal({ threads, gpus, verbose }: NonNullable<JobOptions['local']>, address: string): WorkerProcesses {
    return startWorkers(
      { numWorkers, coordinatorAddress: address, threads, gpus, verbose, environment: process.env },
      {
        exited(slot, how, bySignal, lastLines) {
          const tell = (): void => {
            if (hasEnded) return;
            lastLines.forEach((text) => reporter.warn(`worker ${slot}: ${text}`));
            dispatch({ kind: 'lost', who: { slot }, how });
          };
          setTimeout(tell, bySignal ? 0 : LAST_WORDS_MS);
        },
        line: (slot, text) => {
          if (verbose) reporter.note(`worker ${slot}: ${text}`);
        },
      },
    );
  }

  function conclude(result: Outcome): number {
    switch (result.kind) {
      case 'failed':
        metrics.failure(result.code);
        throw result.userError ? new UsageError(result.message) : new RunFailedError(result.message);
      case 'cancelled':
        reporter.note('stopped before the first step: nothing was trained, nothing is kept');
        return EXIT.OK;
      case 'complete':
      case 'stopped': {
        const planned = state.members[0]?.planned;
        if (planned == null) throw new RunFailedError('the workers finished without a plan; report this as a bug');
        const { last, unseen, rawPixels } = observer;
        const report = buildReport({
          recipe,
          numWorkers,
          threads: local?.threads ?? null,
          finished: result.finished,
          planned,
          lastLoss: last?.loss ?? null,
          unseen,
          rawPixels,
          versions: { circlet: options.circletVersion, node: process.version },
        });
        directory.write('report.json', `${JSON.stringify(report, null, 2)}\n`);
        directory.publish();
        directory.log('ended', { complete: report.complete, steps: report.steps });
        reporter.report(report, directory.path);
        return EXIT.OK;
      }
    }
  }
}

/** The two files that a run has from its beginning: what is trained, and with what. */
function describeRun(
  { recipe, numWorkers, local, resumePath, circletVersion }: JobOptions,
  directory: RunDirectory,
): void {
  directory.write('recipe.yaml', formatRecipe(recipe));
  const facts = {
    circlet: circletVersion,
    node: process.version,
    workers: numWorkers,
    threadsPerWorker: local?.threads ?? null,
    gpus: local?.gpus ?? [],
    resumedFrom: resumePath === '' ? null : resumePath,
    startedAt: new Date().toISOString(),
  };
  directory.write('run.json', `${JSON.stringify(facts, null, 2)}\n`);
}

/** Waits for the workers to leave by themselves, then ends them. */
async function leave(workers: WorkerProcesses | null): Promise<void> {
  if (workers === null) return;
  const timer = setTimeout(() => workers.kill(), LEAVE_MS);
  await workers.ended;
  clearTimeout(timer);
}
