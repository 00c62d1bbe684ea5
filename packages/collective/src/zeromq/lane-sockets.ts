import { randomBytes } from 'node:crypto';
import { Pull } from 'zeromq';
import { createRegion, type OwnRegion } from '../shared-memory/region.ts';

export const LANES: readonly ['bulk', 'urgent'] = ['bulk', 'urgent'];
export type Lane = (typeof LANES)[number];

/** Frames in flight per direction: at 1 MiB each this bounds memory and keeps the link busy. */
export const HIGH_WATER_MARK = 8;

/**
 * A stopped or unreachable peer is noticed by ZeroMQ's own heartbeats, which its I/O thread answers however busy the
 * process is.
 */
export const HEARTBEAT: { readonly heartbeatInterval: number; readonly heartbeatTimeout: number } = {
  heartbeatInterval: 1_000,
  heartbeatTimeout: 5_000,
};

/** The receiving sockets of a rank, bound before it joins: their addresses go into the Join message. */
export interface BoundLanes extends Disposable {
  /** In the order of LANES; then where the shared memory is, or nothing. */
  readonly endpoints: readonly string[];
  /** For the ranks of this host; null where there is none. */
  readonly region: OwnRegion | null;
  readonly sockets: Readonly<Record<Lane, Pull>>;
}

export interface BindOptions {
  /** Address of the network interface for ranks on several hosts. Absent: this host only. */
  readonly host?: string;
  /** Largest frame that is accepted, in bytes. Default 16 MiB. */
  readonly maxFrameBytes?: number;
  /** Whether ranks of one host reduce through shared memory where they can. Default true. */
  readonly sharedMemory?: boolean;
}

/** Binds one PULL socket for each lane, on fresh addresses. */
export async function bindLanes(options: BindOptions = {}): Promise<BoundLanes> {
  const { host, maxFrameBytes = 16 * 1_048_576, sharedMemory = true } = options;
  const open = async (lane: Lane): Promise<Pull> => {
    const socket = new Pull({
      linger: 0,
      receiveHighWaterMark: HIGH_WATER_MARK,
      maxMessageSize: maxFrameBytes,
      ...HEARTBEAT,
    });
    await socket.bind(address(lane, host));
    return socket;
  };
  const bulk = await open('bulk');
  const urgent = await open('urgent');
  const region = sharedMemory ? createRegion() : null;
  return {
    endpoints: [bulk.lastEndpoint ?? '', urgent.lastEndpoint ?? '', region?.endpoint ?? ''],
    sockets: { bulk, urgent },
    region,
    [Symbol.dispose]() {
      bulk.close();
      urgent.close();
      region?.[Symbol.dispose]();
    },
  };
}

function address(lane: Lane, host: string | undefined): string {
  if (host !== undefined) {
    return `tcp://${host}:*`;
  }
  // Linux has socket names without a file, so that nothing is left behind whatever happens to the process.
  return process.platform === 'linux'
    ? `ipc://@circlet-${process.pid}-${randomBytes(8).toString('hex')}-${lane}`
    : 'tcp://127.0.0.1:*';
}
