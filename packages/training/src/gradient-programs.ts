import { allReduce, allReduceBucket, fp32, sumOfSquares } from '@circlet/ops';
import type { Engine, Program, ProgramScope, TensorSpec, Variable } from '@circlet/tensorflow';
import * as tf from '@tensorflow/tfjs-core';
import { planBuckets } from './buckets.ts';
import { BATCH_EMBEDDINGS } from './cross-batch-memory.ts';
import { forwardRun } from './forward.ts';
import { lossOfRun } from './run-loss.ts';
import { HEAD, type Model, numValues } from './model.ts';
import { NUM_STATISTICS, type Objective } from './objective.ts';
import { isSmall, pack } from './packing.ts';
import type { TrainingPlan } from './training-plan.ts';

/**
 * Where a program stands among those that a rank runs in a step. The first starts the sums, the last has the ports: between them
 * gradients are handed on as outputs and inputs, so that no program has a side effect.
 */
export interface Place {
  readonly first: boolean;
  readonly last: boolean;
}

/** One float32 vector beside the gradients: loss, statistics, then the batch statistics as means over all shards. */
export const TOTALS = 'totals';

/** [2]: squared L2 norm of the gradient of the global batch, of the backbone and of the head. Only the last program has it. */
export const SQUARED_NORMS = 'squaredNorms';

export function gradientName(parameter: string): string {
  return `gradient/${parameter}`;
}

export function totalsLength(model: Model): number {
  return 1 + NUM_STATISTICS + numValues(model.buffers);
}

export function trainableOf(model: Model): Model['parameters'] {
  return model.parameters.filter(({ trainable }) => trainable);
}

/** Some similarities that the loss compared, as LossResult has them. Only the last program has them, and none where they are cached. */
export const SIMILARITIES = 'similarities';

type Tensors = Readonly<Record<string, tf.Tensor>>;

interface GradientSpec {
  /** Of the parameter. */
  readonly name: string;
  readonly shape: readonly number[];
}

/** Every gradient of a step on this rank, in the order of the parameters. Of a sampled head it has the rows in the step only. */
export function gradientsOfStep({ model, head, rank }: TrainingPlan): GradientSpec[] {
  return trainableOf(model).map(({ name, shape }) =>
    name === HEAD && head?.sampled === true
      ? { name, shape: [head.rowsInStep[rank] as number, ...shape.slice(1)] }
      : { name, shape },
  );
}

/** Those that the gradient programs compute: a sharded head's comes with the losses over the global batch. */
function gradientsOfRuns(plan: TrainingPlan): GradientSpec[] {
  const elsewhere = plan.gathering === 'cached' && plan.head?.sharded === true;
  return gradientsOfStep(plan).filter(({ name }) => !(elsewhere && name === HEAD));
}

/** Name of the input that holds the rows of a sampled head in a step, as indices into this rank's. */
export const HEAD_ROWS = 'headRows';

/** The input and the tensor of a head's rows that take part in a step. */
export function headRowsInput({ head, rank }: TrainingPlan): Record<string, TensorSpec> {
  return head?.sampled === true ? { [HEAD_ROWS]: { shape: [head.rowsInStep[rank] as number], dtype: 'int32' } } : {};
}

/** A parameter as it takes part in a step: of a sampled head the rows that do. */
export function parameterInStep(plan: TrainingPlan, name: string, scope: ProgramScope): tf.Tensor {
  return name === HEAD && plan.head?.sampled === true
    ? scope.rowsOf(HEAD, scope.inputs[HEAD_ROWS] as tf.Tensor1D)
    : (scope.variables[name] as tf.Tensor);
}

