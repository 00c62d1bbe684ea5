import { dirname } from 'node:path';
import { concludeIfFinished, onStop } from './ending.ts';
import { asideUntilMs, placeOf } from './health.ts';
import {
  andThen,
  type Decision,
  type Effect,
  isInGeneration,
  log,
  type MembershipState,
  type MemberState,
} from './state.ts';

/** A worker that can take part in the next generation, and where it stands. */
type Candidate = MemberState & { readonly standing: NonNullable<MemberState['standing']> };

/** Workers that could take part in the next generation, those first that have been in the last, by their ranks. */
export function candidatesOf(state: MembershipState, nowMs: number): Candidate[] {
  const able = state.members
    .filter(isCandidate)
    .filter((member) => !member.isLeaving && !member.isAway && !isAside(state, member, nowMs));
  const orderOf = (member: Candidate, arrival: number): number[] => [
    member.standing.hasState ? 0 : 1,
    member.rank < 0 ? Infinity : member.rank,
    member.join.slot < 0 ? Infinity : member.join.slot,
    arrival,
  ];
  return able
    .map((member, arrival) => ({ member, order: orderOf(member, arrival) }))
    .sort((a, b) => compare(a.order, b.order))
    .map(({ member }) => member);
}

/** Whether a worker, or a new one of a place that fails again and again, is left out for now. */
export function isAside({ health }: MembershipState, member: MemberState, nowMs: number): boolean {
  const { asideUntilMs: ownMs, hasTrained, join } = member;
  return nowMs < (hasTrained ? ownMs : Math.max(ownMs, asideUntilMs(health, placeOf(join))));
}

/**
 * Prepares the next generation from whoever is there, once everybody of the last one has left it or is lost. The first waits for
 * all workers of the run.
 */
export function formIfPossible(state: MembershipState, nowMs: number): Decision {
  const { settings } = state;
  const isBetween = state.phase === 'forming' || state.phase === 'draining';
  if (!isBetween || state.members.some((member) => isInGeneration(member) || isAwaited(member))) {
    return { state, effects: [] };
  }
  // Whoever has finished has seen everybody come to the end: the others were only held up on their way out.
  if (state.members.some(({ finished }) => finished !== null)) return concludeIfFinished(state);
  const chosen = candidatesOf(state, nowMs).slice(0, settings.maxWorkers);
  const leaving = state.members.filter(({ isLeaving, standing }) => isLeaving && standing !== null);
  // To save before a stop, one is enough.
  const fewest = state.stopping ? 1 : settings.minWorkers;
  const required = state.hasTrained ? fewest : settings.numWorkers;
  if (chosen.length >= required) {
    return andThen(released(state, leaving), (next) => prepare(next, nowMs, chosen));
  }
  if (!state.hasTrained && leaving.length > 0) {
    // Nobody starts a worker of this host again before the run has begun.
    const isMissed = settings.restartsWorkers && leaving.some(({ join }) => join.slot >= 0);
    return isMissed
      ? onStop(state, 'a worker was asked to leave, and without it there are too few')
      : released({ ...state, phase: 'forming' }, leaving);
  }
  // Whoever was to leave stays to save what there is.
  const savers = [...chosen, ...leaving].filter(isCandidate);
  return state.hasTrained && leaving.some(({ standing }) => standing?.hasState === true)
    ? prepare({ ...state, stopping: true, cause: 'too few workers would stay' }, nowMs, savers)
    : { state: { ...state, phase: 'forming' }, effects: [] };
}

/** Lets workers go that were asked to. */
export function released(state: MembershipState, leaving: readonly MemberState[]): Decision {
  const ids = leaving.map(({ id }) => id);
  const members = state.members.filter(({ id }) => !ids.includes(id));
  return {
    state: { ...state, members, letGo: [...state.letGo, ...leaving.map(({ join }) => join.slot)] },
    effects: leaving.flatMap(({ id, rank, join }): Effect[] => [
      { kind: 'send', to: id, message: 'goodbye', body: {} },
      log('worker left', { rank, host: join.host, pid: join.pid, joined: members.length }),
    ]),
  };
}

function prepare(state: MembershipState, nowMs: number, chosen: readonly Candidate[]): Decision {
  const generation = state.generation + 1;
  const source = sourceOf(chosen);
  const { step, batches } = chosen[source]?.standing ?? { step: 0, batches: 0 };
  const record = {
    generation,
    members: chosen.map(({ join: { host, pid }, standing }, rank) => ({
      rank,
      host,
      pid,
      endpoints: standing.endpoints,
    })),
    step,
    batches,
    source,
    receivers: source < 0 ? [] : chosen.flatMap(({ standing }, rank) => (canReach(standing, batches) ? [] : [rank])),
    resumePath: source < 0 ? checkpointsOf(state) : '',
  };
  const rankOf = new Map(chosen.map(({ id }, rank) => [id, rank]));
  const members = state.members.map((member) => {
    const rank = rankOf.get(member.id) ?? -1;
    return rank < 0
      ? { ...member, rank }
      : { ...member, rank, standing: null, ready: null, hasSettled: false, activity: 'forming the group' };
  });
  const standing = chosen[source]?.standing;
  return {
    state: { ...state, phase: 'preparing', generation, prepared: record, members, sinceMs: nowMs },
    effects: [
      // On the disk before this state is: whoever takes over while it is prepared does not ask for it again.
      ...(standing === undefined ? [] : [{ kind: 'account', standing } as const, { kind: 'record' } as const]),
      ...chosen.map(({ id }, rank): Effect => ({
        kind: 'send',
        to: id,
        message: 'prepare',
        body: { ...record, rank },
      })),
      log('generation formed', { generation, workers: chosen.length }),
    ],
  };
}

/** Could take part as soon as it is back. */
function isAwaited({ isAway, standing, finished }: MemberState): boolean {
  return isAway && standing !== null && finished === null;
}

function isCandidate(member: MemberState): member is Candidate {
  return member.standing !== null && member.finished === null;
}

/** The run's own, of which the newest that is whole is meant, or those that it went on from. */
function checkpointsOf({ lastCheckpoint, settings }: MembershipState): string {
  return lastCheckpoint === null ? settings.resumePath : dirname(lastCheckpoint);
}

/** The rank that has got furthest; −1 when nobody has weights. */
function sourceOf(chosen: readonly Candidate[]): number {
  const furthest = Math.max(...chosen.map(({ standing }) => (standing.hasState ? standing.batches : -1)));
  return chosen.findIndex(({ standing }) => standing.hasState && standing.batches === furthest);
}

/** Whether a worker is where the source is, or gets there with gradients that it holds: whoever applied them had the same bits. */
function canReach({ hasState, batches, hasPending }: Candidate['standing'], target: number): boolean {
  return hasState && (batches === target || (batches === target - 1 && hasPending));
}

function compare(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((value, index) => value !== b[index]);
  return at < 0 || (a[at] as number) < (b[at] as number) ? -1 : 1;
}
