import { allGather, fp32 } from '@circlet/ops';
import * as tf from '@tensorflow/tfjs-core';
import { batchLossInputs, batchObjective } from './batch-loss.ts';
import { memoryIn } from './cross-batch-memory.ts';
import type { LossInput } from './losses.ts';
import { HEAD } from './model.ts';
import { classObjective, NUM_STATISTICS, type Objective, sumOfObjectives } from './objective.ts';
import type { TrainingPlan } from './training-plan.ts';

type Tensors = Readonly<Record<string, tf.Tensor>>;
type Outputs = Readonly<Record<LossInput, tf.Tensor2D>>;

/**
 * The loss of one run: its share of the weighted sum of all losses over the global batch, so that values and gradients of all
 * runs on all ranks add up to those of the whole.
 *
 * @param inputs of the program: `labels`, with losses over the global batch `allLabels` or `embeddingGradients`
 */
export function lossOfRun(plan: TrainingPlan, outputs: Outputs, parameters: Tensors, inputs: Tensors): Objective {
  const { losses, recipe, head } = plan;
  const terms: Objective[] = [];
  if (plan.gathering === 'direct') terms.push(directBatchLoss(plan, outputs, parameters, inputs));
  if (plan.gathering === 'cached') terms.push(cachedBatchLoss(plan, outputs, inputs));
  if (losses.classLevel.length > 0 && head?.sharded === false) {
    const labels_B = inputs['labels'] as tf.Tensor1D;
    const head_CD = parameters[HEAD] as tf.Tensor2D;
    terms.push(classObjective(losses.classLevel, outputs, head_CD, labels_B, recipe.batch.global));
  }
  // Statistics are those of the losses over the global batch where there are some.
  return sumOfObjectives(terms);
}

/** The value counts once over all ranks, its gradient in full on each: every rank owns the gradient of its own rows. */
function directBatchLoss(plan: TrainingPlan, outputs: Outputs, parameters: Tensors, inputs: Tensors): Objective {
  const { head, rank, rowCounts, ranks } = plan;
  return fp32(() => {
    const gathered = Object.fromEntries(
      batchLossInputs(plan).map((input) => [
        input,
        ranks.length === 1 ? outputs[input] : allGather(outputs[input], { name: input, counts: rowCounts, rank }),
      ]),
    );
    const compared = {
      labels_B: inputs['allLabels'] as tf.Tensor1D,
      head_RD: head?.sharded === true ? (parameters[HEAD] as tf.Tensor2D) : null,
      memory: memoryIn(plan, parameters),
    };
    const { value, ...beside } = batchObjective(plan, gathered, compared, ranks.length);
    const rows =
      plan.memory === null ? {} : { remembered_BD: gathered[plan.losses.pairLevel[0]?.input ?? 'embeddings'] };
    return { value: countedOnce(value, ranks.length), ...beside, ...rows } as Objective;
  });
}

/** 0, with the gradient that the losses over the global batch have for these embeddings: it was computed beside the program. */
function cachedBatchLoss(plan: TrainingPlan, outputs: Outputs, inputs: Tensors): Objective {
  const own_BD = outputs[batchLossInputs(plan)[0] as LossInput];
  return fp32(() => ({
    value: withoutValue(tf.sum(tf.mul(own_BD, inputs['embeddingGradients'] as tf.Tensor))),
    statistics: tf.zeros([NUM_STATISTICS]),
    sample_2RK: null,
  }));
}

/** value / count with the gradient of value. */
function countedOnce(value: tf.Scalar, count: number): tf.Scalar {
  return gradientOf(value, (x) => tf.div(x, count));
}

/** 0 with the gradient of value. */
function withoutValue(value: tf.Scalar): tf.Scalar {
  return gradientOf(value, (x) => tf.zerosLike(x));
}

function gradientOf(value: tf.Scalar, shown: (x: tf.Scalar) => tf.Scalar): tf.Scalar {
  const op = tf.customGrad((...args) => ({
    value: shown(args[0] as tf.Scalar),
    gradFunc: (dy: tf.Tensor) => tf.clone(dy),
  }));
  return op(value) as tf.Scalar;
}
