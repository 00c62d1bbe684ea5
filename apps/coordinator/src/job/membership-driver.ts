import type { ControlBodies } from '@circlet/protocol';
import { type Effect, type MembershipEvent, type MembershipState, type Outcome } from '../membership/state.ts';
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
  /** Tells the ledger that a generation begins, where one does. */
  readonly begin: (before: MembershipState, after: MembershipState) => void;
  /** Brings the state to the disk. @returns whether this coordinator may go on */
  readonly keep: (state: MembershipState) => boolean;
  readonly changed: (before: MembershipState, after: MembershipState) => void;
}

/**
 * The order of what is done is what lets another coordinator take over at any moment: the ledger first, then the state, then what
 * others are told of it. What somebody knows is on the disk.
 *
 * @param from a new state, or that of a coordinator which was killed
 */
export function driveMembership(
  from: MembershipState,
  { send, log, record, account, restart, begin, keep, changed }: MembershipDriverDependencies,
): MembershipDriver {
  let state = from;
  let settle: (outcome: Outcome) => void = () => undefined;
  const outcome = new Promise<Outcome>((resolve) => (settle = resolve));
  // The other one was killed before it had told.
  if (from.ended !== null) settle(from.ended.outcome);
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
      const isOfLedger = ({ kind }: Effect): boolean => kind === 'record' || kind === 'account';
      decision.effects.filter(isOfLedger).forEach(perform);
      begin(before, state);
      if (decision.effects.length > 0 && !keep(state)) return;
      decision.effects.filter((effect) => !isOfLedger(effect)).forEach(perform);
      changed(before, state);
    },
  };
}
