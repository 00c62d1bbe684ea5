import type { Group } from '@circlet/collective';
import type { ImageBatch } from '@circlet/data';
import type { DeviceTensor, Engine, Program, Variable } from '@circlet/tensorflow';
import { sumOfSquares } from '@circlet/ops';
import * as tf from '@tensorflow/tfjs-core';
import { groupCollectives } from './group-collectives.ts';
import { forwardRun } from './forward.ts';
import { concatenatedFloats, readAndDispose } from './host-arrays.ts';
import { batchLossInputs, batchObjective } from './batch-loss.ts';
import { memoryIn } from './cross-batch-memory.ts';
import { gradientName, headRowsInput, overShards, parameterInStep, SIMILARITIES } from './gradient-programs.ts';
import type { LossInput } from './losses.ts';
import { HEAD } from './model.ts';
import { NUM_STATISTICS } from './objective.ts';
import type { TrainingPlan } from './training-plan.ts';

/** What the losses over the global batch say about a step, the same bits on every rank but for the head's. */
export interface CachedGradients {
  readonly loss: number;
  readonly statistics: Float32Array;
  /** The caller's to dispose. */
  readonly similarities: DeviceTensor;
  /** dL/dE of this rank's own rows, run after run. */
  readonly own: Float32Array;
  /** Of a sharded head: the gradient of this rank's rows, the caller's to dispose, and its squared norm over all ranks. */
  readonly head: { readonly gradient: DeviceTensor; readonly squaredNorm: number } | null;
  /** [B, D], of the global batch. */
  readonly embeddings: Float32Array;
}

/** What changes from step to step beside the samples. */
export interface CacheInputs {
  /** [B], of the global batch. */
  readonly labels: Int32Array;
  /** With a sampled head its rows in this step. */
  readonly headRows: Readonly<Record<string, Int32Array>>;
  readonly dropoutSeeds: (run: number) => Int32Array;
}

/**
 * Gradient caching (Gao et al., "Scaling Deep Contrastive Learning Batch Size under Memory Limited Setup", 2021): losses over a
 * global batch whose shards do not run at the same time. Embed all shards, gather, differentiate the loss for the embeddings; the
 * gradient programs then run each shard again with its rows of dL/dE.
 *
 * Dropout masks and batch statistics of both passes are equal, because both are functions of the shard alone.
 */
export interface GradientCache {
  compute(runs: readonly ImageBatch[], inputs: CacheInputs, signal: AbortSignal | undefined): Promise<CachedGradients>;
}

export function gradientCache(
  plan: TrainingPlan,
  { embedding, batchLoss }: { readonly embedding: Program; readonly batchLoss: Program },
  group: Group | null,
): GradientCache {
  const collectives = batchLoss.ports.length > 0 && group !== null ? groupCollectives(group, 'fp32') : undefined;
  const dimension = plan.model.network.embeddingDimension;
  const counts = plan.rowCounts.map((rows) => rows * dimension);
  const firstOwn = counts.slice(0, plan.rank).reduce((sum, count) => sum + count, 0);
  return {
    async compute(runs, { labels, headRows, dropoutSeeds }, signal) {
      const options = signal === undefined ? {} : { signal };
      const parts: Float32Array[] = [];
      for (const [index, { images }] of runs.entries()) {
        const outputs = await embedding.run({ images, dropoutSeeds: dropoutSeeds(index) }, options);
        parts.push(await readAndDispose(outputs['embeddings']));
      }
      const local = concatenatedFloats(parts);
      const embeddings =
        group === null
          ? local
          : await group.allGather(local, counts, { name: 'embeddings', lane: 'urgent', ...options });
      const outputs = await batchLoss.run(
        { embeddings, labels, ...headRows },
        { ...options, ...(collectives === undefined ? {} : { collectives }) },
      );
      const gradients = await readAndDispose(outputs['gradients']);
      return {
        loss: (await readAndDispose(outputs['loss']))[0] as number,
        statistics: await readAndDispose(outputs['statistics']),
        similarities: outputs[SIMILARITIES] as DeviceTensor,
        own: gradients.slice(firstOwn, firstOwn + (counts[plan.rank] as number)),
        head: await headOf(outputs),
        embeddings,
      };
    },
  };
}

