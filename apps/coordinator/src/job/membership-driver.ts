import type { ControlBodies } from '@circlet/protocol';
import {
  initialState,
  type Outcome,
  type RendezvousEvent,
  type RendezvousSettings,
  type RendezvousState,
} from '../rendezvous/state.ts';
import { step } from '../rendezvous/step.ts';

/** Holds the state of a rendezvous and performs what its pure decisions ask for. */
export interface RendezvousDriver {
  readonly state: RendezvousState;
  /** Resolves when the run has ended, in whatever way. */
  readonly outcome: Promise<Outcome>;
  dispatch(event: RendezvousEvent): void;
}

export interface RendezvousDriverDependencies {
  readonly send: <K extends keyof ControlBodies>(to: string, kind: K, body: ControlBodies[K]) => void;
  readonly log: (event: string, fields: Readonly<Record<string, unknown>>) => void;
  /** Brings what was said of steps so far to the disk. */
  readonly record: () => void;
  readonly changed: (before: RendezvousState, after: RendezvousState) => void;
}

export function driveRendezvous(
  settings: RendezvousSettings,
  { send, log, record, changed }: RendezvousDriverDependencies,
): RendezvousDriver {
  let state = initialState(settings);
  let settle: (outcome: Outcome) => void = () => undefined;
  const outcome = new Promise<Outcome>((resolve) => (settle = resolve));
  return {
    get state() {
      return state;
    },
    outcome,
    dispatch(event) {
      const before = state;
      const decision = step(state, event);
      state = decision.state;
      for (const effect of decision.effects) {
        if (effect.kind === 'send') send(effect.to, effect.message, effect.body);
        else if (effect.kind === 'log') log(effect.event, effect.fields);
        else if (effect.kind === 'record') record();
        else settle(effect.outcome);
      }
      changed(before, state);
    },
  };
}
