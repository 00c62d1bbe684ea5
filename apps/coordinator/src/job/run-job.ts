import { basename } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { formatRecipe } from '@circlet/recipe';
import { countStrangers } from '@circlet/security';
import { writeKeys } from '../durable/keys-file.ts';
import { aliveSlots, type Predecessor } from '../durable/predecessor.ts';
import { stateFile } from '../durable/state-file.ts';
import { EXIT, SupersededError, UsageError } from '../errors.ts';
import { keepHistory } from '../history/keep-history.ts';
import { ledgerOf } from '../ledger/ledger-file.ts';
import { actionRoutes } from '../live/actions.ts';
import { type LiveRun, liveRun } from '../live/live-run.ts';
import { livePageRoutes } from '../live/page-routes.ts';
import { pageToken } from '../live/page-token.ts';
import { coordinatorMetrics } from '../metrics.ts';
import { metricsRoute, serveRun } from '../metrics-page.ts';
import { scrapeTargets, targetsRoute } from '../scrape-targets.ts';
import type { Reporter } from '../output/reporter.ts';
import { initialState, type MembershipState } from '../membership/state.ts';
import { type JobSecurity, jobSecurity } from '../security/job-security.ts';
import { keepTokenFile, type TokenFile } from '../security/token-file.ts';
import { observeStragglers } from '../stragglers/observe-stragglers.ts';
import { type RunTimeline, runTimeline } from '../timeline/run-timeline.ts';
import { conclude } from './conclude.ts';
import { type ControlHandlers, controlServer } from './control-server.ts';
import { hearing } from './hear.ts';
import type { JobOptions } from './job-options.ts';
import { leave, startLocalWorkers } from './local-workers.ts';
import { observeRun } from './observe-run.ts';
import { hostProcessTree } from './process-tree.ts';
import { driveMembership, type MembershipDriver } from './membership-driver.ts';
import type { RunDirectory } from './run-directory.ts';
import { describeRun, directoryOf, forget } from './run-files.ts';
import { runLedger } from './run-ledger.ts';
import { onStopRequests } from './stop-requests.ts';
import { succession } from './succession.ts';
import { watchForTrouble } from './trouble.ts';
import type { WorkerProcesses } from './worker-processes.ts';

/** The end of a connection is seen before that of a process, which says how it ended. */
const EXIT_SEEN_MS = 100;
const TICK_MS = 500;
const TICKS_A_SECOND = 2;
/** What workers of other hosts say when a run fails arrives within this time of it. */
const LAST_WORDS_MS = 500;
/** A worker that trains says what it does every second, however long a step takes. */
const SILENCE_MS = 30_000;
/** While it traces its programs it cannot: some seconds for the largest networks, on a slow machine. */
const BUILDING_SILENCE_MS = 300_000;

/**
 * Runs one job from membership to report. Returns the exit code.
 *
 * @param predecessor the coordinator that was killed and whose place this one takes; null: the run begins
 * @throws UsageError, PortInUseError, LedgerVersionError, RunFailedError, SupersededError
 */
