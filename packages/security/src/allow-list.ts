import { randomBytes } from 'node:crypto';
import { Router } from 'zeromq';
import { encodeZ85 } from './z85.ts';

/** Decides, by the public key that a client has proven to own, whether its connection is accepted. */
export type Admit = (publicKey: string) => boolean | Promise<boolean>;

/** Of the sockets that accept connections by one list. */
export interface AllowList extends Disposable {
  /** Options of these sockets, beside their secret key. */
  readonly socketOptions: { readonly curveServer: true; readonly zapDomain: string; readonly zapEnforceDomain: true };
}

/** Where libzmq asks, in each context, whether a connection is wanted (ZAP, RFC 27). */
const ZAP_ADDRESS = 'inproc://zeromq.zap.01';
/** Who waits for an answer is a connection that costs us something: strangers must not be able to pile them up. */
const MAX_PENDING = 1_024;
const REAPER_MS = 5_000;

/**
 * libzmq knows one such handler for all sockets of a process's context, so there is one here too, for as long as anybody has a list:
 * lists are told apart by the domain of their sockets.
 */
const lists = new Map<string, Admit>();
let handler: Promise<Router> | null = null;

/**
 * A list for sockets that are bound after this call.
 *
 * Fails closed: libzmq lets nobody in when nobody answers, and the handler refuses connections to sockets whose list is gone.
 */
export async function allowList(admit: Admit): Promise<AllowList> {
  const domain = `circlet-${randomBytes(12).toString('hex')}`;
  lists.set(domain, admit);
  handler ??= startHandler();
  try {
    await handler;
  } catch (error) {
    lists.delete(domain);
    handler = null;
    throw error;
  }
  return {
    socketOptions: { curveServer: true, zapDomain: domain, zapEnforceDomain: true },
    [Symbol.dispose]() {
      lists.delete(domain);
      if (lists.size > 0 || handler === null) return;
      void handler.then((socket) => socket.close());
      handler = null;
    },
  };
}

async function startHandler(): Promise<Router> {
  const socket = new Router({ linger: 0 });
  await bindInTime(socket);
  answerAll(socket).catch((error: unknown) => {
    // Closing the socket ends the wait with an error, which is how it is meant to end. Anything else is a bug.
    if (!socket.closed) throw error;
  });
  return socket;
}

/** A socket that was closed keeps its address until libzmq's reaper thread has come to it. */
async function bindInTime(socket: Router): Promise<void> {
  const endMs = performance.now() + REAPER_MS;
  for (;;) {
    try {
      socket.bindSync(ZAP_ADDRESS);
      return;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE' || performance.now() > endMs) throw error;
      await new Promise((resolve) => setTimeout(resolve, 1));
    }
  }
}

async function answerAll(socket: Router): Promise<void> {
  let numPending = 0;
  let tail: Promise<void> = Promise.resolve();
  for await (const [client = '', empty = '', version = '', request = '', domain = '', , , mechanism, key] of socket) {
    const answer = (isAdmitted: boolean): void => {
      const words = isAdmitted ? ['200', 'OK'] : ['400', 'no member'];
      // One send at a time per socket. Whoever has left meanwhile needs no answer.
      tail = tail.then(() => socket.send([client, empty, version, request, ...words, '', ''])).catch(() => undefined);
    };
    const admit = lists.get(String(domain));
    if (admit === undefined || String(mechanism) !== 'CURVE' || numPending >= MAX_PENDING) {
      answer(false);
      continue;
    }
    numPending++;
    decided(admit, encodeZ85(key as Buffer)).then(
      (isAdmitted) => {
        numPending--;
        answer(isAdmitted);
      },
      () => {
        numPending--;
        answer(false);
      },
    );
  }
}

async function decided(admit: Admit, publicKey: string): Promise<boolean> {
  return await admit(publicKey);
}
