import type { ControlBodies } from '@circlet/protocol';
import { type Decision, type Effect, isInGeneration, type MembershipState } from './state.ts';

/**
 * All ranks save a checkpoint together. Before that each says that it has told everything of the batches so far; when the last
 * one has, they are recorded, and all may go on. A connection keeps its order, so nothing of these batches is still on its way.
 */
export function onSettled(state: MembershipState, { batches, generation }: ControlBodies['settled']): Decision {
  const ranks = state.members.filter(isInGeneration);
  if (generation !== state.generation || ranks.some(({ hasSettled }) => !hasSettled)) {
    return { state, effects: [] };
  }
  const members = state.members.map((member) => ({ ...member, hasSettled: false }));
  const answers = ranks.map(({ id }): Effect => ({
    kind: 'send',
    to: id,
    message: 'recorded',
    body: { batches, generation },
  }));
  return { state: { ...state, members }, effects: [{ kind: 'record' }, ...answers] };
}
