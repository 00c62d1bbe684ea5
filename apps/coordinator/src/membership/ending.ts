import type { ControlBodies } from '@circlet/protocol';
import { resumeHint } from './describe.ts';
import {
  type Decision,
  type Effect,
  isInGeneration,
  isTraining,
  log,
  type MembershipState,
  type Outcome,
} from './state.ts';

/** Ends the run: everybody but the culprit is told why. */
export function end(state: MembershipState, outcome: Outcome, reason: string, culprit?: string): Decision {
  const others = state.members.filter((member) => member.id !== culprit && member.finished === null);
  return {
    state: { ...state, phase: 'ended', ended: { outcome, reason } },
    effects: [
      ...others.map(({ id }): Effect => ({ kind: 'send', to: id, message: 'abort', body: { reason } })),
      { kind: 'end', outcome },
    ],
  };
}

/** The run cannot go on. The sentence says how it can be gone on with. */
export function fail(state: MembershipState, code: string, message: string, culprit?: string): Decision {
  const text = `${message}${resumeHint(state)}`;
  return end(state, { kind: 'failed', code, userError: false, message: text }, text, culprit);
}

/** A stop is a request to the workers once they train: their vote makes all of them stop after the same step. */
export function onStop(state: MembershipState, reason: string): Decision {
  if (!state.hasTrained) {
    return end(state, { kind: 'cancelled', reason }, reason);
  }
  if (state.stopping) {
    return { state, effects: [] };
  }
  const stopping = { ...state, stopping: true, cause: reason };
  return {
    state: stopping,
    // Of a generation that is being formed, the members are told when it begins.
    effects: [...(isTraining(state) ? toldToStop(stopping) : []), log('stopping after this step', { reason })],
  };
}

export function toldToStop({ members, cause }: MembershipState): Effect[] {
  return members
    .filter(isInGeneration)
    .map(({ id }): Effect => ({ kind: 'send', to: id, message: 'stop', body: { reason: cause } }));
}

/** All members of a generation end together: whoever of them is still here has to have said so. */
export function concludeIfFinished(state: MembershipState): Decision {
  const ends = state.members.flatMap(({ finished }) => (finished === null ? [] : [finished]));
  const isTraining = state.members.some(isInGeneration);
  const [first] = ends;
  if (first === undefined || isTraining) {
    return { state, effects: [] };
  }
  const writer = ends.find(({ modelPath }) => modelPath !== '') ?? first;
  // Each rank has met the broken images of its own shards; one of them may have met the same image as another.
  const skippedImages = [...new Set(ends.flatMap((end: ControlBodies['finished']) => end.skippedImages))].sort();
  const finished = { ...writer, skippedImages };
  return end(state, { kind: finished.complete ? 'complete' : 'stopped', finished }, 'the run is complete');
}
