import type { ControlBodies } from '@circlet/protocol';
import { ifAlike } from './arithmetic.ts';
import { workers } from './describe.ts';
import { drain, drainForNewcomers } from './draining.ts';
import { onStop } from './ending.ts';
import { candidatesOf, formIfPossible, released } from './forming.ts';
import { placeOf } from './health.ts';
import { abandon, lose } from './losing.ts';
import {
  type Decision,
  type Effect,
  isInGeneration,
  log,
  type MembershipState,
  type MemberState,
  andThen,
  withMember,
} from './state.ts';

/** Takes a worker in, or says by name why not. It builds its data and programs before it can take part. */
export function onJoin(state: MembershipState, id: string, nowMs: number, join: ControlBodies['join']): Decision {
  const { settings } = state;
  if (state.hasTrained && settings.isFixed) {
    const reason = `the run keeps its ${workers(settings.numWorkers)}, because each has class weights of its own; start a new one for more`;
    const code = 'CIRCLET_COORDINATOR_FULL';
    return refuse(state, id, join, code, reason);
  }
  if (join.circletVersion !== settings.circletVersion) {
    const reason = `expected circlet ${settings.circletVersion}, got ${join.circletVersion} on ${join.host}; install the same release on all hosts`;
    const code = 'CIRCLET_COORDINATOR_VERSION';
    return refuse(state, id, join, code, reason);
  }
  const former = state.members.find((member) => member.finished === null && isSameWorker(member.join, join));
  if (former !== undefined) {
    const code = 'CIRCLET_COORDINATOR_WORKER_LOST';
    const lost = lose(state, former, nowMs, { code, how: 'has joined anew', isGone: false });
    return andThen(lost, (next) => onJoin(next, id, nowMs, join));
  }
  const member: MemberState = {
    id,
    rank: -1,
    join,
    standing: null,
    ready: null,
    finished: null,
    hasTrained: false,
    asideUntilMs: 0,
    isLeaving: false,
    hasSettled: false,
    activity: 'joined',
    lastBeatMs: nowMs,
    heard: 0,
    isAway: false,
  };
  const members = [...state.members, member];
  const restarts = state.restarts.filter(({ slot }) => slot !== join.slot);
  return {
    state: { ...state, members, restarts },
    effects: [
      welcome(state, id, join),
      log('worker joined', { host: join.host, pid: join.pid, joined: members.length, expected: settings.numWorkers }),
    ],
  };
}

export function welcome(state: MembershipState, id: string, join: ControlBodies['join']): Effect {
  const { job, recipe, runDirectory, numShards, trace, coordinatorWaitMs } = state.settings;
  return {
    kind: 'send',
    to: id,
    message: 'welcome',
    body: {
      ...placeAhead(state, join),
      ...{ job, recipe, runDirectory, numShards, trace },
      dataPath: '',
      // A secret, which is filled in where it is sent.
      memberToken: '',
      coordinatorWaitSeconds: coordinatorWaitMs / 1000,
    },
  };
}

/** Rank and number of workers that the next generation will probably give it. */
function placeAhead(
  { settings, members, hasTrained }: MembershipState,
  { slot }: ControlBodies['join'],
): Pick<ControlBodies['welcome'], 'rank' | 'worldSize'> {
  const { numWorkers, maxWorkers } = settings;
  if (!hasTrained) return { rank: Math.min(slot < 0 ? members.length : slot, numWorkers - 1), worldSize: numWorkers };
  const worldSize = Math.min(maxWorkers, members.length + 1);
  return { rank: worldSize - 1, worldSize };
}

/** The same slot or process: its old connection is over, even if nobody has noticed. */
function isSameWorker(a: ControlBodies['join'], b: ControlBodies['join']): boolean {
  return placeOf(a) === placeOf(b) && (a.slot >= 0 || a.pid === b.pid);
}

function refuse(
  state: MembershipState,
  id: string,
  { host, pid }: ControlBodies['join'],
  code: string,
  message: string,
): Decision {
  return {
    state,
    effects: [
      { kind: 'send', to: id, message: 'refused', body: { code, message } },
      log('worker refused', { host, pid, code, reason: message }),
    ],
  };
}

/** A worker has left its generation, or comes from none: it can take part in the next. */
export function onAvailable(
  state: MembershipState,
  member: MemberState,
  nowMs: number,
  standing: ControlBodies['available'],
): Decision {
  const expected = member.rank < 0 ? 0 : state.generation;
  if (standing.generation !== expected) {
    return { state, effects: [] };
  }
  return ifAlike(state, member, standing, (alike) => takenIn(alike, member, nowMs, standing));
}

function takenIn(
  state: MembershipState,
  member: MemberState,
  nowMs: number,
  standing: ControlBodies['available'],
): Decision {
  const step = standing.hasState ? Math.max(state.step, standing.step) : state.step;
  const heard = withMember({ ...state, step }, { ...member, standing, ready: null, hasSettled: false });
  switch (state.phase) {
    case 'forming':
    case 'draining':
      return formIfPossible(heard, nowMs);
    case 'running':
      // Of the generation that trains, nobody comes out alone unless it is broken for all.
      return member.rank < 0
        ? drainForNewcomers(heard, nowMs)
        : abandon(heard, nowMs, `rank ${member.rank} has left the generation`);
    default:
      return { state: heard, effects: [] };
  }
}

/** Without a rollback, if the others can do without it; else the run stops, with a checkpoint. */
export function onLeaving(state: MembershipState, member: MemberState, nowMs: number, reason: string): Decision {
  const { rank, join } = member;
  const told: Decision = {
    state: withMember(state, { ...member, isLeaving: true }),
    effects: [log('worker asked to leave', { rank, host: join.host, pid: join.pid, reason })],
  };
  // Without weights nobody needs it, but a run of this host that has not begun would wait for it for ever.
  if (!isInGeneration(member) && member.standing?.hasState !== true) {
    if (!state.hasTrained && state.settings.restartsWorkers && join.slot >= 0) {
      return andThen(told, (next) => onStop(next, `${reason}, and without that worker there are too few`));
    }
    return andThen(told, (next) => released(next, [member]));
  }
  return state.phase === 'running' ? andThen(told, (next) => letGo(next, nowMs, reason)) : told;
}

/** The generation that runs has members that were asked to go. */
export function letGo(state: MembershipState, nowMs: number, reason: string): Decision {
  const staying = state.members.filter((member) => isInGeneration(member) && !member.isLeaving).length;
  const isEnough = staying + candidatesOf(state, nowMs).length >= state.settings.minWorkers;
  return isEnough && !state.settings.isFixed
    ? drain(state, nowMs, 'a worker was asked to leave')
    : onStop(state, `${reason}, and without that worker there are too few`);
}
