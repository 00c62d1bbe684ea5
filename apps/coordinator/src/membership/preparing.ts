import type { ControlBodies } from '@circlet/protocol';
import { end, toldToStop } from './ending.ts';
import { letGo } from './joining.ts';
import { abandon } from './losing.ts';
import {
  type Decision,
  type Effect,
  isInGeneration,
  log,
  type MembershipState,
  type MemberState,
  andThen,
  withMember,
  withoutMember,
} from './state.ts';

/** Commits a generation when all of its members are ready for the same. */
export function onReady(
  state: MembershipState,
  member: MemberState,
  nowMs: number,
  ready: ControlBodies['ready'],
): Decision {
  if (state.phase !== 'preparing' || ready.generation !== state.generation || !isInGeneration(member)) {
    return { state, effects: [] };
  }
  const heard = withMember(state, { ...member, ready });
  const ranks = heard.members.filter(isInGeneration).sort((a, b) => a.rank - b.rank);
  if (ranks.some((other) => other.ready === null)) {
    return { state: heard, effects: [] };
  }
  const [first, ...others] = ranks as [MemberState, ...MemberState[]];
  for (const other of others) {
    const difference = differenceOf(first, other);
    if (difference !== null) return onDifference(heard, nowMs, first, other, difference);
  }
  return commit(heard, nowMs, ranks);
}

function commit(state: MembershipState, nowMs: number, ranks: readonly MemberState[]): Decision {
  const { generation, hasTrained } = state;
  const members = state.members.map((member) => (isInGeneration(member) ? { ...member, hasTrained: true } : member));
  const step = Math.max(state.step, ranks[0]?.ready?.firstStep ?? 0);
  const running: MembershipState = {
    ...state,
    ...{ phase: 'running', members, step, hasTrained: true, sinceMs: nowMs, blamed: null },
  };
  const facts = { workers: ranks.length };
  const committed: Decision = {
    state: running,
    effects: [
      ...ranks.map(({ id }): Effect => ({ kind: 'send', to: id, message: 'commit', body: { generation } })),
      hasTrained
        ? log('generation committed', { generation, ...facts, step: ranks[0]?.ready?.firstStep })
        : log('training started', facts),
      ...(state.stopping ? toldToStop(running) : []),
    ],
  };
  const isLeft = !state.stopping && ranks.some(({ isLeaving }) => isLeaving);
  return isLeft ? andThen(committed, (next) => letGo(next, nowMs, 'a worker was asked to leave')) : committed;
}

/** Workers that have been training together cannot differ; a new one that does has no place among them. */
function onDifference(
  state: MembershipState,
  nowMs: number,
  first: MemberState,
  other: MemberState,
  difference: string,
): Decision {
  const code = 'CIRCLET_COORDINATOR_PLANS_DIFFER';
  const message = `rank ${first.rank} on ${first.join.host} and rank ${other.rank} on ${other.join.host} ${difference}`;
  const odd = [other, first].find(({ hasTrained }) => !hasTrained);
  if (!state.hasTrained || odd === undefined) {
    return end(state, { kind: 'failed', code, userError: true, message }, message);
  }
  const { host, pid } = odd.join;
  const refused: Decision = {
    state: withoutMember(state, odd.id),
    effects: [
      { kind: 'send', to: odd.id, message: 'refused', body: { code, message } },
      log('worker refused', { host, pid, code, reason: message }),
    ],
  };
  return andThen(refused, (next) => abandon(next, nowMs, message));
}

function differenceOf({ ready: a }: MemberState, { ready: b }: MemberState): string | null {
  if (a?.dataFingerprint !== b?.dataFingerprint) {
    return 'see different data; give all hosts the same files';
  }
  if (a?.firstBatch !== b?.firstBatch || a?.firstStep !== b?.firstStep) {
    return `stand at steps ${a?.firstStep} and ${b?.firstStep}; report this as a bug`;
  }
  return a?.planHash === b?.planHash
    ? null
    : 'have traced different programs; install the same release of circlet and TensorFlow on all hosts, and with bf16 use hosts that all compute in it, or none';
}
