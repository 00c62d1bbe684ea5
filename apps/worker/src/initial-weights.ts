import type { Group } from '@circlet/collective';
import type { Recipe } from '@circlet/recipe';
import { buildNetwork, copyState, type StateTensor, type Trainer } from '@circlet/training';
import { describeMatch, matchWeights, readWeights } from '@circlet/weights';
import type { TellOfRestoring } from './restore.ts';

/**
 * Gives all ranks the weights of the recipe's file, where it names one. Rank 0 alone looks there; the others receive. Every rank
 * must call it.
 *
 * @throws WeightsError on rank 0 when the file is not that of the network; the others then wait until the group ends
 */
export async function takeInitialWeights(
  trainer: Trainer,
  group: Group,
  { model, seed }: Pick<Recipe, 'model' | 'seed'>,
  tell: TellOfRestoring,
): Promise<void> {
  if (model.initialWeights === null) return;
  if (group.rank === 0) {
    const file = await readWeights(model.initialWeights);
    const matched = matchWeights(file, buildNetwork(model), 'auto', seed);
    const { step, tensors } = await trainer.snapshot();
    const begun = new Map<string, StateTensor>();
    for (const [name, tensor] of tensors) begun.set(name, matched.tensors.get(withoutAverage(name)) ?? tensor);
    await trainer.restore({ step, tensors: begun });
    tell('note', describeMatch(file, matched));
  }
  await copyState(trainer, group, 0);
}

/** A moving average begins with what it is the average of. */
function withoutAverage(name: string): string {
  return name.replace(/^average\//, '');
}
