import { fail } from './ending.ts';
import { abandon } from './losing.ts';
import { type Decision, isTraining, type MembershipState } from './state.ts';

/** The same step is tried so often. What was lost on its way was lost by chance once or twice; then it is something else. */
const MOST_STANDSTILLS = 3;

/**
 * Workers wait for each other, and none of them is late: what they wait for was lost on its way and will never come. The step is
 * thrown away and trained again; nobody is to blame.
 *
 * @param reason who waits for whom, in a sentence
 */
export function onStandstill(state: MembershipState, generation: number, reason: string, nowMs: number): Decision {
  if (!isTraining(state) || generation !== state.generation) return { state, effects: [] };
  const { step, standstill } = state;
  const times = standstill?.step === step ? standstill.times + 1 : 1;
  if (times >= MOST_STANDSTILLS) {
    const code = 'CIRCLET_COORDINATOR_STANDSTILL';
    return fail(state, code, `step ${step} came to a standstill ${times} times: ${reason}`);
  }
  return abandon({ ...state, standstill: { step, times } }, nowMs, reason);
}
