import { formatRecipe } from '@circlet/recipe';
import { EXIT } from '../errors.ts';
import { ledgerOf } from '../ledger/ledger-file.ts';
import { coordinatorMetrics } from '../metrics.ts';
import { serveMetrics } from '../metrics-page.ts';
import type { Reporter } from '../output/reporter.ts';
import type { WorkerMessage } from '../rendezvous/state.ts';
import { observeStragglers } from '../stragglers/observe-stragglers.ts';
import { type RunTimeline, runTimeline } from '../timeline/run-timeline.ts';
import { conclude } from './conclude.ts';
import { controlServer } from './control-server.ts';
import type { JobOptions, LocalWorkers } from './job-options.ts';
import { observeRun } from './observe-run.ts';
import { hostProcessTree } from './process-tree.ts';
import { driveRendezvous, type RendezvousDriver } from './rendezvous-driver.ts';
import { createRunDirectory, type RunDirectory } from './run-directory.ts';
import { runLedger } from './run-ledger.ts';
import { onStopRequests } from './stop-requests.ts';
import { startWorkers, type WorkerProcesses } from './worker-processes.ts';

/**
 * What a worker says, the end of its connection and the end of its process are seen in any order. Whichever tells most is
 * seen within this time of the others, which is less than a broken collective waits for its cause.
 */
const ALL_SEEN_MS = 1_500;
/** Workers told to leave have this long before they are ended. */
const LEAVE_MS = 4_000;
/** A worker that trains says what it does every second, however long a step takes. */
const SILENCE_MS = 30_000;
/** While it traces its programs it cannot: some seconds for the largest networks, on a slow machine. */
const PLANNING_SILENCE_MS = 300_000;

