import type { ControlBodies } from '@circlet/protocol';
import { phaseDeadlines } from './deadline.ts';
import { findHang, type Hang, isNobodyLate, sameCause } from './find-hang.ts';

/** Looks every second whether the run hangs, and tells when it begins and ends. */
export interface HangWatch {
  /** A worker has said where it is. */
  heard(id: string, whereabouts: ControlBodies['whereabouts'], nowMs: number): void;
  /** A step was applied. */
  applied(progress: ControlBodies['progress']): void;
  /** @param training the workers that train now, by id; empty while none does */
  tick(training: readonly { readonly id: string; readonly rank: number }[], nowMs: number): void;
  /** What was last heard of a worker, and how long ago. */
  latest(id: string, nowMs: number): { whereabouts: ControlBodies['whereabouts']; secondsAgo: number } | null;
}

export interface HangListeners {
  /** Once for each hang. */
  readonly began: (hang: Hang) => void;
  /** Once for each hang that nobody is late in, when it has lasted for twice as long: what they wait for will never come. */
  readonly inVain: (hang: Hang) => void;
  /** While it lasts, every second; 0 when it is over. */
  readonly lasts: (seconds: number) => void;
  readonly ended: (hang: Hang) => void;
}

/** Of the time after which a hang is told of. */
const IN_VAIN_AFTER = 2;

export function hangWatch({ began, inVain, lasts, ended }: HangListeners): HangWatch {
  const deadlines = phaseDeadlines();
  const heard = new Map<string, { readonly whereabouts: ControlBodies['whereabouts']; readonly atMs: number }>();
  let current: Hang | null = null;
  /** When what they wait for is given up, after how long; infinite: it was, or somebody is late. */
  let inVainSeconds = Infinity;
  return {
    heard: (id, whereabouts, atMs) => void heard.set(id, { whereabouts, atMs }),
    applied: ({ seconds }) => deadlines.observe(seconds),
    tick(training, nowMs) {
      const views = training.flatMap(({ id, rank }) => {
        const latest = heard.get(id);
        if (latest === undefined) return [];
        return [{ rank, heardSecondsAgo: (nowMs - latest.atMs) / 1000, whereabouts: latest.whereabouts }];
      });
      const hang = findHang(views, (phase) => deadlines.seconds(phase));
      const before = current;
      current = hang;
      if (before !== null && hang === null) ended(before);
      if (hang !== null && (before === null || !sameCause(before.cause, hang.cause))) {
        inVainSeconds = isNobodyLate(hang) ? IN_VAIN_AFTER * hang.seconds : Infinity;
        began(hang);
      }
      if (hang !== null && hang.seconds >= inVainSeconds) {
        inVainSeconds = Infinity;
        inVain(hang);
      }
      if (hang !== null || before !== null) lasts(hang?.seconds ?? 0);
    },
    latest(id, nowMs) {
      const latest = heard.get(id);
      return latest === undefined
        ? null
        : { whereabouts: latest.whereabouts, secondsAgo: (nowMs - latest.atMs) / 1000 };
    },
  };
}
