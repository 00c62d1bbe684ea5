import type { ForwardContext, Network, ParameterRole } from '@circlet/backbone';
import { batchNormInference, batchNormTraining, conv2d, dropout, prelu } from '@circlet/ops';
import * as tf from '@tensorflow/tfjs-core';

// Shapes: B = images, H, W = height and width, C = channels, D = embedding dimension.

const EPSILON = 1e-5;

/** Two convolutions, a linear layer, three batch norms: what real backbones have, compiled in a tenth of a second. */
export function tinyNetwork({ dropoutRate = 0 }: { readonly dropoutRate?: number } = {}): Network {
  const parameter = (name: string, shape: readonly number[], role: ParameterRole, value?: number) => ({
    name,
    shape,
    role,
    trainable: true,
    initializer:
      value === undefined
        ? ({ kind: 'normal', standardDeviation: 0.2 } as const)
        : ({ kind: 'constant', value } as const),
  });
  const norm = (name: string, channels: number) => [
    parameter(`${name}.weight`, [channels], 'norm-scale', 1),
    parameter(`${name}.bias`, [channels], 'norm-offset', 0),
  ];
  const statistics = (name: string, channels: number) => [
    { name: `${name}.running_mean`, shape: [channels], initial: 0 },
    { name: `${name}.running_var`, shape: [channels], initial: 1 },
  ];
  const buffers = [...statistics('bn1', 6), ...statistics('bn2', 8), ...statistics('bn3', 8)];
  const parameters = [
    parameter('conv1.weight', [3, 3, 3, 6], 'weight'),
    ...norm('bn1', 6),
    parameter('prelu1.weight', [6], 'prelu', 0.25),
    parameter('conv2.weight', [3, 3, 6, 8], 'weight'),
    ...norm('bn2', 8),
    // A norm's offset needs something that is not linear before the next norm, or its gradient is rounding noise.
    parameter('prelu2.weight', [8], 'prelu', 0.25),
    parameter('fc.weight', [32, 8], 'weight'),
    ...norm('bn3', 8),
  ];
  return {
    name: 'tiny',
    inputShape: [8, 8, 3],
    embeddingDimension: 8,
    parameters,
    buffers,
    // Nothing is folded: evaluation reads them all as they are.
    folded: [...parameters, ...buffers].map(({ name, shape }) => ({
      name,
      shape,
      value: (tensorOf) => tensorOf(name),
    })),
    forward(images_BHWC, context) {
      const { parameters } = context;
      const filter = (name: string) => parameters[name] as tf.Tensor4D;
      const wide_BHWC = conv2d(images_BHWC, filter('conv1.weight'), { stride: 2, padding: 1 });
      const bent = (name: string, x_BHWC: tf.Tensor4D) => prelu(x_BHWC, parameters[name] as tf.Tensor1D);
      const bent_BHWC = bent('prelu1.weight', batchNorm('bn1', wide_BHWC, context));
      const narrow_BHWC = conv2d(bent_BHWC, filter('conv2.weight'), { stride: 2, padding: 1 });
      const deep_BHWC = bent('prelu2.weight', batchNorm('bn2', narrow_BHWC, context));
      const flat_BF: tf.Tensor2D = tf.reshape(deep_BHWC, [images_BHWC.shape[0], 32]);
      const dropped_BF =
        context.training && dropoutRate > 0 && context.dropoutSeed !== undefined
          ? dropout(flat_BF, { rate: dropoutRate, seed: context.dropoutSeed })
          : flat_BF;
      const linear_BD: tf.Tensor2D = tf.matMul(dropped_BF, parameters['fc.weight'] as tf.Tensor2D);
      const embeddings_BD = batchNorm('bn3', linear_BD, context);
      return { embeddings_BD, features_BD: embeddings_BD };
    },
  };
}

function batchNorm<X extends tf.Tensor>(name: string, x: X, context: ForwardContext): X {
  const vector = (table: Readonly<Record<string, tf.Tensor>>, key: string) => table[`${name}.${key}`] as tf.Tensor1D;
  const scale = vector(context.parameters, 'weight');
  const offset = vector(context.parameters, 'bias');
  if (!context.training) {
    const mean = vector(context.buffers, 'running_mean');
    const variance = vector(context.buffers, 'running_var');
    return batchNormInference(x, scale, offset, mean, variance, { epsilon: EPSILON });
  }
  const synchronised = context.batchNorm === 'synchronised';
  const { y, mean, variance } = batchNormTraining(x, scale, offset, { epsilon: EPSILON, synchronised });
  context.recordStatistics?.(
    { buffer: `${name}.running_mean`, value: mean },
    { buffer: `${name}.running_var`, value: variance },
  );
  return y;
}