/** Runs one job from rendezvous to report. Returns the exit code. @throws UsageError, PortInUseError, LedgerVersionError, RunFailedError */
export async function runJob(options: JobOptions, reporter: Reporter): Promise<number> {
  const { recipe, numWorkers, local, runs } = options;
  const metrics = coordinatorMetrics();
  const timeline = options.trace === null ? null : runTimeline(options.trace);
  const { resumedRun: run } = options;
  // Whatever can be refused comes before the first file is written.
  const resumed = run === null ? null : { run, ledger: ledgerOf(run) };
  await using page = await serveMetrics(metrics.registry, options.metrics.port, options.metrics.host);
  await using control = await controlServer(options.bind, {
    message(from, message) {
      if (message.kind === 'clockQuestion') {
        control.send(from, 'clockAnswer', { ...message.body, coordinatorMs: performance.now() });
        return;
      }
      if (message.kind === 'trace') {
        timeline?.add(from, message.body);
        return;
      }
      if (message.kind === 'pace') {
        const { members } = rendezvous.state;
        stragglers.pace(
          members.map(({ id, rank, join: { host } }) => ({ id, rank, host })),
          from,
          message.body,
        );
        return;
      }
      observer.message(message);
      ledger.message(message);
      rendezvous.dispatch({ kind: 'message', id: from, nowMs: Date.now(), message: message as WorkerMessage });
    },
    garbage: (error) => observer.garbage(error),
    gone(id) {
      const tell = (): void => rendezvous.dispatch({ kind: 'lost', who: { id }, how: 'has closed its connection' });
      // Of a worker of this host, its exit tells more.
      setTimeout(tell, local === null ? 0 : ALL_SEEN_MS).unref();
    },
  });
  const directory = createRunDirectory({ ...runs, recipeName: recipe.name, now: () => new Date() });
  const observer = observeRun(reporter, metrics, directory, page.address);
  const stragglers = observeStragglers(reporter, metrics, directory.log);
  using ledger = runLedger({
    recipe,
    folder: directory.path,
    resumed,
    nowMs: () => performance.now(),
    warn: (text) => reporter.warn(text),
  });
  const rendezvous = driveRendezvous(
    {
      worldSize: numWorkers,
      circletVersion: options.circletVersion,
      job: directory.path,
      recipe: formatRecipe(recipe),
      runDirectory: directory.path,
      resumePath: options.resumePath,
      numShards: options.numShards,
      trace: timeline !== null,
      silenceMs: SILENCE_MS,
      planningSilenceMs: PLANNING_SILENCE_MS,
    },
    {
      send: control.send,
      log: observer.event,
      record: () => ledger.record(),
      changed(before, after) {
        ledger.changed(before, after);
        observer.changed(before, after);
      },
    },
  );
  let workers: WorkerProcesses | null = null;
  const ticking = setInterval(() => {
    const { members, step, phase } = rendezvous.state;
    // A message to a worker that has gone without a word is how its connection's end is noticed.
    members.forEach(({ id }) => control.send(id, 'heartbeat', { step, phase }));
    rendezvous.dispatch({ kind: 'tick', nowMs: Date.now() });
    ledger.tick();
  }, 1_000);
  const stopListening = onStopRequests(
    {
      first: (reason) => {
        const isTraining = rendezvous.state.phase === 'running';
        const what = isTraining ? 'finishing this step and saving' : 'nothing is trained yet';
        reporter.note(`${reason}: ${what}; once more to stop at once`);
        rendezvous.dispatch({ kind: 'stop', reason });
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
  try {
    describeRun(options, directory);
    reporter.note(`metrics at ${page.address}`);
    if (local === null) {
      reporter.note(`waiting for ${numWorkers} workers: npx nx run worker:join --coordinator=${control.address}`);
    } else {
      workers = startLocalWorkers(local, numWorkers, control.address, rendezvous, reporter);
    }
    const outcome = await rendezvous.outcome;
    ledger.end(outcome);
    // Of a run that ended well nothing is on its way any more; of another, what its workers say while they leave.
    if (outcome.kind !== 'failed') writeTimeline(timeline, directory, rendezvous, reporter);
    return conclude(outcome, options, rendezvous.state, { reporter, metrics, directory, observer, stragglers });
  } catch (error) {
    observer.failed(error as Error);
    await leave(workers);
    writeTimeline(timeline, directory, rendezvous, reporter);
    throw error;
  } finally {
    clearInterval(ticking);
    await leave(workers);
    stopListening();
    directory.discardIfEmpty();
  }
}

function startLocalWorkers(
  { threads, gpus, verbose }: LocalWorkers,
  numWorkers: number,
  coordinatorAddress: string,
  rendezvous: RendezvousDriver,
  reporter: Reporter,
): WorkerProcesses {
  return startWorkers(
    { numWorkers, coordinatorAddress, threads, gpus, verbose, environment: process.env },
    {
      exited(slot, how, bySignal, lastLines) {
        const tell = (): void => {
          if (rendezvous.state.phase === 'ended') return;
          lastLines.forEach((text) => reporter.warn(`worker ${slot}: ${text}`));
          rendezvous.dispatch({ kind: 'lost', who: { slot }, how });
        };
        // Nothing tells more than a signal.
        setTimeout(tell, bySignal ? 0 : ALL_SEEN_MS).unref();
      },
      line: (slot, text) => {
        if (verbose) reporter.note(`worker ${slot}: ${text}`);
      },
    },
  );
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

/** A timeline that cannot be written must not hide how the run has ended. */
function writeTimeline(
  timeline: RunTimeline | null,
  { path }: RunDirectory,
  { state }: RendezvousDriver,
  reporter: Reporter,
): void {
  try {
    const file = timeline?.write(path, state.members) ?? null;
    if (file !== null) reporter.note(`timeline of the last steps at ${file}: open it at https://ui.perfetto.dev`);
  } catch (error) {
    reporter.warn(`cannot write the timeline: ${(error as Error).message}; choose another place with --trace=FILE`);
  }
}

/** Waits for the workers to leave by themselves, then ends them. */
async function leave(workers: WorkerProcesses | null): Promise<void> {
  if (workers === null) return;
  const timer = setTimeout(() => workers.kill(), LEAVE_MS);
  await workers.ended;
  clearTimeout(timer);
}
