import { setTimeout as sleep } from 'node:timers/promises';
import { heartbeat } from '@circlet/security';
import { Dealer } from 'zeromq';
import { PeerUnreachableError } from '../../errors.ts';
import type { Finding } from '../finding.ts';
import { hostAndPort, type OwnAddress, ownAddress, routeTo } from './address.ts';
import { startEcho } from './echo.ts';
import { decodeMessage, type DoctorMessage, encodeMessage, type HostCard, MAX_MESSAGE_BYTES } from './messages.ts';
import { type Obstacle, reasonOf, tryEdge } from './try-edge.ts';
import { within } from './within.ts';

export interface GuestOptions {
  /** The first host's doctor. */
  readonly peer: string;
  /** This host's address for the others; absent: as the route to the first goes. */
  readonly host: string | undefined;
  readonly patienceMs: number;
  readonly card: Omit<HostCard, keyof OwnAddress | 'isGiven'>;
}

/** A name may not be known yet when a container starts. */
const RESOLVE_AGAIN_MS = 1_000;

/**
 * Takes part in the examination that another host's doctor leads: shows where it is, tries what it is asked to try, and returns
 * the verdict.
 *
 * @throws PeerUnreachableError, PortInUseError where `host` is no address of this host
 */
export async function beGuest({ peer, host, patienceMs, card }: GuestOptions): Promise<readonly Finding[]> {
  const end = performance.now() + patienceMs;
  const { host: dialled, port } = hostAndPort(peer);
  const address = host ?? (await patiently(() => routeTo(dialled, port), peer, end));
  using echo = await startEcho(address.includes(':') ? `[${address}]` : address, () => Date.now());
  // The I/O threads answer these, so that a host that is gone is noticed while this one waits for its turn.
  const alive = heartbeat(1_000, 5_000);
  const socket = new Dealer({ linger: 1_000, immediate: true, maxMessageSize: MAX_MESSAGE_BYTES, ...alive });
  try {
    await connected(socket, peer, end);
    const gone = new Promise<never>((_, reject) => {
      socket.events.on('disconnect', () =>
        reject(
          new PeerUnreachableError(peer, 'it has gone before it was done', 'see what it says, and start all again'),
        ),
      );
    });
    gone.catch(() => undefined);
    const say = (message: DoctorMessage): Promise<void> => socket.send(encodeMessage(message));
    const own = { ...card, ...ownAddress(address), isGiven: host !== undefined };
    await say({ kind: 'hello', card: own, echoPort: echo.port, dialled });
    for (;;) {
      const [bytes] = await Promise.race([socket.receive(), gone]);
      const message = decodeMessage(bytes as Buffer);
      if (message?.kind === 'verdict') {
        await say({ kind: 'heard' });
        return message.findings;
      }
      if (message?.kind === 'try') await say({ kind: 'tried', attempt: await tryEdge(message.address) });
    }
  } finally {
    socket.close();
  }
}

async function connected(socket: Dealer, peer: string, end: number): Promise<void> {
  const handshake = new Promise<true>((resolve) => socket.events.on('handshake', () => resolve(true)));
  socket.connect(peer);
  const isThere = await within(handshake, end - performance.now(), false);
  if (!isThere) throw unreachable(peer, await reasonOf(peer));
}

async function patiently<T>(attempt: () => Promise<T>, peer: string, end: number): Promise<T> {
  for (;;) {
    try {
      return await attempt();
    } catch (error) {
      const isName = /^(ENOTFOUND|EAI_AGAIN)$/.test((error as NodeJS.ErrnoException).code ?? '');
      if (!isName || performance.now() + RESOLVE_AGAIN_MS > end)
        throw unreachable(peer, isName ? 'no name' : 'no route');
      await sleep(RESOLVE_AGAIN_MS);
    }
  }
}

function unreachable(peer: string, why: Obstacle): PeerUnreachableError {
  const [seen, remedy] = REASONS[why];
  return new PeerUnreachableError(peer, seen, remedy);
}

/** What was seen, and what to do. */
const REASONS: Readonly<Record<Obstacle, readonly [string, string]>> = {
  silent: ['nothing answers', 'check the address, and that no firewall drops TCP to this port'],
  refused: [
    'the host is there, but nothing listens on the port',
    'start the first doctor with --bind, or correct the port',
  ],
  'no route': ['this host has no route to it', 'check the address and the routes of this host'],
  'no name': ['its name is not known here', 'correct the name, or give the address itself'],
  stranger: ['another program listens there', 'correct the port'],
};
