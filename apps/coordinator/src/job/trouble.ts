import type { ControlMessage } from '@circlet/protocol';
import { hangText } from '../hang/hang-text.ts';
import { hangWatch } from '../hang/hang-watch.ts';
import type { CoordinatorMetrics } from '../metrics.ts';
import type { Reporter } from '../output/reporter.ts';
import { isInGeneration, isTraining, type MembershipState } from '../membership/state.ts';
import { nextNumber } from '../durable/predecessor.ts';
import { type FlightMember, flightRecordName, flightRecords } from './flight-records.ts';
import type { RunDirectory } from './run-directory.ts';

/** Sees when a run hangs and who is to blame, and keeps what all workers did last when it ends badly. */
export interface Trouble {
  /** @returns whether the message was meant for nobody else */
  message(from: string, message: ControlMessage): boolean;
  tick(): void;
  /** The run has failed; its workers have left. */
  failed(cause: string): void;
}

export interface TroubleDependencies {
  readonly reporter: Reporter;
  readonly metrics: CoordinatorMetrics;
  readonly directory: RunDirectory;
  readonly wantFlight: (id: string) => void;
  /** What the workers of the generation wait for will never come. */
  readonly inVain: (reason: string) => void;
  readonly state: () => MembershipState;
  readonly nowMs: () => number;
}

export function watchForTrouble(dependencies: TroubleDependencies): Trouble {
  const { reporter, metrics, directory, wantFlight, inVain, state, nowMs } = dependencies;
  const members = (): FlightMember[] =>
    state().members.map(({ id, rank, join: { host, pid } }) => ({ id, rank, host, pid }));
  const watch = hangWatch({
    began(hang) {
      const text = hangText(hang);
      metrics.hang(hang.cause.kind);
      directory.log('hang', { text, ...hang });
      reporter.warn(text);
      void flights.ask(text, members());
    },
    inVain: (hang) => inVain(hangText(hang)),
    lasts: (seconds) => metrics.hangLasts(seconds),
    ended(hang) {
      directory.log('hang is over', { seconds: hang.seconds });
      reporter.note(`the run goes on after ${hang.seconds.toFixed(0)} s`);
    },
  });
  const flights = flightRecords({
    want: wantFlight,
    nowMs,
    date: () => new Date(),
    latest: (id) => watch.latest(id, nowMs()),
    store: (name, text) => directory.write(name, text),
    told(name) {
      directory.log('flight record', { file: name });
      reporter.note(`what the workers did last is in ${directory.path}/${name}`);
    },
    failed: (text) => reporter.warn(text),
    firstNumber: nextNumber(directory.path, flightRecordName),
  });
  return {
    message(from, message) {
      if (message.kind === 'whereabouts') watch.heard(from, message.body, nowMs());
      else if (message.kind === 'flightRecord') flights.heard(from, message.body);
      else {
        if (message.kind === 'progress') watch.applied(message.body);
        return false;
      }
      return true;
    },
    tick() {
      const now = state();
      const training = isTraining(now) ? now.members.filter(isInGeneration) : [];
      watch.tick(training, nowMs());
    },
    failed: (cause) => flights.write(cause, members()),
  };
}
