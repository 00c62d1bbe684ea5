import { setTimeout as sleep } from 'node:timers/promises';
import {
  type ControlBodies,
  type ControlKind,
  type ControlMessage,
  decodeControl,
  encodeControl,
  MAX_CONTROL_BYTES,
} from '@circlet/protocol';
import { heartbeat, type JoinToken } from '@circlet/security';
import { Dealer } from 'zeromq';
import {
  CoordinatorUnreachableError,
  JoinRefusedError,
  LeftBehindError,
  RunAbortedError,
  TurnedAwayError,
  WorkerUsageError,
} from './errors.ts';
import { joinKeys, whyTurnedAway } from './security/join-keys.ts';

/** This worker's connection to the coordinator. */
export interface ControlLink extends AsyncDisposable {
  send<K extends ControlKind>(kind: K, body: ControlBodies[K]): void;
  /** The next message of a kind; rejects when the run is aborted, the coordinator is gone, or the signal is aborted. */
  expect<K extends ControlKind>(kind: K, signal?: AbortSignal): Promise<ControlBodies[K]>;
  /** Who hears what is said of generations. */
  onMembership(listener: (message: MembershipMessage) => void): void;
  /** Aborted with the reason when the run ends from outside. */
  readonly ended: AbortSignal;
  /** True once the coordinator has asked to stop after the step. */
  readonly stopRequested: boolean;
  /** What heartbeats say; told at once when it changes the picture. */
  setPhase(step: number, phase: string): void;
  /** Who hears the coordinator's answers about its clock. */
  onClockAnswer(listener: (answer: ControlBodies['clockAnswer']) => void): void;
  /** Who answers when the coordinator wants to know what this worker did last. */
  onFlightWanted(listener: () => void): void;
}

export type MembershipMessage = Extract<
  ControlMessage,
  { kind: 'prepare' | 'commit' | 'abandon' | 'drain' | 'goodbye' }
>;

const HEARTBEAT_MS = 1_000;
/** How long a coordinator that is there, but busy or halted, has to answer a worker's last words. */
const GOODBYE_MS = 30_000;

/**
 * Says hello to the coordinator and waits until all workers have.
 *
 * @param token null: the coordinator wants none
 * @throws CoordinatorUnreachableError when nobody answers within `patienceMs`; TurnedAwayError; JoinRefusedError; WorkerUsageError
 */
export async function joinCoordinator(
  address: string,
  join: ControlBodies['join'],
  patienceMs: number,
  token: JoinToken | null = null,
): Promise<{ link: ControlLink; welcome: ControlBodies['welcome'] }> {
  // ZeroMQ's own heartbeats are answered by its I/O thread: a coordinator's host that is cut off is noticed within 5 s.
  const limits = { linger: 1_000, immediate: true, maxMessageSize: MAX_CONTROL_BYTES };
  const socket = new Dealer({ ...limits, ...heartbeat(1_000, 5_000), ...joinKeys(token) });
  const ended = new AbortController();
  const waiting = new Map<ControlKind, { resolve(body: never): void; reject(error: unknown): void }>();
  const arrived = new Map<ControlKind, unknown>();
  let stopRequested = false;
  let hasSaidLastWords = false;
  let position = { step: 0, phase: 'joining' };
  let membershipListener: (message: MembershipMessage) => void = () => undefined;
  let clockListener: (answer: ControlBodies['clockAnswer']) => void = () => undefined;
  let flightListener = (): void => undefined;
  const end = (error: Error): void => {
    ended.abort(error);
    waiting.forEach(({ reject }) => reject(error));
    waiting.clear();
  };
  const receive = (message: ControlMessage): void => {
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
  };
  let tail: Promise<void> = Promise.resolve();
  const link: ControlLink = {
    send(kind, body) {
      // A message that cannot be sent has no coordinator to read it, which `ended` tells.
      tail = tail.then(() => socket.send(encodeControl(kind, body))).catch(() => undefined);
      hasSaidLastWords ||= kind === 'failed' || kind === 'finished';
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
    setPhase: (step, phase) => (position = { step, phase }),
    onMembership: (listener) => (membershipListener = listener),
    onClockAnswer: (listener) => (clockListener = listener),
    onFlightWanted: (listener) => (flightListener = listener),
    async [Symbol.asyncDispose]() {
      await tail;
      // The last words must be read before the process is seen to end. A coordinator that is gone ends the wait.
      if (hasSaidLastWords) {
        const heard = link.expect('goodbye').catch(() => undefined);
        await Promise.race([heard, sleep(GOODBYE_MS, undefined, { ref: false })]);
      }
      clearInterval(beating);
      socket.close();
    },
  };
  const beating = setInterval(() => link.send('heartbeat', position), HEARTBEAT_MS);
  const impatient = setTimeout(
    () => end(new CoordinatorUnreachableError(address, `nobody answered within ${Math.round(patienceMs / 1000)} s`)),
    patienceMs,
  );
  socket.events.on('handshake', () => clearTimeout(impatient));
  const turnedAway = (wasAnswered: boolean): void =>
    end(new TurnedAwayError(address, whyTurnedAway(token, wasAnswered)));
  socket.events.on('handshake:error:auth', () => turnedAway(true));
  socket.events.on('handshake:error:protocol', () => turnedAway(false));
  socket.events.on('handshake:error:other', () => turnedAway(false));
  socket.events.on('disconnect', () => end(new LeftBehindError('the connection to the coordinator was lost')));
  const listen = async (): Promise<void> => {
    for await (const [bytes] of socket) receive(decodeControl(bytes as Buffer));
  };
  try {
    connect(socket, address);
    listen().catch((error: unknown) => end(error as Error));
    link.send('join', join);
    return { link, welcome: await link.expect('welcome') };
  } catch (error) {
    clearInterval(beating);
    socket.linger = 0;
    socket.close();
    throw error;
  } finally {
    clearTimeout(impatient);
  }
}

function connect(socket: Dealer, address: string): void {
  const refusal = (cause?: unknown): Error =>
    new WorkerUsageError(`--coordinator: expected an address as tcp://10.0.0.1:7000, got '${address}'`, { cause });
  // ZeroMQ itself takes port 99999 for 34463.
  const [, port] = /^tcp:\/\/.+:(\d+)$/.exec(address) ?? [];
  if (port === undefined || Number(port) > 65_535) throw refusal();
  try {
    socket.connect(address);
  } catch (cause) {
    throw refusal(cause);
  }
}
