import type { Pointer } from '../c-api/declarations.ts';
import { DT } from '../dtypes.ts';
import {
  inputGroups,
  type OpAttribute,
  type TensorBinding,
  type TensorMetadata,
  type TensorValues,
} from '../native-binding.ts';
import type { Runtime } from '../runtime.ts';
import { checked, throwIfFailed } from '../status.ts';
import { HandleTable } from './handle-table.ts';
import { newHostTensor, readHostTensor } from './host-tensor.ts';
import { setEagerAttribute } from './op-attributes.ts';

/** Runs tfjs's ops at once on TensorFlow's eager context. */
export interface EagerBinding extends TensorBinding {
  readonly numTensors: number;
  /** Like `tensorDataSync`, but waits for the device on a pool thread instead of the event loop. */
  tensorData(id: number): Promise<TensorValues>;
  /** The native handle behind an id; stays the table's. */
  handle(id: number): Pointer;
  /** Gives an id to a handle, which the table now owns. */
  adopt(handle: Pointer): TensorMetadata;
  describe(id: number): TensorMetadata;
}

export function createEagerBinding(runtime: Runtime): EagerBinding {
  const { api, context } = runtime;
  const handles = new HandleTable();

  const adopt = (handle: Pointer): TensorMetadata => ({
    id: handles.add(handle),
    shape: handleShape(runtime, handle),
    dtype: api.TFE_TensorHandleDataType(handle),
  });

  return {
    get numTensors() {
      return handles.size;
    },

    createTensor: (shape, dtype, values) => handles.add(newHandle(runtime, shape, dtype, values)),

    deleteTensor: (id) => api.TFE_DeleteTensorHandle(handles.take(id)),

    tensorDataSync(id) {
      const tensor = checked(api, 'read', (status) => api.TFE_TensorHandleResolve(handles.get(id), status));
      try {
        return readHostTensor(api, tensor);
      } finally {
        api.TF_DeleteTensor(tensor);
      }
    },

    async tensorData(id) {
      // The tensor may be disposed while the read waits: it reads through a handle of its own.
      const handle = checked(api, 'read', (status) => api.TFE_TensorHandleCopySharingTensor(handles.get(id), status));
      try {
        return await readHandle(runtime, handle);
      } finally {
        api.TFE_DeleteTensorHandle(handle);
      }
    },

    executeOp(name, attributes, inputIds, numOutputs) {
      const op = checked(api, name, (status) => api.TFE_NewOp(context, name, status));
      try {
        return checked(api, name, (status) => {
          // Inputs first: they settle the type attributes. tfjs-node's Mean names its input's type before the cast.
          addInputs(
            runtime,
            op,
            name,
            inputIds.map((id) => handles.get(id)),
            status,
          );
          setAttributes(runtime, op, attributes);
          const results: (Pointer | null)[] = new Array<Pointer | null>(numOutputs).fill(null);
          const count: [number] = [numOutputs];
          api.TFE_Execute(op, results, count, status);
          throwIfFailed(api, name, status);
          return results.slice(0, count[0]).map((handle) => adopt(handle as Pointer));
        });
      } finally {
        api.TFE_DeleteOp(op);
      }
    },

    handle: (id) => handles.get(id),
    adopt,
    describe: (id) => ({
      id,
      shape: handleShape(runtime, handles.get(id)),
      dtype: api.TFE_TensorHandleDataType(handles.get(id)),
    }),
  };
}

/** A tensor handle with a copy of the values; the caller deletes it. */
export function newHandle(runtime: Runtime, shape: readonly number[], dtype: number, values: TensorValues): Pointer {
  const { api } = runtime;
  const tensor = newHostTensor(api, shape, dtype, values);
  try {
    return checked(api, 'upload', (status) => api.TFE_NewTensorHandle(tensor, status));
  } finally {
    api.TF_DeleteTensor(tensor);
  }
}

/** Copies a handle's values to the host; waits on a libuv pool thread. */
export async function readHandle(
  runtime: Runtime,
  handle: Pointer,
): Promise<Float32Array | Int32Array | Uint8Array | BigInt64Array | Uint8Array[]> {
  const { api } = runtime;
  const status = api.TF_NewStatus();
  try {
    const tensor = await new Promise<Pointer>((resolve, reject) => {
      api.TFE_TensorHandleResolve.async(handle, status, (error, result) =>
        error === null ? resolve(result) : reject(error),
      );
    });
    throwIfFailed(api, 'read', status);
    try {
      return readHostTensor(api, tensor);
    } finally {
      api.TF_DeleteTensor(tensor);
    }
  } finally {
    api.TF_DeleteStatus(status);
  }
}

function handleShape(runtime: Runtime, handle: Pointer): number[] {
  const { api } = runtime;
  if (api.TFE_TensorHandleDataType(handle) === DT.RESOURCE) {
    return [];
  }
  return checked(api, 'shape', (status) =>
    Array.from({ length: api.TFE_TensorHandleNumDims(handle, status) }, (_, index) =>
      Number(api.TFE_TensorHandleDim(handle, index, status)),
    ),
  );
}

function setAttributes(runtime: Runtime, op: Pointer, attributes: readonly OpAttribute[]): void {
  for (const attribute of attributes) {
    setEagerAttribute(runtime.api, op, attribute);
  }
}

function addInputs(runtime: Runtime, op: Pointer, name: string, inputs: readonly Pointer[], status: Pointer): void {
  const { api } = runtime;
  const groups = inputGroups(name, inputs.length);
  if (groups !== null) {
    // TFE_OpAddInput also fills lists, but only when the count attribute N is set; the list call infers it.
    const [from, to] = groups.list;
    const listed = inputs.slice(from, to);
    api.TFE_OpAddInputList(op, listed, listed.length, status);
    throwIfFailed(api, name, status);
    for (const input of inputs.slice(to)) {
      api.TFE_OpAddInput(op, input, status);
      throwIfFailed(api, name, status);
    }
    return;
  }
  for (const input of inputs) {
    api.TFE_OpAddInput(op, input, status);
    throwIfFailed(api, name, status);
  }
}
