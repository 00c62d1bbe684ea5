import { end, onFailed, onLost, onStop, onTick } from './endings.ts';
import { formGeneration, GENERATION, onJoin } from './joining.ts';
import { onSettled } from './settling.ts';
import {
  type Decision,
  type Effect,
  log,
  type MemberState,
  type RendezvousEvent,
  type RendezvousState,
  withMember,
  type WorkerMessage,
} from './state.ts';

/**
 * Decides what follows from an event. Pure: clock and network are the caller's, so every branch can be reached by a
 * scenario file (test/scenarios).
 *
 *     joining ── all have joined ──▶ planning ── all plans agree ──▶ running ── all have finished ──▶ ended
 *        └──────────────── a member fails, is lost or disagrees ────────────────┴──▶ ended
 */
export function step(state: RendezvousState, event: RendezvousEvent): Decision {
  if (state.phase === 'ended') {
    return { state, effects: [] };
  }
  switch (event.kind) {
    case 'message':
      return onMessage(state, event.id, event.nowMs, event.message);
    case 'lost':
      return onLost(state, event.who, event.how);
    case 'stop':
      return onStop(state, event.reason);
    case 'tick':
      return onTick(state, event.nowMs);
  }
}

function onMessage(state: RendezvousState, id: string, nowMs: number, message: WorkerMessage): Decision {
  if (message.kind === 'join') {
    const joined = onJoin(state, id, nowMs, message.body);
    const isWhole = joined.state.phase === 'joining' && joined.state.members.length === state.settings.worldSize;
    if (!isWhole) {
      return joined;
    }
    const formed = formGeneration(joined.state);
    return { state: formed.state, effects: [...joined.effects, ...formed.effects] };
  }
  const known = state.members.find((member) => member.id === id);
  if (known === undefined) {
    // Of a worker that was refused, or of another run on the same address.
    return { state, effects: [] };
  }
  const member = { ...known, lastBeatMs: nowMs };
  const heard = withMember(state, member);
  switch (message.kind) {
    case 'planned':
      return onPlanned(withMember(heard, { ...member, planned: message.body }));
    case 'progress':
      return { state: { ...heard, step: Math.max(heard.step, message.body.step + 1) }, effects: [] };
    case 'settled':
      return onSettled(withMember(heard, { ...member, hasSettled: true }), message.body);
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
    case 'finished':
      return withGoodbye(
        id,
        onFinished(withMember(heard, { ...member, activity: 'finished', finished: message.body })),
      );
    case 'batchRefused':
    case 'imagesReplaced':
    case 'evaluation':
    case 'note':
      return { state: heard, effects: [] };
  }
}

/** A worker stays until its last words are answered: its exit is never seen before them. */
function withGoodbye(id: string, { state, effects }: Decision): Decision {
  return { state, effects: [{ kind: 'send', to: id, message: 'goodbye', body: {} }, ...effects] };
}

/** Starts when all have planned the same. */
function onPlanned(state: RendezvousState): Decision {
  if (state.phase !== 'planning' || state.members.some(({ planned }) => planned === null)) {
    return { state, effects: [] };
  }
  const [first, ...others] = state.members as [MemberState, ...MemberState[]];
  for (const other of others) {
    const difference = differenceOf(first, other);
    if (difference !== null) {
      const code = 'CIRCLET_COORDINATOR_PLANS_DIFFER';
      const message = `rank ${first.rank} on ${first.join.host} and rank ${other.rank} on ${other.join.host} ${difference}`;
      return end(state, { kind: 'failed', code, userError: true, message }, message);
    }
  }
  return {
    state: { ...state, phase: 'running' },
    effects: [
      ...state.members.map(({ id }): Effect => ({
        kind: 'send',
        to: id,
        message: 'start',
        body: { generation: GENERATION },
      })),
      log('training started', { workers: state.members.length }),
    ],
  };
}

function differenceOf({ planned: a }: MemberState, { planned: b }: MemberState): string | null {
  if (a?.dataFingerprint !== b?.dataFingerprint) {
    return 'see different data; give all hosts the same files';
  }
  return a?.planHash === b?.planHash
    ? null
    : 'have traced different programs; install the same release of circlet and TensorFlow on all hosts, and with bf16 use hosts that all compute in it, or none';
}

function onFinished(state: RendezvousState): Decision {
  const ends = state.members.map(({ finished }) => finished);
  if (ends.some((finished) => finished === null)) {
    return { state, effects: [] };
  }
  const writer = ends.find((finished) => finished?.modelPath !== '') ?? ends[0];
  // Each rank has met the broken images of its own shards; one of them may have met the same image as another.
  const skippedImages = [...new Set(ends.flatMap((end) => end?.skippedImages ?? []))].sort();
  const finished = { ...(writer as NonNullable<typeof writer>), skippedImages };
  return {
    state: { ...state, phase: 'ended' },
    effects: [{ kind: 'end', outcome: { kind: finished.complete ? 'complete' : 'stopped', finished } }],
  };
}