export async function runJob(
  options: JobOptions,
  reporter: Reporter,
  predecessor: Predecessor | null = null,
): Promise<number> {
  const { recipe, numWorkers, local, runs } = options;
  const tree = hostProcessTree(process.platform);
  const incarnation = (predecessor?.incarnation ?? 0) + 1;
  const metrics = coordinatorMetrics();
  const timeline = options.trace === null ? null : runTimeline(options.trace);
  const { resumedRun: run } = options;
  // Whatever can be refused comes before the first file is written.
  const resumed = run === null ? null : { run, ledger: ledgerOf(run) };
  let tellStranger: Parameters<typeof countStrangers>[0]['tell'] = () => undefined;
  const onStranger = countStrangers({ count: metrics.stranger, tell: (...stranger) => tellStranger(...stranger) });
  let giveUp: (error: Error) => void = () => undefined;
  const givenUp = new Promise<never>((_resolve, reject) => (giveUp = reject));
  givenUp.catch(() => undefined);
  const { mode, tokenMs } = options.access;
  using security = await jobSecurity({
    ...{ mode, tokenMs, nowMs: Date.now, onStranger, ...predecessor?.kept },
    onMint(keys, minted) {
      try {
        writeKeys(directory.path, { keys, minted });
      } catch (error) {
        const why = (error as Error).message;
        reporter.warn(`cannot write the keys of this run: ${why}; nobody could take over from this coordinator`);
      }
    },
  });
  const targets = scrapeTargets();
  predecessor?.state.membership.members.forEach(({ id, ready }) => {
    if (ready !== null) targets.heard(id, ready.metricsAddress);
  });
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
  const handlers: ControlHandlers = {
    message: (...heard) => hear(...heard),
    garbage: (error) => observer.garbage(error),
    stranger: onStranger,
    gone(id) {
      const how = 'does not answer: its process is stopped or gone, or its link is dead';
      const tell = (): void => membership.dispatch({ kind: 'lost', who: { id }, how, nowMs: Date.now() });
      // Of a worker of this host, its exit tells more.
      setTimeout(tell, local === null ? 0 : EXIT_SEEN_MS).unref();
    },
    disconnected: () => greetAll(),
  };
  // One address has one coordinator: while the other one is there, this fails.
  await using control = await controlServer(options.bind, security.socketOptions, handlers, incarnation);
  const folder = directoryOf(options, predecessor);
  const directory: RunDirectory = {
    ...folder,
    log(event, fields = {}) {
      folder.log(event, fields);
      live?.event(event, fields);
    },
  };
  metrics.belongTo(basename(directory.path));
  const observer = observeRun(reporter, metrics, directory, metricsAddress, predecessor?.state ?? null);
  tellStranger = (reason, numSoFar) => observer.stranger(reason, numSoFar);
  const stragglers = observeStragglers(reporter, metrics, directory.log);
  using ledger = runLedger({
    recipe,
    folder: directory.path,
    resumed,
    isTakenOver: predecessor !== null,
    nowMs: () => performance.now(),
    warn: (text) => reporter.warn(text),
    told: metrics.cluster.ledger,
  });
  const history = keepHistory({
    folder: directory.path,
    before: predecessor?.state.membership ?? null,
    totals: metrics.totals,
    nowMs: Date.now,
    warn: (text) => reporter.warn(text),
  });
  let workers: WorkerProcesses | null = null;
  const file = stateFile(directory.path, incarnation, options.circletVersion, (text) => reporter.warn(text));
  const { keep, acknowledge } = succession({
    file,
    job: {
      address: control.address,
      runsRoot: runs.path === undefined ? runs.root : null,
      resumedRun: options.resumedRun,
      local,
      access: options.access,
    },
    ledger,
    observer,
    workers: () => workers ?? { started: predecessor?.state.processes ?? [] },
    send: control.send,
    superseded: giveUp,
  });
  const membership = driveMembership(predecessor?.state.membership ?? stateOf(options, directory.path), {
    // A secret: it is in no state and in no log.
    send: (to, kind, body) =>
      control.send(to, kind, kind === 'welcome' ? { ...body, memberToken: security.memberToken() } : body),
    log: observer.event,
    record: () => ledger.record(),
    account: (standing) => ledger.account(standing),
    restart(slot) {
      workers?.restart(slot);
      keep(membership.state);
    },
    begin: (before, after) => ledger.changed(before, after),
    keep,
    changed(before, after) {
      observer.changed(before, after);
      history.changed(before, after);
      live?.changed(before, after);
    },
  });
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
    inVain(reason) {
      const { generation } = membership.state;
      membership.dispatch({ kind: 'standstill', generation, reason, nowMs: Date.now() });
    },
    state: () => membership.state,
    nowMs: () => performance.now(),
  });
  const hear = hearing({
    ...{ incarnation, superseded: giveUp, onStranger, membership, ledger, observer, history, live: shown },
    ...{ metrics, targets, stragglers, timeline, trouble, send: control.send },
  });
  // A message to a worker that has gone without a word is how its connection's end is noticed.
  const greetAll = (): void => {
    const { members, step, phase } = membership.state;
    members.forEach(
      ({ id, isAway }) => isAway || control.send(id, 'heartbeat', { step, phase, residentBytes: 0, shareDone: 0 }),
    );
  };
  let numTicks = 0;
  const ticking = setInterval(() => {
    greetAll();
    membership.dispatch({ kind: 'tick', nowMs: Date.now() });
    ledger.tick();
    acknowledge(membership.state);
    if (++numTicks % TICKS_A_SECOND === 0) trouble.tick();
    shown.tick();
    reporter.workers(shown.workers());
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
        forget(file, directory);
        directory.discardIfEmpty('stopped');
        reporter[Symbol.dispose]();
        process.exit(EXIT.INTERRUPTED);
      },
    },
    { process, tree, nowMs: () => performance.now(), intervalMs: 1_000 },
  );
  let isSuperseded = false;
  try {
    if (predecessor === null) describeRun(options, directory);
    keep(membership.state);
    reporter.note(`live page at ${page.origin}/, metrics at ${metricsAddress}`);
    using tokenFile = local === null ? tokenFileOf(options, security, control.address, reporter) : null;
    if (local === null && predecessor === null) {
      const withToken = tokenFile === null ? '' : ` --token-file=${tokenFile.path}`;
      reporter.note(
        `waiting for ${numWorkers} workers: npx nx run worker:join --coordinator=${control.address}${withToken}`,
      );
    }
    if (local !== null) {
      const adopted = predecessor?.state.processes;
      const { address } = control;
      workers = startLocalWorkers(options, local, { address, security, membership, reporter, tree }, adopted);
      keep(membership.state);
    }
    if (predecessor !== null) {
      const alive = aliveSlots(predecessor, (process) => tree.isAlive({ ...process, name: 'worker' }));
      membership.dispatch({ kind: 'takenOver', alive, nowMs: Date.now() });
    }
    const outcome = await Promise.race([membership.outcome, givenUp]);
    ledger.end(outcome);
    history.save();
    shown.ended(outcome);
    // Of a run that ended well nothing is on its way any more; of another, what its workers say while they leave.
    if (outcome.kind !== 'failed') writeTimeline(timeline, directory, membership, reporter);
    return await conclude(outcome, options, membership.state, { reporter, metrics, directory, observer, stragglers });
  } catch (error) {
    isSuperseded = error instanceof SupersededError;
    if (isSuperseded) throw error;
    observer.failed(error as Error);
    history.save();
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
    stopListening();
    if (!isSuperseded) {
      await leave(workers);
      forget(file, directory);
      directory.discardIfEmpty();
    }
  }
}

function stateOf(options: JobOptions, runDirectory: string): MembershipState {
  const { recipe, numWorkers, local, membership, circletVersion, resumePath, numShards, trace } = options;
  return initialState({
    numWorkers,
    ...membership,
    restartsWorkers: local !== null,
    circletVersion,
    job: runDirectory,
    recipe: formatRecipe(recipe),
    runDirectory,
    resumePath,
    numShards,
    trace: trace !== null,
    silenceMs: SILENCE_MS,
    buildingSilenceMs: BUILDING_SILENCE_MS,
  });
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
