import type { Pointer } from '../c-api/declarations.ts';
import { newHandle, readHandle } from '../eager/eager-binding.ts';
import type { DeviceTensor, HostArray, TensorSpec, Variable } from '../engine.ts';
import { gpusOf, type Runtime } from '../runtime.ts';
import { call } from './call.ts';
import { stringAttribute, typeAttribute } from './graph.ts';
import { ATTRIBUTE } from '../native-binding.ts';
import { checked } from '../status.ts';
import { dtypeOf } from './traced-program.ts';

/** A tensor handle of the eager context, owned. */
export class NativeTensor implements DeviceTensor {
  readonly spec: TensorSpec;
  readonly #runtime: Runtime;
  #handle: Pointer | null;

  constructor(runtime: Runtime, spec: TensorSpec, handle: Pointer) {
    this.#runtime = runtime;
    this.spec = spec;
    this.#handle = handle;
  }

  get handle(): Pointer {
    if (this.#handle === null) {
      throw new Error('this device tensor was disposed; keep it until its last use has ended');
    }
    return this.#handle;
  }

  async read(): Promise<HostArray> {
    return (await readHandle(this.#runtime, this.handle)) as HostArray;
  }

  [Symbol.dispose](): void {
    if (this.#handle !== null) {
      this.#runtime.api.TFE_DeleteTensorHandle(this.#handle);
      this.#handle = null;
    }
  }
}

export function uploadTensor(runtime: Runtime, spec: TensorSpec, value: HostArray): NativeTensor {
  return new NativeTensor(runtime, spec, newHandle(runtime, spec.shape, dtypeOf(spec.dtype), value));
}

/**
 * A tensor where programs compute: on the first GPU where there is one. Whole numbers stay on the host, where TensorFlow's
 * GPU kernels want them.
 */
export function placeTensor(runtime: Runtime, spec: TensorSpec, value: HostArray): NativeTensor {
  const { api, context } = runtime;
  const [gpu] = gpusOf(runtime);
  const host = uploadTensor(runtime, spec, value);
  if (gpu === undefined || spec.dtype === 'int32' || spec.dtype === 'bool') return host;
  using copied = host;
  const handle = checked(api, 'upload', (status) =>
    api.TFE_TensorHandleCopyToDevice(copied.handle, context, gpu.name, status),
  );
  return new NativeTensor(runtime, spec, handle);
}

/** A resource variable of the eager context. */
export class NativeVariable implements Variable {
  readonly name: string;
  readonly spec: TensorSpec;
  readonly resource: Pointer;
  readonly #runtime: Runtime;

  constructor(runtime: Runtime, name: string, sharedName: string, spec: TensorSpec, initial: HostArray) {
    this.#runtime = runtime;
    this.name = name;
    this.spec = spec;
    const [resource] = call(runtime, 'VarHandleOp', [], 1, {
      attributes: [
        stringAttribute('container', ''),
        stringAttribute('shared_name', sharedName),
        typeAttribute('dtype', dtypeOf(spec.dtype)),
        { name: 'shape', type: ATTRIBUTE.SHAPE, value: spec.shape },
      ],
    });
    this.resource = resource as Pointer;
    this.write(initial);
  }

  snapshot(): DeviceTensor {
    const [value] = call(this.#runtime, 'ReadVariableOp', [this.resource], 1, {
      attributes: [typeAttribute('dtype', dtypeOf(this.spec.dtype))],
    });
    return new NativeTensor(this.#runtime, this.spec, value as Pointer);
  }

  write(value: HostArray): void {
    using tensor = uploadTensor(this.#runtime, this.spec, value);
    call(this.#runtime, 'AssignVariableOp', [this.resource, tensor.handle], 0, {
      attributes: [typeAttribute('dtype', dtypeOf(this.spec.dtype))],
    });
  }

  [Symbol.dispose](): void {
    call(this.#runtime, 'DestroyResourceOp', [this.resource], 0);
    this.#runtime.api.TFE_DeleteTensorHandle(this.resource);
  }
}
