import { allGather, allReduce, allReduceBucket, fp32 } from '@circlet/ops';
import type { Recipe } from '@circlet/recipe';
import type { Engine, Precision, Program, ProgramScope, TensorSpec, Variable } from '@circlet/tensorflow';
import * as tf from '@tensorflow/tfjs-core';
import { planBuckets } from './buckets.ts';
import { forwardTraining, normalise } from './forward.ts';
import type { Losses } from './losses.ts';
import { HEAD, type Model } from './model.ts';
import { classObjective, NUM_STATISTICS, pairObjective } from './objective.ts';
import type { RankShards } from './shard-plan.ts';

/** What a gradient program is built from. */
export interface GradientPlan {
  readonly recipe: Recipe;
  readonly model: Model;
  readonly losses: Losses;
  readonly parameters: Readonly<Record<string, Variable>>;
  /** Samples of a program's input: one shard, or all local shards where batch norm is synchronised. */
  readonly batch: number;
  readonly globalBatch: number;
  readonly numShards: number;
  readonly rank: number;
  readonly ranks: readonly RankShards[];
  /** Rows that each rank's embeddings have in the global batch. */
  readonly rowCounts: readonly number[];
  readonly ports: boolean;
}

/**
 * Where a program stands among those of one step. The first starts sums, the last has the ports: between them gradients are
 * added up as inputs and outputs, so that no program has a side effect.
 */
export interface Place {
  readonly first: boolean;
  readonly last: boolean;
  /** `direct`: pair-level losses inside, through a gather. `cached`: their gradient for the embeddings is an input. */
  readonly pairLevel: 'none' | 'direct' | 'cached';
}

export const TOTALS = 'totals';

export function gradientName(parameter: string): string {
  return `gradient/${parameter}`;
}

/** One float32 vector beside the gradients: loss, statistics, then the batch statistics as means over all shards. */
export function totalsLength(model: Model): number {
  return 1 + NUM_STATISTICS + model.buffers.reduce((sum, { initial }) => sum + initial.length, 0);
}

/** Forward, loss, backward of one micro-batch, and in the last of a step the all-reduce of everything. */
export function compileGradients(engine: Engine, plan: GradientPlan, place: Place): Program {
  const { recipe, model, batch, ports } = plan;
  const trainable = model.parameters.filter(({ trainable: yes }) => yes);
  const [height, width, channels] = model.network.inputShape;
  const inputs: Record<string, TensorSpec> = {
    images: { shape: [batch, height, width, channels], dtype: 'uint8' },
    labels: { shape: [batch], dtype: 'int32' },
    dropoutSeed: { shape: [2], dtype: 'int32' },
  };
  if (place.pairLevel === 'direct') {
    inputs['allLabels'] = { shape: [plan.globalBatch], dtype: 'int32' };
  } else if (place.pairLevel === 'cached') {
    inputs['embeddingGradients'] = { shape: [batch, model.network.embeddingDimension], dtype: 'float32' };
  }
  if (!place.first) {
    inputs[TOTALS] = { shape: [totalsLength(model)], dtype: 'float32' };
    for (const { name, shape } of trainable) {
      inputs[gradientName(name)] = { shape, dtype: 'float32' };
    }
  }
  return engine.compile({
    name: `gradients${place.first ? '-first' : ''}${place.last ? '-last' : ''}`,
    precision: recipe.precision as Precision,
    ports: ports && place.last,
    inputs,
    variables: plan.parameters,
    body: (scope) => gradientBody(plan, place, trainable, scope),
  });
}

function gradientBody(plan: GradientPlan, place: Place, trainable: Model['parameters'], scope: ProgramScope): Record<string, tf.Tensor> {
  const { recipe, model } = plan;
  const input = (name: string) => scope.inputs[name] as tf.Tensor;
  let side: { statistics: tf.Tensor1D; batchStatistics: tf.Tensor1D } | undefined;
  const objective = (...values: tf.Tensor[]): tf.Scalar => {
    const parameters = { ...scope.variables };
    trainable.forEach(({ name }, index) => (parameters[name] = values[index] as tf.Tensor));
    const images = normalise(input('images'), recipe.data.normalization);
    const forward = forwardTraining(model, parameters, images, recipe.model.batchNorm, input('dropoutSeed'));
    const { value, statistics } = lossOf(plan, place, forward.outputs, parameters, scope);
    side = { statistics: tf.keep(statistics), batchStatistics: tf.keep(forward.batchStatistics) };
    return value;
  };
  const { value, grads } = tf.valueAndGrads(objective)(trainable.map(({ name }) => scope.variables[name] as tf.Tensor));
  const { statistics, batchStatistics } = side as NonNullable<typeof side>;
  // Every shard weighs the same in the running statistics. Synchronised ones are the same on all ranks already.
  const statisticsShare = recipe.model.batchNorm === 'synchronised' ? 1 / plan.ranks.length : 1 / plan.numShards;
  let totals = fp32(() => tf.concat([tf.reshape(value, [1]), statistics, tf.mul(batchStatistics, statisticsShare)])) as tf.Tensor;
  let gradients = grads;
  if (!place.first) {
    totals = tf.add(totals, input(TOTALS));
    gradients = grads.map((gradient, index) => tf.add(gradient, input(gradientName(trainable[index]?.name ?? ''))));
  }
  if (place.last) {
    const megabyte = 1_048_576;
    const { firstBucketMegabytes, bucketMegabytes } = recipe.collective;
    const reduced: tf.Tensor[] = [];
    planBuckets(trainable, firstBucketMegabytes * megabyte, bucketMegabytes * megabyte).forEach((indices, bucket) => {
      const sums = allReduceBucket(
        indices.map((index) => gradients[index] as tf.Tensor),
        { name: `bucket${bucket}` },
      );
      indices.forEach((index, position) => (reduced[index] = sums[position] as tf.Tensor));
    });
    gradients = reduced;
    totals = allReduce(totals, { name: TOTALS, lane: 'bulk' });
  }
  const outputs: Record<string, tf.Tensor> = { [TOTALS]: totals };
  trainable.forEach(({ name }, index) => (outputs[gradientName(name)] = gradients[index] as tf.Tensor));
  if (place.last) {
    // Of the gradient of the whole global batch, before clipping.
    outputs['squaredNorm'] = fp32(() => tf.addN(gradients.map((gradient) => tf.sum(tf.square(gradient)))));
  }
  return outputs;
}

