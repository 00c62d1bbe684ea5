import type { ControlBodies } from '@circlet/protocol';
import { FLOOR_SECONDS } from './deadline.ts';

export type Waiting = ControlBodies['whereabouts']['waiting'][number];

/** The latest that is known of a rank. */
export interface RankView {
  readonly rank: number;
  /** Since it was said. */
  readonly heardSecondsAgo: number;
  readonly whereabouts: ControlBodies['whereabouts'];
}

/** Who waits for whom, in what. */
export interface WaitEdge {
  readonly from: number;
  readonly to: number;
  readonly wait: Waiting;
}

/** Why nothing moves, and since when. */
export interface Hang {
  readonly cause:
    /** A rank is in no collective: it computes, reads, writes. */
    | { readonly kind: 'busy'; readonly rank: number; readonly phase: string; readonly step: number }
    /** A rank says nothing any more. */
    | { readonly kind: 'silent'; readonly rank: number; readonly phase: string; readonly step: number }
    /** Ranks wait for each other in a circle: nobody is late, something was lost on its way. */
    | { readonly kind: 'circle'; readonly ranks: readonly number[] }
    /** A rank waits for another that has done its part. */
    | { readonly kind: 'lost'; readonly from: number; readonly to: number };
  readonly seconds: number;
  /** From a rank that waits to the cause: empty where nobody waits for it. */
  readonly chain: readonly WaitEdge[];
}

/**
 * Follows from each rank who waits for whom to the first that waits for nobody, and finds the one that is longest beyond its
 * deadline. Pure.
 *
 * A rank waits for the sender of a frame, or for the taker of one. If that one is in the same collective, it waits itself, and the
 * question goes on to whom it waits for; if it has not come to it, whatever it does instead is the cause.
 *
 * @param deadlineSeconds of a phase
 * @returns null while everything moves, however slowly
 */
export function findHang(views: readonly RankView[], deadlineSeconds: (phase: string) => number): Hang | null {
  const hangs = views
    .map((view) => traceFrom(view, views))
    .filter((hang) => hang.seconds >= deadlineOf(hang, deadlineSeconds));
  const longest = hangs.toSorted((a, b) => b.seconds - a.seconds || b.chain.length - a.chain.length)[0] ?? null;
  // Of all chains to the same cause, the one that shows most of who waits.
  return hangs
    .filter(({ cause }) => longest !== null && sameCause(cause, longest.cause))
    .reduce((best, hang) => (best === null || hang.chain.length > best.chain.length ? hang : best), longest);
}

/** Whether all have done their part: then something was lost on its way, and waiting does not bring it back. */
export function isNobodyLate({ cause }: Hang): boolean {
  return cause.kind === 'circle' || cause.kind === 'lost';
}

export function sameCause(a: Hang['cause'], b: Hang['cause']): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** In these a worker's own event loop computes: scores, what raw pixels alone would tell. It then says nothing, and is busy. */
const COMPUTING = ['validation', 'evaluation'];

/** The event loop of a worker that says nothing in any other phase stands still, whatever the phase may take. */
function deadlineOf({ cause }: Hang, deadlineSeconds: (phase: string) => number): number {
  if (cause.kind === 'silent' && !COMPUTING.includes(cause.phase)) return FLOOR_SECONDS;
  return deadlineSeconds(cause.kind === 'busy' || cause.kind === 'silent' ? cause.phase : 'gradients');
}

/** A worker speaks every second; less than this is a busy event loop. */
const SILENT_SECONDS = 3;

function traceFrom(start: RankView, views: readonly RankView[]): Hang {
  const byRank = new Map(views.map((view) => [view.rank, view]));
  const chain: WaitEdge[] = [];
  const passed: RankView[] = [];
  for (let at = start; ;) {
    const { rank, heardSecondsAgo, whereabouts } = at;
    const { phase, step, idleSeconds } = whereabouts;
    if (heardSecondsAgo >= SILENT_SECONDS) {
      return { cause: { kind: 'silent', rank, phase, step }, seconds: heardSecondsAgo, chain };
    }
    const asked = chain.at(-1);
    if (asked !== undefined && hasPassed(whereabouts, asked.wait)) {
      const { from, to, wait } = asked;
      // What two ranks said at different times may only look so: where a frame is lost, both stand still.
      return { cause: { kind: 'lost', from, to }, seconds: Math.min(wait.seconds, idleSeconds), chain };
    }
    if (passed.includes(at)) return circle(chain, passed.slice(passed.indexOf(at)), views);
    passed.push(at);
    const wait = waitBehind(whereabouts, asked?.wait);
    if (wait === undefined) {
      return { cause: { kind: 'busy', rank, phase, step }, seconds: idleSeconds, chain };
    }
    const to = wait.peer >= 0 ? byRank.get(wait.peer) : missingFrom(wait, at, views);
    if (to === undefined) {
      return { cause: { kind: 'lost', from: rank, to: wait.peer }, seconds: wait.seconds, chain };
    }
    chain.push({ from: rank, to: to.rank, wait });
    at = to;
  }
}

/** Which wait keeps a rank from what it was asked for: that in the same collective, else its oldest. */
function waitBehind({ waiting }: RankView['whereabouts'], asked: Waiting | undefined): Waiting | undefined {
  const same = asked === undefined ? undefined : waiting.find((wait) => isSameCollective(wait, asked));
  if (same !== undefined) return same;
  return waiting.toSorted((a, b) => b.seconds - a.seconds)[0];
}

/** Whether a rank is in a later collective of the lane than the one that it is waited for in. */
function hasPassed({ waiting }: RankView['whereabouts'], asked: Waiting): boolean {
  return waiting.some(({ lane, sequence }) => lane === asked.lane && sequence > asked.sequence);
}

/** At a barrier of all ranks: one that is not there. */
function missingFrom(wait: Waiting, own: RankView, views: readonly RankView[]): RankView | undefined {
  return views.find((view) => view !== own && !view.whereabouts.waiting.some((other) => isSameCollective(other, wait)));
}

function circle(chain: readonly WaitEdge[], members: readonly RankView[], views: readonly RankView[]): Hang {
  const ranks = members.map(({ rank }) => rank).toSorted((a, b) => a - b);
  const inCircle = chain.filter(({ from }) => ranks.includes(from));
  const seconds = Math.min(...inCircle.map(({ wait }) => wait.seconds));
  // Slow, but moving: some rank of those has only just got a frame.
  const idle = views.filter(({ rank }) => ranks.includes(rank)).map(({ whereabouts }) => whereabouts.idleSeconds);
  return { cause: { kind: 'circle', ranks }, seconds: Math.min(seconds, ...idle), chain: inCircle };
}

function isSameCollective(a: Waiting, b: Waiting): boolean {
  return a.lane === b.lane && a.sequence === b.sequence && a.name === b.name;
}
