import { hostname } from 'node:os';
import { decodeJoinToken, type JoinToken } from '@circlet/security';
import { type BuildOptions, type BuiltWorker, buildWorker } from './build-worker.ts';
import { type ClockReadings, readClocks } from './clock-readings.ts';
import { type ControlLink, joinCoordinator } from './control-link.ts';
import { endAtOnce } from './end-at-once.ts';
import { CoordinatorUnreachableError, isUserError, LeftBehindError, RunAbortedError } from './errors.ts';
import { type Strangers, watchForStrangers } from './security/strangers.ts';
import { stepTimeline } from './step-timeline.ts';
import { tellTotals } from './tell-totals.ts';
import { takePart, type TakePartOptions } from './take-part.ts';

export interface JoinOptions extends Omit<TakePartOptions, 'strangers' | 'mode'>, BuildOptions {
  readonly coordinator: string;
  /** What the coordinator gave a worker it started itself; −1 for one that came on its own. */
  readonly slot: number;
  /** Null: the coordinator wants none. */
  readonly token: JoinToken | null;
  /** How long to wait for the coordinator's first answer. */
  readonly patienceMs: number;
  readonly circletVersion: string;
  /** For whoever started this worker by hand. */
  readonly say: (text: string) => void;
  readonly complain: (text: string) => void;
}

/** A worker told to leave that is still busy after this long ends anyway. */
const LEAVE_MS = 5_000;
/** Often enough that some question is answered at once between two moments at which drift would show. */
const CLOCK_QUESTION_MS = 200;

/**
 * A worker's life: join, train, leave. One that was left behind joins again, with all that it has built. Returns the exit code.
 * @throws what keeps it from joining
 */
export async function joinRun(options: JoinOptions): Promise<number> {
  let worker: BuiltWorker | null = null;
  let job: string | null = null;
  let wasIn = false;
  let { token } = options;
  const strangers = watchForStrangers();
  const mode = token?.mode ?? 'plain';
  try {
    for (;;) {
      options.say(`joining ${options.coordinator}`);
      const { link, welcome } = await join(options, token, wasIn);
      // The first one may be too old when it is needed again.
      if (welcome.memberToken !== '') token = decodeJoinToken(welcome.memberToken);
      job ??= welcome.job;
      if (job !== welcome.job) throw new RunAbortedError(`another run is at ${options.coordinator} now`);
      const isOver = await stay(options, link, async (timeline) => {
        worker ??= await buildWorker(options, welcome);
        report(strangers, worker, link);
        using _totals = tellTotals(worker.metrics, (totals) => link.send('totals', totals));
        options.say('joined');
        await takePart(worker, link, welcome, timeline(welcome.trace), { ...options, mode, strangers });
      });
      if (typeof isOver === 'number') return isOver;
      wasIn = true;
      options.say(`${isOver}; joining again`);
    }
  } finally {
    await (worker as BuiltWorker | null)?.[Symbol.asyncDispose]();
  }
}

function report(strangers: Strangers, { metrics }: BuiltWorker, link: ControlLink): void {
  strangers.reportTo({
    count: metrics.stranger,
    tell: (text) => link.send('note', { level: 'warn', text: `rank ${metrics.rank}: ${text}` }),
  });
}

async function join(
  { coordinator, slot, patienceMs, circletVersion }: JoinOptions,
  token: JoinToken | null,
  wasIn: boolean,
): ReturnType<typeof joinCoordinator> {
  try {
    const self = { circletVersion, host: hostname(), pid: process.pid, slot };
    return await joinCoordinator(coordinator, self, patienceMs, token);
  } catch (error) {
    // It was there: that it has gone is no mistake in the address.
    if (!wasIn || !(error instanceof CoordinatorUnreachableError)) throw error;
    throw new RunAbortedError(`the coordinator has gone and did not come back within ${patienceMs / 1000} s`);
  }
}

/**
 * One connection, from Join to its end. @returns the exit code, or why it is worth joining again: in words, since an error's stack
 * would hold on to all that the connection had
 */
async function stay(
  { complain }: JoinOptions,
  link: ControlLink,
  work: (timeline: (isWanted: boolean) => ReturnType<typeof stepTimeline> | null) => Promise<void>,
): Promise<number | string> {
  using clock = { readings: null as ClockReadings | null, [Symbol.dispose]: () => clock.readings?.[Symbol.dispose]() };
  let timeline: ReturnType<typeof stepTimeline> | null = null;
  link.ended.addEventListener('abort', () => {
    if (!(link.ended.reason instanceof LeftBehindError)) setTimeout(() => endAtOnce('SIGKILL'), LEAVE_MS).unref();
  });
  try {
    await work((isWanted) => {
      if (!isWanted) return null;
      clock.readings = clockOf(link);
      timeline = stepTimeline((trace) => link.send('trace', trace), clock.readings);
      return timeline;
    });
    return 0;
  } catch (error) {
    if (link.ended.aborted) {
      const reason = link.ended.reason as Error;
      if (reason instanceof LeftBehindError) return reason.message;
      complain(reason.message);
      return 1;
    }
    const { code = 'CIRCLET_WORKER_BUG', message, stack } = error as Error & { code?: string };
    const text = code.startsWith('CIRCLET_') && code !== 'CIRCLET_WORKER_BUG' ? message : (stack ?? message);
    const userError = isUserError(error);
    (timeline as ReturnType<typeof stepTimeline> | null)?.flush();
    link.send('failed', { code, message: text, step: 0, userError });
    complain(text);
    return userError ? 2 : 1;
  } finally {
    await link[Symbol.asyncDispose]();
  }
}

function clockOf(link: ControlLink): ClockReadings {
  const clock = readClocks({
    ask: (question) => link.send('clockQuestion', question),
    nowMs: () => performance.now(),
    intervalMs: CLOCK_QUESTION_MS,
  });
  link.onClockAnswer((answer) => clock.answered(answer));
  return clock;
}
