import type { CollectiveActivity } from '@circlet/collective';
import type { ControlBodies } from '@circlet/protocol';

type Entry = ControlBodies['flightRecord']['entries'][number];
type Waiting = ControlBodies['whereabouts']['waiting'][number];

/**
 * The last that this worker did, always kept: phases of steps, and collectives with what they wait for. An entry is a reference to
 * what is being done, not a copy, so that keeping it costs next to nothing and it is as new as can be when it is read.
 */
export interface FlightRecord {
  /** A phase of a step has begun, and the one before it ended. */
  phase(step: number, phase: string): void;
  /** A collective's turn has come. */
  collective(activity: Readonly<CollectiveActivity>): void;
  whereabouts(): ControlBodies['whereabouts'];
  /** Oldest first. */
  entries(): ControlBodies['flightRecord'];
}

interface PhaseActivity {
  readonly phase: string;
  readonly beginMs: number;
  endMs: number | null;
}

interface Kept {
  readonly step: number;
  readonly activity: PhaseActivity | Readonly<CollectiveActivity>;
}

/** Some ten steps of a network with ten buckets. In a message some 30 kB. */
const CAPACITY = 256;

export function flightRecord(generation: number, nowMs: () => number): FlightRecord {
  const ring: Kept[] = [];
  let next = 0;
  let step = 0;
  let current: PhaseActivity = { phase: 'building', beginMs: nowMs(), endMs: null };
  const keep = (activity: Kept['activity']): void => {
    ring[next] = { step, activity };
    next = (next + 1) % CAPACITY;
  };
  const inOrder = (): Kept[] => [...ring.slice(next), ...ring.slice(0, next)];
  return {
    phase(of, phase) {
      const at = nowMs();
      current.endMs = at;
      current = { phase, beginMs: at, endMs: null };
      step = of;
      keep(current);
    },
    collective: keep,
    whereabouts() {
      const at = nowMs();
      const collectives = ring.flatMap(({ activity }) => ('lane' in activity ? [activity] : []));
      const moved = collectives.map(({ movedMs, endMs }) => Math.max(movedMs, endMs ?? 0));
      const waiting = collectives
        .filter(({ endMs }) => endMs === null)
        .flatMap((activity) => pendingWaits(activity).map((wait) => waitingOf(activity, wait, at)));
      return {
        generation,
        step,
        phase: current.phase,
        idleSeconds: (at - Math.max(current.beginMs, ...moved)) / 1000,
        waiting,
      };
    },
    entries() {
      const at = nowMs();
      return { entries: inOrder().map((kept) => entryOf(generation, kept, at)) };
    },
  };
}

type PendingWait = ReturnType<typeof pendingWaits>[number];

function pendingWaits({ waits }: Readonly<CollectiveActivity>) {
  return (['receive', 'send', 'everybody'] as const).flatMap((kind) => {
    const wait = waits[kind];
    return wait === null ? [] : [{ kind, ...wait }];
  });
}

function waitingOf(
  { name, lane, sequence, phase, chunk }: Readonly<CollectiveActivity>,
  { kind, peer, sinceMs }: PendingWait,
  atMs: number,
): Waiting {
  return { name, lane, sequence, phase, chunk, kind, peer: peer ?? -1, seconds: (atMs - sinceMs) / 1000 };
}

function entryOf(generation: number, { step, activity }: Kept, atMs: number): Entry {
  const { beginMs, endMs } = activity;
  const times = { beganAgo: (atMs - beginMs) / 1000, endedAgo: endMs === null ? -1 : (atMs - endMs) / 1000 };
  if (!('lane' in activity)) {
    const nothing = { lane: '', sequence: 0, phase: '', chunk: 0, waits: [], failed: false };
    return { generation, step, kind: 'phase', name: activity.phase, ...nothing, ...times };
  }
  const { name, lane, sequence, phase, chunk, hasFailed } = activity;
  const waits = pendingWaits(activity).map(
    ({ kind, peer }) => ({ receive: `receive from ${peer}`, send: `send to ${peer}`, everybody: 'everybody' })[kind],
  );
  return {
    generation: activity.generation,
    step,
    kind: 'collective',
    name,
    lane,
    sequence,
    phase,
    chunk,
    waits,
    failed: hasFailed,
    ...times,
  };
}
