import { Router } from 'zeromq';
import { PortInUseError } from '../../errors.ts';

/** What frames are for, as their first part says. */
export const ASK = 'ask';
export const DATA = 'data';

/** Larger frames are refused: none that a doctor sends comes near. */
export const MAX_FRAME_BYTES = 2_097_152;

/** Answers other hosts' doctors: with this host's time, or that data has come. */
export interface Echo extends Disposable {
  readonly port: number;
}

/**
 * @param host an address of this host, or * for all
 * @throws PortInUseError where it cannot be listened on
 */
export async function startEcho(host: string, wallMs: () => number): Promise<Echo> {
  const socket = new Router({ linger: 0, maxMessageSize: MAX_FRAME_BYTES, sendTimeout: 0 });
  const bind = `tcp://${host}:*`;
  try {
    await socket.bind(bind);
  } catch (cause) {
    socket.close();
    throw new PortInUseError('the doctor', bind, { cause });
  }
  let isClosed = false;
  const answer = async (): Promise<void> => {
    for await (const [identity, kind, number = Buffer.alloc(0)] of socket) {
      const name = kind?.toString();
      if (name !== ASK && name !== DATA) continue; // Of a stranger.
      // Whoever has gone in the meantime, or does not read, needs no answer.
      await socket.send([identity as Buffer, number, String(wallMs())]).catch(() => undefined);
    }
  };
  answer().catch((error: unknown) => {
    if (!isClosed) throw error;
  });
  return {
    port: Number(/:(\d+)$/.exec(socket.lastEndpoint ?? '')?.[1]),
    [Symbol.dispose]() {
      isClosed = true;
      socket.close();
    },
  };
}
