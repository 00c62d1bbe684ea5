import type { Network } from '@circlet/backbone';
import type { TensorMap } from '@circlet/training/checkpoint';
import { type Tensor, type Tensor4D } from '@tensorflow/tfjs-core';
import type { Computed } from './graph.ts';
import { recording } from './recorder-backend.ts';

/** What a network computes in evaluation, from images to embeddings, recorded from its own forward pass. */
export async function recordNetwork(network: Network, tensors: TensorMap): Promise<Computed> {
  return await recording(({ input, constant, valueOf }) => {
    const given = (specs: readonly { readonly name: string }[]): Record<string, Tensor> =>
      Object.fromEntries(
        specs.map(({ name }) => {
          const { shape, values } = tensors.get(name) as { shape: readonly number[]; values: Float32Array };
          return [name, constant({ name, shape, values })];
        }),
      );
    const { embeddings_BD } = network.forward(input([1, ...network.inputShape]) as Tensor4D, {
      parameters: given(network.parameters),
      buffers: given(network.buffers),
      training: false,
      batchNorm: 'per-shard',
    });
    return valueOf(embeddings_BD) as Computed;
  });
}
