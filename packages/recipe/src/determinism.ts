import type { Recipe } from './recipe.ts';

/** What `deterministic` needs, and what cannot have the same bits for any number of workers: sentences where they do not fit. */
export function determinismProblems(recipe: Recipe): string[] {
  const { deterministic, batch, threads, model, head, collective } = recipe;
  if (!deterministic) return [];
  const problems: string[] = [];
  const refuse = (condition: boolean, sentence: string): void => void (condition && problems.push(sentence));
  refuse(
    batch.shardSize === null,
    'batch.shardSize: expected a number with deterministic, because sums are made shard by shard, got null; set it to batch.global divided by the most workers there may be',
  );
  refuse(
    threads === null,
    'threads: expected a number with deterministic, because the order of sums within an operation depends on it, got null; set it to what each worker is to use, for example 1',
  );
  refuse(
    batch.keepActivations,
    'batch.keepActivations: expected false with deterministic, which runs shard after shard on any number of workers, got true',
  );
  refuse(
    model.batchNorm === 'synchronised',
    'model.batchNorm: expected per-shard with deterministic, because statistics of the global batch are summed in an order that depends on the workers, got "synchronised"',
  );
  refuse(
    head.sharded,
    'head.sharded: expected false with deterministic, because each worker has class weights of its own, got true',
  );
  refuse(
    collective.wire !== 'fp32',
    `collective.wire: expected fp32 with deterministic, because what is rounded on the way depends on the workers, got "${collective.wire}"`,
  );
  refuse(
    collective.algorithm !== 'auto',
    `collective.algorithm: expected auto with deterministic, which has an order of sums of its own, got "${collective.algorithm}"`,
  );
  return problems;
}
