import type { Pointer } from '../c-api/declarations.ts';
import { DT, numElements } from '../dtypes.ts';
import type { Port } from '../engine.ts';
import { queueAttributes } from './call.ts';
import { boolAttribute, type Graph, type GraphNode, intAttribute, stringAttribute, typeAttribute } from './graph.ts';

/** The graph's side of a port: what leaves through one queue comes back, reduced, through another. */
export interface PortNode {
  readonly name: string;
  readonly kind: Port['kind'];
  readonly lane: Port['lane'];
  readonly counts?: readonly number[];
  /** Elements of each tensor that leaves. */
  readonly lengths: readonly number[];
  /** Elements of each tensor that comes back. */
  readonly resultLengths: readonly number[];
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
}

/**
 * Values with fewer elements leave as one tensor: the host spends some 15 µs on each that it takes and gives back, in which
 * 64 KiB are copied twice.
 */
const SMALL = 16_384;

/** Puts ports into a graph. */
export class PortGraph {
  readonly ports: PortNode[] = [];
  readonly #graph: Graph;

  constructor(graph: Graph) {
    this.#graph = graph;
  }

  /** Sends float32 values out through one port and gives back their sums over ranks, flat, in the same order. */
  allReduce(request: Omit<PortRequest, 'kind'>, values: readonly GraphNode[]): GraphNode[] {
    const name = this.#numbered(request.name);
    const together = values.filter((value) => !leavesAlone(value));
    const leaving = values.filter(leavesAlone).map((value, index) => this.#owned(value, `${name}/${index}`));
    if (together.length > 0) leaving.push(this.#joined(together, name));
    const sums = this.#add({ ...request, name, kind: 'allReduce' }, leaving, leaving.map(lengthOf));
    const parts = together.length > 0 ? this.#parted(sums.pop() as GraphNode, together.map(lengthOf)) : [];
    return values.map((value) => (leavesAlone(value) ? sums : parts).shift() as GraphNode);
  }

  /** Sends float32 rows out and gives back those of all ranks, flat. */
  allGather(request: Omit<PortRequest, 'kind'>, value: GraphNode, numGathered: number): GraphNode {
    const name = this.#numbered(request.name);
    const leaving = leavesAlone(value) ? this.#owned(value, name) : this.#joined([value], name);
    const [gathered] = this.#add({ ...request, name, kind: 'allGather' }, [leaving], [numGathered]);
    return gathered as GraphNode;
  }

  /** With a number, which tells ports of one name apart. */
  #numbered(name: string): string {
    return `${name}#${this.ports.length}`;
  }

  #add(request: PortRequest, leaving: readonly GraphNode[], resultLengths: readonly number[]): GraphNode[] {
    const graph = this.#graph;
    const index = this.ports.length;
    const outbound = graph.placeholder(`outbound_${index}`, [], DT.RESOURCE);
    const inbound = graph.placeholder(`inbound_${index}`, [], DT.RESOURCE);
    const enqueue = graph.addOperation(
      'QueueEnqueueV2',
      [outbound, leaving],
      queueAttributes(
        'Tcomponents',
        leaving.map(() => DT.FLOAT),
      ),
    );
    const returning = graph.add(
      'QueueDequeueV2',
      [inbound],
      queueAttributes(
        'component_types',
        resultLengths.map(() => DT.FLOAT),
      ),
      resultLengths.length,
    );
    const depth = Math.max(...leaving.map((node) => node.depth));
    const lengths = leaving.map(lengthOf);
    this.ports.push({ ...request, lengths, resultLengths, outbound, inbound, enqueue, depth });
    // A dequeued tensor has no static shape. It is as deep as what left, although it hangs on a placeholder only.
    return returning.map((node, result) => graph.reshape({ ...node, depth: depth + 1 }, [resultLengths[result] ?? 0]));
  }

  /**
   * The value, flat, in memory that belongs to nobody else, because the host reduces in the very memory that leaves. Snapshot
   * hands its input's memory on where nothing else refers to it, as with most gradients, and copies it otherwise. The attribute
   * keeps TensorFlow from merging it with an equal one of another port.
   */
  #owned(value: GraphNode, name: string): GraphNode {
    const flat = this.#graph.reshape(value, [lengthOf(value)]);
    return this.#graph.add1('Snapshot', [flat], [typeAttribute('T', DT.FLOAT), stringAttribute('_circlet_port', name)]);
  }

  /**
   * The values end to end, in memory of their own: a concatenation of several always allocates. One of them is empty and not
   * known before the run, or TensorFlow would concatenate constants once and send out the same memory in every run.
   */
  #joined(values: readonly GraphNode[], name: string): GraphNode {
    const graph = this.#graph;
    const none = graph.constant([1], DT.INT32, Int32Array.of(0));
    const nothing = graph.add1('Empty', [none], [typeAttribute('dtype', DT.FLOAT), boolAttribute('init', false)]);
    const parts = [...values.map((value) => graph.reshape(value, [lengthOf(value)])), nothing];
    return graph.add1(
      'ConcatV2',
      [parts, graph.constant([], DT.INT32, Int32Array.of(0))],
      [
        intAttribute('N', parts.length),
        typeAttribute('T', DT.FLOAT),
        typeAttribute('Tidx', DT.INT32),
        stringAttribute('_circlet_port', name),
      ],
    );
  }

  #parted(joined: GraphNode, lengths: readonly number[]): GraphNode[] {
    const graph = this.#graph;
    if (lengths.length === 1) return [joined];
    return graph.add(
      'SplitV',
      [
        joined,
        graph.constant([lengths.length], DT.INT32, Int32Array.from(lengths)),
        graph.constant([], DT.INT32, Int32Array.of(0)),
      ],
      [intAttribute('num_split', lengths.length), typeAttribute('T', DT.FLOAT), typeAttribute('Tlen', DT.INT32)],
      lengths.length,
    );
  }
}

/** The order in which all ranks start the ports: by data-flow depth, then by creation. The deadlock-freedom argument. */
export function startOrder(ports: readonly PortNode[]): PortNode[] {
  return [...ports].sort((a, b) => a.depth - b.depth || ports.indexOf(a) - ports.indexOf(b));
}

/** Whether a value leaves as it is, and not together with others. */
function leavesAlone(value: GraphNode): boolean {
  // Of a constant, Snapshot too would be computed once, and all runs would reduce in the same memory.
  return lengthOf(value) >= SMALL && !value.isConstant;
}

function lengthOf({ shape }: GraphNode): number {
  return numElements(shape);
}