/** The embeddings of a shard in training mode, without gradients. */
export function compileTrainingEmbedding(
  engine: Engine,
  plan: TrainingPlan,
  parameters: Readonly<Record<string, Variable>>,
): Program {
  const { recipe, model, runSize, batchesInRun } = plan;
  return engine.compile({
    name: 'training-embedding',
    precision: recipe.precision,
    ports: false,
    inputs: {
      images: { shape: [runSize, ...model.network.inputShape], dtype: 'uint8' },
      dropoutSeeds: { shape: [batchesInRun, 2], dtype: 'int32' },
    },
    variables: parameters,
    body: ({ inputs, variables }) => {
      const { outputs } = forwardRun(plan, [variables], inputs);
      return { embeddings: outputs[batchLossInputs(plan)[0] as LossInput] };
    },
  });
}

const HEAD_SQUARED_NORM = 'headSquaredNorm';

/**
 * Loss and dL/dE of the gathered embeddings, and dL/dW of this rank's part of a sharded head.
 * @param memory its variables, by name; none where the recipe has none
 */
export function compileBatchLoss(
  engine: Engine,
  plan: TrainingPlan,
  parameters: Readonly<Record<string, Variable>>,
  memory: Readonly<Record<string, Variable>>,
): Program {
  const { recipe, model, head } = plan;
  const { global } = recipe.batch;
  const sharded = head?.sharded === true;
  return engine.compile({
    name: 'batch-loss',
    precision: 'fp32',
    ports: plan.ports && sharded,
    inputs: {
      embeddings: { shape: [global, model.network.embeddingDimension], dtype: 'float32' },
      labels: { shape: [global], dtype: 'int32' },
      ...headRowsInput(plan),
    },
    variables: {
      ...(sharded ? { [HEAD]: parameters[HEAD] as Variable } : {}),
      ...memory,
    },
    body: (scope) => {
      let statistics: tf.Tensor1D = tf.zeros([NUM_STATISTICS]);
      let sample_2RK: tf.Tensor3D = tf.zeros([2, 0, 0]);
      const [input] = batchLossInputs(plan) as [LossInput];
      const memory = memoryIn(plan, scope.variables);
      const { value, grads } = tf.valueAndGrads((...values) => {
        const [embeddings, weights] = values as [tf.Tensor2D, tf.Tensor2D | undefined];
        const compared = { labels_B: scope.inputs['labels'] as tf.Tensor1D, head_RD: weights ?? null, memory };
        const objective = batchObjective(plan, { [input]: embeddings }, compared, 1);
        statistics = tf.keep(objective.statistics);
        sample_2RK = tf.keep(objective.sample_2RK ?? sample_2RK);
        return objective.value;
      })([scope.inputs['embeddings'] as tf.Tensor, ...(sharded ? [parameterInStep(plan, HEAD, scope)] : [])]);
      const [gradients, headGradient] = grads as [tf.Tensor, tf.Tensor | undefined];
      return {
        loss: value,
        gradients,
        statistics,
        [SIMILARITIES]: sample_2RK,
        ...(headGradient === undefined
          ? {}
          : {
              [gradientName(HEAD)]: headGradient,
              [HEAD_SQUARED_NORM]: overShards(plan, sumOfSquares(headGradient)),
            }),
      };
    },
  });
}

async function headOf(outputs: Readonly<Record<string, DeviceTensor>>): Promise<CachedGradients['head']> {
  const gradient = outputs[gradientName(HEAD)];
  if (gradient === undefined) return null;
  const [squaredNorm = NaN] = await readAndDispose(outputs[HEAD_SQUARED_NORM]);
  return { gradient, squaredNorm };
}
