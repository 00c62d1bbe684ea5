import type { ControlBodies } from '@circlet/protocol';
import { describe, resumeHint, whereabouts } from './describe.ts';
import { concludeIfFinished, end, fail } from './ending.ts';
import { formIfPossible } from './forming.ts';
import { asideUntilMs, COOL_DOWN_MS, MOST_FAILURES, placeOf, restartMs, withFailure } from './health.ts';
import {
  type Decision,
  type Effect,
  isInGeneration,
  log,
  type MembershipState,
  type MemberState,
  andThen,
  type Whom,
  withMember,
  withoutMember,
} from './state.ts';

/** A process that is silent, but there, may come back by itself within this time; then it is replaced. */
const RETURN_MS = 30_000;
/** The same members fail to connect so often before the one they blame is set aside. */
const MOST_BLAMES = 2;

/** Everybody throws the step away, leaves the generation and says where it stands. */
export function abandon(state: MembershipState, nowMs: number, reason: string): Decision {
  const { phase, generation } = state;
  if (phase === 'forming' || phase === 'ended') return formIfPossible(state, nowMs);
  const told = state.members
    .filter(isInGeneration)
    .map(({ id }): Effect => ({ kind: 'send', to: id, message: 'abandon', body: { generation, reason } }));
  const abandoned: Decision = {
    state: { ...state, phase: 'forming', sinceMs: nowMs, cause: reason },
    effects: [...told, log('generation abandoned', { generation, reason })],
  };
  return andThen(abandoned, (next) => formIfPossible(next, nowMs));
}

/** A worker's process or connection has ended. */
export function onLost(state: MembershipState, who: Whom, how: string, nowMs: number): Decision {
  const member = state.members.find(({ id, join }) => ('id' in who ? id === who.id : join.slot === who.slot));
  if (member === undefined) return 'slot' in who ? onLostProcess(state, who.slot, how, nowMs) : { state, effects: [] };
  if (member.finished !== null) return { state, effects: [] };
  const isGone = 'slot' in who;
  const code = 'CIRCLET_COORDINATOR_WORKER_LOST';
  return lose(state, member, nowMs, { code, how, isGone });
}

export interface Loss {
  readonly code: string;
  /** Completes the sentence "rank 1 …". */
  readonly how: string;
  /** Whether its process is known to have ended. */
  readonly isGone: boolean;
}

/** The run goes on without this worker, if it can. */
export function lose(
  state: MembershipState,
  member: MemberState,
  nowMs: number,
  { code, how, isGone }: Loss,
): Decision {
  const { settings, hasTrained } = state;
  const { rank, join } = member;
  const reason = `${describe(member)} ${how}${whereabouts(state)}`;
  const isOurs = settings.restartsWorkers && join.slot >= 0;
  if (!hasTrained && isOurs) return fail(state, code, reason, member.id);
  if (hasTrained && settings.isFixed) return fail(state, code, reason, member.id);
  const left = withoutMember(state, member.id);
  const wasInGeneration = isInGeneration(member);
  if (!hasTrained && !wasInGeneration) {
    // Of the workers that come on their own, one that leaves before the start leaves room for another.
    const facts = { host: join.host, pid: join.pid, joined: left.members.length };
    return { state: left, effects: [log('worker left', facts)] };
  }
  const failed = member.isLeaving ? left : withCount(left, placeOf(join), nowMs);
  const next: Decision = {
    state: {
      ...failed,
      lastFailure: { code, message: reason },
      restarts:
        isOurs && !member.isLeaving && !state.stopping
          ? withRestart(failed, join.slot, isGone ? restartMs(failed.health, placeOf(join), nowMs) : nowMs + RETURN_MS)
          : failed.restarts,
    },
    effects: [
      log('worker lost', { rank, host: join.host, pid: join.pid, code, reason }),
      ...saidAside(state, failed, placeOf(join), nowMs),
    ],
  };
  return andThen(next, (lost) => {
    if (!wasInGeneration) return formIfPossible(lost, nowMs);
    // Whoever has finished has seen everybody come to the end: nothing is missing without this one.
    const isOver = lost.members.some(({ finished }) => finished !== null);
    return isOver ? concludeIfFinished(lost) : abandon(lost, nowMs, reason);
  });
}

