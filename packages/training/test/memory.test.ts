import { circleLoss } from '@circlet/loss';
import * as tf from '@tensorflow/tfjs-core';
import '@tensorflow/tfjs-backend-cpu';
import { describe, expect, it } from 'vitest';
import { copyState, latestCheckpoint, restoreCheckpoint, saveCheckpoint, type TrainerState } from '../src/index.ts';
import { type Cluster, cluster } from './support/cluster.ts';
import { batchOf } from './support/images.ts';
import { temporaryFolder } from './support/temporary-folder.ts';
import { LOSSES, tinyRecipe } from './support/tiny-recipe.ts';

const ABOUT = { epoch: 1, recipe: 'name: tiny\n', sampler: null, random: null, metadata: {} };
const SIZE = 40; // two batches and a half
const DIMENSION = 8;
const remembering = { ...LOSSES['pair-circle'], memory: { size: SIZE, warmupSteps: 1 } } as const;
const calm = { 'optimizer.learningRate': 2e-3, 'optimizer.clipNorm': 5 };
const batches = [1, 2, 3, 4, 5].map((seed) => batchOf({ size: 16, numClasses: 4, seed }));

function workers(numWorkers: number, numShards: number, more: Parameters<typeof tinyRecipe>[0] = {}): Cluster {
  return cluster({ recipe: tinyRecipe({ losses: [remembering], ...calm, ...more }), numWorkers, numShards });
}

const memoryOf = ({ tensors }: TrainerState) => ({
  embeddings: tensors.get('memory/embeddings')?.values as Float32Array,
  labels: [...(tensors.get('memory/labels')?.values ?? [])],
});

describe.each([
  ['gathered in the step', 2, 2, false],
  ['cached', 2, 4, false],
  ['those of several shards at once', 1, 2, true],
])('a memory of losses whose embeddings are %s', (_name, numWorkers, numShards, keepActivations) => {
  it('keeps the batches after the warm-up, newest first, and compares with them as @circlet/loss says', async () => {
    await using own = workers(numWorkers, numShards, { 'batch.keepActivations': keepActivations });
    const remembered = async () => {
      const [first, ...others] = (await own.snapshots()).map(memoryOf);
      for (const other of others) expect(other).toEqual(first);
      return first as ReturnType<typeof memoryOf>;
    };
    await own.step(batches[0]!);
    expect((await remembered()).embeddings.every((value) => value === 0)).toBe(true);
    for (const batch of batches.slice(1, 4)) await own.step(batch);
    const past = await remembered();
    expect(past.labels).toEqual([3, 2, 1].flatMap((index) => [...batches[index]!.labels]).slice(0, SIZE));
    expect(past.embeddings.every((value) => value !== 0)).toBe(true);

    // A step thrown away leaves no trace.
    const thrown = await own.gradients(batches[4]!);
    own.trainers.forEach((trainer, rank) => trainer.discard(thrown[rank]!));
    expect(await remembered()).toEqual(past);
    const [pending] = await own.step(batches[4]!);
    expect(pending?.loss).toBe(thrown[0]?.loss);
    // What was put in is the batch as the loss saw it.
    const { embeddings } = await remembered();
    const expected = tf.tidy(() => {
      const batch_BD = tf.tensor2d(embeddings.slice(0, 16 * DIMENSION), [16, DIMENSION]);
      const labels_B = tf.tensor1d(batches[4]!.labels, 'int32');
      const embeddings_MD = tf.tensor2d(past.embeddings, [SIZE, DIMENSION]);
      const memory = { embeddings_MD, labels_M: tf.tensor1d(past.labels, 'int32') };
      return circleLoss({ gamma: 16, margin: 0.4 })(batch_BD, labels_B, memory).loss.dataSync()[0] as number;
    });
    expect(Math.abs((pending?.loss ?? NaN) / expected - 1)).toBeLessThan(1e-4);
  });
});

it('goes on from a checkpoint and from another worker with the same bits', async () => {
  await using folder = await temporaryFolder();
  await using first = workers(2, 2);
  for (const batch of batches.slice(0, 3)) await first.step(batch);
  const save = first.trainers.map((t, rank) => saveCheckpoint(t, first.groups[rank] ?? null, folder.path, ABOUT));
  await Promise.all(save);
  await using next = workers(2, 2);
  // Rank 0 from the disk, rank 1 from rank 0.
  await restoreCheckpoint(next.trainers[0]!, null, (await latestCheckpoint(folder.path)).path);
  await Promise.all(next.trainers.map((trainer, rank) => copyState(trainer, next.groups[rank]!, 0)));
  for (const batch of batches.slice(3)) for (const all of [first, next]) await all.step(batch);
  const hashes = [first, next].flatMap(({ trainers }) => trainers.map((trainer) => trainer.weightsHash()));
  expect(new Set(await Promise.all(hashes)).size).toBe(1);
});

it('has the same bits for any number of workers where the recipe is deterministic', async () => {
  const hashes: string[] = [];
  for (const numWorkers of [1, 2]) {
    await using some = workers(numWorkers, 2, { deterministic: true, 'batch.shardSize': 8, threads: 1 });
    for (const batch of batches.slice(0, 4)) await some.step(batch);
    hashes.push(await some.trainers[0]!.weightsHash());
  }
  expect(new Set(hashes).size).toBe(1);
});
