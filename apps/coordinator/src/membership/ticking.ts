import { workers } from './describe.ts';
import { drainForNewcomers } from './draining.ts';
import { fail } from './ending.ts';
import { formIfPossible, isAside } from './forming.ts';
import { asideUntilMs, placeOf } from './health.ts';
import { lose } from './losing.ts';
import {
  type Decision,
  isInGeneration,
  log,
  type MembershipState,
  type MemberState,
  andThen,
  type Restart,
} from './state.ts';

/** A step is thrown away in milliseconds, but whoever scores or saves may have to come to the end of what it does. */
const ABANDON_MS = 30_000;

/** What time brings: silence, workers to be started again, a generation that has dwelt for long enough, patience that ends. */
export function onTick(state: MembershipState, nowMs: number): Decision {
  const missed = missedBy(state, nowMs);
  if (missed !== null) {
    const { member, code, how } = missed;
    return lose(state, member, nowMs, { code, how, isGone: false });
  }
  let decision: Decision = { state, effects: [] };
  for (const decide of [restart, formIfPossible, drainForNewcomers, waitForEnough]) {
    decision = andThen(decision, (next) => decide(next, nowMs));
  }
  return decision;
}

function missedBy(
  state: MembershipState,
  nowMs: number,
): { readonly member: MemberState; readonly code: string; readonly how: string } | null {
  const { settings, phase } = state;
  const code = 'CIRCLET_COORDINATOR_WORKER_SILENT';
  const patienceMs = ({ rank, standing, isAway }: MemberState): number => {
    const mayBuild = rank < 0 ? standing === null || !isAway : phase === 'preparing' && !isAway;
    return mayBuild ? settings.buildingSilenceMs : settings.silenceMs;
  };
  const silent = state.members.find((m) => m.finished === null && nowMs - m.lastBeatMs > patienceMs(m));
  if (silent !== undefined) {
    const seconds = ((nowMs - silent.lastBeatMs) / 1000).toFixed(0);
    return {
      member: silent,
      code,
      how: silent.isAway
        ? `has not come back to the new coordinator within ${seconds} s`
        : `has not been heard of for ${seconds} s`,
    };
  }
  const stuck =
    phase === 'forming' && nowMs - state.sinceMs > ABANDON_MS ? state.members.find(isInGeneration) : undefined;
  return stuck === undefined
    ? null
    : {
        member: stuck,
        code,
        how: `has not left generation ${state.generation} within ${ABANDON_MS / 1000} s`,
      };
}

function restart(state: MembershipState, nowMs: number): Decision {
  const isDue = ({ atMs, isStarted }: Restart): boolean => !isStarted && nowMs >= atMs;
  const due = state.restarts.filter(isDue);
  if (due.length === 0 || state.stopping) return { state, effects: [] };
  const restarts = state.restarts.map((other) => (isDue(other) ? { ...other, atMs: nowMs, isStarted: true } : other));
  return {
    state: { ...state, restarts },
    effects: due.flatMap(({ slot }) => [{ kind: 'restart', slot } as const, log('worker started again', { slot })]),
  };
}

/** Ends the run when there have been too few workers for too long. Whoever still builds, or is to be started, counts. */
function waitForEnough(state: MembershipState, nowMs: number): Decision {
  const { settings, hasTrained, tooFewSinceMs } = state;
  const here = state.members.filter(
    (member) => !member.isLeaving && member.finished === null && !isAside(state, member, nowMs),
  );
  const coming = state.restarts.filter(
    ({ slot, atMs }) =>
      nowMs >= asideUntilMs(state.health, placeOf({ slot, host: '' })) && nowMs - atMs < settings.waitMs,
  );
  if (!hasTrained || here.length + coming.length >= settings.minWorkers) {
    return { state: { ...state, tooFewSinceMs: null }, effects: [] };
  }
  const sinceMs = tooFewSinceMs ?? nowMs;
  const waited = { ...state, tooFewSinceMs: sinceMs };
  if (nowMs - sinceMs < settings.waitMs) {
    const wait = { alive: here.length, required: settings.minWorkers, seconds: Math.round(settings.waitMs / 1000) };
    return { state: waited, effects: tooFewSinceMs === null ? [log('waiting for workers', wait)] : [] };
  }
  const last = state.lastFailure?.message ?? 'all workers have left';
  const patience = `${workers(here.length)} of at least ${settings.minWorkers} for ${Math.round(settings.waitMs / 1000)} s`;
  return fail(waited, state.lastFailure?.code ?? 'CIRCLET_COORDINATOR_WORKER_LOST', `${last}; ${patience}`);
}
