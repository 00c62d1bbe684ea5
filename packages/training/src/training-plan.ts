import { createHash } from 'node:crypto';
import type { Group } from '@circlet/collective';
import type { Network } from '@circlet/backbone';
import { memoryOf, type MemoryRecipe, type Recipe } from '@circlet/recipe';
import type { Engine, Program } from '@circlet/tensorflow';
import { buildNetwork } from './build-network.ts';
import { batchLossInputs } from './batch-loss.ts';
import { TrainingPlanError } from './errors.ts';
import { type HeadPlan, planHead } from './head-plan.ts';
import { MAX_REMEMBERED_CLASSES } from './cross-batch-memory.ts';
import { buildLosses, type Losses } from './losses.ts';
import { buildModel, HEAD, type Model } from './model.ts';
import { planShards, type RankShards } from './shard-plan.ts';

/** Where a rank stands among the others. */
export type Place = Pick<Group, 'rank' | 'size'>;

export interface TrainerOptions {
  readonly engine: Engine;
  /** Null: one rank that runs all shards, or for now nobody (`place`). */
  readonly group: Group | null;
  /** Without a group: what to plan for until `regroup` brings one. Default: a rank of its own. */
  readonly place?: Place;
  readonly recipe: Recipe;
  /** A backbone of the caller's own, in place of the one that `recipe.model` names. */
  readonly network?: Network;
  /** Classes of the training data. */
  readonly numClasses: number;
  /** V: the global batch is this many shards. */
  readonly numShards: number;
  readonly totalSteps: number;
  readonly stepsPerEpoch: number;
  /** Slices in which replicas are hashed. Default: by size, so that one slice costs little of a step. */
  readonly numReplicaSlices?: number;
}

/**
 * How losses over the global batch (pair-level ones, and class-level ones with a sharded head) come to see all its embeddings.
 * `direct`: each rank runs one program a step, a gather is a port inside it, and every image goes forward once. `cached`: some
 * rank runs several, so embeddings are computed first and their gradient is fed to a second forward and backward pass (gradient
 * caching). All ranks do the same, whatever their own number of shards. `none`: there is no such loss.
 */
export type Gathering = 'none' | 'direct' | 'cached';

/** Everything about a training that programs are built from, the same on all ranks but for `rank` and what follows from it. */
export interface TrainingPlan {
  readonly recipe: Recipe;
  readonly model: Model;
  readonly losses: Losses;
  /** Null when no loss has class weights. */
  readonly head: HeadPlan | null;
  readonly gathering: Gathering;
  /** Of the pair-level losses; null where none has one. */
  readonly memory: MemoryRecipe | null;
  readonly numShards: number;
  readonly shardSize: number;
  readonly rank: number;
  readonly ranks: readonly RankShards[];
  readonly own: RankShards;
  /** Programs that this rank runs one after the other in a step. */
  readonly numRuns: number;
  /** Samples of one run: one shard, or all local shards where batch norm is synchronised or activations are kept. */
  readonly runSize: number;
  /** Batches of a run that go through the network one by one, each with its own batch statistics and dropout mask. */
  readonly batchesInRun: number;
  /** Rows of the global batch that each rank embeds. */
  readonly rowCounts: readonly number[];
  /** Whether gradients leave programs to be summed with others. */
  readonly ports: boolean;
}

/** @throws TrainingPlanError (`CIRCLET_TRAINING_PLAN`) when the recipe asks for what cannot be built with so many workers */
export function planTraining(options: Omit<TrainerOptions, 'group' | 'place'>, place: Place | null): TrainingPlan {
  const { recipe, numClasses, numShards, network = buildNetwork(recipe.model) } = options;
  const { rank, size } = place ?? { rank: 0, size: 1 };
  const { global } = recipe.batch;
  const ranks = planShards(numShards, size);
  const own = ranks[rank];
  if (global % numShards !== 0) {
    throw new TrainingPlanError(
      `expected batch.global ${global} to be a multiple of the number of shards, got ${numShards} shards; change batch.global or batch.shardSize`,
    );
  }
  if (own === undefined || (ranks.at(-1)?.count ?? 0) < 1) {
    throw new TrainingPlanError(
      `expected at least one shard for each of ${size} workers, got ${numShards} in all; use fewer workers or a smaller batch.shardSize`,
    );
  }
  const losses = buildLosses(recipe.losses);
  if (new Set(losses.pairLevel.map(({ input }) => input)).size > 1) {
    throw new TrainingPlanError(
      'expected one input for all pair-level losses, got embeddings and features; choose one',
    );
  }
  if (recipe.freezeBackbone.steps > 0 && losses.classLevel.length === 0) {
    throw new TrainingPlanError(
      'expected a class-level loss for freezeBackbone, whose steps train class weights only, got none; set freezeBackbone.steps to 0',
    );
  }
  const memory = memoryOf(recipe);
  if (memory !== null && numClasses > MAX_REMEMBERED_CLASSES) {
    throw new TrainingPlanError(
      `expected at most ${MAX_REMEMBERED_CLASSES} classes with a memory, whose labels are kept as float32, got ${numClasses}; set the losses' memory to null`,
    );
  }
  const shardSize = global / numShards;
  const synchronised = recipe.model.batchNorm === 'synchronised';
  const joined = synchronised || recipe.batch.keepActivations;
  // In the deterministic mode all programs are those of one shard, with one shard for each worker too.
  const cached = !joined && (recipe.deterministic || ranks.some(({ count }) => count > 1));
  const weightsPerClass = losses.classLevel[0]?.loss.weightsPerClass ?? 1;
  const head = losses.classLevel.length === 0 ? null : planHead(recipe, numClasses, rank, size, weightsPerClass);
  const inputs = batchLossInputs({ losses, head });
  if (cached && inputs.length > 1) {
    throw new TrainingPlanError(
      'expected one input for all losses over the global batch where workers run several shards, got embeddings and features; choose one, give each worker one shard, or set batch.keepActivations',
    );
  }
  return {
    recipe,
    model: buildModel(network, recipe.seed, head),
    losses,
    head,
    gathering: inputs.length === 0 ? 'none' : cached ? 'cached' : 'direct',
    memory,
    numShards,
    shardSize,
    rank,
    ranks,
    own,
    numRuns: joined ? 1 : own.count,
    runSize: joined ? own.count * shardSize : shardSize,
    batchesInRun: joined && !synchronised ? own.count : 1,
    rowCounts: ranks.map(({ count }) => count * shardSize),
    ports: size > 1 || recipe.deterministic,
  };
}

/**
 * What all ranks must agree on before the first step. Ranks with different numbers of shards run different programs, so of the
 * programs only what crosses the wire takes part: the ports and their order.
 */
export function planHash({ recipe, numShards, model, head }: TrainingPlan, lastOfStep: Program): string {
  const ports = lastOfStep.ports.map(({ name, kind, lane, numElements }) => [
    name,
    kind,
    lane,
    kind === 'allReduce' ? numElements : 0,
  ]);
  // Of a sharded head each rank has its own number of rows; that of all is in `numClasses`.
  const parameters = model.parameters.map(({ name, shape }) => [name, name === HEAD ? shape.slice(1) : shape]);
  const numClasses = head?.numClasses ?? 0;
  return createHash('sha256')
    .update(JSON.stringify({ recipe, numShards, numClasses, parameters, ports }))
    .digest('hex');
}
