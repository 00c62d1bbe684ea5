import { randomBytes } from 'node:crypto';
import { availableParallelism } from 'node:os';
import { type ConnectionWatch, heartbeat, watchConnections } from '@circlet/security';
import { context, Pull } from 'zeromq';
import { MAX_FRAME_BYTES } from '../limits.ts';
import { createRegion, type OwnRegion } from '../shared-memory/region.ts';
import { keepFreedMemory } from './frame-memory.ts';
import { type LaneGuard, laneGuard, type LaneSecurity } from './lane-guard.ts';

export const LANES: readonly ['bulk', 'urgent'] = ['bulk', 'urgent'];
export type Lane = (typeof LANES)[number];

export const HEARTBEAT_MS = 1_000;
export const LOST_AFTER_MS = 5_000;

/** A receiving socket, and what is known of its connections. */
export interface LaneSocket {
  readonly pull: Pull;
  readonly watch: ConnectionWatch;
}

/** The receiving sockets of a rank, bound before it joins: their addresses go into the Join message. */
export interface BoundLanes extends Disposable {
  /** Of the ring and of direct links, each in the order of LANES; then of REGION_AT, KEY_AT and STREAMS_FROM. */
  readonly endpoints: readonly string[];
  /** For the ranks of this host; null where there is none. */
  readonly region: OwnRegion | null;
  /** For the predecessor. */
  readonly sockets: Readonly<Record<Lane, LaneSocket>>;
  /** For ranks that need not be neighbours. */
  readonly direct: Readonly<Record<Lane, LaneSocket>>;
  /** For the predecessor too, beside that of `bulk`. */
  readonly streams: readonly LaneSocket[];
  /** Who is let in. */
  readonly guard: LaneGuard;
}

/** Among a rank's endpoints: where its shared memory is, or nothing. */
export const REGION_AT: number = 2 * LANES.length;
/** Among a rank's endpoints: its public key, or nothing where everybody is let in. */
export const KEY_AT: number = REGION_AT + 1;
/** Among a rank's endpoints: the further connections of `bulk`. */
export const STREAMS_FROM: number = KEY_AT + 1;

export interface BindOptions {
  /** Address of the network interface for ranks on several hosts. Absent: this host only. */
  readonly host?: string;
  /** Largest frame that is accepted, in bytes. Default 16 MiB. */
  readonly maxFrameBytes?: number;
  /** Whether ranks of one host reduce through shared memory where they can. Default true. */
  readonly sharedMemory?: boolean;
  /** How many connections of `bulk` may be used side by side. Default: one per four cores, at most 4, at least 1. */
  readonly maxStreams?: number;
  /** The same mode on all ranks. Default: plain, and nobody counts strangers. */
  readonly security?: LaneSecurity;
}

/** Binds a rank's PULL sockets, on fresh addresses. */
export async function bindLanes(options: BindOptions = {}): Promise<BoundLanes> {
  const { host, maxFrameBytes = MAX_FRAME_BYTES, sharedMemory = true } = options;
  const { maxStreams = Math.min(4, Math.max(1, Math.floor(availableParallelism() / 4))) } = options;
  keepFreedMemory();
  // Only before the first socket of the process: a connection lives on one of these threads.
  if (context.ioThreads < maxStreams) context.ioThreads = maxStreams;
  const guard = await laneGuard(options.security ?? { mode: 'plain', onStranger: () => undefined });
  const open = async (lane: string): Promise<LaneSocket> => {
    const pull = new Pull({
      linger: 0,
      maxMessageSize: maxFrameBytes,
      ...heartbeat(HEARTBEAT_MS, LOST_AFTER_MS),
      ...guard.pullOptions,
    });
    const watch = watchConnections(pull, guard.onStranger);
    await pull.bind(address(lane, host));
    return { pull, watch };
  };
  const bulk = await open('bulk');
  const urgent = await open('urgent');
  const direct = { bulk: await open('direct-bulk'), urgent: await open('direct-urgent') };
  const streams: LaneSocket[] = [];
  while (streams.length < maxStreams - 1) streams.push(await open(`bulk-${streams.length + 2}`));
  const region = sharedMemory ? createRegion() : null;
  const addressOf = ({ pull }: LaneSocket): string => pull.lastEndpoint ?? '';
  return {
    endpoints: [
      ...[bulk, urgent, direct.bulk, direct.urgent].map(addressOf),
      region?.endpoint ?? '',
      guard.publicKey,
      ...streams.map(addressOf),
    ],
    sockets: { bulk, urgent },
    direct,
    streams,
    guard,
    region,
    [Symbol.dispose]() {
      [bulk, urgent, direct.bulk, direct.urgent, ...streams].forEach(({ pull }) => pull.close());
      guard[Symbol.dispose]();
      region?.[Symbol.dispose]();
    },
  };
}

function address(lane: string, host: string | undefined): string {
  if (host !== undefined) {
    return `tcp://${host}:*`;
  }
  // Linux has socket names without a file, so that nothing is left behind whatever happens to the process.
  return process.platform === 'linux'
    ? `ipc://@circlet-${process.pid}-${randomBytes(8).toString('hex')}-${lane}`
    : 'tcp://127.0.0.1:*';
}
