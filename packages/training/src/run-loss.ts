import { allGather, fp32 } from '@circlet/ops';
import * as tf from '@tensorflow/tfjs-core';
import { HEAD } from './model.ts';
import { classObjective, NUM_STATISTICS, type Objective, pairObjective } from './objective.ts';
import type { TrainingPlan } from './training-plan.ts';

type Tensors = Readonly<Record<string, tf.Tensor>>;

/**
 * The loss of one run: its share of the weighted sum of all losses over the global batch, so that values and gradients of all
 * runs on all ranks add up to those of the whole.
 *
 * @param inputs of the program: `labels`, with pair-level losses `allLabels` or `embeddingGradients`
 */
export function lossOfRun(
  plan: TrainingPlan,
  outputs: Readonly<Record<'embeddings' | 'features', tf.Tensor2D>>,
  parameters: Tensors,
  inputs: Tensors,
): Objective {
  const { losses, recipe } = plan;
  const terms: Objective[] = [];
  if (plan.pairLevel === 'direct') terms.push(directPairLoss(plan, outputs, inputs));
  if (plan.pairLevel === 'cached') terms.push(cachedPairLoss(plan, outputs, inputs));
  if (losses.classLevel.length > 0) {
    const labels_B = inputs['labels'] as tf.Tensor1D;
    const head_CD = parameters[HEAD] as tf.Tensor2D;
    terms.push(classObjective(losses.classLevel, outputs, head_CD, labels_B, recipe.batch.global));
  }
  const [first] = terms;
  return {
    value: fp32(() => tf.addN(terms.map(({ value }) => value))),
    // Of the pair-level losses where there are some: they are what the embeddings are compared by.
    statistics: (first as Objective).statistics,
  };
}

/** The value counts once over all ranks, its gradient in full on each: every rank owns the gradient of its own rows. */
function directPairLoss(
  plan: TrainingPlan,
  outputs: Readonly<Record<'embeddings' | 'features', tf.Tensor2D>>,
  inputs: Tensors,
): Objective {
  const { losses, rank, rowCounts, ranks, ports } = plan;
  const own_BD = outputs[losses.pairLevel[0]?.input ?? 'embeddings'];
  return fp32(() => {
    const gathered_BD = ports ? allGather(own_BD, { name: 'embeddings', counts: rowCounts, rank }) : own_BD;
    const pair = pairObjective(losses.pairLevel, gathered_BD, inputs['allLabels'] as tf.Tensor1D, ranks.length);
    return { value: countedOnce(pair.value, ranks.length), statistics: pair.statistics };
  });
}

/** 0, with the gradient that the pair-level losses have for these embeddings: it was computed beside the program. */
function cachedPairLoss(
  { losses }: TrainingPlan,
  outputs: Readonly<Record<'embeddings' | 'features', tf.Tensor2D>>,
  inputs: Tensors,
): Objective {
  const own_BD = outputs[losses.pairLevel[0]?.input ?? 'embeddings'];
  return fp32(() => ({
    value: withoutValue(tf.sum(tf.mul(own_BD, inputs['embeddingGradients'] as tf.Tensor))),
    statistics: tf.zeros([NUM_STATISTICS]),
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
