import {
  iresnet,
  initialBuffers,
  initialParameters,
  type Network,
  type ParameterSpec,
  resnet50,
} from '@circlet/backbone';
import { initialClassWeights } from '@circlet/loss';
import type { ModelRecipe, ParameterGroup } from '@circlet/recipe';

/** Name of the class weights, [D, C], one column per class. */
export const HEAD = 'head.weight';

export interface ModelParameter {
  readonly name: string;
  readonly shape: readonly number[];
  readonly group: ParameterGroup;
  readonly trainable: boolean;
  readonly initial: Float32Array;
}

/** A network with its head, as a list of parameters in forward order: gradients arrive in the reverse of it. */
export interface Model {
  readonly network: Network;
  readonly parameters: readonly ModelParameter[];
  /** Running statistics. */
  readonly buffers: readonly {
    readonly name: string;
    readonly shape: readonly number[];
    readonly initial: Float32Array;
  }[];
}

export function buildNetwork(model: ModelRecipe): Network {
  const { backbone, depth, width, inputShape, embeddingDimension, dropout, firstStageStride } = model;
  const shape = inputShape as [number, number, number];
  return backbone === 'iresnet'
    ? iresnet({ depth, inputShape: shape, embeddingDimension, widthMultiplier: width, dropout, firstStageStride })
    : resnet50({
        inputShape: shape,
        widthMultiplier: width,
        ...(embeddingDimension === 2048 * width ? {} : { embeddingDimension, bnNeck: false }),
      });
}

/**
 * First values follow from the seed alone, so that all ranks start with the same bits.
 * @param numClasses columns of the head; null when no loss has one
 */
export function buildModel(network: Network, seed: number, numClasses: number | null): Model {
  const values = initialParameters(network, seed);
  const statistics = initialBuffers(network);
  const parameters: ModelParameter[] = network.parameters.map((spec) => ({
    name: spec.name,
    shape: spec.shape,
    group: groupOf(spec),
    trainable: spec.trainable,
    initial: values.get(spec.name) as Float32Array,
  }));
  if (numClasses !== null) {
    const dimension = network.embeddingDimension;
    parameters.push({
      name: HEAD,
      shape: [dimension, numClasses],
      group: 'head',
      trainable: true,
      initial: initialClassWeights({ dimension, numClasses, seed }),
    });
  }
  const buffers = network.buffers.map(({ name, shape }) => ({
    name,
    shape,
    initial: statistics.get(name) as Float32Array,
  }));
  return { network, parameters, buffers };
}

function groupOf({ role }: ParameterSpec): ParameterGroup {
  return role;
}
