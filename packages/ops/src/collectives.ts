import * as tf from '@tensorflow/tfjs-core';
import { OpInputError } from './errors.ts';
import { firstGradient, type KernelDefinition, runKernel } from './kernel.ts';

/** Independent ordered stream on the wire: `urgent` never waits behind gradient buckets. */
export type Lane = 'bulk' | 'urgent';

export interface AllReduceOptions {
  /** For messages and metrics; a number is added. */
  readonly name?: string;
  /** Default `urgent`. */
  readonly lane?: Lane;
}

interface One extends tf.NamedTensorMap {
  x: tf.Tensor;
}

/**
 * The sum of x over all ranks, the same on every rank. In a compiled program with ports it leaves the running program and
 * comes back; elsewhere the group has one rank and it is x.
 *
 * Gradient: the all-reduce of the gradient, because every rank's result depends on every rank's x.
 */
export function allReduce<X extends tf.Tensor>(x: X, options: AllReduceOptions = {}): X {
  const attributes = { name: options.name ?? 'allReduce', lane: options.lane ?? 'urgent' };
  const [sum] = runKernel(ALL_REDUCE, { x }, attributes);
  return sum as X;
}

const ALL_REDUCE: KernelDefinition<One> = {
  name: 'CircletAllReduce',
  composed: ({ x }) => [tf.clone(x)],
  gradient: {
    gradFunc: (dy, _saved, attributes) => ({
      x: () =>
        runKernel(
          ALL_REDUCE,
          { x: firstGradient(dy) },
          { ...attributes, name: `${attributes['name'] as string}/gradient` },
        )[0] as tf.Tensor,
    }),
  },
};

/**
 * One port for many float32 tensors: their sums over all ranks. No gradient; this is for gradients themselves.
 *
 * @returns tensors of the shapes given, in the same order
 */
export function allReduceBucket(tensors: readonly tf.Tensor[], options: { readonly name: string }): tf.Tensor[] {
  const inputs = Object.fromEntries(tensors.map((tensor, index) => [String(index), tensor]));
  return runKernel(ALL_REDUCE_BUCKET, inputs, { name: options.name, lane: 'bulk' });
}

const ALL_REDUCE_BUCKET: KernelDefinition<tf.NamedTensorMap> = {
  name: 'CircletAllReduceBucket',
  composed: (inputs) => Object.values(inputs).map((tensor) => tf.clone(tensor)),
};

/**
 * x itself, with a gradient that is summed over ranks: for a value that every rank has, where each computes a part of what
 * follows from it and so a part of its gradient.
 */
export function withSummedGradient<X extends tf.Tensor>(x: X, options: AllReduceOptions = {}): X {
  const attributes = { name: options.name ?? 'gradient', lane: options.lane ?? 'urgent' };
  const [same] = runKernel(WITH_SUMMED_GRADIENT, { x }, attributes);
  return same as X;
}

const WITH_SUMMED_GRADIENT: KernelDefinition<One> = {
  name: 'CircletWithSummedGradient',
  composed: ({ x }) => [tf.clone(x)],
  gradient: {
    gradFunc: (dy, _saved, attributes) => ({
      x: () => runKernel(ALL_REDUCE, { x: firstGradient(dy) }, attributes)[0] as tf.Tensor,
    }),
  },
};

export interface AllGatherOptions {
  readonly name?: string;
  /** Rows that each rank contributes, in rank order. */
  readonly counts: readonly number[];
  readonly rank: number;
  readonly lane?: Lane;
}

/**
 * The rows of all ranks under each other, in rank order. [counts[rank], …] → [sum of counts, …].
 *
 * float32, or integers below 2^24. Gradient: this rank's own rows. That is right when every rank computes the same loss from the gathered rows and parameter
 * gradients are summed over ranks; summing here as well would multiply them by the number of ranks.
 */
export function allGather<X extends tf.Tensor>(x: X, options: AllGatherOptions): X {
  const { name = 'allGather', lane = 'urgent', counts, rank } = options;
  if (x.rank < 1 || x.shape[0] !== counts[rank]) {
    throw new OpInputError(
      'allGather',
      `expected the ${counts[rank]} rows that counts names for rank ${rank}, got shape [${x.shape.join(', ')}]`,
    );
  }
  // Ports carry float32; class indices fit exactly up to 2^24.
  const [rows] = runKernel(ALL_GATHER, { x: tf.cast(x, 'float32') }, { name, lane, counts: [...counts], rank });
  return tf.cast(rows as X, x.dtype);
}

/** Says what every backend without ports must say before it treats a gather as the identity. */
export function mustBeGroupOfOne(counts: readonly number[]): void {
  if (counts.length !== 1) {
    throw new OpInputError(
      'allGather',
      `expected a group of one where there are no ports, got counts of ${counts.length} ranks; compile the program with ports`,
    );
  }
}

const ALL_GATHER: KernelDefinition<One> = {
  name: 'CircletAllGather',
  composed: ({ x }, attributes) => {
    mustBeGroupOfOne(attributes['counts'] as number[]);
    return [tf.clone(x)];
  },
  gradient: {
    gradFunc: (dy, _saved, attributes) => {
      const counts = attributes['counts'] as number[];
      const rank = attributes['rank'] as number;
      const begin = counts.slice(0, rank).reduce((sum, count) => sum + count, 0);
      const rows = firstGradient(dy);
      const starts = rows.shape.map((_, axis) => (axis === 0 ? begin : 0));
      return { x: () => tf.slice(rows, starts, [counts[rank] ?? 0, ...rows.shape.slice(1)]) };
    },
  },
};
