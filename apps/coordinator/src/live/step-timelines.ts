import type { StepTimelineFacts, TimelineSpan } from '@circlet/dashboard';
import type { ControlBodies } from '@circlet/protocol';
import { isInGeneration, type MembershipState } from '../membership/state.ts';
import { type ClockReading, workerClock } from '../timeline/worker-clock.ts';

type Trace = ControlBodies['trace'];

/** One step of all workers on one clock, every few seconds. */
export interface StepTimelines {
  /** A step was applied. */
  applied(step: number): void;
  heard(rank: number, trace: Trace): void;
  tick(): void;
  readonly latest: StepTimelineFacts | null;
}

export interface StepTimelinesDependencies {
  readonly state: () => MembershipState;
  readonly nowMs: () => number;
  readonly wantTimeline: (id: string, step: number) => void;
  readonly isTraced: boolean;
  readonly onStep: () => void;
}

const INTERVAL_MS = 3_000;
/** A step that was asked for may never come: its generation was abandoned. */
const MOST_WAIT_MS = 60_000;
/** Of a worker's clock: enough for two minutes. */
const MOST_READINGS = 64;

/** Asks for the step after the next: by then all ranks have heard. */
export function stepTimelines(dependencies: StepTimelinesDependencies): StepTimelines {
  const { state, nowMs, wantTimeline, isTraced, onStep } = dependencies;
  const readings = new Map<number, ClockReading[]>();
  let wanted = { step: -1, atMs: -Infinity, generation: 0 };
  let traces = new Map<number, Trace>();
  let lastStep = 0;
  let latest: StepTimelineFacts | null = null;
  const ask = (): void => {
    const now = nowMs();
    const { generation, members, phase } = state();
    const isOnItsWay = generation === wanted.generation && lastStep < wanted.step && now - wanted.atMs < MOST_WAIT_MS;
    if (phase !== 'running' || now - wanted.atMs < INTERVAL_MS || isOnItsWay) return;
    if (generation !== wanted.generation) readings.clear();
    wanted = { step: lastStep + 2, atMs: now, generation };
    traces = new Map();
    if (!isTraced) members.filter(isInGeneration).forEach(({ id }) => wantTimeline(id, wanted.step));
  };
  return {
    applied(step) {
      lastStep = step;
      ask();
    },
    heard(rank, trace) {
      if (rank < 0) return;
      // One that was asked for has all of its worker's readings, one of every step those since the last.
      const before = isTraced ? (readings.get(rank) ?? []) : [];
      readings.set(rank, [...before, ...trace.readings].slice(-MOST_READINGS));
      if (trace.step !== wanted.step) return;
      traces.set(rank, trace);
      if (traces.size < state().members.filter(isInGeneration).length) return;
      latest = drawn(traces, readings) ?? latest;
      onStep();
    },
    tick: ask,
    get latest() {
      return latest;
    },
  };
}

function drawn(
  traces: ReadonlyMap<number, Trace>,
  readings: ReadonlyMap<number, readonly ClockReading[]>,
): StepTimelineFacts | null {
  const step = [...traces.values()][0]?.step ?? 0;
  const rows = [...traces].flatMap(([rank, { spans }]) => {
    const clock = workerClock(readings.get(rank) ?? []);
    if (clock === null) return [];
    const own = spans.flatMap(({ track, name, beginMs, endMs }): TimelineSpan[] => {
      const kind = kindOf(track, name);
      if (kind === null) return [];
      return [{ kind, name, beginMs: clock.toCoordinatorMs(beginMs), endMs: clock.toCoordinatorMs(endMs) }];
    });
    const uncertaintyMs = Math.max(0, ...spans.map(({ endMs }) => clock.uncertaintyMs(endMs)));
    return [{ rank, uncertaintyMs, spans: own }];
  });
  const begins = rows.flatMap(({ spans }) => spans.map(({ beginMs }) => beginMs));
  const firstMs = begins.reduce((least, beginMs) => Math.min(least, beginMs), Infinity);
  if (!Number.isFinite(firstMs)) return null;
  const since = (ms: number): number => Math.round(1_000 * (ms - firstMs)) / 1_000;
  const shifted = rows
    .toSorted((a, b) => a.rank - b.rank)
    .map(({ rank, uncertaintyMs, spans }) => ({
      rank,
      uncertaintyMs: Math.round(1_000 * uncertaintyMs) / 1_000,
      spans: spans.map(({ kind, name, beginMs, endMs }) => ({
        kind,
        name,
        beginMs: since(beginMs),
        endMs: since(endMs),
      })),
    }));
  const lengthMs = shifted.reduce((most, { spans }) => Math.max(most, ...spans.map(({ endMs }) => endMs)), 0);
  return { step: step + 1, lengthMs, rows: shifted };
}

/** Null for what the page does not draw: the step as a whole, waits inside collectives, ports beside their lane. */
function kindOf(track: string, name: string): TimelineSpan['kind'] | null {
  if (track === 'ports') return name.startsWith('bucket') ? 'bucket' : 'other';
  return track === 'step' ? (KINDS[name] ?? null) : null;
}

const KINDS: Readonly<Record<string, TimelineSpan['kind']>> = {
  'waiting for data': 'data',
  'forward and backward': 'forward',
  'sums not hidden': 'sum',
  vote: 'vote',
  apply: 'apply',
};
