import {
  type BufferSpec,
  type FoldedSpec,
  type Initializer,
  type ParameterRole,
  type ParameterSpec,
  type TensorOf,
} from './network.ts';

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
  /**
   * A tensor that evaluation uses in place of others.
   * @param replaced names of the parameters and buffers that evaluation does not need any more
   */
  fold(folded: FoldedSpec, replaced: readonly string[]): string;
  /** All that evaluation needs: what was folded, and the rest as it is. */
  folded(): FoldedSpec[];
}

export function networkTable(): NetworkTable {
  const parameters: ParameterSpec[] = [];
  const buffers: BufferSpec[] = [];
  const folds: FoldedSpec[] = [];
  const replacedNames = new Set<string>();
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
    fold(folded, replaced) {
      folds.push(folded);
      replaced.forEach((name) => replacedNames.add(name));
      return folded.name;
    },
    folded() {
      const kept = [...parameters, ...buffers].filter(({ name }) => !replacedNames.has(name));
      return [
        ...folds,
        ...kept.map(({ name, shape }) => ({ name, shape, value: (tensorOf: TensorOf) => tensorOf(name) })),
      ];
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
