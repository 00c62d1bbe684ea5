import { workers } from './describe.ts';
import { candidatesOf } from './forming.ts';
import { type Decision, type Effect, isInGeneration, log, type MembershipState } from './state.ts';

/** The generation ends after the step, all together: nothing is thrown away. */
export function drain(state: MembershipState, nowMs: number, reason: string): Decision {
  const { generation } = state;
  const told = state.members
    .filter(isInGeneration)
    .map(({ id }): Effect => ({ kind: 'send', to: id, message: 'drain', body: { generation, reason } }));
  return {
    state: { ...state, phase: 'draining', sinceMs: nowMs, cause: reason },
    effects: [...told, log('generation drained', { generation, reason })],
  };
}

/** Workers that wait are let in once the generation has trained for long enough. */
export function drainForNewcomers(state: MembershipState, nowMs: number): Decision {
  const { settings, stopping, phase, sinceMs } = state;
  const unchanged = { state, effects: [] };
  if (phase !== 'running' || stopping || settings.isFixed || nowMs - sinceMs < settings.dwellMs) return unchanged;
  const room = settings.maxWorkers - state.members.filter(isInGeneration).length;
  const numNew = Math.min(room, candidatesOf(state, nowMs).length);
  return numNew > 0 ? drain(state, nowMs, `${workers(numNew)} more`) : unchanged;
}
