import type { Group } from '@circlet/collective';
import type { ImageBatch } from '@circlet/data';
import type { DeviceTensor, Engine, Program, Variable } from '@circlet/tensorflow';
import * as tf from '@tensorflow/tfjs-core';
import { forwardTraining, normalise } from './forward.ts';
import { concatenatedFloats, readAndDispose } from './host-arrays.ts';
import { NUM_STATISTICS, pairObjective } from './objective.ts';
import type { TrainingPlan } from './training-plan.ts';

/** What the pair-level losses say about a step, the same bits on every rank. */
export interface CachedGradients {
  readonly loss: number;
  readonly statistics: Float32Array;
  /** dL/dE of this rank's own rows, run after run. */
  readonly own: Float32Array;
}

/**
 * Gradient caching (Gao et al., "Scaling Deep Contrastive Learning Batch Size under Memory Limited Setup", 2021): pair-level
 * losses over a global batch whose shards do not run at the same time. Embed all shards, gather, differentiate the loss for the
 * embeddings; the gradient programs then run each shard again with its rows of dL/dE.
 *
 * Dropout masks and batch statistics of both passes are equal, because both are functions of the shard alone.
 */
export interface GradientCache extends Disposable {
  compute(
    runs: readonly ImageBatch[],
    labels: Int32Array,
    dropoutSeed: (run: number) => Int32Array,
    signal: AbortSignal | undefined,
  ): Promise<CachedGradients>;
}

export function gradientCache(
  engine: Engine,
  plan: TrainingPlan,
  parameters: Readonly<Record<string, Variable>>,
  group: Group | null,
): GradientCache {
  const embedding = compileTrainingEmbedding(engine, plan, parameters);
  const pairLoss = compilePairLoss(engine, plan);
  const dimension = plan.model.network.embeddingDimension;
  const counts = plan.rowCounts.map((rows) => rows * dimension);
  const firstOwn = counts.slice(0, plan.rank).reduce((sum, count) => sum + count, 0);
  return {
    async compute(runs, labels, dropoutSeed, signal) {
      const options = signal === undefined ? {} : { signal };
      const parts: Float32Array[] = [];
      for (const [index, { images }] of runs.entries()) {
        const outputs = await embedding.run({ images, dropoutSeed: dropoutSeed(index) }, options);
        parts.push(await readAndDispose(outputs['embeddings']));
      }
      const local = concatenatedFloats(parts);
      const embeddings =
        group === null
          ? local
          : await group.allGather(local, counts, { name: 'embeddings', lane: 'urgent', ...options });
      const outputs: Record<string, DeviceTensor> = await pairLoss.run({ embeddings, labels }, options);
      const gradients = await readAndDispose(outputs['gradients']);
      return {
        loss: (await readAndDispose(outputs['loss']))[0] as number,
        statistics: await readAndDispose(outputs['statistics']),
        own: gradients.slice(firstOwn, firstOwn + (counts[plan.rank] as number)),
      };
    },
    [Symbol.dispose]() {
      embedding[Symbol.dispose]();
      pairLoss[Symbol.dispose]();
    },
  };
}

/** The embeddings of a shard in training mode, without gradients. */
function compileTrainingEmbedding(
  engine: Engine,
  { recipe, model, runSize, losses }: TrainingPlan,
  parameters: Readonly<Record<string, Variable>>,
): Program {
  return engine.compile({
    name: 'training-embedding',
    precision: recipe.precision,
    ports: false,
    inputs: {
      images: { shape: [runSize, ...model.network.inputShape], dtype: 'uint8' },
      dropoutSeed: { shape: [2], dtype: 'int32' },
    },
    variables: parameters,
    body: ({ inputs, variables }) => {
      const images = normalise(inputs['images'] as tf.Tensor, recipe.data.normalization);
      const { outputs } = forwardTraining(model, variables, images, recipe.model.batchNorm, inputs['dropoutSeed']);
      return { embeddings: outputs[losses.pairLevel[0]?.input ?? 'embeddings'] };
    },
  });
}

function compilePairLoss(engine: Engine, { recipe, model, losses }: TrainingPlan): Program {
  const { global } = recipe.batch;
  return engine.compile({
    name: 'pair-loss',
    precision: 'fp32',
    ports: false,
    inputs: {
      embeddings: { shape: [global, model.network.embeddingDimension], dtype: 'float32' },
      labels: { shape: [global], dtype: 'int32' },
    },
    variables: {},
    body: ({ inputs }) => {
      let statistics: tf.Tensor1D = tf.zeros([NUM_STATISTICS]);
      const { value, grads } = tf.valueAndGrads((embeddings) => {
        const pair = pairObjective(losses.pairLevel, embeddings as tf.Tensor2D, inputs['labels'] as tf.Tensor1D, 1);
        statistics = tf.keep(pair.statistics);
        return pair.value;
      })([inputs['embeddings'] as tf.Tensor]);
      return { loss: value, gradients: grads[0] as tf.Tensor, statistics };
    },
  });
}
