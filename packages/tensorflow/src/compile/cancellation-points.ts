import type { Pointer } from '../c-api/declarations.ts';
import { DT } from '../dtypes.ts';
import type { Runtime } from '../runtime.ts';
import { call, drainQueue, queueAttributes } from './call.ts';
import {
  type Graph,
  type GraphNode,
  intAttribute,
  operationOf,
  type Predecessor,
  stringAttribute,
  typeListAttribute,
} from './graph.ts';

const HEAVY_OPS: ReadonlySet<string> = new Set([
  'BatchMatMulV2',
  'Conv2D',
  'Conv2DBackpropFilter',
  'Conv2DBackpropInput',
  'MatMul',
]);

/** A point behind every second heavy op: a step of IResNet100 on two cores passes one every 20 ms. */
const HEAVY_OPS_BETWEEN = 2;

/**
 * TensorFlow's executor looks at cancellation only in ops that wait: a step of convolutions would run on for seconds after it.
 * So behind every other heavy op (convolution, matrix product) the graph puts a token into a queue and takes one out again,
 * ops that fail at once when the run was cancelled, and the heavy op four places on waits for that.
 *
 * The order of creation, by which heavy ops now wait for earlier ones, is one in which they can run; four at a time is more
 * than run at once anyway. Depths count these edges too, so that the start order of ports stays one in which all can run.
 */
export class CancellationPoints {
  readonly #graph: Graph;
  readonly #enabled: boolean;
  #queue: GraphNode | null = null;
  #numHeavy = 0;
  /** Behind the last and the second last point. */
  #passed: Predecessor[] = [];

  /** @param enabled false: no op gets a point */
  constructor(graph: Graph, enabled: boolean = true) {
    this.#graph = graph;
    this.#enabled = enabled;
  }

  /** Placeholder for the queue's resource; null where the program has no point. */
  get queue(): GraphNode | null {
    return this.#queue;
  }

  /** What an op about to be added must wait for. */
  before(op: string): readonly Predecessor[] {
    return HEAVY_OPS.has(op) && this.#numHeavy % HEAVY_OPS_BETWEEN === 0 ? this.#passed.slice(0, 1) : [];
  }

  /** Called with every op that was added and its first output. */
  after(op: string, output: GraphNode | undefined): void {
    if (!this.#enabled || output === undefined || !HEAVY_OPS.has(op)) {
      return;
    }
    if (this.#numHeavy % HEAVY_OPS_BETWEEN === 0) {
      this.#queue ??= this.#graph.placeholder('cancellation', [], DT.RESOURCE);
      const token = this.#graph.constant([], DT.INT32, Int32Array.of(0));
      const put = this.#graph.addOperation(
        'QueueEnqueueV2',
        [this.#queue, [token]],
        queueAttributes('Tcomponents', [DT.INT32]),
        [operationOf(output)],
      );
      const taken = this.#graph.addOperation(
        'QueueDequeueV2',
        [this.#queue],
        queueAttributes('component_types', [DT.INT32]),
        [{ operation: put, depth: output.depth + 1 }],
      );
      this.#passed = [...this.#passed.slice(-1), { operation: taken, depth: output.depth + 2 }];
    }
    this.#numHeavy++;
  }

  /** The last points, behind which nothing waits: they must run too, or tokens would stay. */
  get last(): readonly Pointer[] {
    return this.#passed.map(({ operation }) => operation);
  }
}

/** The eager side of a program's points. */
export interface TokenQueue extends Disposable {
  readonly resource: Pointer;
  /** Removes what a cancelled run left. */
  drain(): void;
}

export function tokenQueue(runtime: Runtime, name: string): TokenQueue {
  const [created] = call(runtime, 'FIFOQueueV2', [], 1, {
    attributes: [
      typeListAttribute('component_types', [DT.INT32]),
      intAttribute('capacity', -1),
      stringAttribute('container', ''),
      stringAttribute('shared_name', name),
    ],
  });
  const resource = created as Pointer;
  return {
    resource,
    drain: () => drainQueue(runtime, resource, [DT.INT32]),
    [Symbol.dispose]() {
      call(runtime, 'DestroyResourceOp', [resource], 0);
      runtime.api.TFE_DeleteTensorHandle(resource);
    },
  };
}
