import {
  type ControlBodies,
  type ControlKind,
  type ControlMessage,
  decodeControl,
  encodeControl,
  MAX_CONTROL_BYTES,
  ProtocolMessageError,
} from '@circlet/protocol';
import { heartbeat, type OnStranger, watchConnections } from '@circlet/security';
import { Router } from 'zeromq';
import { PortInUseError } from '../errors.ts';

/** The coordinator's end of the control connections. */
export interface ControlServer extends AsyncDisposable {
  /** What workers connect to. */
  readonly address: string;
  send<K extends ControlKind>(to: string, kind: K, body: ControlBodies[K]): void;
}

export interface ControlHandlers {
  message(from: string, message: ControlMessage): void;
  /** Something that is no message of this protocol's version came; the sender has been told. */
  garbage(error: Error): void;
  /** A connection, or what came on it, got nowhere. */
  readonly stranger: OnStranger;
  /** A worker's connection is gone: nothing can be sent to it. */
  gone(id: string): void;
  /** Some connection has ended; whose, sending to each will tell. */
  disconnected(): void;
}

/**
 * A worker's ZeroMQ thread answers these however busy its program is, so what they miss is a process that was stopped, a host that
 * hangs or a link that is dead: its lease ends with its connection.
 */
const HEARTBEAT_MS = 250;
const LEASE_MS = 2_000;

/**
 * @param bind `tcp://host:port`; port `*` for a free one
 * @param keys options of the socket by which it knows whom to let in
 * @throws PortInUseError
 */
export async function controlServer(bind: string, keys: object, handlers: ControlHandlers): Promise<ControlServer> {
  // Mandatory: a message for a worker that has gone is an error here, not silence.
  const limits = { maxMessageSize: MAX_CONTROL_BYTES, sendTimeout: 0 };
  const socket = new Router({ linger: 500, mandatory: true, ...limits, ...heartbeat(HEARTBEAT_MS, LEASE_MS), ...keys });
  watchConnections(socket, handlers.stranger);
  try {
    await socket.bind(bind);
  } catch (cause) {
    socket.close();
    throw new PortInUseError('the coordinator', bind, { cause });
  }
  // One send at a time per socket.
  let tail: Promise<void> = Promise.resolve();
  const send = <K extends ControlKind>(to: string, kind: K, body: ControlBodies[K]): void => {
    tail = tail
      .then(() => socket.send([Buffer.from(to, 'hex'), encodeControl(kind, body)]))
      .catch((error: unknown) => {
        if ((error as NodeJS.ErrnoException).code === 'EHOSTUNREACH') handlers.gone(to);
      });
  };
  const decode = (from: string, bytes: Buffer): ControlMessage | null => {
    try {
      return decodeControl(bytes);
    } catch (error) {
      const { message, code = '' } = error as Error & { code?: string };
      send(from, 'refused', { code, message });
      if (error instanceof ProtocolMessageError) handlers.stranger('junk');
      else handlers.garbage(error as Error);
      return null;
    }
  };
  const receive = async (): Promise<void> => {
    for await (const [identity = NOTHING, bytes] of socket) {
      const from = identity.toString('hex');
      const message = decode(from, bytes ?? NOTHING);
      if (message !== null) handlers.message(from, message);
    }
  };
  let isClosed = false;
  socket.events.on('disconnect', () => handlers.disconnected());
  receive().catch((error: unknown) => {
    // Closing the socket ends the wait with an error, which is how it is meant to end. Anything else is a bug.
    if (!isClosed) throw error;
  });
  return {
    address: socket.lastEndpoint ?? bind,
    send,
    async [Symbol.asyncDispose]() {
      await tail;
      isClosed = true;
      socket.close();
    },
  };
}

const NOTHING = Buffer.alloc(0);
