import type { ControlBodies } from '@circlet/protocol';
import { toldToStop } from './ending.ts';
import { formIfPossible } from './forming.ts';
import { welcome } from './joining.ts';
import { RETURN_MS } from './losing.ts';
import {
  andThen,
  type Decision,
  type Effect,
  isInGeneration,
  isTraining,
  type MembershipEvent,
  type MembershipState,
  type MemberState,
  log,
  withMember,
} from './state.ts';

/**
 * A coordinator that takes the place of another has its state, which was on the disk before anything that follows from it was sent.
 * So what may be missing is known: of what the state says, any part may not have been sent; of what workers keep, they say
 * again what was not heard. Members are away until they come back, and are then reminded of everything that is in force.
 */
export function onTakenOver(state: MembershipState, alive: readonly number[], nowMs: number): Decision {
  const { settings, hasTrained } = state;
  const members = state.members.map((member) => ({ ...member, isAway: true, lastBeatMs: nowMs }));
  const isAlive = (slot: number): boolean => alive.includes(slot);
  const hasJoined = (slot: number): boolean => members.some(({ join }) => join.slot === slot);
  // Of processes that were started and have not joined: one that nobody wrote down may still come.
  const later = { atMs: nowMs + RETURN_MS, isStarted: false };
  const restarts = state.restarts.map((other) =>
    other.isStarted && !isAlive(other.slot) ? { ...other, ...later } : other,
  );
  const initial = settings.restartsWorkers && !hasTrained ? [...Array(settings.numWorkers).keys()] : [];
  const missing = initial.filter((slot) => !isAlive(slot) && !hasJoined(slot));
  const unknown = missing.filter((slot) => !restarts.some((other) => other.slot === slot));
  return {
    state: {
      ...state,
      members,
      sinceMs: nowMs,
      tooFewSinceMs: null,
      restarts: [...restarts, ...unknown.map((slot) => ({ slot, ...later }))],
    },
    effects: [
      log('coordinator took over', { generation: state.generation, phase: state.phase, workers: members.length }),
    ],
  };
}

/** A member has a connection again: to a new coordinator, or to this one before its loss was noticed. */
export function onCameBack(
  state: MembershipState,
  member: MemberState,
  nowMs: number,
  { generation, batches, refused }: ControlBodies['comeBack'],
): Decision {
  // The state is older than what followed from it: the disk was full, or is another one. Nobody can be told what is in force.
  if (generation > state.generation) return turnedAway(state, member);
  const back = { ...member, isAway: false };
  const here = withMember(state, back);
  const standing = {
    generation,
    batches,
    refused,
    hasState: true,
    hasPending: false,
    step: 0,
    endpoints: [],
    arithmetic: [],
    metricsAddress: '',
  };
  const told: Decision = {
    state: here,
    effects: [
      { kind: 'send', to: member.id, message: 'welcomeBack', body: { sequence: member.heard } },
      // What it did while nobody listened, and what a coordinator took along that was killed.
      ...(isTraining(state) && isInGeneration(back) && generation === state.generation
        ? [{ kind: 'account', standing } as const, { kind: 'record' } as const]
        : []),
      ...inForceFor(here, back),
      ...saidBack(member),
    ],
  };
  return andThen(told, (next) => formIfPossible(next, nowMs));
}

/** All that a member has been told, or was to be, and that still holds. A worker passes over what it knows. */
function inForceFor(state: MembershipState, member: MemberState): Effect[] {
  const { id, rank, finished } = member;
  const { generation, phase, prepared, recorded, stopping, cause: reason } = state;
  if (finished !== null) return [{ kind: 'send', to: id, message: 'goodbye', body: {} }];
  if (!isInGeneration(member) || prepared === null) return [];
  switch (phase) {
    case 'preparing':
      return [{ kind: 'send', to: id, message: 'prepare', body: { ...prepared, rank } }];
    case 'forming':
      return [{ kind: 'send', to: id, message: 'abandon', body: { generation, reason } }];
    default:
      return [
        { kind: 'send', to: id, message: 'commit', body: { generation } },
        ...(recorded?.generation === generation
          ? [{ kind: 'send', to: id, message: 'recorded', body: recorded } as const]
          : []),
        ...(phase === 'draining'
          ? [{ kind: 'send', to: id, message: 'drain', body: { generation, reason } } as const]
          : []),
        ...(stopping ? toldToStop({ ...state, members: [member] }) : []),
      ];
  }
}

/** Its Join was heard, and the answer was lost. */
export function onJoinedAgain(state: MembershipState, member: MemberState, nowMs: number): Decision {
  const back = { ...member, isAway: false, lastBeatMs: nowMs };
  return { state: withMember(state, back), effects: [welcome(state, member.id, member.join), ...saidBack(member)] };
}

/** Of one whose connection broke off for a moment there is nothing to be said. */
function saidBack({ isAway, rank, join: { host } }: MemberState): Effect[] {
  return isAway ? [log('worker came back', { rank, host })] : [];
}

/** Who comes back when all is over is told so. */
export function afterTheEnd(state: MembershipState, event: MembershipEvent): Decision {
  const isBack = event.kind === 'message' && (event.message.kind === 'comeBack' || event.message.kind === 'join');
  if (!isBack || state.ended === null) return { state, effects: [] };
  const { id } = event;
  const hasFinished = state.members.some((member) => member.id === id && member.finished !== null);
  return {
    state,
    effects: [
      hasFinished
        ? { kind: 'send', to: id, message: 'goodbye', body: {} }
        : { kind: 'send', to: id, message: 'abort', body: { reason: state.ended.reason } },
    ],
  };
}

function turnedAway(state: MembershipState, { id }: MemberState): Decision {
  const reason = 'the coordinator that took over knows less than this worker';
  return { state, effects: [{ kind: 'send', to: id, message: 'leftBehind', body: { reason } }] };
}
