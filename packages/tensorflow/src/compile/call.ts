import koffi from 'koffi';
import type { Pointer } from '../c-api/declarations.ts';
import { intAttribute, typeListAttribute } from './graph.ts';
import { setEagerAttribute } from '../eager/op-attributes.ts';
import type { OpAttribute } from '../native-binding.ts';
import type { Runtime } from '../runtime.ts';
import { checked, throwIfFailed } from '../status.ts';

export interface CallOptions {
  readonly attributes?: readonly OpAttribute[];
  /** Serialised ConfigProto, for function calls. */
  readonly configProto?: Uint8Array;
  readonly cancellation?: Pointer;
  /** For ops whose last argument is a list (QueueEnqueueV2): how many leading inputs are single. */
  readonly listFrom?: number;
}

/** Runs an op or a function of the eager context on a libuv pool thread. The results belong to the caller. */
export async function callAsync(
  runtime: Runtime,
  name: string,
  inputs: readonly Pointer[],
  numOutputs: number,
  options: CallOptions = {},
): Promise<Pointer[]> {
  const { api } = runtime;
  const status = api.TF_NewStatus();
  const op = prepare(runtime, name, inputs, options);
  try {
    // koffi fills the arrays; a function without results still needs room for the pointer it passes.
    const results: (Pointer | null)[] = new Array<Pointer | null>(Math.max(numOutputs, 1)).fill(null);
    const count: [number] = [numOutputs];
    await new Promise<void>((resolve, reject) => {
      api.TFE_Execute.async(op, results, count, status, (error) => (error === null ? resolve() : reject(error)));
    });
    throwIfFailed(api, name, status);
    return results.slice(0, count[0]) as Pointer[];
  } finally {
    api.TFE_DeleteOp(op);
    api.TF_DeleteStatus(status);
  }
}

export function call(
  runtime: Runtime,
  name: string,
  inputs: readonly Pointer[],
  numOutputs: number,
  options: CallOptions = {},
): Pointer[] {
  const { api } = runtime;
  const op = prepare(runtime, name, inputs, options);
  try {
    return checked(api, name, (status) => {
      const results: (Pointer | null)[] = new Array<Pointer | null>(Math.max(numOutputs, 1)).fill(null);
      const count: [number] = [numOutputs];
      api.TFE_Execute(op, results, count, status);
      throwIfFailed(api, name, status);
      return results.slice(0, count[0]) as Pointer[];
    });
  } finally {
    api.TFE_DeleteOp(op);
  }
}

function prepare(runtime: Runtime, name: string, inputs: readonly Pointer[], options: CallOptions): Pointer {
  const { api, context } = runtime;
  const op = checked(api, name, (status) => api.TFE_NewOp(context, name, status));
  try {
    checked(api, name, (status) => {
      for (const attribute of options.attributes ?? []) {
        setEagerAttribute(api, op, attribute);
      }
      if (options.configProto !== undefined) {
        api.TFE_OpSetAttrString(op, 'config_proto', options.configProto, options.configProto.length);
      }
      if (options.cancellation !== undefined) {
        api.TFE_OpSetCancellationManager(op, options.cancellation, status);
        throwIfFailed(api, name, status);
      }
      const single = inputs.slice(0, options.listFrom ?? inputs.length);
      for (const input of single) {
        api.TFE_OpAddInput(op, input, status);
        throwIfFailed(api, name, status);
      }
      if (options.listFrom !== undefined) {
        const listed = inputs.slice(options.listFrom);
        api.TFE_OpAddInputList(op, listed, listed.length, status);
      }
    });
    return op;
  } catch (error) {
    api.TFE_DeleteOp(op);
    throw error;
  }
}

/** Attributes of QueueEnqueueV2 and QueueDequeueV2 that wait as long as it takes. */
export function queueAttributes(name: 'Tcomponents' | 'component_types', dtypes: readonly number[]): OpAttribute[] {
  return [typeListAttribute(name, dtypes), intAttribute('timeout_ms', -1)];
}

/** Removes everything from a queue whose elements have components of these types; nobody else may be using it. */
export function drainQueue(runtime: Runtime, queue: Pointer, dtypes: readonly number[]): void {
  const { api } = runtime;
  const [size] = call(runtime, 'QueueSizeV2', [queue], 1);
  const tensor = checked(api, 'QueueSizeV2', (status) => api.TFE_TensorHandleResolve(size as Pointer, status));
  const [count = 0] = new Int32Array(koffi.view(api.TF_TensorData(tensor), 4));
  api.TF_DeleteTensor(tensor);
  api.TFE_DeleteTensorHandle(size as Pointer);
  for (let left = count; left > 0; left--) {
    const stale = call(runtime, 'QueueDequeueV2', [queue], dtypes.length, {
      attributes: queueAttributes('component_types', dtypes),
    });
    stale.forEach((handle) => api.TFE_DeleteTensorHandle(handle));
  }
}
