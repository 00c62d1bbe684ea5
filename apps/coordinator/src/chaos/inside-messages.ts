import { connect } from 'node:net';
import { join } from 'node:path';

/** Variable with the folder in which every process of a trial listens, on a socket named by its process id. */
export const INSIDE_FOLDER = 'CIRCLET_CHAOS_FOLDER';

export type InsideRequest =
  | { readonly kind: 'memory' }
  /** @see corruptNextFrame, dropLink */
  | { readonly kind: 'corrupt' | 'drop'; readonly draw: number };

export type InsideAnswer =
  /** After a full collection, in bytes; and the open handles and requests of Node. */
  | {
      readonly kind: 'memory';
      readonly heapUsed: number;
      readonly external: number;
      readonly resources: number;
    }
  | { readonly kind: 'done'; readonly what: string }
  | { readonly kind: 'failed'; readonly reason: string };

const PATIENCE_MS = 20_000;

/** Asks a process of a trial; null where it has gone, or says nothing for too long. */
export function askInside(folder: string, pid: number, request: InsideRequest): Promise<InsideAnswer | null> {
  return new Promise((resolve) => {
    let text = '';
    const socket = connect(join(folder, String(pid)));
    socket.setTimeout(PATIENCE_MS, () => socket.destroy());
    socket.on('error', () => undefined);
    socket.on('connect', () => socket.write(JSON.stringify(request)));
    socket.setEncoding('utf8').on('data', (part: string) => (text += part));
    socket.on('close', () => resolve(text === '' ? null : (JSON.parse(text) as InsideAnswer)));
  });
}
