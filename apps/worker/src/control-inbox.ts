import type { ControlBodies, ControlKind, ControlMessage } from '@circlet/protocol';
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
  /** Nothing comes any more. */
  end(reason: Error): void;
}

/** Pure but for whom it wakes: a connection fills it, a real or a simulated one. */
export function controlInbox(): FilledInbox {
  const ended = new AbortController();
  const waiting = new Map<ControlKind, { resolve(body: never): void; reject(error: unknown): void }>();
  const arrived = new Map<ControlKind, unknown>();
  let stopRequested = false;
  let checkpointRequested = false;
  let membershipListener: (message: MembershipMessage) => void = () => undefined;
  let clockListener: (answer: ControlBodies['clockAnswer']) => void = () => undefined;
  let flightListener = (): void => undefined;
  let timelineListener: (step: number) => void = () => undefined;
  const end = (error: Error): void => {
    ended.abort(error);
    waiting.forEach(({ reject }) => reject(error));
    waiting.clear();
  };
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
        case 'goodbye': {
          if (message.kind === 'goodbye') membershipListener(message);
          const waiter = waiting.get(message.kind);
          waiting.delete(message.kind);
          if (waiter === undefined) arrived.set(message.kind, message.body);
          else waiter.resolve(message.body as never);
          break;
        }
        default: // The coordinator's heartbeats need no answer.
          break;
      }
    },
    expect<K extends ControlKind>(kind: K, signal?: AbortSignal) {
      if (ended.signal.aborted) return Promise.reject(ended.signal.reason as Error);
      if (signal?.aborted === true) return Promise.reject(signal.reason as Error);
      if (!arrived.has(kind)) {
        return new Promise<ControlBodies[K]>((resolve, reject) => {
          const abort = (): void => reject(signal?.reason as Error);
          const settled = (): void => signal?.removeEventListener('abort', abort);
          waiting.set(kind, {
            resolve(body) {
              settled();
              resolve(body);
            },
            reject(error) {
              settled();
              reject(error);
            },
          });
          signal?.addEventListener('abort', abort, { once: true });
        });
      }
      const body = arrived.get(kind) as ControlBodies[K];
      arrived.delete(kind);
      return Promise.resolve(body);
    },
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
  };
}
