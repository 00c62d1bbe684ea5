import { hostname } from 'node:os';
import { bindLanes, connectGroup, type Group } from '@circlet/collective';
import { parseRecipe } from '@circlet/recipe';
import type { JoinToken } from '@circlet/security';
import { type ControlLink, joinCoordinator } from './control-link.ts';
import { type ClockReadings, readClocks } from './clock-readings.ts';
import { connectionNotes } from './connection-notes.ts';
import { endAtOnce } from './end-at-once.ts';
import { isUserError } from './errors.ts';
import { flightRecord } from './flight-record.ts';
import { workerMetrics } from './metrics.ts';
import { watchForStrangers } from './security/strangers.ts';
import { hostLoad } from './pace/host-load.ts';
import { watchSendQueues } from './pace/send-queues.ts';
import { tellPace } from './pace/tell-pace.ts';
import { stepTimeline } from './step-timeline.ts';
import { takePart, type TakePartOptions } from './take-part.ts';
import { tellWhereabouts } from './whereabouts.ts';

export interface JoinOptions extends TakePartOptions {
  readonly coordinator: string;
  /** What the coordinator gave a worker it started itself; −1 for one that came on its own. */
  readonly slot: number;
  /** Null: the coordinator wants none. */
  readonly token: JoinToken | null;
  /** Address of this host for its peers; absent: all peers are on this host. */
  readonly host: string | undefined;
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
/** Often enough to tell busy from idle in some seconds; a look costs 0.1 ms. */
const QUEUE_LOOK_MS = 100;
/** As often as a heartbeat. */
const PACE_MS = 1_000;

/** A worker's life: join, train, leave. Returns the exit code. @throws what keeps it from joining */
export async function joinRun(options: JoinOptions): Promise<number> {
  const strangers = watchForStrangers();
  using lanes = await bindLanes({
    ...(options.host === undefined ? {} : { host: options.host }),
    security: { mode: options.token?.mode ?? 'plain', onStranger: strangers.onStranger },
  });
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
    options.token,
  );
  options.say(`rank ${welcome.rank} of ${welcome.worldSize}`);
  link.ended.addEventListener('abort', () => setTimeout(() => endAtOnce('SIGKILL'), LEAVE_MS).unref());
  using clock = welcome.trace ? clockOf(link) : null;
  const timeline = clock === null ? null : stepTimeline((trace) => link.send('trace', trace), clock);
  const flight = flightRecord(welcome.generation, () => performance.now());
  using _telling = tellWhereabouts(link, flight);
  let group: Group | undefined;
  try {
    const { members } = await link.expect('members');
    const metrics = workerMetrics(welcome.rank, welcome.generation);
    strangers.reportTo({
      count: metrics.stranger,
      tell: (text) => link.send('note', { level: 'warn', text: `rank ${welcome.rank}: ${text}` }),
    });
    const recipe = parseRecipe(welcome.recipe);
    const { algorithm, chunkKilobytes, streams } = recipe.collective;
    const endpoints = [...members].sort((a, b) => a.rank - b.rank).map((member) => member.endpoints);
    group = await connectGroup(lanes, {
      job: welcome.job,
      generation: welcome.generation,
      rank: welcome.rank,
      endpoints,
      algorithm,
      chunkBytes: chunkKilobytes === null ? null : chunkKilobytes * 1024,
      streams,
      onCollective(report) {
        metrics.collective(report);
        timeline?.collective(report);
      },
      onBegin: (activity) => flight.collective(activity),
      ...(timeline === null ? {} : { onWait: timeline.wait }),
    });
    const formed = group;
    using queues = watchSendQueues({ endpoints, rank: welcome.rank, intervalMs: QUEUE_LOOK_MS });
    const pace = tellPace({
      send: (said) => link.send('pace', said),
      load: hostLoad(),
      queues,
      nowMs: () => performance.now(),
      intervalMs: PACE_MS,
    });
    link.ended.addEventListener('abort', () => formed.abort((link.ended.reason as Error).message));
    await takePart(
      options,
      link,
      welcome,
      recipe,
      group,
      { metrics, timeline, flight, pace },
      connectionNotes(group, members),
    );
    return 0;
  } catch (error) {
    if (link.ended.aborted) {
      options.complain((link.ended.reason as Error).message);
      return 1;
    }
    const { code = 'CIRCLET_WORKER_BUG', message, stack } = error as Error & { code?: string };
    const text = code.startsWith('CIRCLET_') && code !== 'CIRCLET_WORKER_BUG' ? message : (stack ?? message);
    const userError = isUserError(error);
    timeline?.flush();
    link.send('flightRecord', flight.entries());
    link.send('failed', { code, message: text, step: 0, userError });
    options.complain(text);
    return userError ? 2 : 1;
  } finally {
    // In this order: peers see this worker leave the group only when the coordinator has read why.
    await link[Symbol.asyncDispose]();
    await group?.[Symbol.asyncDispose]();
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
