import type { Pointer } from '../c-api/declarations.ts';
import { DT, numElements } from '../dtypes.ts';
import type { Port } from '../engine.ts';
import {
  type Graph,
  type GraphNode,
  intAttribute,
  stringAttribute,
  typeAttribute,
  typeListAttribute,
} from './graph.ts';

/** The graph's side of a port: what leaves through one queue comes back, reduced, through another. */
export interface PortNode {
  readonly name: string;
  readonly kind: Port['kind'];
  readonly lane: Port['lane'];
  readonly numElements: number;
  readonly counts?: readonly number[];
  /** Elements that come back. */
  readonly numResultElements: number;
  /** Placeholders for the two queue resources. */
  readonly outbound: GraphNode;
  readonly inbound: GraphNode;
  readonly enqueue: Pointer;
  /** Depth of what leaves: ports start in this order. */
  readonly depth: number;
}

export interface PortRequest {
  readonly name: string;
  readonly kind: Port['kind'];
  readonly lane: Port['lane'];
  readonly counts?: readonly number[];
  readonly numResultElements: number;
}

/** Puts ports into a graph. */
export class PortGraph {
  readonly ports: PortNode[] = [];
  readonly #graph: Graph;

  constructor(graph: Graph) {
    this.#graph = graph;
  }

  /**
   * Sends float32 values out and gives back what returns, as one flat tensor.
   * Several values share one port, laid end to end.
   */
  add(request: PortRequest, values: readonly GraphNode[]): GraphNode {
    const graph = this.#graph;
    const index = this.ports.length;
    const name = `${request.name}#${index}`;
    const flat = values.map((value) => graph.reshape(value, [numElements(value.shape)]));
    // The host reduces in the very memory that leaves, so it must belong to nobody else: a concatenation always
    // allocates, a Reshape would alias its input. The attribute keeps TensorFlow from merging it with an equal one of another
    // port.
    const nothing = graph.constant([0], DT.FLOAT, new Float32Array(0));
    const axis = graph.constant([], DT.INT32, Int32Array.of(0));
    const parts = flat.length === 1 ? [...flat, nothing] : flat;
    const own = graph.add1(
      'ConcatV2',
      [parts, axis],
      [
        intAttribute('N', parts.length),
        typeAttribute('T', DT.FLOAT),
        typeAttribute('Tidx', DT.INT32),
        stringAttribute('_circlet_port', name),
      ],
    );
    const outbound = graph.placeholder(`outbound_${index}`, [], DT.RESOURCE);
    const inbound = graph.placeholder(`inbound_${index}`, [], DT.RESOURCE);
    const enqueue = graph.addOperation(
      'QueueEnqueueV2',
      [outbound, [own]],
      [typeListAttribute('Tcomponents', [DT.FLOAT]), intAttribute('timeout_ms', -1)],
    );
    const dequeued = graph.add1(
      'QueueDequeueV2',
      [inbound],
      [typeListAttribute('component_types', [DT.FLOAT]), intAttribute('timeout_ms', -1)],
    );
    this.ports.push({
      name,
      kind: request.kind,
      lane: request.lane,
      numElements: flat.reduce((sum, value) => sum + numElements(value.shape), 0),
      ...(request.counts === undefined ? {} : { counts: request.counts }),
      numResultElements: request.numResultElements,
      outbound,
      inbound,
      enqueue,
      depth: own.depth,
    });
    // A dequeued tensor has no static shape. It is as deep as what left, although it hangs on a placeholder only.
    return graph.reshape({ ...dequeued, depth: own.depth + 1 }, [request.numResultElements]);
  }
}

/** The order in which all ranks start the ports: by data-flow depth, then by creation. The deadlock-freedom argument. */
export function startOrder(ports: readonly PortNode[]): PortNode[] {
  return [...ports].sort((a, b) => a.depth - b.depth || ports.indexOf(a) - ports.indexOf(b));
}
