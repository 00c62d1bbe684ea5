import {
  type ControlBodies,
  type ControlKind,
  type ControlMessage,
  decodeControl,
  encodeControl,
  MAX_CONTROL_BYTES,
} from '@circlet/protocol';
import { Router } from 'zeromq';
import { PortInUseError } from './errors.ts';

/** The coordinator's end of the control connections. */
export interface ControlServer extends Disposable {
  /** What workers connect to. */
  readonly address: string;
  send<K extends ControlKind>(to: string, kind: K, body: ControlBodies[K]): void;
}

export interface ControlHandlers {
  message(from: string, message: ControlMessage): void;
  /** Something that is no message of this protocol's version came; the sender has been told. */
  garbage(from: string, error: Error): void;
}

/**
 * @param bind `tcp://host:port`; port `*` for a free one
 * @throws PortInUseError
 */
export async function controlServer(bind: string, handlers: ControlHandlers): Promise<ControlServer> {
  // Mandatory: a message for a worker that has gone is an error here, not silence.
  const socket = new Router({ linger: 500, mandatory: true, maxMessageSize: MAX_CONTROL_BYTES });
  try {
    await socket.bind(bind);
  } catch (cause) {
    socket.close();
    throw new PortInUseError('the coordinator', bind, { cause });
  }
  let tail: Promise<void> = Promise.resolve();
  const send = <K extends ControlKind>(to: string, kind: K, body: ControlBodies[K]): void => {
    // One pending send per socket. A worker that has gone is noticed by other means.
    tail = tail.then(() => socket.send([Buffer.from(to, 'hex'), encodeControl(kind, body)])).catch(() => undefined);
  };
  const receive = async (): Promise<void> => {
    for await (const [identity, bytes] of socket) {
      const from = (identity as Buffer).toString('hex');
      try {
        handlers.message(from, decodeControl(bytes as Buffer));
      } catch (error) {
        const { message, code = 'CIRCLET_PROTOCOL_MESSAGE' } = error as Error & { code?: string };
        send(from, 'refused', { code, message });
        handlers.garbage(from, error as Error);
      }
    }
  };
  // Ends with an error when the socket is closed, which is how it is meant to end.
  receive().catch(() => undefined);
  return {
    address: socket.lastEndpoint ?? bind,
    send,
    [Symbol.dispose]: () => void tail.then(() => socket.close()),
  };
}
