import koffi from 'koffi';
import type { Pointer } from '../c-api/declarations.ts';
import { DT } from '../dtypes.ts';
import { newHandle } from '../eager/eager-binding.ts';
import type { Collectives, Port } from '../engine.ts';
import type { Runtime } from '../runtime.ts';
import { checked } from '../status.ts';
import { call, callAsync, queueAttributes } from './call.ts';
import { intAttribute, stringAttribute, typeListAttribute } from './graph.ts';
import type { PortNode } from './port-graph.ts';

/** The host's side of a program's ports: takes what leaves, has it reduced, gives it back. */
export interface PortServer extends Disposable {
  readonly ports: readonly Port[];
  /** Queue resources in the order of the function's inputs. */
  readonly queues: readonly Pointer[];
  /** Serves every port once. Ends with an error when a collective fails or the cancellation is triggered. */
  serve(collectives: Collectives, signal: AbortSignal, cancellation: Pointer): Promise<void>;
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

  const serveLane = async (
    lane: Port['lane'],
    collectives: Collectives,
    signal: AbortSignal,
    cancellation: Pointer,
  ): Promise<void> => {
    // One at a time and in start order: that is what all ranks agree on, and it bounds the pool threads that block here.
    for (const port of ports) {
      if (port.lane === lane) {
        await servePort(runtime, port, collectives, signal, cancellation);
      }
    }
  };

  return {
    ports,
    queues: ports.flatMap((port) => [port.outbound, port.inbound]),
    async serve(collectives, signal, cancellation) {
      await Promise.all([
        serveLane('urgent', collectives, signal, cancellation),
        serveLane('bulk', collectives, signal, cancellation),
      ]);
    },
    drain() {
      for (const queue of ports.flatMap((port) => [port.outbound, port.inbound])) {
        drainQueue(runtime, queue);
      }
    },
    [Symbol.dispose]() {
      for (const queue of ports.flatMap((port) => [port.outbound, port.inbound])) {
        api.TFE_DeleteTensorHandle(queue);
      }
    },
  };
}

async function servePort(
  runtime: Runtime,
  port: ServedPort,
  collectives: Collectives,
  signal: AbortSignal,
  cancellation: Pointer,
): Promise<void> {
  const { api } = runtime;
  const [left] = await callAsync(runtime, 'QueueDequeueV2', [port.outbound], 1, {
    attributes: queueAttributes('component_types', DT.FLOAT),
    cancellation,
  });
  const handle = left as Pointer;
  let returning = handle;
  try {
    signal.throwIfAborted();
    const tensor = checked(api, port.name, (status) => api.TFE_TensorHandleResolve(handle, status));
    try {
      const data = api.TF_TensorData(tensor);
      const buffer =
        port.numElements === 0 || data === null
          ? new Float32Array(0)
          : new Float32Array(koffi.view(data, 4 * port.numElements), 0, port.numElements);
      if (port.kind === 'allReduce') {
        // In place: the graph made this buffer for the port alone (port-graph.ts).
        await collectives.allReduce(port, buffer, signal);
      } else {
        const gathered = await collectives.allGather(port, buffer, signal);
        returning = newHandle(runtime, [port.numResultElements], DT.FLOAT, gathered);
      }
    } finally {
      api.TF_DeleteTensor(tensor);
    }
    signal.throwIfAborted();
    await callAsync(runtime, 'QueueEnqueueV2', [port.inbound, returning], 0, {
      attributes: queueAttributes('Tcomponents', DT.FLOAT),
      cancellation,
      listFrom: 1,
    });
  } finally {
    api.TFE_DeleteTensorHandle(handle);
    if (returning !== handle) {
      api.TFE_DeleteTensorHandle(returning);
    }
  }
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

function drainQueue(runtime: Runtime, queue: Pointer): void {
  const { api } = runtime;
  for (;;) {
    const [size] = call(runtime, 'QueueSizeV2', [queue], 1);
    const tensor = checked(api, 'QueueSizeV2', (status) => api.TFE_TensorHandleResolve(size as Pointer, status));
    const count = new Int32Array(koffi.view(api.TF_TensorData(tensor), 4))[0];
    api.TF_DeleteTensor(tensor);
    api.TFE_DeleteTensorHandle(size as Pointer);
    if (count === 0) {
      return;
    }
    const [stale] = call(runtime, 'QueueDequeueV2', [queue], 1, {
      attributes: queueAttributes('component_types', DT.FLOAT),
    });
    api.TFE_DeleteTensorHandle(stale as Pointer);
  }
}
