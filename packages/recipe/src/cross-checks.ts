import { determinismProblems } from './determinism.ts';
import { type LossRecipe, type MemoryRecipe, type Recipe } from './recipe.ts';

/** Losses that compare samples of the batch with each other, and so need all embeddings of the global batch. */
const PAIR_LEVEL: readonly LossRecipe['kind'][] = [
  'pair-circle',
  'triplet',
  'contrastive',
  'unified',
  'n-pair',
  'lifted-structure',
  'multi-similarity',
];

/** Whether a loss compares samples with each other instead of with class weights. */
export function isPairLevel({ kind }: LossRecipe): boolean {
  return PAIR_LEVEL.includes(kind);
}

/** What no single key shows: sentences about values that do not fit each other. */
export function crossProblems(recipe: Recipe): string[] {
  const { model, batch, data, schedule, validation, losses } = recipe;
  const problems: string[] = [];
  const refuse = (condition: boolean, sentence: string): void => void (condition && problems.push(sentence));

  refuse(
    batch.shardSize !== null && batch.global % batch.shardSize !== 0,
    `batch.global: expected a multiple of batch.shardSize ${batch.shardSize}, got ${batch.global}`,
  );
  refuse(
    recipe.freezeBackbone.steps > 0 && losses.every(isPairLevel),
    `freezeBackbone.steps: expected 0 without a class-level loss, whose weights are what these steps train, got ${recipe.freezeBackbone.steps}`,
  );
  refuse(
    recipe.head.sharded && losses.every(isPairLevel),
    'head.sharded: expected false without a class-level loss, which is what has class weights, got true',
  );
  refuse(
    recipe.head.sampleRate < 1 && !recipe.head.sharded,
    `head.sampleRate: expected 1 unless head.sharded is true, got ${recipe.head.sampleRate}`,
  );
  refuse(
    losses.some(({ kind }) => kind === 'proxy-anchor') && !recipe.head.sharded,
    'head.sharded: expected true for proxy-anchor, whose proxies compare all samples of the global batch, got false',
  );
  const centers = losses.filter((loss) => !isPairLevel(loss)).map((loss) => ('centers' in loss ? loss.centers : 1));
  refuse(
    new Set(centers).size > 1,
    `losses: expected as many class weights a class of all class-level losses, which share them, got ${centers.join(' and ')}`,
  );
  refuse(
    recipe.head.sampleRate < 1 && centers.some((count) => count > 1),
    `head.sampleRate: expected 1 for subcenter-arcface, got ${recipe.head.sampleRate}`,
  );
  const memories = losses.flatMap((loss) => ('memory' in loss && loss.memory !== null ? [loss.memory] : []));
  refuse(
    new Set(memories.map(({ size, warmupSteps }) => `${size} after ${warmupSteps}`)).size > 1,
    `losses: expected one memory of all losses, which share it, got sizes ${memories.map(({ size }) => size).join(' and ')} with warmupSteps ${memories.map(({ warmupSteps }) => warmupSteps).join(' and ')}`,
  );
  refuse(
    memories.length > 0 && recipe.head.sampleRate < 1,
    `head.sampleRate: expected 1 with a memory, whose labels must mean the same in every step, got ${recipe.head.sampleRate}`,
  );
  const hasNPair = losses.some(({ kind }) => kind === 'n-pair');
  refuse(
    hasNPair && (typeof data.sampler !== 'object' || data.sampler.K !== 2),
    `data.sampler: expected P×K with K 2 for n-pair, which takes an anchor and a positive of each class, got ${
      typeof data.sampler === 'object' ? `K ${data.sampler.K}` : data.sampler
    }`,
  );
  if (typeof data.sampler === 'object') {
    const { P, K } = data.sampler;
    refuse(
      P * K !== batch.global,
      `data.sampler: expected P·K to be batch.global ${batch.global}, got ${P}·${K} = ${P * K}`,
    );
    const pairLevel = losses.find(isPairLevel);
    refuse(
      K < 2 && pairLevel !== undefined,
      `data.sampler.K: expected at least 2 for ${pairLevel?.kind ?? ''} (no anchor has a positive otherwise), got ${K}`,
    );
    refuse(
      P < 2 && pairLevel !== undefined,
      `data.sampler.P: expected at least 2 (no anchor has a negative otherwise), got ${P}`,
    );
  }
  const { backbone } = model;
  refuse(backbone !== 'iresnet' && model.depth !== 50, `model.depth: expected 50 for ${backbone}, got ${model.depth}`);
  refuse(
    backbone !== 'iresnet' && model.firstStageStride !== 2,
    `model.firstStageStride: expected 2 for ${backbone}, got 1`,
  );
  refuse(
    backbone !== 'iresnet' && model.dropout !== 0,
    `model.dropout: expected 0 for ${backbone}, which has none, got ${model.dropout}`,
  );
  refuse(
    schedule.warmupEpochs > 0 && schedule.warmupSteps > 0,
    'schedule.warmupEpochs: expected either it or warmupSteps, got both',
  );
  refuse(
    schedule.warmupEpochs >= recipe.epochs,
    `schedule.warmupEpochs: expected less than epochs ${recipe.epochs}, got ${schedule.warmupEpochs}`,
  );
  refuse(
    schedule.kind === 'step' && schedule.milestones.some((at, i, all) => i > 0 && at <= (all[i - 1] ?? 0)),
    'schedule.milestones: expected rising shares of training, got an order that is not',
  );
  refuse(
    validation.everyEpochs > 0 && validation.everySteps > 0,
    'validation.everyEpochs: expected either it or everySteps, got both',
  );
  refuse(
    validation.earlyStop !== null && validation.everyEpochs === 0 && validation.everySteps === 0,
    'validation.earlyStop: expected validation.everyEpochs or everySteps with it, got neither',
  );
  for (const key of ['mean', 'deviation'] as const) {
    const { length } = data.normalization[key];
    refuse(
      length !== 1 && length !== model.inputShape[2],
      `data.normalization.${key}: expected 1 value or one for each of ${model.inputShape[2]} channels, got ${length}`,
    );
  }
  return [...problems, ...determinismProblems(recipe)];
}

/** The memory that the losses of a recipe share; null where none has one. */
export function memoryOf({ losses }: Pick<Recipe, 'losses'>): MemoryRecipe | null {
  return losses.map((loss) => ('memory' in loss ? loss.memory : null)).find((memory) => memory !== null) ?? null;
}