/** Forward, loss and backward of one run, and in the last of a step the all-reduce of everything. */
export function compileGradients(
  engine: Engine,
  plan: TrainingPlan,
  parameters: Readonly<Record<string, Variable>>,
  place: Place,
): Program {
  const { model, runSize, batchesInRun } = plan;
  const inputs: Record<string, TensorSpec> = {
    images: { shape: [runSize, ...model.network.inputShape], dtype: 'uint8' },
    labels: { shape: [runSize], dtype: 'int32' },
    dropoutSeeds: { shape: [batchesInRun, 2], dtype: 'int32' },
  };
  if (plan.gathering === 'direct') {
    inputs['allLabels'] = { shape: [plan.recipe.batch.global], dtype: 'int32' };
    Object.assign(inputs, headRowsInput(plan));
  }
  if (plan.gathering === 'cached') {
    inputs['embeddingGradients'] = { shape: [runSize, model.network.embeddingDimension], dtype: 'float32' };
  }
  if (!place.first) {
    inputs[TOTALS] = { shape: [totalsLength(model)], dtype: 'float32' };
    for (const { name, shape } of gradientsOfRuns(plan)) inputs[gradientName(name)] = { shape, dtype: 'float32' };
  }
  return engine.compile({
    name: `gradients${place.first ? '-first' : ''}${place.last ? '-last' : ''}`,
    precision: plan.recipe.precision,
    ports: plan.ports && place.last,
    inputs,
    variables: parameters,
    body: (scope) => {
      const { [SIMILARITIES]: similarities, [BATCH_EMBEDDINGS]: remembered, ...own } = gradientsOfRun(plan, scope);
      const sums = place.first ? own : addedUp(own, plan, scope);
      if (!place.last) return sums;
      return {
        ...reduced(sums, plan),
        ...(similarities === undefined ? {} : { [SIMILARITIES]: similarities }),
        ...(remembered === undefined ? {} : { [BATCH_EMBEDDINGS]: remembered }),
      };
    },
  });
}

function gradientsOfRun(plan: TrainingPlan, scope: ProgramScope): Record<string, tf.Tensor> {
  const trainable = gradientsOfRuns(plan);
  // A copy of the network's parameters for each further batch of the run: gradients of one tensor tfjs would add up in bf16.
  const copied = trainable.filter(({ name }) => name !== HEAD);
  const copies = Array.from({ length: plan.batchesInRun - 1 }, () =>
    copied.map(({ name }) => tf.clone(scope.variables[name] as tf.Tensor)),
  );
  let side:
    (Pick<Objective, 'statistics' | 'sample_2RK' | 'remembered_BD'> & { batchStatistics: tf.Tensor1D }) | undefined;
  const objective = (...values: tf.Tensor[]): tf.Scalar => {
    const rest = [...values];
    const parameters = [trainable, ...copies.map(() => copied)].map((specs) => ({
      ...scope.variables,
      ...Object.fromEntries(specs.map(({ name }) => [name, rest.shift() as tf.Tensor])),
    }));
    const forward = forwardRun(plan, parameters, scope.inputs);
    const { value, statistics, sample_2RK, remembered_BD } = lossOfRun(
      plan,
      forward.outputs,
      parameters[0] as Tensors,
      scope.inputs,
    );
    // Kept, because tfjs disposes what a differentiated function makes and does not return.
    side = {
      statistics: tf.keep(statistics),
      sample_2RK: sample_2RK === null ? null : tf.keep(sample_2RK),
      batchStatistics: tf.keep(forward.batchStatistics),
      // A copy: the rows themselves are tfjs's to dispose where nothing was gathered.
      ...(remembered_BD === undefined ? {} : { remembered_BD: tf.keep(fp32(() => tf.clone(remembered_BD))) }),
    };
    return value;
  };
  const { value, grads } = tf.valueAndGrads(objective)([
    ...trainable.map(({ name }) => parameterInStep(plan, name, scope)),
    ...copies.flat(),
  ]);
  const { statistics, sample_2RK, batchStatistics, remembered_BD } = side as NonNullable<typeof side>;
  // Every shard weighs the same in the running statistics; synchronised ones are the same on all ranks already.
  const share = plan.recipe.model.batchNorm === 'synchronised' ? 1 / plan.ranks.length : 1 / plan.numShards;
  const outputs: Record<string, tf.Tensor> = {
    [TOTALS]: fp32(() => tf.concat([tf.reshape(value, [1]), statistics, tf.mul(batchStatistics, share)])),
    ...(sample_2RK === null ? {} : { [SIMILARITIES]: sample_2RK }),
    ...(remembered_BD === undefined ? {} : { [BATCH_EMBEDDINGS]: remembered_BD }),
  };
  tf.dispose([statistics, batchStatistics]);
  const made = [...trainable, ...copies.flatMap(() => copied)].map(({ name }, index) => ({
    output: gradientName(name),
    gradient: grads[index] as tf.Tensor,
  }));
  // As the backward pass makes them, the last batch's first: each is added as soon as it is there, and memory has one sum.
  for (const { output, gradient } of made.toReversed()) {
    const sum = outputs[output];
    outputs[output] = sum === undefined ? gradient : fp32(() => tf.add(sum, gradient));
  }
  return outputs;
}

