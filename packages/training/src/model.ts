import { initialBuffers, initialParameters, type Network, type ParameterSpec } from '@circlet/backbone';
import { initialClassWeights } from '@circlet/loss';
import type { ParameterGroup } from '@circlet/recipe';
import type { HeadPlan } from './head-plan.ts';

/** Name of the class weights, [C, D], one row per class (or as many as its losses want); of a sharded head a rank has a range of the rows. */
export const HEAD = 'head.weight';

export interface ModelParameter {
  readonly name: string;
  readonly shape: readonly number[];
  readonly group: ParameterGroup;
  readonly trainable: boolean;
}

/** A network with its head, as a list of parameters in forward order: gradients arrive in the reverse of it. */
export interface Model {
  readonly network: Network;
  readonly parameters: readonly ModelParameter[];
  /** Running statistics. */
  readonly buffers: readonly { readonly name: string; readonly shape: readonly number[] }[];
  /** First values of parameters and buffers by name. Each call draws them anew: nobody keeps a second copy of the model. */
  initialValues(): ReadonlyMap<string, Float32Array>;
}

/** Number of values in tensors of these shapes. */
export function numValues(tensors: readonly { readonly shape: readonly number[] }[]): number {
  return tensors.reduce((sum, { shape }) => sum + shape.reduce((product, size) => product * size, 1), 0);
}

/**
 * First values follow from the seed alone, so that all ranks start with the same bits.
 * @param head null when no loss has one
 */
export function buildModel(network: Network, seed: number, head: HeadPlan | null): Model {
  const dimension = network.embeddingDimension;
  const parameters: ModelParameter[] = network.parameters.map((spec) => ({
    name: spec.name,
    shape: spec.shape,
    group: groupOf(spec),
    trainable: spec.trainable,
  }));
  if (head !== null) {
    parameters.push({ name: HEAD, shape: [head.numRows, dimension], group: 'head', trainable: true });
  }
  return {
    network,
    parameters,
    buffers: network.buffers.map(({ name, shape }) => ({ name, shape })),
    initialValues() {
      const values = new Map([...initialParameters(network, seed), ...initialBuffers(network)]);
      if (head === null) return values;
      const { totalRows: numClasses, firstRow: firstClass, numRows } = head;
      return values.set(HEAD, initialClassWeights({ dimension, seed, numClasses, firstClass, numRows }));
    },
  };
}

function groupOf({ role }: ParameterSpec): ParameterGroup {
  return role;
}
