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
  readonly outbound: Queue;
  readonly inbound: Queue;
}

/** A queue of the eager context whose elements are lists of float32 tensors of these lengths. */
interface Queue {
  readonly resource: Pointer;
  readonly lengths: readonly number[];
}

export function createPortServer(runtime: Runtime, program: string, nodes: readonly PortNode[]): PortServer {
  const { api } = runtime;
  const ports: ServedPort[] = nodes.map((node, index) => ({
    name: node.name,
    kind: node.kind,
    lane: node.lane,
    index,
    numElements: node.lengths.reduce((sum, length) => sum + length, 0),
    ...(node.counts === undefined ? {} : { counts: node.counts }),
    outbound: newQueue(runtime, `${program}/port${index}/out`, node.lengths),
    inbound: newQueue(runtime, `${program}/port${index}/in`, node.resultLengths),
  }));
  const queues = ports.flatMap((port) => [port.outbound, port.inbound]);

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
    queues: queues.map(({ resource }) => resource),
    serve: (collectives, signal, cancellation, onPort) =>
      (['urgent', 'bulk'] as const).flatMap((lane) => serveLane(lane, collectives, signal, cancellation, onPort)),
    drain() {
      for (const { resource, lengths } of queues) drainQueue(runtime, resource, floats(lengths));
    },
    [Symbol.dispose]() {
      for (const { resource } of queues) {
        call(runtime, 'DestroyResourceOp', [resource], 0);
        api.TFE_DeleteTensorHandle(resource);
      }
    },
  };
}

/** Tensors that have left their program. */
interface Departure {
  readonly handles: readonly Pointer[];
  readonly buffers: readonly Float32Array[];
  readonly leftMs: number;
  release(): void;
}

async function depart(runtime: Runtime, port: ServedPort, cancellation: Pointer): Promise<Departure> {
  const { api } = runtime;
  const { resource, lengths } = port.outbound;
  const handles = await callAsync(runtime, 'QueueDequeueV2', [resource], lengths.length, {
    attributes: queueAttributes('component_types', floats(lengths)),
    cancellation,
  });
  const leftMs = performance.now();
  const tensors = handles.map((handle) =>
    checked(api, port.name, (status) => api.TFE_TensorHandleResolve(handle, status)),
  );
  const buffers = tensors.map((tensor, index) => viewFloats(api.TF_TensorData(tensor), lengths[index] ?? 0));
  const release = (): void => {
    buffers.forEach(endView);
    tensors.forEach((tensor) => api.TF_DeleteTensor(tensor));
    handles.forEach((handle) => api.TFE_DeleteTensorHandle(handle));
  };
  return { handles, buffers, leftMs, release };
}

/** Has tensors reduced or gathered, and gives the result back to the program. */
async function exchange(
  runtime: Runtime,
  port: ServedPort,
  { handles, buffers, leftMs, release }: Departure,
  collectives: Collectives,
  signal: AbortSignal,
  onPort: (times: PortTimes) => void,
): Promise<void> {
  const { api } = runtime;
  const beginMs = performance.now();
  const { resource, lengths } = port.inbound;
  const exchanged = (async (): Promise<readonly Pointer[]> => {
    signal.throwIfAborted();
    if (port.kind === 'allReduce') {
      // In place: this memory is the port's alone (port-graph.ts).
      await collectives.allReduce(port, buffers, signal);
      return handles;
    }
    const gathered = await collectives.allGather(port, buffers[0] as Float32Array, signal);
    const [length = 0] = lengths;
    if (gathered.length !== length) {
      throw new RangeError(`port '${port.name}' expected ${length} gathered values, got ${gathered.length}`);
    }
    return [newHandle(runtime, [length], DT.FLOAT, gathered)];
  })();
  // An abandoned run does not wait for its collective, but the memory stays until that lets go of it.
  const letGo = (returned: readonly Pointer[] = handles): void => {
    release();
    if (returned !== handles) returned.forEach((handle) => api.TFE_DeleteTensorHandle(handle));
  };
  let released: Promise<void> | undefined;
  try {
    const returned = await unlessAborted(exchanged, signal);
    // Never blocks: the queue has room for one and is empty.
    call(runtime, 'QueueEnqueueV2', [resource, ...returned], 0, {
      attributes: queueAttributes('Tcomponents', floats(lengths)),
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

function newQueue(runtime: Runtime, name: string, lengths: readonly number[]): Queue {
  const [queue] = call(runtime, 'FIFOQueueV2', [], 1, {
    attributes: [
      typeListAttribute('component_types', floats(lengths)),
      intAttribute('capacity', 1),
      stringAttribute('container', ''),
      stringAttribute('shared_name', name),
    ],
  });
  return { resource: queue as Pointer, lengths };
}

function floats(lengths: readonly number[]): number[] {
  return lengths.map(() => DT.FLOAT);
}

function noop(): void {}
