import { fp32 } from '@circlet/ops';
import * as tf from '@tensorflow/tfjs-core';
import type { LossInput } from './losses.ts';
import { HEAD } from './model.ts';
import type { SimilaritySample } from './trainer.ts';
import type { TrainingPlan } from './training-plan.ts';

// Shapes: A = images of the sample; D = embedding dimension; M = classes of the sample; C = classes.

/** The output of the last gradient program that has it. */
export const SIMILARITIES = 'similarities';

/** Images of a sample: what they have to say fits into 0.2 MB, and comparing them takes a millisecond. */
const MOST_IMAGES = 64;
/** Class weights that each is compared with. */
const MOST_CLASSES = 256;

/** Of losses over class weights that are all here, the sample is of these; else of images with each other. */
export function sampleBetween({ losses, head }: TrainingPlan): SimilaritySample['between'] {
  return losses.pairLevel.length === 0 && head?.sharded === false ? 'classes' : 'images';
}

/** A sample of what the loss compares, on the side: [A, D] or [A, 1 + M], as `SimilaritySample` has it. */
export function similaritySample(
  plan: TrainingPlan,
  outputs: Readonly<Record<LossInput, tf.Tensor2D>>,
  parameters: Readonly<Record<string, tf.Tensor>>,
  inputs: Readonly<Record<string, tf.Tensor>>,
): tf.Tensor2D {
  const [first] = [...plan.losses.pairLevel, ...plan.losses.classLevel];
  return fp32(() => {
    const all_BD = outputs[first?.input ?? 'embeddings'];
    const numImages = Math.min(MOST_IMAGES, all_BD.shape[0]);
    const rows_AD = tf.slice2d(all_BD, [0, 0], [numImages, all_BD.shape[1]]);
    if (sampleBetween(plan) === 'images') return rows_AD;
    const head_CD = parameters[HEAD] as tf.Tensor2D;
    const numClasses = Math.min(MOST_CLASSES, head_CD.shape[0]);
    const labels_A = tf.slice1d(inputs['labels'] as tf.Tensor1D, 0, numImages);
    const own_AD = unit(tf.gather(head_CD, labels_A));
    const others_MD = unit(tf.slice2d(head_CD, [0, 0], [numClasses, head_CD.shape[1]]));
    const unit_AD = unit(rows_AD);
    const positive_A1 = tf.sum(tf.mul(unit_AD, own_AD), 1, true);
    return tf.concat2d([positive_A1 as tf.Tensor2D, tf.matMul(unit_AD, others_MD, false, true)], 1);
  });
}

function unit(rows: tf.Tensor2D): tf.Tensor2D {
  return tf.div(rows, tf.maximum(tf.sqrt(tf.sum(tf.square(rows), 1, true)), 1e-6));
}
