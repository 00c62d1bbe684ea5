import { basename } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { formatRecipe } from '@circlet/recipe';
import { countStrangers } from '@circlet/security';
import { EXIT, UsageError } from '../errors.ts';
import { ledgerOf } from '../ledger/ledger-file.ts';
import { actionRoutes } from '../live/actions.ts';
import { type LiveRun, liveRun } from '../live/live-run.ts';
import { livePageRoutes } from '../live/page-routes.ts';
import { pageToken } from '../live/page-token.ts';
import { coordinatorMetrics } from '../metrics.ts';
import { metricsRoute, serveRun } from '../metrics-page.ts';
import { scrapeTargets, targetsRoute } from '../scrape-targets.ts';
import type { Reporter } from '../output/reporter.ts';
import type { WorkerMessage } from '../membership/state.ts';
import { type JobSecurity, jobSecurity } from '../security/job-security.ts';
import { keepTokenFile, type TokenFile } from '../security/token-file.ts';
import { observeStragglers } from '../stragglers/observe-stragglers.ts';
import { type RunTimeline, runTimeline } from '../timeline/run-timeline.ts';
import { conclude } from './conclude.ts';
import { controlServer } from './control-server.ts';
import type { JobOptions, LocalWorkers } from './job-options.ts';
import { observeRun, processOf } from './observe-run.ts';
import { hostProcessTree } from './process-tree.ts';
import { driveMembership, type MembershipDriver } from './membership-driver.ts';
import { createRunDirectory, type RunDirectory } from './run-directory.ts';
import { runLedger } from './run-ledger.ts';
import { onStopRequests } from './stop-requests.ts';
import { watchForTrouble } from './trouble.ts';
import { startWorkers, type WorkerProcesses } from './worker-processes.ts';

/**
 * What a worker says, the end of its connection and the end of its process are seen in any order. Whichever tells most is
 * seen within this time of the others, which is less than a broken collective waits for its cause.
 */
const ALL_SEEN_MS = 1_500;
/** The end of a connection is seen before that of a process, which says how it ended. */
const EXIT_SEEN_MS = 100;
const TICK_MS = 500;
const TICKS_A_SECOND = 2;
/** Workers told to leave have this long before they are ended. */
const LEAVE_MS = 4_000;
/** What workers of other hosts say when a run fails arrives within this time of it. */
const LAST_WORDS_MS = 500;
/** A worker that trains says what it does every second, however long a step takes. */
const SILENCE_MS = 30_000;
/** While it traces its programs it cannot: some seconds for the largest networks, on a slow machine. */
const BUILDING_SILENCE_MS = 300_000;

