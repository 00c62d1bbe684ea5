import * as tf from '@tensorflow/tfjs-core';
import type { PortGraph } from '../compile/port-graph.ts';
import { isTracedId, type Trace } from '../compile/trace.ts';
import { createEagerBinding, type EagerBinding } from '../eager/eager-binding.ts';
import { createSavedModels } from '../eager/saved-models.ts';
import { registerKernels } from '../kernels/register.ts';
import { BINDING_CONSTANTS, type OpAttribute, type TensorMetadata, type TensorValues } from '../native-binding.ts';
import { gpusOf, type Runtime } from '../runtime.ts';
import { loadTfjsNode } from './tfjs-node.ts';

/** The parts of tfjs-node's NodeJSKernelBackend that our kernels and the tracer call. */
export interface KernelBackend extends tf.KernelBackend {
  readonly tensorMap: { get(dataId: object): TensorEntry };
  createOutputTensor(metadata: TensorMetadata): tf.Tensor;
  getInputTensorIds(tensors: readonly tf.TensorInfo[]): number[];
  executeSingleOutput(name: string, attributes: readonly OpAttribute[], inputs: readonly tf.TensorInfo[]): tf.Tensor;
  executeMultipleOutputs(
    name: string,
    attributes: readonly OpAttribute[],
    inputs: readonly tf.TensorInfo[],
    numOutputs: number,
  ): tf.Tensor[];
}

/** What the backend knows of a tensor. Values that no op has used yet are still JavaScript's (`values`, id −1). */
interface TensorEntry {
  id: number;
  shape: number[];
  dtype: number;
  values: tf.BackendValues | null;
}

/** What is traced now; without ports, collectives are those of a group of one. */
export interface ActiveProgram {
  readonly trace: Trace;
  readonly ports?: PortGraph;
}

/** The tfjs backend `tensorflow`, and the switch by which the tracer takes its place for a while. */
export interface TfjsBackend {
  readonly backend: KernelBackend;
  readonly eager: EagerBinding;
  /**
   * Runs `body` with every op going to the program's trace instead of the eager context. A tensor's id says on which side
   * it lives, so an eager tensor may be captured, read or disposed meanwhile, and a traced one disposed afterwards.
   */
  tracing<T>(program: ActiveProgram, body: () => T): T;
  activeProgram(): ActiveProgram | undefined;
}

export const BACKEND_NAME = 'tensorflow';

let registered: { runtime: Runtime; backend: TfjsBackend } | undefined;

/**
 * Registers tfjs-node-gpu's kernels over our binding as the tfjs backend `tensorflow`, without its native add-on.
 * Ops run when they are called; `data()` waits for them off the event loop.
 */
export function registerTfjsBackend(runtime: Runtime): TfjsBackend {
  if (registered?.runtime === runtime) {
    return registered.backend;
  }
  const NodeJSKernelBackend = loadTfjsNode();
  const eager = createEagerBinding(runtime);
  const savedModels = createSavedModels(runtime, eager);
  let active: ActiveProgram | undefined;
  const owner = (id: number) => (active !== undefined && isTracedId(id) ? active.trace : eager);
  const binding = {
    ...BINDING_CONSTANTS,
    TF_Version: runtime.version,
    // Also while tracing: tfjs uploads a tensor's values at its first use and then forgets them, and a tensor made before
    // the trace must be usable after it. The trace captures what it meets as a constant.
    createTensor: (shape: number[], dtype: number, values: TensorValues) => eager.createTensor(shape, dtype, values),
    deleteTensor(id: number) {
      active?.trace.deleteTensor(id);
      if (!isTracedId(id)) {
        eager.deleteTensor(id);
      }
    },
    tensorDataSync: (id: number) => owner(id).tensorDataSync(id),
    executeOp: (name: string, attributes: OpAttribute[], inputIds: number[], numOutputs: number) =>
      (active?.trace ?? eager).executeOp(name, attributes, inputIds, numOutputs),
    isUsingGpuDevice: () => gpusOf(runtime).length > 0,
    getNumOfTensors: () => eager.numTensors,
    loadSavedModel: savedModels.load,
    runSavedModel: savedModels.run,
    deleteSavedModel: savedModels.delete,
    getNumOfSavedModels: () => savedModels.size,
  };

  class TensorFlowBackend extends NodeJSKernelBackend {
    /** tfjs-node's own `read` is `readSync`. A traced tensor has no value: the tracer's error says so. */
    override async read(dataId: object): Promise<tf.BackendValues> {
      const { id, values } = this.tensorMap.get(dataId);
      if (values !== null) {
        return values;
      }
      if (owner(id) === eager) {
        return (await eager.tensorData(id)) as tf.BackendValues;
      }
      try {
        return owner(id).tensorDataSync(id) as tf.BackendValues;
      } catch {
        // The trace reports it when the body returns; a rejection here would find nobody awaiting it.
        return new Promise(() => undefined);
      }
    }

    /** Called by `fp32()` of @circlet/ops; eager ops are float32 anyway. */
    fp32Scope<T>(body: () => T): T {
      return active === undefined ? body() : active.trace.fp32Scope(body);
    }

    /** Called by `recomputed()` of @circlet/ops; eager ops keep what they need. */
    recomputedScope<X extends tf.Tensor>(body: () => X): { result: X; begin(gradient: tf.Tensor): void } {
      if (active === undefined) return { result: body(), begin: () => undefined };
      const { trace } = active;
      const nodeOf = (tensor: tf.Tensor) => trace.node(backend.backend.getInputTensorIds([tensor])[0] as number);
      const { value, section } = trace.recomputation.scope(body, nodeOf);
      return { result: value, begin: (gradient) => section.begin(nodeOf(gradient)) };
    }
  }

  // One instance: tfjs calls the factory again where it picks the best backend itself, and tensors belong to one.
  const instance = new TensorFlowBackend(binding, '@tensorflow/tfjs-node-gpu');
  tf.registerBackend(BACKEND_NAME, () => instance, 3);
  const backend: TfjsBackend = {
    backend: tf.findBackend(BACKEND_NAME) as KernelBackend,
    eager,
    tracing(program, body) {
      const before = active;
      active = program;
      try {
        return body();
      } finally {
        active = before;
      }
    },
    activeProgram: () => active,
  };
  registerKernels(backend);
  registered = { runtime, backend };
  return backend;
}
