import type { Pointer } from '../c-api/declarations.ts';
import { endView, viewFloats } from '../c-api/foreign-memory.ts';
import { DT } from '../dtypes.ts';
import { newHandle } from '../eager/eager-binding.ts';
import type { Collectives, Port, PortTimes } from '../engine.ts';
import type { Runtime } from '../runtime.ts';
import { checked } from '../status.ts';
import { call, callAsync, drainQueue, queueAttributes } from './call.ts';
import { intAttribute, stringAttribute, typeListAttribute } from './graph.ts';
import type { PortNode } from './port-graph.ts';

/** The host's side of a program's ports: takes what leaves, has it reduced, gives it back. */
export interface PortServer extends Disposable {
  readonly ports: readonly Port[];
  /** Queue resources in the order of the function's inputs. */
  readonly queues: readonly Pointer[];
  /**
   * Serves every port once. The promises reject when a collective fails or the cancellation is triggered; until all of them have
   * settled, native calls may use the cancellation and the queues.
   */
  serve(
    collectives: Collectives,
    signal: AbortSignal,
    cancellation: Pointer,
    onPort?: (times: PortTimes) => void,
  ): readonly Promise<void>[];
  /** Removes what an abandoned run left in the queues, so that the next run starts clean. */
  drain(): void;
}

interface ServedPort extends Port {
  readonly outbound: Pointer;
  readonly inbound: Pointer;
  readonly numResultElements: number;
}

export function createPortServer(runtime: Runtime, program: string, nodes: readonly PortNode[]): PortServer {
  const { api } = runtime;
  const ports: ServedPort[] = nodes.map((node, index) => ({
    name: node.name,
    kind: node.kind,
    lane: node.lane,
    index,
    numElements: node.numElements,
    ...(node.counts === undefined ? {} : { counts: node.counts }),
    numResultElements: node.numResultElements,
    outbound: newQueue(runtime, `${program}/port${index}/out`),
    inbound: newQueue(runtime, `${program}/port${index}/in`),
  }));

  const serveLane = (
    lane: Port['lane'],
    collectives: Collectives,
    signal: AbortSignal,
    cancellation: Pointer,
    onPort: (times: PortTimes) => void = () => undefined,
  ): Promise<void>[] => {
    const line = ports.filter((port) => port.lane === lane);
    // One at a time and in start order, which bounds the pool threads that block here; ahead of the exchanges.
    const departures: Promise<Departure>[] = [];
    let last: Promise<unknown> = Promise.resolve();
    for (const port of line) {
      last = last.then(() => depart(runtime, port, cancellation));
      departures.push(last as Promise<Departure>);
    }
    // In start order too: that is what all ranks agree on.
    const exchangeAll = async (): Promise<void> => {
      try {
        for (const port of line) {
          // Taken off, so that nothing holds what was served.
          const departure = await (departures.shift() as Promise<Departure>);
          await exchange(runtime, port, departure, collectives, signal, onPort);
        }
      } catch (error) {
        // What has left or will yet leave is of no use.
        departures.forEach((departure) => void departure.then(({ release }) => release(), noop));
        throw error;
      }
    };
    return [last.then(noop), exchangeAll()];
  };

  return {
    ports,
    queues: ports.flatMap((port) => [port.outbound, port.inbound]),
    serve: (collectives, signal, cancellation, onPort) =>
      (['urgent', 'bulk'] as const).flatMap((lane) => serveLane(lane, collectives, signal, cancellation, onPort)),
    drain() {
      for (const queue of ports.flatMap((port) => [port.outbound, port.inbound])) {
        drainQueue(runtime, queue, DT.FLOAT);
      }
    },
    [Symbol.dispose]() {
      for (const queue of ports.flatMap((port) => [port.outbound, port.inbound])) {
        call(runtime, 'DestroyResourceOp', [queue], 0);
        api.TFE_DeleteTensorHandle(queue);
      }
    },
  };
}

/** A tensor that has left its program. */
interface Departure {
  readonly handle: Pointer;
  readonly buffer: Float32Array;
  readonly leftMs: number;
  release(): void;
}

async function depart(runtime: Runtime, port: ServedPort, cancellation: Pointer): Promise<Departure> {
  const { api } = runtime;
  const [left] = await callAsync(runtime, 'QueueDequeueV2', [port.outbound], 1, {
    attributes: queueAttributes('component_types', DT.FLOAT),
    cancellation,
  });
  const leftMs = performance.now();
  const handle = left as Pointer;
  const tensor = checked(api, port.name, (status) => api.TFE_TensorHandleResolve(handle, status));
  const buffer = viewFloats(api.TF_TensorData(tensor), port.numElements);
  const release = (): void => {
    endView(buffer);
    api.TF_DeleteTensor(tensor);
    api.TFE_DeleteTensorHandle(handle);
  };
  return { handle, buffer, leftMs, release };
}

/** Has a tensor reduced or gathered, and gives the result back to the program. */
async function exchange(
  runtime: Runtime,
  port: ServedPort,
  { handle, buffer, leftMs, release }: Departure,
  collectives: Collectives,
  signal: AbortSignal,
  onPort: (times: PortTimes) => void,
): Promise<void> {
  const { api } = runtime;
  const beginMs = performance.now();
  const exchanged = (async (): Promise<Pointer> => {
    signal.throwIfAborted();
    if (port.kind === 'allReduce') {
      // In place: the graph made this buffer for the port alone (port-graph.ts).
      await collectives.allReduce(port, buffer, signal);
      return handle;
    }
    const gathered = await collectives.allGather(port, buffer, signal);
    if (gathered.length !== port.numResultElements) {
      throw new RangeError(
        `port '${port.name}' expected ${port.numResultElements} gathered values, got ${gathered.length}`,
      );
    }
    return newHandle(runtime, [port.numResultElements], DT.FLOAT, gathered);
  })();
  // An abandoned run does not wait for its collective, but the memory stays until that lets go of it.
  const letGo = (returned?: Pointer): void => {
    release();
    if (returned !== undefined && returned !== handle) {
      api.TFE_DeleteTensorHandle(returned);
    }
  };
  let released: Promise<void> | undefined;
  try {
    const returned = await unlessAborted(exchanged, signal);
    // Never blocks: the queue has room for one and is empty.
    call(runtime, 'QueueEnqueueV2', [port.inbound, returned], 0, {
      attributes: queueAttributes('Tcomponents', DT.FLOAT),
      listFrom: 1,
    });
    onPort({ port, leftMs, beginMs, endMs: performance.now() });
  } finally {
    released = exchanged.then(letGo, () => letGo());
  }
  await released;
}

/** The promise's outcome, or the signal's reason as soon as it fires. */
export function unlessAborted<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const abort = (): void => reject(signal.reason as Error);
    if (signal.aborted) {
      abort();
    }
    signal.addEventListener('abort', abort, { once: true });
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort));
  });
}

function newQueue(runtime: Runtime, name: string): Pointer {
  const [queue] = call(runtime, 'FIFOQueueV2', [], 1, {
    attributes: [
      typeListAttribute('component_types', [DT.FLOAT]),
      intAttribute('capacity', 1),
      stringAttribute('container', ''),
      stringAttribute('shared_name', name),
    ],
  });
  return queue as Pointer;
}

function noop(): void {}
