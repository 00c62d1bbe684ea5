import { concludeIfFinished, onStop } from './ending.ts';
import { onAvailable, onJoin, onLeaving } from './joining.ts';
import { onFailed, onLost, onSuspect } from './losing.ts';
import { onReady } from './preparing.ts';
import { afterTheEnd, onCameBack, onJoinedAgain, onTakenOver } from './returning.ts';
import { onSettled } from './settling.ts';
import { onStandstill } from './standstill.ts';
import {
  type Decision,
  type Effect,
  log,
  type MembershipEvent,
  type MembershipState,
  withMember,
  type WorkerMessage,
} from './state.ts';
import { onTick } from './ticking.ts';

/**
 * Decides what follows from an event. Pure: clock, network and processes are the caller's, so every branch can be reached by a
 * scenario file (test/scenarios), and whole runs can be simulated. `Phase` has the diagram.
 */
export function step(state: MembershipState, event: MembershipEvent): Decision {
  if (state.phase === 'ended') {
    return afterTheEnd(state, event);
  }
  switch (event.kind) {
    case 'message':
      return onMessage(state, event.id, event.nowMs, event.message, event.sequence ?? 0);
    case 'takenOver':
      return onTakenOver(state, event.alive, event.nowMs);
    case 'lost':
      return onLost(state, event.who, event.how, event.nowMs);
    case 'standstill':
      return onStandstill(state, event.generation, event.reason, event.nowMs);
    case 'stop':
      return onStop(state, event.reason);
    case 'tick':
      return onTick(state, event.nowMs);
  }
}

function onMessage(
  state: MembershipState,
  id: string,
  nowMs: number,
  message: WorkerMessage,
  sequence: number,
): Decision {
  const known = state.members.find((member) => member.id === id);
  if (message.kind === 'join') {
    return known === undefined ? onJoin(state, id, nowMs, message.body) : onJoinedAgain(state, known, nowMs);
  }
  if (known === undefined) {
    return onStranger(state, id, message);
  }
  if (sequence > 0 && sequence <= known.heard) {
    return { state, effects: [] };
  }
  const member = { ...known, lastBeatMs: nowMs, heard: Math.max(known.heard, sequence) };
  const heard = withMember(state, member);
  switch (message.kind) {
    case 'comeBack':
      return onCameBack(heard, member, nowMs, message.body);
    case 'available':
      return onAvailable(heard, member, nowMs, message.body);
    case 'ready':
      return onReady(heard, member, nowMs, message.body);
    case 'suspect':
      return onSuspect(heard, member, nowMs, message.body);
    case 'leaving':
      return onLeaving(heard, member, nowMs, message.body.reason);
    case 'progress':
      return { state: { ...heard, step: Math.max(heard.step, message.body.step + 1) }, effects: [] };
    case 'settled':
      return onSettled(heard, member, message.body);
    case 'checkpointSaved':
      return {
        state: { ...heard, lastCheckpoint: message.body.path },
        effects: [log('checkpoint saved', { step: message.body.step, path: message.body.path })],
      };
    case 'checkpointMissed': {
      const { step: at, hasFailed, reason } = message.body;
      return { state: heard, effects: [log(`checkpoint ${hasFailed ? 'failed' : 'left out'}`, { step: at, reason })] };
    }
    case 'heartbeat':
      return { state: withMember(heard, { ...member, activity: message.body.phase }), effects: [] };
    case 'failed':
      return withGoodbye(id, onFailed(heard, member, nowMs, message.body));
    case 'finished': {
      const finished = { ...member, activity: 'finished', finished: message.body };
      return withGoodbye(id, concludeIfFinished(withMember(heard, finished)));
    }
    case 'batchRefused':
    case 'imagesReplaced':
    case 'replicasDiffered':
    case 'evaluation':
    case 'note':
      return { state: heard, effects: [] };
  }
}

/** A worker that was taken for lost, or refused, or is of another run on the same address. Last words are answered even so. */
function onStranger(state: MembershipState, id: string, { kind }: WorkerMessage): Decision {
  if (kind === 'failed' || kind === 'finished') return withGoodbye(id, { state, effects: [] });
  const reason = 'it was taken for lost, and the others have gone on';
  return { state, effects: [{ kind: 'send', to: id, message: 'leftBehind', body: { reason } }] };
}

/** A worker stays until its last words are answered: its exit is never seen before them. */
function withGoodbye(id: string, { state, effects }: Decision): Decision {
  const goodbye: Effect = { kind: 'send', to: id, message: 'goodbye', body: {} };
  return { state, effects: [goodbye, ...effects] };
}
