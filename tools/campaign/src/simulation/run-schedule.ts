import { type ClusterTally, startCluster } from './cluster.ts';
import { befall } from './faults.ts';
import type { Schedule } from './schedule.ts';
import type { Plant } from './worker.ts';

/** What became of a schedule. */
export interface ScheduleResult {
  /** Null: everything held, to the end. */
  readonly problem: { readonly invariant: string; readonly text: string; readonly atMs: number } | null;
  readonly events: number;
  readonly virtualMs: number;
  readonly tally: ClusterTally;
  readonly faults: Readonly<Record<string, number>>;
  /** What happened last. */
  readonly last: readonly string[];
}

const MOST_LINES = 60;
/** The longest that a host is set aside, that a restart is put off and that workers are waited for, and some more. */
const END_MS = 1_200_000;
/** Of events at which virtual time does not go on. */
const MOST_EVENTS = 5_000_000;

export interface RunOptions {
  readonly plant?: Plant | null;
  /** All lines, as they come. */
  readonly tell?: (line: string) => void;
}

/** Plays a schedule from its beginning to the end of the job. The same one has always the same result. */
export async function runSchedule(
  schedule: Schedule,
  { plant = null, tell: tellAll }: RunOptions = {},
): Promise<ScheduleResult> {
  const { seed, cluster: settings, faults } = schedule;
  /** Made into text only for whoever reads it. */
  const last: (readonly [ms: number, text: () => string])[] = [];
  let problem: ScheduleResult['problem'] = null;
  let nowMs = (): number => 0;
  const lineOf = ([ms, text]: (typeof last)[number]): string => `${(ms / 1000).toFixed(3)} ${text()}`;
  const tell = (text: () => string): void => {
    const one = [nowMs(), text] as const;
    last.push(one);
    if (last.length > 2 * MOST_LINES) last.splice(0, MOST_LINES);
    tellAll?.(lineOf(one));
  };
  const fail = (invariant: string, text: string): void => {
    tell(() => `FAILED ${invariant}: ${text}`);
    problem ??= { invariant, text, atMs: nowMs() };
  };
  const cluster = startCluster({ seed, settings, plant, tell, fail });
  const { clock, network } = cluster;
  nowMs = () => clock.nowMs;
  const happened = befall(cluster, faults, tell);
  const calmMs = Math.max(0, ...faults.map(({ atMs, forMs }) => atMs + forMs)) + 1;
  clock.after(calmMs, () => {
    tell(() => 'all faults are over');
    network.healAll();
    cluster.workers.forEach(({ process }) => process.go());
  });
  // Whoever runs a cluster by hand starts workers where some are missing.
  const topUp = (): void => {
    const { workers } = cluster;
    const sound = workers.filter(
      ({ process, soundness, isLeaving }) => process.isAlive && soundness === 'sound' && !isLeaving,
    );
    if (!settings.isLaunched)
      for (let missing = settings.numWorkers - sound.length; missing > 0; missing--) cluster.join('sound');
    clock.after(20_000, topUp);
  };
  clock.after(calmMs, topUp);
  const endMs = calmMs + END_MS + 4 * settings.totalSteps * settings.computeMs;
  while (problem === null && !cluster.isComplete && clock.advance()) {
    await new Promise((resolve) => setImmediate(resolve));
    if (clock.nowMs > endMs)
      fail('progress', `the job is not complete ${Math.round(END_MS / 1000)} s after the last fault`);
    if (clock.numEvents > MOST_EVENTS) fail('progress', `${MOST_EVENTS} events and no end`);
  }
  return {
    problem,
    events: clock.numEvents,
    virtualMs: clock.nowMs,
    tally: cluster.tally,
    faults: happened,
    last: last.slice(-MOST_LINES).map(lineOf),
  };
}
