import type { ControlBodies } from '@circlet/protocol';
import {
  type Decision,
  type Effect,
  isInGeneration,
  type MembershipState,
  type MemberState,
  withMember,
} from './state.ts';

/**
 * All ranks save a checkpoint together. Before that each says that it has told everything of the batches so far; when the last
 * one has, they are recorded, and all may go on. A connection keeps its order, so nothing of these batches is still on its way.
 */
export function onSettled(
  state: MembershipState,
  member: MemberState,
  { batches, generation }: ControlBodies['settled'],
): Decision {
  if (generation !== state.generation || !isInGeneration(member)) {
    return { state, effects: [] };
  }
  const heard = withMember(state, { ...member, hasSettled: true });
  const ranks = heard.members.filter(isInGeneration);
  if (ranks.some(({ hasSettled }) => !hasSettled)) {
    return { state: heard, effects: [] };
  }
  const members = heard.members.map((other) => ({ ...other, hasSettled: false }));
  const recorded = { batches, generation };
  const answers = ranks.map(({ id }): Effect => ({ kind: 'send', to: id, message: 'recorded', body: recorded }));
  return { state: { ...state, members, recorded }, effects: [{ kind: 'record' }, ...answers] };
}
