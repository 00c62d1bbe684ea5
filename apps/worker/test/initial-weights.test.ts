import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Group, memoryGroups } from '@circlet/collective';
import { parseRecipe } from '@circlet/recipe';
import { buildNetwork, type StateTensor, type Trainer } from '@circlet/training';
import { writeWeights } from '@circlet/weights';
import { afterAll, expect, it } from 'vitest';
import { takeInitialWeights } from '../src/initial-weights.ts';
import { fakeTrainer } from './support/fake-trainer.ts';

const folder = mkdtempSync(join(tmpdir(), 'circlet-initial-'));
afterAll(() => rmSync(folder, { recursive: true }));

const path = join(folder, 'backbone.safetensors');
const recipe = parseRecipe(`
name: fine-tuning
model: { backbone: iresnet, depth: 18, width: 0.125, inputShape: [16, 16, 3], embeddingDimension: 8, initialWeights: ${path} }
losses: [{ kind: softmax }]
batch: { global: 8 }
optimizer: { kind: sgd, learningRate: 0.1 }
epochs: 1
`);
const network = buildNetwork(recipe.model);
const specs = [...network.parameters, ...network.buffers];

const filled = (shape: readonly number[], value: number): StateTensor => ({
  shape,
  values: new Float32Array(shape.reduce((a, b) => a * b, 1)).fill(value),
});

/** A rank whose tensors are all 0, with class weights, a moving average and what the optimiser keeps. */
function rank(): Trainer {
  let tensors: ReadonlyMap<string, StateTensor> = new Map(
    [
      ...specs.map(({ name, shape }) => [name, shape] as const),
      ['average/conv1.weight', [3, 3, 3, 8]] as const,
      ['optimizer/momentum/conv1.weight', [3, 3, 3, 8]] as const,
      ['head.weight', [4, 8]] as const,
    ].map(([name, shape]) => [name, filled(shape, 0)]),
  );
  return {
    ...fakeTrainer(),
    snapshot: () => Promise.resolve({ step: 0, tensors }),
    restore(state) {
      tensors = state.tensors;
      return Promise.resolve();
    },
  };
}

it('gives all ranks the weights of a file that rank 0 alone reads, and leaves the rest as it was', async () => {
  const theirs = new Map(specs.map(({ name, shape }, index) => [name, filled(shape, index + 1)]));
  await writeWeights(path, network, theirs, 'insightface');
  const groups = memoryGroups(2, { generation: 1 }) as [Group, Group];
  const ranks = [rank(), rank()] as const;
  const told: string[] = [];
  await Promise.all(
    ranks.map((trainer, index) =>
      takeInitialWeights(trainer, groups[index] as Group, recipe, (level, text) => told.push(`${level}: ${text}`)),
    ),
  );
  expect(told).toEqual([`note: ${specs.length} tensors of ${path} (safetensors, names as insightface gives them)`]);
  for (const trainer of ranks) {
    const { tensors } = await trainer.snapshot();
    const first = (name: string): number => tensors.get(name)?.values[0] ?? NaN;
    specs.forEach(({ name, shape }, index) => {
      expect(tensors.get(name), name).toEqual(filled(shape, index + 1));
    });
    expect(first('average/conv1.weight')).toBe(first('conv1.weight'));
    expect([first('optimizer/momentum/conv1.weight'), first('head.weight')]).toEqual([0, 0]);
  }
});

it('says on rank 0 what does not fit', async () => {
  const [group] = memoryGroups(1, { generation: 1 }) as [Group];
  const other = { ...recipe, model: { ...recipe.model, embeddingDimension: 16 } };
  await expect(takeInitialWeights(rank(), group, other, () => undefined)).rejects.toMatchObject({
    code: 'CIRCLET_WEIGHTS_MISMATCH',
  });
});
