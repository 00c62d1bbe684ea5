import type { ControlBodies } from '@circlet/protocol';
import {
  type Effect,
  initialState,
  type MembershipEvent,
  type MembershipSettings,
  type MembershipState,
  type Outcome,
} from '../membership/state.ts';
import { step } from '../membership/step.ts';

/** Holds the state of a run's membership and performs what its pure decisions ask for. */
export interface MembershipDriver {
  readonly state: MembershipState;
  /** Resolves when the run has ended, in whatever way. */
  readonly outcome: Promise<Outcome>;
  dispatch(event: MembershipEvent): void;
}

export interface MembershipDriverDependencies {
  readonly send: <K extends keyof ControlBodies>(to: string, kind: K, body: ControlBodies[K]) => void;
  readonly log: (event: string, fields: Readonly<Record<string, unknown>>) => void;
  /** Brings what was said of steps so far to the disk. */
  readonly record: () => void;
  /** Tells the ledger where the survivors of a generation stand. */
  readonly account: (standing: ControlBodies['available']) => void;
  /** Starts a worker of this host again. */
  readonly restart: (slot: number) => void;
  readonly changed: (before: MembershipState, after: MembershipState) => void;
}

export function driveMembership(
  settings: MembershipSettings,
  { send, log, record, account, restart, changed }: MembershipDriverDependencies,
): MembershipDriver {
  let state = initialState(settings);
  let settle: (outcome: Outcome) => void = () => undefined;
  const outcome = new Promise<Outcome>((resolve) => (settle = resolve));
  const perform = (effect: Effect): void => {
    switch (effect.kind) {
      case 'send':
        return send(effect.to, effect.message, effect.body);
      case 'log':
        return log(effect.event, effect.fields);
      case 'record':
        return record();
      case 'account':
        return account(effect.standing);
      case 'restart':
        return restart(effect.slot);
      case 'end':
        return settle(effect.outcome);
    }
  };
  return {
    get state() {
      return state;
    },
    outcome,
    dispatch(event) {
      const before = state;
      const decision = step(state, event);
      state = decision.state;
      decision.effects.forEach(perform);
      changed(before, state);
    },
  };
}
