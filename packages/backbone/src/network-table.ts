import { type BufferSpec, type Initializer, type ParameterRole, type ParameterSpec } from './network.ts';

/** Collects the parameters and running statistics of a network, in the order its layers are declared. */
export interface NetworkTable {
  readonly parameters: readonly ParameterSpec[];
  readonly buffers: readonly BufferSpec[];
  parameter(
    name: string,
    shape: readonly number[],
    role: ParameterRole,
    initializer: Initializer,
    options?: { readonly trainable?: boolean },
  ): string;
  buffer(name: string, shape: readonly number[], initial: number): string;
}

export function networkTable(): NetworkTable {
  const parameters: ParameterSpec[] = [];
  const buffers: BufferSpec[] = [];
  return {
    parameters,
    buffers,
    parameter(name, shape, role, initializer, options = {}) {
      parameters.push({ name, shape, role, initializer, trainable: options.trainable ?? true });
      return name;
    },
    buffer(name, shape, initial) {
      buffers.push({ name, shape, initial });
      return name;
    },
  };
}

/** Elements of a shape; 1 for rank 0. */
export function numElements(shape: readonly number[]): number {
  return shape.reduce((product, size) => product * size, 1);
}

/** Values in all parameters of a network, the frozen ones included. */
export function countParameters(parameters: readonly ParameterSpec[]): number {
  return parameters.reduce((sum, { shape }) => sum + numElements(shape), 0);
}
