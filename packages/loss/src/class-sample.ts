import * as tf from '@tensorflow/tfjs-core';
import type { Sample } from './result.ts';

/** Anchors, and classes beside their own, in a sample. */
const SAMPLE_SIDE = 63;

/**
 * The first anchors with their own class, in column 0, and with the first classes of these logits.
 *
 * @param ownUsed_B 1 where `own_B` is the similarity to the own class: nowhere else has a shard it
 */
export function sampleOfClasses(
  logits_BC: tf.Tensor2D,
  own_B: tf.Tensor1D,
  here_BC: tf.Tensor2D,
  used_B: tf.Tensor1D,
  ownUsed_B: tf.Tensor1D = used_B,
): Sample {
  const [numRows, numColumns] = logits_BC.shape.map((size) => Math.min(size, SAMPLE_SIDE)) as [number, number];
  const first = (x_BC: tf.Tensor2D): tf.Tensor2D => tf.slice2d(x_BC, [0, 0], [numRows, numColumns]);
  const column = (x_B: tf.Tensor1D): tf.Tensor2D => tf.expandDims(tf.slice1d(x_B, 0, numRows), 1);
  return {
    similarities_RK: tf.concat2d([column(own_B), first(logits_BC)], 1),
    kinds_RK: tf.concat2d([column(ownUsed_B), tf.mul(tf.sub(first(here_BC), 1), column(used_B))], 1),
  };
}
