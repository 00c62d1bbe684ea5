import type { ControlBodies, ControlMessage } from '@circlet/protocol';
import type { Random } from '../random.ts';
import type { Clock } from './clock.ts';
import { COORDINATOR, type Network } from './network.ts';
import type { SimulatedProcess } from './process.ts';

/** A control connection between a worker and the coordinator: in order in each direction, held back by cuts, lost where it ends. */
export interface Connection {
  readonly id: string;
  /** What the worker sends. */
  up(message: ControlMessage): void;
  /** What the coordinator sends. @returns whether there is still somebody to send to */
  down<K extends keyof ControlBodies>(kind: K, body: ControlBodies[K]): boolean;
  /** The worker closes it. */
  close(): void;
  /** Whether the coordinator holds it for open. */
  readonly isOpen: boolean;
}

export interface ConnectionEnds {
  /** At the coordinator. */
  received(message: ControlMessage): void;
  closed(): void;
  /** At the worker. */
  heard(message: ControlMessage): void;
  disconnected(): void;
}

/** As the sockets of apps/coordinator/src/job/control-server.ts and apps/worker/src/control-link.ts have them. */
const LEASE_MS = 2_000;
const LEASE_LOOK_MS = 250;
const WORKER_PATIENCE_MS = 5_000;
const WORKER_LOOK_MS = 1_000;
/** Times are sums. */
const ROUNDING_MS = 1e-6;
/** One way. */
const SLOWEST_MS = 20;

export function controlConnection(
  id: string,
  { clock, network, random }: { readonly clock: Clock; readonly network: Network; readonly random: Random },
  worker: SimulatedProcess,
  ends: ConnectionEnds,
): Connection {
  const { place } = worker;
  let isOpenAbove = true;
  let isOpenBelow = true;
  let silentSinceMs: number | null = null;
  let cutSinceMs: number | null = null;
  const up = channel(() => network.isCut(place, COORDINATOR));
  const down = channel(() => network.isCut(COORDINATOR, place));

  /** A queue whose messages arrive one after the other, none while the way is cut. */
  function channel(isCut: () => boolean) {
    let queue: { readonly atMs: number; readonly deliver: () => void }[] = [];
    let lastMs = 0;
    const drain = (): void => {
      while (queue.length > 0 && !isCut()) {
        const [next] = queue;
        if (next === undefined || next.atMs > clock.nowMs + ROUNDING_MS) return;
        queue.shift();
        next.deliver();
      }
    };
    return {
      push(deliver: () => void): void {
        lastMs = Math.max(lastMs, clock.nowMs + 0.1 + random.below(SLOWEST_MS * 10) / 10);
        queue.push({ atMs: lastMs, deliver });
        clock.after(lastMs - clock.nowMs, drain);
      },
      drain: () => void clock.after(random.below(SLOWEST_MS), drain),
      /** What is under way is lost, or its last part is. */
      lose(share: number): void {
        queue = queue.slice(0, queue.length - Math.ceil(queue.length * share));
      },
    };
  }

  const closeAbove = (): void => {
    if (!isOpenAbove) return;
    isOpenAbove = false;
    up.lose(1);
    ends.closed();
    // The worker learns of it behind what has arrived before, where the end of the connection gets through.
    down.push(() => worker.act(disconnect));
  };
  const disconnect = (): void => {
    if (!isOpenBelow) return;
    isOpenBelow = false;
    ends.disconnected();
    up.push(closeAbove);
  };
  const look = (): void => {
    if (!worker.isAlive) return;
    const isSilent = isOpenAbove && (worker.isStopped || network.isApart(place, COORDINATOR));
    if (isSilent && silentSinceMs === null) {
      const since = clock.nowMs;
      silentSinceMs = since;
      clock.after(LEASE_MS + random.below(LEASE_LOOK_MS), () => {
        if (silentSinceMs === since && isOpenAbove) closeAbove();
      });
    } else if (!isSilent) silentSinceMs = null;
    const isAlone = isOpenBelow && network.isApart(place, COORDINATOR);
    if (isAlone && cutSinceMs === null) {
      const since = clock.nowMs;
      cutSinceMs = since;
      clock.after(WORKER_PATIENCE_MS + random.below(WORKER_LOOK_MS), () => {
        if (cutSinceMs === since) worker.act(disconnect);
      });
    } else if (!isAlone) cutSinceMs = null;
    up.drain();
    down.drain();
  };
  network.onChange(look);
  worker.onChange((change) => {
    if (change !== 'ended') return look();
    isOpenBelow = false;
    if (!isOpenAbove) return;
    // Of what it sent last, some never left its process.
    up.lose(worker.ending?.bySignal === true ? random.below(3) / 2 : 0);
    up.push(closeAbove);
    // Where nothing gets through, silence tells.
    clock.after(LEASE_MS + random.below(LEASE_LOOK_MS), closeAbove);
  });
  look();
  return {
    id,
    get isOpen() {
      return isOpenAbove;
    },
    up(message) {
      if (!isOpenBelow) return;
      up.push(() => {
        if (isOpenAbove) ends.received(message);
      });
    },
    down(kind, body) {
      if (!isOpenAbove) return false;
      const message = { kind, body } as unknown as ControlMessage;
      down.push(() =>
        worker.act(() => {
          if (isOpenBelow) ends.heard(message);
        }),
      );
      return true;
    },
    close() {
      if (!isOpenBelow) return;
      isOpenBelow = false;
      up.push(closeAbove);
    },
  };
}
