import {
  type ControlBodies,
  type ControlKind,
  type ControlMessage,
  decodeControl,
  encodeControl,
} from '@circlet/protocol';
import { Dealer } from 'zeromq';
import { CoordinatorUnreachableError, JoinRefusedError, RunAbortedError } from './errors.ts';

/** This worker's connection to the coordinator. */
export interface ControlLink extends AsyncDisposable {
  send<K extends ControlKind>(kind: K, body: ControlBodies[K]): void;
  /** The next message of a kind; rejects when the run is aborted or the coordinator is gone. */
  expect<K extends ControlKind>(kind: K): Promise<ControlBodies[K]>;
  /** Aborted with the reason when the run ends from outside. */
  readonly ended: AbortSignal;
  /** True once the coordinator has asked to stop after the step. */
  readonly stopRequested: boolean;
  /** What heartbeats say. */
  setPhase(step: number, phase: string): void;
}

const HEARTBEAT_MS = 1_000;
const JOIN_TIMEOUT_MS = 10_000;

/** @throws CoordinatorUnreachableError when nobody answers the Join in time, JoinRefusedError */
export async function joinCoordinator(
  address: string,
  join: ControlBodies['join'],
): Promise<{ link: ControlLink; welcome: ControlBodies['welcome'] }> {
  const socket = new Dealer({ linger: 1_000, immediate: true, heartbeatInterval: 1_000, heartbeatTimeout: 5_000 });
  const ended = new AbortController();
  const waiting = new Map<ControlKind, { resolve(body: never): void; reject(error: unknown): void }>();
  const arrived = new Map<ControlKind, unknown>();
  let stopRequested = false;
  let position = { step: 0, phase: 'joining' };
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
      default: {
        const waiter = waiting.get(message.kind);
        waiting.delete(message.kind);
        if (waiter === undefined) {
          arrived.set(message.kind, message.body);
        } else {
          waiter.resolve(message.body as never);
        }
      }
    }
  };
  let tail: Promise<void> = Promise.resolve();
  const link: ControlLink = {
    send(kind, body) {
      tail = tail.then(() => socket.send(encodeControl(kind, body))).catch(() => undefined);
    },
    expect<K extends ControlKind>(kind: K) {
      if (ended.signal.aborted) {
        return Promise.reject(ended.signal.reason as Error);
      }
      if (arrived.has(kind)) {
        const body = arrived.get(kind) as ControlBodies[K];
        arrived.delete(kind);
        return Promise.resolve(body);
      }
      return new Promise<ControlBodies[K]>((resolve, reject) => waiting.set(kind, { resolve, reject }));
    },
    ended: ended.signal,
    get stopRequested() {
      return stopRequested;
    },
    setPhase: (step, phase) => (position = { step, phase }),
    async [Symbol.asyncDispose]() {
      clearInterval(beating);
      // The last words must leave before the process does.
      await tail;
      socket.close();
    },
  };
  const loop = async (): Promise<void> => {
    for await (const [bytes] of socket) {
      receive(decodeControl(bytes as Buffer));
    }
  };
  socket.connect(address);
  socket.events.on('disconnect', () => end(new RunAbortedError('the connection to the coordinator was lost')));
  loop().catch((error: unknown) => end(error as Error));
  const beating = setInterval(() => link.send('heartbeat', position), HEARTBEAT_MS);
  link.send('join', join);
  const timer = setTimeout(() => end(new CoordinatorUnreachableError(address, JOIN_TIMEOUT_MS)), JOIN_TIMEOUT_MS);
  socket.events.on('handshake', () => clearTimeout(timer));
  try {
    return { link, welcome: await link.expect('welcome') };
  } catch (error) {
    clearInterval(beating);
    socket.linger = 0;
    socket.close();
    throw error;
  } finally {
    clearTimeout(timer);
  }
}