function addedUp(
  own: Record<string, tf.Tensor>,
  plan: TrainingPlan,
  { inputs }: ProgramScope,
): Record<string, tf.Tensor> {
  const names = [TOTALS, ...gradientsOfRuns(plan).map(({ name }) => gradientName(name))];
  return Object.fromEntries(
    names.map((name) => [name, fp32(() => tf.add(own[name] as tf.Tensor, inputs[name] as tf.Tensor))]),
  );
}

/** Sums over ranks, bucket by bucket in backward order: the first leave while the backward pass goes on. */
function reduced(sums: Record<string, tf.Tensor>, plan: TrainingPlan): Record<string, tf.Tensor> {
  const { firstBucketMegabytes, bucketMegabytes } = plan.recipe.collective;
  const all = gradientsOfRuns(plan);
  // Each rank has the whole gradient of its own part of a sharded head.
  const shared = plan.head?.sharded === true ? all.filter(({ name }) => name !== HEAD) : all;
  const outputs: Record<string, tf.Tensor> = { ...sums };
  const buckets = planBuckets(shared, firstBucketMegabytes * 2 ** 20, bucketMegabytes * 2 ** 20);
  buckets.forEach((indices, bucket) => {
    const names = indices.map((index) => gradientName(shared[index]?.name ?? ''));
    const results = allReduceBucket(
      names.map((name) => sums[name] as tf.Tensor),
      { name: `bucket${bucket}` },
    );
    names.forEach((name, position) => (outputs[name] = results[position] as tf.Tensor));
  });
  outputs[TOTALS] = allReduce(sums[TOTALS] as tf.Tensor, { name: TOTALS, lane: 'bulk' });
  const squaredNorm = (wanted: (name: string) => boolean): tf.Tensor => {
    const specs = all.filter(({ name }) => wanted(name));
    const gradientsOf = (some: readonly GradientSpec[]): tf.Tensor[] =>
      some.map(({ name }) => outputs[gradientName(name)] as tf.Tensor);
    const small = gradientsOf(specs.filter(isSmall));
    const large = gradientsOf(specs.filter((spec) => !isSmall(spec)));
    return tf.addN([tf.scalar(0), ...(small.length === 0 ? large : [pack(small), ...large]).map(sumOfSquares)]);
  };
  outputs[SQUARED_NORMS] = fp32(() =>
    tf.stack([
      squaredNorm((name) => name !== HEAD),
      overShards(
        plan,
        squaredNorm((name) => name === HEAD),
      ),
    ]),
  );
  return outputs;
}

/** What belongs to this rank's part of the head, over all ranks: the sum where the head is sharded. */
export function overShards({ head }: TrainingPlan, squaredNorm: tf.Tensor): tf.Tensor {
  return head?.sharded === true ? allReduce(squaredNorm, { name: 'head/squaredNorm', lane: 'bulk' }) : squaredNorm;
}