/** Runs one job from membership to report. Returns the exit code. @throws UsageError, PortInUseError, LedgerVersionError, RunFailedError */
export async function runJob(options: JobOptions, reporter: Reporter): Promise<number> {
  const { recipe, numWorkers, local, runs, membership: limits } = options;
  const metrics = coordinatorMetrics();
  const timeline = options.trace === null ? null : runTimeline(options.trace);
  const { resumedRun: run } = options;
  // Whatever can be refused comes before the first file is written.
  const resumed = run === null ? null : { run, ledger: ledgerOf(run) };
  let tellStranger: Parameters<typeof countStrangers>[0]['tell'] = () => undefined;
  const onStranger = countStrangers({ count: metrics.stranger, tell: (...stranger) => tellStranger(...stranger) });
  const { mode, tokenMs } = options.access;
  using security = await jobSecurity({ mode, tokenMs, nowMs: Date.now, onStranger });
  const targets = scrapeTargets();
  using buttons = pageToken(options.metrics, (text) => reporter.warn(text));
  let live: LiveRun | null = null;
  const actions = actionRoutes({
    token: buttons.token,
    state: () => membership.state,
    dispatch: (event) => membership.dispatch(event),
    send: (...message) => control.send(...message),
    log: (...event) => directory.log(...event),
    nowMs: Date.now,
  });
  const routes = {
    ...livePageRoutes(() => live, actions),
    '/metrics': metricsRoute(metrics.registry),
    '/sd': targetsRoute(() => targets.list(membership.state.members)),
  };
  await using page = await serveRun(routes, options.metrics, () => onStranger('http'));
  const metricsAddress = `${page.origin}/metrics`;
  await using control = await controlServer(options.bind, security.socketOptions, {
    message(from, message) {
      // A worker becomes a member by its Join; what others say must reach neither the ledger nor the user.
      const isMember = membership.state.members.some(({ id }) => id === from);
      if (message.kind !== 'join' && !isMember) {
        onStranger('not-a-member');
        // One that was taken for lost is told so.
        membership.dispatch({ kind: 'message', id: from, nowMs: Date.now(), message: message as WorkerMessage });
        return;
      }
      live?.message(from, message);
      if (message.kind === 'clockQuestion') {
        control.send(from, 'clockAnswer', { ...message.body, coordinatorMs: performance.now() });
        return;
      }
      if (message.kind === 'trace') {
        timeline?.add(from, message.body);
        return;
      }
      if (message.kind === 'totals') {
        const member = membership.state.members.find(({ id }) => id === from);
        if (member !== undefined) metrics.totals.heard(processOf(member.join), message.body);
        return;
      }
      if (message.kind === 'available') targets.heard(from, message.body.metricsAddress);
      if (message.kind === 'density' || message.kind === 'retrievals') return;
      if (trouble.message(from, message)) return;
      if (message.kind === 'pace') {
        const { members } = membership.state;
        stragglers.pace(
          members.map(({ id, rank, join: { host } }) => ({ id, rank, host })),
          from,
          message.body,
        );
        return;
      }
      observer.message(message);
      if (message.kind === 'replicasDiffered') return;
      ledger.message(message);
      membership.dispatch({ kind: 'message', id: from, nowMs: Date.now(), message: message as WorkerMessage });
    },
    garbage: (error) => observer.garbage(error),
    stranger: onStranger,
    gone(id) {
      const how = 'does not answer: its process is stopped or gone, or its link is dead';
      const tell = (): void => membership.dispatch({ kind: 'lost', who: { id }, how, nowMs: Date.now() });
      // Of a worker of this host, its exit tells more.
      setTimeout(tell, local === null ? 0 : EXIT_SEEN_MS).unref();
    },
    disconnected: () => greetAll(),
  });
  const folder = createRunDirectory({ ...runs, recipeName: recipe.name, now: () => new Date() });
  const directory: RunDirectory = {
    ...folder,
    log(event, fields = {}) {
      folder.log(event, fields);
      live?.event(event, fields);
    },
  };
  metrics.belongTo(basename(directory.path));
  const observer = observeRun(reporter, metrics, directory, metricsAddress);
  tellStranger = (reason, numSoFar) => observer.stranger(reason, numSoFar);
  const stragglers = observeStragglers(reporter, metrics, directory.log);
  using ledger = runLedger({
    recipe,
    folder: directory.path,
    resumed,
    nowMs: () => performance.now(),
    warn: (text) => reporter.warn(text),
    told: metrics.cluster.ledger,
  });
  const membership = driveMembership(
    {
      numWorkers,
      ...limits,
      restartsWorkers: local !== null,
      circletVersion: options.circletVersion,
      job: directory.path,
      recipe: formatRecipe(recipe),
      runDirectory: directory.path,
      resumePath: options.resumePath,
      numShards: options.numShards,
      trace: timeline !== null,
      silenceMs: SILENCE_MS,
      buildingSilenceMs: BUILDING_SILENCE_MS,
    },
    {
      // A secret: it is in no state and in no log.
      send: (to, kind, body) =>
        control.send(to, kind, kind === 'welcome' ? { ...body, memberToken: security.memberToken() } : body),
      log: observer.event,
      record: () => ledger.record(),
      account: (standing) => ledger.account(standing),
      restart: (slot) => workers?.restart(slot),
      changed(before, after) {
        ledger.changed(before, after);
        observer.changed(before, after);
        live?.changed(before, after);
      },
    },
  );
  using shown = liveRun({
    recipe,
    folder: directory.path,
    metrics: metricsAddress,
    tokenFile: buttons.file,
    state: () => membership.state,
    nowMs: Date.now,
    wantTimeline: (id, step) => control.send(id, 'timelineWanted', { step }),
    isTraced: timeline !== null,
  });
  live = shown;
  const trouble = watchForTrouble({
    reporter,
    metrics,
    directory,
    wantFlight: (id) => control.send(id, 'flightWanted', {}),
    state: () => membership.state,
    nowMs: () => performance.now(),
  });
  let workers: WorkerProcesses | null = null;
  // A message to a worker that has gone without a word is how its connection's end is noticed.
  const greetAll = (): void => {
    const { members, step, phase } = membership.state;
    members.forEach(({ id }) => control.send(id, 'heartbeat', { step, phase, residentBytes: 0 }));
  };
  let numTicks = 0;
  const ticking = setInterval(() => {
    greetAll();
    membership.dispatch({ kind: 'tick', nowMs: Date.now() });
    ledger.tick();
    if (++numTicks % TICKS_A_SECOND === 0) trouble.tick();
    shown.tick();
  }, TICK_MS);
  const stopListening = onStopRequests(
    {
      first: (reason) => {
        const isTraining = membership.state.hasTrained;
        const what = isTraining ? 'finishing this step and saving' : 'nothing is trained yet';
        reporter.note(`${reason}: ${what}; once more to stop at once`);
        membership.dispatch({ kind: 'stop', reason, nowMs: Date.now() });
      },
      second: () => {
        workers?.kill();
        directory.discardIfEmpty('stopped');
        reporter[Symbol.dispose]();
        process.exit(EXIT.INTERRUPTED);
      },
    },
    { process, tree: hostProcessTree(process.platform), nowMs: () => performance.now(), intervalMs: 1_000 },
  );
  try {
    describeRun(options, directory);
    reporter.note(`live page at ${page.origin}/, metrics at ${metricsAddress}`);
    using tokenFile = local === null ? tokenFileOf(options, security, control.address, reporter) : null;
    if (local === null) {
      const withToken = tokenFile === null ? '' : ` --token-file=${tokenFile.path}`;
      reporter.note(
        `waiting for ${numWorkers} workers: npx nx run worker:join --coordinator=${control.address}${withToken}`,
      );
    } else {
      workers = startLocalWorkers(local, numWorkers, control.address, security, membership, reporter);
    }
    const outcome = await membership.outcome;
    ledger.end(outcome);
    shown.ended(outcome);
    // Of a run that ended well nothing is on its way any more; of another, what its workers say while they leave.
    if (outcome.kind !== 'failed') writeTimeline(timeline, directory, membership, reporter);
    return conclude(outcome, options, membership.state, { reporter, metrics, directory, observer, stragglers });
  } catch (error) {
    observer.failed(error as Error);
    await leave(workers);
    // What the user can correct needs no flight record.
    if (!(error instanceof UsageError)) {
      // Of workers on other hosts nothing tells that they have gone.
      if (local === null) await sleep(LAST_WORDS_MS);
      trouble.failed((error as Error).message);
    }
    writeTimeline(timeline, directory, membership, reporter);
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
  { joinToken }: JobSecurity,
  membership: MembershipDriver,
  reporter: Reporter,
): WorkerProcesses {
  return startWorkers(
    { numWorkers, coordinatorAddress, threads, gpus, verbose, environment: process.env, joinToken },
    {
      exited(slot, how, bySignal, lastLines) {
        const tell = (): void => {
          if (membership.state.phase === 'ended') return;
          lastLines.forEach((text) => reporter.warn(`worker ${slot}: ${text}`));
          membership.dispatch({ kind: 'lost', who: { slot }, how, nowMs: Date.now() });
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

/** Null where workers need no token. @throws UsageError */
function tokenFileOf(
  { access: { tokenFile, tokenMs } }: JobOptions,
  { joinToken }: JobSecurity,
  address: string,
  reporter: Reporter,
): TokenFile | null {
  const first = joinToken();
  if (first === null) return null;
  const everyMs = Math.min(30_000, tokenMs / 8);
  const warn = (text: string): void => reporter.warn(text);
  return keepTokenFile({ path: tokenFile, address, token: () => joinToken() ?? first, everyMs, warn });
}

/** The two files that a run has from its beginning: what is trained, and with what. */
function describeRun(
  { recipe, numWorkers, local, resumePath, circletVersion, access }: JobOptions,
  directory: RunDirectory,
): void {
  directory.write('recipe.yaml', formatRecipe(recipe));
  const facts = {
    circlet: circletVersion,
    node: process.version,
    workers: numWorkers,
    threadsPerWorker: local?.threads ?? null,
    gpus: local?.gpus ?? [],
    security: access.mode,
    resumedFrom: resumePath === '' ? null : resumePath,
    startedAt: new Date().toISOString(),
  };
  directory.write('run.json', `${JSON.stringify(facts, null, 2)}\n`);
}

/** A timeline that cannot be written must not hide how the run has ended. */
function writeTimeline(
  timeline: RunTimeline | null,
  { path }: RunDirectory,
  { state }: MembershipDriver,
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
  await workers.ended();
  clearTimeout(timer);
}
