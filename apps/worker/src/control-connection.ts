import { MAX_CONTROL_BYTES } from '@circlet/protocol';
import { heartbeat, type JoinToken } from '@circlet/security';
import { Dealer } from 'zeromq';
import { WorkerUsageError } from './errors.ts';
import { joinKeys } from './security/join-keys.ts';

/** One connection to a coordinator, from dialling to its end. */
export interface ControlConnection extends AsyncDisposable {
  send(bytes: Uint8Array): void;
  /** Without waiting for what is still to be sent. */
  close(): void;
}

export interface ConnectionHandlers {
  /** Somebody is there, and lets this worker in. */
  opened(): void;
  /** Whoever is there does not; `wasAnswered`: by one that understood. It is tried again. */
  turnedAway(wasAnswered: boolean): void;
  message(bytes: Buffer): void;
  /** It was open, and is not any more. */
  closed(): void;
  failed(error: unknown): void;
}

/**
 * Dials until somebody answers.
 *
 * @param id by which the coordinator knows this worker again, on any connection
 * @throws WorkerUsageError
 */
export function dial(
  address: string,
  id: string,
  token: JoinToken | null,
  handlers: ConnectionHandlers,
): ControlConnection {
  // ZeroMQ's own heartbeats are answered by its I/O thread: a coordinator's host that is cut off is noticed within 5 s.
  const limits = { linger: 1_000, immediate: true, maxMessageSize: MAX_CONTROL_BYTES };
  const socket = new Dealer({ routingId: id, ...limits, ...heartbeat(1_000, 5_000), ...joinKeys(token) });
  let isOpen = false;
  let isClosed = false;
  let tail: Promise<void> = Promise.resolve();
  const close = (): void => {
    isClosed = true;
    socket.close();
  };
  const unlessClosed =
    <A extends unknown[]>(then: (...args: A) => void) =>
    (...args: A): void => {
      if (!isClosed) then(...args);
    };
  socket.events.on(
    'handshake',
    unlessClosed(() => {
      isOpen = true;
      handlers.opened();
    }),
  );
  socket.events.on(
    'handshake:error:auth',
    unlessClosed(() => handlers.turnedAway(true)),
  );
  socket.events.on(
    'handshake:error:protocol',
    unlessClosed(() => handlers.turnedAway(false)),
  );
  socket.events.on(
    'handshake:error:other',
    unlessClosed(() => handlers.turnedAway(false)),
  );
  socket.events.on(
    'disconnect',
    unlessClosed(() => isOpen && handlers.closed()),
  );
  const listen = async (): Promise<void> => {
    for await (const [bytes] of socket) if (!isClosed) handlers.message(bytes as Buffer);
  };
  try {
    connect(socket, address);
  } catch (error) {
    close();
    throw error;
  }
  listen().catch((error: unknown) => {
    if (!isClosed) handlers.failed(error);
  });
  return {
    // A message that cannot be sent has no coordinator to read it, which the end of the connection tells.
    send: (bytes) => void (tail = tail.then(() => socket.send(bytes)).catch(() => undefined)),
    close() {
      if (isClosed) return;
      socket.linger = 0;
      close();
    },
    async [Symbol.asyncDispose]() {
      await tail;
      if (!isClosed) close();
    },
  };
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
