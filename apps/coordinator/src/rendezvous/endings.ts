import type { ControlBodies } from '@circlet/protocol';
import {
  type Decision,
  type Effect,
  log,
  type MemberState,
  type Outcome,
  type RendezvousState,
  withMember,
} from './state.ts';

/** How long the cause of a broken collective may take to show: a kill is seen at once, any other end within 1.5 s. */
const CAUSE_MS = 3_000;

/** First failure ends the run. A broken collective is rarely the first: its cause is waited for. */
export function onFailed(
  state: RendezvousState,
  member: MemberState,
  nowMs: number,
  { code, message, userError }: ControlBodies['failed'],
): Decision {
  const told = withMember(state, { ...member, hasFailed: true });
  const text = userError ? message : `${describe(member)}: ${message}${resumeHint(state)}`;
  const outcome: Outcome = { kind: 'failed', code, userError, message: text };
  if (!code.startsWith('CIRCLET_COLLECTIVE_')) {
    return end(told, outcome, message, member.id);
  }
  const suspicion = state.suspicion ?? { outcome, id: member.id, untilMs: nowMs + CAUSE_MS };
  return { state: { ...told, suspicion }, effects: [] };
}

export function onLost(
  state: RendezvousState,
  who: { readonly slot: number } | { readonly id: string },
  how: string,
): Decision {
  const member = state.members.find((m) => ('id' in who ? m.id === who.id : m.join.slot === who.slot));
  const hasSaidGoodbye = member !== undefined && (member.finished !== null || member.hasFailed);
  if (hasSaidGoodbye || (member === undefined && 'id' in who)) {
    return { state, effects: [] };
  }
  if (state.phase === 'joining' && member !== undefined && 'id' in who) {
    // Of the workers that come on their own, one that leaves before the start leaves room for another.
    const members = state.members.filter(({ id }) => id !== member.id);
    return {
      state: { ...state, members },
      effects: [log('worker left', { host: member.join.host, pid: member.join.pid, joined: members.length })],
    };
  }
  const code = 'CIRCLET_COORDINATOR_WORKER_LOST';
  const subject = member === undefined && 'slot' in who ? `worker ${who.slot}, before it joined,` : '';
  const message = `${member === undefined ? subject : describe(member)} ${how}${whereabouts(state)}${resumeHint(state)}`;
  return end(state, { kind: 'failed', code, userError: false, message }, message, member?.id);
}

/** A stop is a request to the workers once they train: their vote makes all of them stop after the same step. */
export function onStop(state: RendezvousState, reason: string): Decision {
  if (state.phase !== 'running') {
    return end(state, { kind: 'cancelled', reason }, reason);
  }
  if (state.stopping) {
    return { state, effects: [] };
  }
  return {
    state: { ...state, stopping: true },
    effects: [
      ...state.members.map(({ id }): Effect => ({ kind: 'send', to: id, message: 'stop', body: { reason } })),
      log('stopping after this step', { reason }),
    ],
  };
}

export function onTick(state: RendezvousState, nowMs: number): Decision {
  const { suspicion, settings, phase } = state;
  if (suspicion !== null && nowMs >= suspicion.untilMs) {
    const message = suspicion.outcome.kind === 'failed' ? suspicion.outcome.message : '';
    return end(state, suspicion.outcome, message, suspicion.id);
  }
  const patienceMs = phase === 'running' ? settings.silenceMs : settings.planningSilenceMs;
  const silent = state.members.find((m) => m.finished === null && !m.hasFailed && nowMs - m.lastBeatMs > patienceMs);
  if (silent === undefined) {
    return { state, effects: [] };
  }
  const code = 'CIRCLET_COORDINATOR_WORKER_SILENT';
  const seconds = ((nowMs - silent.lastBeatMs) / 1000).toFixed(0);
  const message = `${describe(silent)} has not been heard of for ${seconds} s${whereabouts(state)}${resumeHint(state)}`;
  return end(state, { kind: 'failed', code, userError: false, message }, message, silent.id);
}

/** Ends the run: everybody but the culprit is told why. */
export function end(state: RendezvousState, outcome: Outcome, reason: string, culprit?: string): Decision {
  const others = state.members.filter((m) => m.id !== culprit && m.finished === null && !m.hasFailed);
  return {
    state: { ...state, phase: 'ended' },
    effects: [
      ...others.map(({ id }): Effect => ({ kind: 'send', to: id, message: 'abort', body: { reason } })),
      { kind: 'end', outcome },
    ],
  };
}

function describe({ rank, join }: MemberState): string {
  return `${rank < 0 ? 'a worker' : `rank ${rank}`} (pid ${join.pid} on ${join.host})`;
}

function whereabouts({ phase, step }: RendezvousState): string {
  return phase === 'running' ? ` in step ${step}` : ' before the first step';
}

function resumeHint({ lastCheckpoint, settings }: RendezvousState): string {
  return lastCheckpoint === null
    ? '; there was no checkpoint yet'
    : `; the last checkpoint is ${lastCheckpoint}: go on with --resume=${settings.runDirectory}`;
}
