import type { ControlBodies } from '@circlet/protocol';
import { workerClock, type WorkerClock } from './worker-clock.ts';

/** What one worker sent of its steps. */
export interface TracedWorker {
  readonly rank: number;
  readonly host: string;
  readonly pid: number;
  /** In the order in which they were sent. */
  readonly steps: readonly ControlBodies['trace'][];
}

type Span = ControlBodies['trace']['spans'][number];
type Event = Readonly<Record<string, unknown>>;

interface TimedWorker extends TracedWorker {
  readonly clock: WorkerClock;
  readonly uncertaintyMs: number;
}

/**
 * Chrome's trace format ("Trace Event Format" of the Chromium project, read by Perfetto and chrome://tracing): a process for each
 * rank, a thread for each track, all on the coordinator's clock. In pieces, because the whole may be longer than a string can be.
 * A worker whose clock was never read is left out: nothing tells where its times belong.
 */
export function* chromeTrace(workers: readonly TracedWorker[]): Generator<string> {
  const timed = workers.flatMap(withClock).toSorted((a, b) => a.rank - b.rank);
  const otherData = {
    clock: 'of the coordinator, in microseconds since it was started',
    // Two events of two ranks are in the order shown when they are further apart than the sum of both.
    uncertaintyMs: Object.fromEntries(timed.map(({ rank, uncertaintyMs }) => [rank, uncertaintyMs])),
  };
  yield `{"displayTimeUnit":"ms","otherData":${JSON.stringify(otherData)},"traceEvents":[`;
  let separator = '\n';
  for (const worker of timed) {
    const tracks = tracksOf(worker);
    yield separator + linesOf(namesOf(worker, tracks));
    separator = ',\n';
    for (const { spans } of worker.steps) {
      if (spans.length > 0) yield separator + linesOf(spans.flatMap((span) => eventsOf(span, worker, tracks)));
    }
  }
  yield '\n]}\n';
}

function withClock(worker: TracedWorker): TimedWorker[] {
  const clock = workerClock(worker.steps.flatMap(({ readings }) => readings));
  if (clock === null) return [];
  let uncertaintyMs = 0;
  for (const { beginMs, endMs } of worker.steps.flatMap(({ spans }) => spans)) {
    uncertaintyMs = Math.max(uncertaintyMs, clock.uncertaintyMs(beginMs), clock.uncertaintyMs(endMs));
  }
  return [{ ...worker, clock, uncertaintyMs }];
}

/** In the order in which they are shown: what the worker does, then what lies behind it. */
function tracksOf({ steps }: TracedWorker): readonly string[] {
  const names = new Set(steps.flatMap(({ spans }) => spans.map(({ track }) => track)));
  return [...names].toSorted((a, b) => Number(b === 'step') - Number(a === 'step') || (a < b ? -1 : 1));
}

function namesOf({ rank, host, pid, uncertaintyMs }: TimedWorker, tracks: readonly string[]): Event[] {
  const name = (what: string, tid: number, args: Event): Event => ({ ph: 'M', pid: rank, tid, name: what, args });
  return [
    name('process_name', 0, { name: `rank ${rank} (pid ${pid} on ${host})` }),
    name('process_labels', 0, { labels: `clock ±${uncertaintyMs.toFixed(3)} ms` }),
    name('process_sort_index', 0, { sort_index: rank }),
    ...tracks.flatMap((track, tid) => [
      name('thread_name', tid, { name: track }),
      name('thread_sort_index', tid, { sort_index: tid }),
    ]),
  ];
}

function eventsOf(
  { track, name, beginMs, endMs, overlaps }: Span,
  { rank, clock }: TimedWorker,
  tracks: readonly string[],
): Event[] {
  const begin = microseconds(clock.toCoordinatorMs(beginMs));
  const end = microseconds(clock.toCoordinatorMs(endMs));
  const shared = { pid: rank, tid: tracks.indexOf(track), cat: track, name };
  if (!overlaps) return [{ ph: 'X', ...shared, ts: begin, dur: microseconds((end - begin) / 1000) }];
  // On one thread, spans must lie within each other; these get a row of their own by name.
  const id = `${rank}/${name}`;
  return [
    { ph: 'b', ...shared, id, ts: begin },
    { ph: 'e', ...shared, id, ts: end },
  ];
}

/** With three decimals, a nanosecond: digits beyond it mean nothing. */
function microseconds(ms: number): number {
  return Math.round(ms * 1e6) / 1e3;
}

function linesOf(events: readonly Event[]): string {
  return events.map((event) => JSON.stringify(event)).join(',\n');
}
