import type { ControlBodies, ControlMessage } from '@circlet/protocol';
import { controlInbox, type FilledInbox, LeftBehindError } from '@circlet/worker/simulation';
import type { Connection, ConnectionEnds } from './connection.ts';
import type { SimulatedProcess } from './process.ts';

/** The worker's end of a control connection: the real inbox on a simulated one. */
export interface SimulatedLink {
  readonly inbox: FilledInbox;
  readonly stopRequested: boolean;
  send<K extends keyof ControlBodies>(kind: K, body: ControlBodies[K]): void;
  /** As the real one: last words are waited for. */
  close(): Promise<void>;
}

/** Every second in the real one; nothing depends on it but a silence of 30 s. */
const HEARTBEAT_MS = 5_000;
const GOODBYE_MS = 30_000;

export function simulatedLink(
  process: SimulatedProcess,
  connect: (ends: Pick<ConnectionEnds, 'heard' | 'disconnected'>) => Connection,
): SimulatedLink {
  const inbox = controlInbox();
  let isClosed = false;
  let hasSaidLastWords = false;
  const connection = connect({
    heard: (message) => inbox.receive(message),
    disconnected: () => inbox.end(new LeftBehindError('the connection to the coordinator was lost')),
  });
  const send = (kind: string, body: unknown): void => {
    connection.up({ kind, body } as unknown as ControlMessage);
    hasSaidLastWords ||= kind === 'failed' || kind === 'finished';
  };
  const beat = (): void => {
    if (isClosed || inbox.ended.aborted) return;
    send('heartbeat', { step: 0, phase: '' });
    process.after(HEARTBEAT_MS, beat);
  };
  process.after(HEARTBEAT_MS, beat);
  return {
    inbox,
    get stopRequested() {
      return inbox.stopRequested;
    },
    send,
    async close() {
      if (hasSaidLastWords) {
        await Promise.race([inbox.expect('goodbye').catch(() => undefined), process.sleep(GOODBYE_MS)]);
      }
      isClosed = true;
      connection.close();
    },
  };
}
