import { Router } from 'zeromq';
import { PortInUseError } from '../../errors.ts';
import type { Finding } from '../finding.ts';
import { hostAndPort, type OwnAddress, ownAddress, tcpAddress } from './address.ts';
import { startEcho } from './echo.ts';
import { decodeMessage, type DoctorMessage, encodeMessage, type HostCard, MAX_MESSAGE_BYTES } from './messages.ts';
import { type Edge, networkFindings } from './network-findings.ts';
import { type Guest, guestOf, type Place } from './place.ts';
import { roundsOf } from './rounds.ts';
import { tryEdge } from './try-edge.ts';
import { within } from './within.ts';

export interface LeadOptions {
  /** `tcp://HOST:PORT` */
  readonly bind: string;
  /** Hosts in all, this one included. */
  readonly numHosts: number;
  readonly patienceMs: number;
  readonly card: Omit<HostCard, keyof OwnAddress | 'isGiven'>;
  readonly say: (text: string) => void;
}

/** How long a host may take to read the verdict. */
const HEARD_MS = 5_000;

/**
 * Waits for the other hosts' doctors, has every pair try both ways, judges, and tells everybody.
 *
 * @throws PortInUseError
 */
export async function leadExamination(options: LeadOptions): Promise<readonly Finding[]> {
  const { bind, numHosts, patienceMs, card, say } = options;
  const { host } = hostAndPort(bind);
  // Mandatory: what cannot be delivered is an error here, not silence.
  const socket = new Router({ linger: 1_000, mandatory: true, sendTimeout: 0, maxMessageSize: MAX_MESSAGE_BYTES });
  try {
    await socket.bind(bind);
  } catch (cause) {
    socket.close();
    throw new PortInUseError('the doctor', bind, { cause });
  }
  using echo = await startEcho(host.includes(':') ? `[${host}]` : host, () => Date.now());
  const isWild = /^(\*|0\.0\.0\.0|::)$/.test(host);
  const self: Place = {
    card: { ...card, ...ownAddress(host), isGiven: true },
    // Bound to all of its addresses, it is found by the name that each guest has used.
    echoFor: ({ dialled }) => tcpAddress(isWild ? dialled : host, echo.port),
    try: (address) => tryEdge(address),
    dialled: '',
  };
  const guests = new Map<string, Guest>();
  let arrived: () => void = () => undefined;
  let tail: Promise<void> = Promise.resolve();
  const send = (id: string, message: DoctorMessage): Promise<void> => {
    // One send at a time. Whoever has gone is noticed by its silence.
    tail = tail.then(() => socket.send([Buffer.from(id, 'hex'), encodeMessage(message)])).catch(() => undefined);
    return tail;
  };
  let isClosed = false;
  const receive = async (): Promise<void> => {
    for await (const [identity, bytes = Buffer.alloc(0)] of socket) {
      const id = (identity as Buffer).toString('hex');
      const message = decodeMessage(bytes);
      if (message?.kind === 'hello' && !guests.has(id) && guests.size < numHosts - 1) {
        guests.set(
          id,
          guestOf(id, message, (address) => send(id, { kind: 'try', address })),
        );
        say(`${message.card.name} (${message.card.address}) is here, ${guests.size + 1} of ${numHosts} hosts`);
        arrived();
      } else if (message === null) {
        say('something came that no doctor of this release says; use the same release on all hosts');
      } else if (message.kind === 'tried') {
        guests.get(id)?.tried(message.attempt);
      } else if (message.kind === 'heard') {
        guests.get(id)?.leave();
      }
    }
  };
  receive().catch((error: unknown) => {
    if (!isClosed) throw error;
  });
  try {
    const all = new Promise<void>((resolve) => (arrived = () => void (guests.size === numHosts - 1 && resolve())));
    const address = socket.lastEndpoint ?? bind;
    say(`waiting for ${numHosts - 1} more: npx nx run coordinator:doctor --peer=${address}`);
    await within(all, patienceMs, undefined);
    const places: Place[] = [self, ...guests.values()];
    const findings = networkFindings(
      places.map((place) => place.card),
      await tryAll(places),
      numHosts,
    );
    for (const id of guests.keys()) void send(id, { kind: 'verdict', findings });
    const heard = Promise.all([...guests.values()].map((guest) => guest.heard));
    await within(heard, HEARD_MS, undefined);
    return findings;
  } finally {
    isClosed = true;
    socket.close();
  }
}

/** Both ways of a pair one after the other, pairs without a host in common at the same time. */
async function tryAll(places: readonly Place[]): Promise<Edge[]> {
  const edges: Edge[] = [];
  const tryOne = async (from: number, to: number): Promise<void> => {
    const [source, target] = [places[from] as Place, places[to] as Place];
    edges.push({ from, to, attempt: await source.try(target.echoFor(source)) });
  };
  for (const pairs of roundsOf(places.length)) {
    await Promise.all(
      pairs.map(async ([a, b]) => {
        await tryOne(a, b);
        await tryOne(b, a);
      }),
    );
  }
  return edges;
}
