import type { ControlBodies, ControlKind, ControlMessage } from '@circlet/protocol';
import { answers } from './answers.ts';
import { JoinRefusedError, LeftBehindError, RunAbortedError } from './errors.ts';

export type MembershipMessage = Extract<
  ControlMessage,
  { kind: 'prepare' | 'commit' | 'abandon' | 'drain' | 'goodbye' }
>;

/** What the coordinator says to this worker, as those who wait for it hear it. */
export interface ControlInbox {
  /** The next message of a kind; rejects when the run is aborted, the coordinator is gone, or the signal is aborted. */
  expect<K extends ControlKind>(kind: K, signal?: AbortSignal): Promise<ControlBodies[K]>;
  /** Who hears what is said of generations. */
  onMembership(listener: (message: MembershipMessage) => void): void;
  /** Aborted with the reason when the run ends from outside. */
  readonly ended: AbortSignal;
  /** True once the coordinator has asked to stop after the step. */
  readonly stopRequested: boolean;
  /** True from when the coordinator has asked for a checkpoint until it is granted. */
  readonly checkpointRequested: boolean;
  checkpointGranted(): void;
  /** Who hears the coordinator's answers about its clock. */
  onClockAnswer(listener: (answer: ControlBodies['clockAnswer']) => void): void;
  /** Who answers when the coordinator wants to know what this worker did last. */
  onFlightWanted(listener: () => void): void;
  /** Who tells what this worker does in a step. */
  onTimelineWanted(listener: (step: number) => void): void;
}

export interface FilledInbox extends ControlInbox {
  receive(message: ControlMessage): void;
  /** Told up to which of this worker's messages the coordinator has heard: of them in order, or when this worker comes back. */
  onHeard(listener: (sequence: number) => void): void;
  onWelcomeBack(listener: (sequence: number) => void): void;
  /** Nothing comes any more. */
  end(reason: Error): void;
}

/** Pure but for whom it wakes: a connection fills it, a real or a simulated one. */
export function controlInbox(): FilledInbox {
  const ended = new AbortController();
  const answered = answers(ended.signal);
  let stopRequested = false;
  let checkpointRequested = false;
  let membershipListener: (message: MembershipMessage) => void = () => undefined;
  let clockListener: (answer: ControlBodies['clockAnswer']) => void = () => undefined;
  let flightListener = (): void => undefined;
  let timelineListener: (step: number) => void = () => undefined;
  let heardListener: (sequence: number) => void = () => undefined;
  let welcomeBackListener: (sequence: number) => void = () => undefined;
  const end = (error: Error): void => ended.abort(error);
  return {
    end,
    receive(message) {
      switch (message.kind) {
        case 'abort':
          end(new RunAbortedError(message.body.reason));
          break;
        case 'refused':
          end(new JoinRefusedError(message.body.message));
          break;
        case 'stop':
          stopRequested = true;
          break;
        case 'leftBehind':
          end(new LeftBehindError(message.body.reason));
          break;
        case 'welcomeBack':
          welcomeBackListener(message.body.sequence);
          break;
        case 'heard':
          heardListener(message.body.sequence);
          break;
        case 'prepare':
        case 'commit':
        case 'abandon':
        case 'drain':
          membershipListener(message);
          break;
        case 'clockAnswer':
          clockListener(message.body);
          break;
        case 'flightWanted':
          flightListener();
          break;
        case 'checkpointWanted':
          checkpointRequested = true;
          break;
        case 'timelineWanted':
          timelineListener(message.body.step);
          break;
        case 'welcome':
        case 'recorded':
        case 'goodbye':
          if (message.kind === 'goodbye') membershipListener(message);
          answered.arrived(message.kind, message.body);
          break;
        default: // The coordinator's heartbeats need no answer.
          break;
      }
    },
    expect: answered.expect,
    ended: ended.signal,
    get stopRequested() {
      return stopRequested;
    },
    get checkpointRequested() {
      return checkpointRequested;
    },
    checkpointGranted: () => void (checkpointRequested = false),
    onMembership: (listener) => (membershipListener = listener),
    onClockAnswer: (listener) => (clockListener = listener),
    onFlightWanted: (listener) => (flightListener = listener),
    onTimelineWanted: (listener) => (timelineListener = listener),
    onHeard: (listener) => (heardListener = listener),
    onWelcomeBack: (listener) => (welcomeBackListener = listener),
  };
}