/** Of a process that is no member: it never joined, or was taken for lost before it ended. */
function onLostProcess(state: MembershipState, slot: number, how: string, nowMs: number): Decision {
  const place = placeOf({ slot, host: '' });
  if (state.letGo.includes(slot)) {
    return { state: { ...state, letGo: state.letGo.filter((other) => other !== slot) }, effects: [] };
  }
  if (!state.hasTrained || state.settings.isFixed) {
    const reason = `worker ${slot}, before it joined, ${how}${whereabouts(state)}`;
    return fail(state, 'CIRCLET_COORDINATOR_WORKER_LOST', reason);
  }
  if (state.stopping || !state.settings.restartsWorkers) return { state, effects: [] };
  // Its silence was counted before.
  const isCounted = state.restarts.some((restart) => restart.slot === slot && !restart.isStarted);
  const next = isCounted ? state : withCount(state, place, nowMs);
  return {
    state: { ...next, restarts: withRestart(next, slot, restartMs(next.health, place, nowMs)) },
    effects: [
      ...(isCounted
        ? []
        : [log('worker lost', { rank: -1, slot, reason: `worker ${slot}, before it joined, ${how}` })]),
      ...saidAside(state, next, place, nowMs),
    ],
  };
}

/** A broken group: whoever notices it first tells, and all abandon the generation at once instead of waiting for their own time-outs. */
export function onSuspect(
  state: MembershipState,
  member: MemberState,
  nowMs: number,
  { generation, rank, reason }: ControlBodies['suspect'],
): Decision {
  const isOfNow = generation === state.generation && isInGeneration(member);
  if (!isOfNow || state.phase === 'forming') return { state, effects: [] };
  const text = `${describe(member)} reports: ${reason}`;
  const culprit = state.members.find((other) => isInGeneration(other) && other.rank === rank);
  if (state.phase !== 'preparing' || culprit === undefined) return abandon(state, nowMs, text);
  const times = state.blamed?.id === culprit.id ? state.blamed.times + 1 : 1;
  if (times < MOST_BLAMES) return abandon({ ...state, blamed: { id: culprit.id, times } }, nowMs, text);
  const seconds = Math.round(COOL_DOWN_MS / 1000);
  const why = 'others cannot reach it again and again';
  const aside: Decision = {
    state: withMember({ ...state, blamed: null }, { ...culprit, asideUntilMs: nowMs + COOL_DOWN_MS }),
    effects: [log('set aside', { place: describe(culprit), seconds, reason: why })],
  };
  return andThen(aside, (next) => abandon(next, nowMs, text));
}

/** What the user must correct, and what no worker can go on after, ends the run; any other failure ends one worker. */
export function onFailed(
  state: MembershipState,
  member: MemberState,
  nowMs: number,
  { code, message, userError }: ControlBodies['failed'],
): Decision {
  const text = userError ? message : `${describe(member)}: ${message}${resumeHint(state)}`;
  // A newcomer's mistake, data that its host lacks say, is not the run's.
  const isOfAll = (member.hasTrained && (userError || OF_ALL.includes(code))) || !state.hasTrained;
  const others = state.members.filter(
    (other) => other.id !== member.id && other.hasTrained && (isInGeneration(other) || other.standing?.hasState),
  );
  // When all have failed, or would have to go back to a checkpoint, it is no fault of one machine.
  const isLast = member.hasTrained && others.length === 0;
  if (isOfAll || isLast || state.settings.isFixed) {
    return end(state, { kind: 'failed', code, userError, message: text }, message, member.id);
  }
  return lose(state, member, nowMs, { code, how: `failed: ${message}`, isGone: true });
}

/** All ranks come to the same conclusion. */
const OF_ALL = ['CIRCLET_WORKER_NOT_FINITE', 'CIRCLET_WORKER_REPLICAS_UNDECIDED', 'CIRCLET_WORKER_REPLICAS_UNSTEADY'];

function withCount(state: MembershipState, place: string, nowMs: number): MembershipState {
  const { mostFailures = MOST_FAILURES } = state.settings;
  return { ...state, health: withFailure(state.health, place, nowMs, mostFailures) };
}

function withRestart({ restarts }: MembershipState, slot: number, atMs: number): MembershipState['restarts'] {
  return [...restarts.filter((restart) => restart.slot !== slot), { slot, atMs, isStarted: false }];
}

function saidAside(before: MembershipState, after: MembershipState, place: string, nowMs: number): Effect[] {
  const untilMs = asideUntilMs(after.health, place);
  if (untilMs <= nowMs || untilMs === asideUntilMs(before.health, place)) return [];
  const seconds = Math.round((untilMs - nowMs) / 1000);
  return [log('set aside', { place, seconds, reason: 'it has failed again and again' })];
}