function lossOf(
  plan: GradientPlan,
  place: Place,
  outputs: Readonly<Record<'embeddings' | 'features', tf.Tensor2D>>,
  parameters: Readonly<Record<string, tf.Tensor>>,
  scope: ProgramScope,
): { value: tf.Scalar; statistics: tf.Tensor1D } {
  const { losses, globalBatch, rank, rowCounts, ranks } = plan;
  const terms: tf.Scalar[] = [];
  let statistics: tf.Tensor1D | undefined;
  if (place.pairLevel !== 'none') {
    const input = losses.pairLevel[0]?.input ?? 'embeddings';
    const own_BD = fp32(() => tf.cast(outputs[input], 'float32')) as tf.Tensor2D;
    if (place.pairLevel === 'direct') {
      const gathered_BD = plan.ports ? fp32(() => allGather(own_BD, { name: 'embeddings', counts: rowCounts, rank })) : own_BD;
      const pair = pairObjective(losses.pairLevel, gathered_BD, scope.inputs['allLabels'] as tf.Tensor1D, ranks.length);
      // The value counts once over all ranks, its gradient in full on each: every rank owns the gradient of its own rows.
      terms.push(fp32(() => countedOnce(pair.value, ranks.length)));
      statistics = pair.statistics;
    } else {
      // Its gradient for the network is that of the pair-level losses, which were computed from the gathered embeddings.
      terms.push(fp32(() => withoutValue(tf.sum(tf.mul(own_BD, scope.inputs['embeddingGradients'] as tf.Tensor)))));
      statistics = tf.zeros([NUM_STATISTICS]);
    }
  }
  if (losses.classLevel.length > 0) {
    const labels = scope.inputs['labels'] as tf.Tensor1D;
    const own = classObjective(losses.classLevel, outputs, parameters[HEAD] as tf.Tensor2D, labels, globalBatch);
    terms.push(own.value);
    statistics ??= own.statistics;
  }
  return { value: fp32(() => tf.addN(terms)) as tf.Scalar, statistics: statistics as tf.Tensor1D };
}

/** value / count with the gradient of value. */
function countedOnce(value: tf.Scalar, count: number): tf.Scalar {
  const scaled = tf.customGrad((...args) => {
    const [x] = args as unknown as [tf.Tensor];
    return { value: tf.div(x, count), gradFunc: (dy: tf.Tensor) => tf.clone(dy) };
  });
  return scaled(value) as tf.Scalar;
}

/** 0 with the gradient of value. */
function withoutValue(value: tf.Tensor): tf.Scalar {
  const silent = tf.customGrad((...args) => {
    const [x] = args as unknown as [tf.Tensor];
    return { value: tf.zerosLike(x), gradFunc: (dy: tf.Tensor) => tf.clone(dy) };
  });
  return silent(value) as tf.Scalar;
}

/** Gradient caching, first pass: the embeddings of a shard in training mode, without gradients. */
export function compileTrainingEmbedding(engine: Engine, plan: GradientPlan): Program {
  const { recipe, model, batch } = plan;
  const [height, width, channels] = model.network.inputShape;
  const input = plan.losses.pairLevel[0]?.input ?? 'embeddings';
  return engine.compile({
    name: 'training-embedding',
    precision: recipe.precision,
    ports: false,
    inputs: { images: { shape: [batch, height, width, channels], dtype: 'uint8' }, dropoutSeed: { shape: [2], dtype: 'int32' } },
    variables: plan.parameters,
    body: ({ inputs, variables }) => {
      const images = normalise(inputs['images'] as tf.Tensor, recipe.data.normalization);
      return { embeddings: forwardTraining(model, variables, images, recipe.model.batchNorm, inputs['dropoutSeed']).outputs[input] };
    },
  });
}

/** Gradient caching, second pass: pair-level losses and their gradient for the embeddings of the global batch. */
export function compilePairLoss(engine: Engine, plan: GradientPlan): Program {
  const { globalBatch, model, losses, ranks } = plan;
  return engine.compile({
    name: 'pair-loss',
    precision: 'fp32',
    ports: false,
    inputs: {
      embeddings: { shape: [globalBatch, model.network.embeddingDimension], dtype: 'float32' },
      labels: { shape: [globalBatch], dtype: 'int32' },
    },
    variables: {},
    body: ({ inputs }) => {
      let statistics: tf.Tensor1D | undefined;
      const { value, grads } = tf.valueAndGrads((embeddings) => {
        const pair = pairObjective(losses.pairLevel, embeddings as tf.Tensor2D, inputs['labels'] as tf.Tensor1D, ranks.length);
        statistics = tf.keep(pair.statistics);
        return pair.value;
      })([inputs['embeddings'] as tf.Tensor]);
      return { loss: tf.div(value, ranks.length), gradients: grads[0] as tf.Tensor, statistics: statistics as tf.Tensor1D };
    },
  });
}
