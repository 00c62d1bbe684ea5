import { initialParameters, iresnet } from '@circlet/backbone';
import { classCircleLoss, classLogits, initialClassWeights } from '@circlet/loss';
import { fp32 } from '@circlet/ops';
import type { DeviceTensor, Engine, Variable } from '@circlet/tensorflow';
import * as tf from '@tensorflow/tfjs-core';
import type { BenchOptions } from './options.ts';

/** One whole training step, ready to be timed. */
export interface CompiledStep {
  /** Runs the step; resolves to its loss. */
  run(): Promise<number>;
}

const HEAD = 'head.weight';
const MOMENTUM = 0.9;
const LEARNING_RATE = 0.01;
const WEIGHT_DECAY = 5e-4;
/** Share of the batch's statistics in the running ones, PyTorch's default. */
const STATISTICS_MOMENTUM = 0.1;

/**
 * IResNet with class-level Circle loss: a program for loss and gradients, one for momentum SGD with weight decay and the
 * running statistics. The same work as peers/torch_step.py; images arrive as uint8, as they do in training.
 */
export function compiledStep(engine: Engine, options: BenchOptions): CompiledStep {
  const { depth, precision, batch, size, classes } = options;
  const network = iresnet({ depth, inputShape: [size, size, 3] });
  const dimension = network.embeddingDimension;
  const initial = initialParameters(network, 1);
  initial.set(HEAD, initialClassWeights({ dimension, numClasses: classes, seed: 1 }));
  const shapes = new Map<string, readonly number[]>([
    ...network.parameters.filter(({ trainable }) => trainable).map(({ name, shape }) => [name, shape] as const),
    [HEAD, [dimension, classes]],
  ]);
  const create = (name: string, shape: readonly number[], values: Float32Array) =>
    engine.createVariable(name, { shape, dtype: 'float32' }, values);
  const variables: Record<string, Variable> = {};
  const accumulators: Record<string, Variable> = {};
  const statistics: Record<string, Variable> = {};
  for (const [name, shape] of [
    ...network.parameters.map((p) => [p.name, p.shape] as const),
    [HEAD, shapes.get(HEAD) ?? []] as const,
  ]) {
    const values = initial.get(name) as Float32Array;
    variables[name] = create(name, shape, values);
    if (shapes.has(name)) {
      accumulators[`${name}/momentum`] = create(`${name}/momentum`, shape, new Float32Array(values.length));
    }
  }
  for (const { name, shape, initial: value } of network.buffers) {
    statistics[name] = create(name, shape, new Float32Array(shape.reduce((a, b) => a * b, 1)).fill(value));
  }

  const loss = classCircleLoss();
  const trained = [...shapes.keys()];
  const gradients = engine.compile({
    name: 'gradients',
    inputs: {
      images: { shape: [batch, size, size, 3], dtype: 'uint8' },
      labels: { shape: [batch], dtype: 'int32' },
    },
    variables,
    precision,
    ports: false,
    body: ({ inputs, variables: values }) => {
      const outputs: Record<string, tf.Tensor> = {};
      const images_BHWC = tf.div(tf.sub(inputs['images'] as tf.Tensor4D, 127.5), 128) as tf.Tensor4D;
      const forward = (...weights: tf.Tensor[]): tf.Scalar => {
        const parameters = {
          ...values,
          ...Object.fromEntries(trained.map((name, i) => [name, weights[i] as tf.Tensor])),
        };
        const { embeddings_BD } = network.forward(images_BHWC, {
          parameters,
          buffers: {},
          training: true,
          batchNorm: 'per-shard',
          recordStatistics: (mean, variance) => {
            outputs[mean.buffer] = tf.keep(mean.value);
            outputs[variance.buffer] = tf.keep(variance.value);
          },
        });
        return fp32(
          () =>
            loss(classLogits.cosine(embeddings_BD, parameters[HEAD] as tf.Tensor2D), inputs['labels'] as tf.Tensor1D)
              .loss,
        );
      };
      const { value, grads } = tf.valueAndGrads(forward)(trained.map((name) => values[name] as tf.Tensor));
      trained.forEach((name, i) => (outputs[`gradient/${name}`] = grads[i] as tf.Tensor));
      return { ...outputs, loss: value };
    },
  });

  const apply = engine.compile({
    name: 'apply',
    inputs: {
      learningRate: { shape: [], dtype: 'float32' },
      ...Object.fromEntries(
        [...shapes].map(([name, shape]) => [`gradient/${name}`, { shape, dtype: 'float32' as const }]),
      ),
      ...Object.fromEntries(network.buffers.map(({ name, shape }) => [name, { shape, dtype: 'float32' as const }])),
    },
    variables: {
      ...Object.fromEntries(trained.map((name) => [name, variables[name] as Variable])),
      ...accumulators,
      ...statistics,
    },
    precision: 'fp32',
    ports: false,
    body: (scope) => {
      for (const name of trained) {
        const gradient = tf.add(
          scope.inputs[`gradient/${name}`] as tf.Tensor,
          tf.mul(scope.variables[name] as tf.Tensor, WEIGHT_DECAY),
        );
        scope.applyMomentum({
          variable: name,
          accumulator: `${name}/momentum`,
          gradient,
          learningRate: scope.inputs['learningRate'] as tf.Tensor,
          momentum: tf.scalar(MOMENTUM),
          nesterov: false,
        });
      }
      for (const { name } of network.buffers) {
        const [old, batchValue] = [scope.variables[name] as tf.Tensor, scope.inputs[name] as tf.Tensor];
        scope.assign(name, tf.add(tf.mul(old, 1 - STATISTICS_MOMENTUM), tf.mul(batchValue, STATISTICS_MOMENTUM)));
      }
      return {};
    },
  });

  const images = Uint8Array.from({ length: batch * size * size * 3 }, (_, i) => Math.imul(i + 1, 0x9e3779b1) >>> 24);
  const labels = Int32Array.from({ length: batch }, (_, i) => (i * 7919) % classes);
  return {
    async run() {
      const { loss: value, ...results } = await gradients.run({ images, labels });
      try {
        await apply.run({ ...results, learningRate: Float32Array.of(LEARNING_RATE) });
        return (await (value as DeviceTensor).read())[0] as number;
      } finally {
        for (const tensor of [value as DeviceTensor, ...Object.values(results)]) {
          tensor[Symbol.dispose]();
        }
      }
    },
  };
}
