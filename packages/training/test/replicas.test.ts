import { type Group, memoryGroups } from '@circlet/collective';
import { bitHashOf } from '@circlet/ops';
import { type Engine, tensorflowEngine } from '@circlet/tensorflow';
import { describe, expect, it } from 'vitest';
import { compareReplicas, copyState, createTrainer, mustHaveEqualReplicas, type Trainer } from '../src/index.ts';
import { numReplicaSlices, sliceReplica } from '../src/replica-slices.ts';
import { cluster, testRuntime } from './support/cluster.ts';
import { batchOf } from './support/images.ts';
import { tinyNetwork } from './support/tiny-network.ts';
import { LOSSES, tinyRecipe } from './support/tiny-recipe.ts';

const SLICES = 7;

function replica(group: Group, engine: Engine = tensorflowEngine(testRuntime())): Trainer {
  return createTrainer({
    engine,
    group,
    recipe: tinyRecipe({ 'batch.global': 12, movingAverage: { decay: 0.9 } }),
    network: tinyNetwork(),
    numClasses: 4,
    numShards: 3,
    totalSteps: 10,
    stepsPerEpoch: 5,
    numReplicaSlices: SLICES,
  });
}

function threeReplicas() {
  const groups = memoryGroups(3, { generation: 1 });
  const trainers = groups.map((group) => replica(group));
  const everywhere = <T>(action: (trainer: Trainer, group: Group) => Promise<T>) =>
    Promise.allSettled(trainers.map((trainer, rank) => action(trainer, groups[rank]!)));
  return {
    everywhere,
    areEqual: async () => (await everywhere(mustHaveEqualReplicas)).every(({ status }) => status === 'fulfilled'),
    groups,
    trainers,
    async [Symbol.asyncDispose]() {
      for (const trainer of trainers) await trainer[Symbol.asyncDispose]();
      for (const group of groups) await group[Symbol.asyncDispose]();
    },
  };
}

/** Changes one bit of one value, as a broken memory would. */
async function flipBit(trainer: Trainer, name: string, index: number, bit: number): Promise<void> {
  const { step, tensors } = await trainer.snapshot();
  const { values } = tensors.get(name) as { values: Float32Array };
  const words = new Int32Array(values.buffer, values.byteOffset, values.length);
  words[index] = (words[index] as number) ^ (1 << bit);
  await trainer.restore({ step, tensors });
}

async function allHashes({ replica: { numSlices, hash } }: Trainer): Promise<string[]> {
  const hashes: string[] = [];
  for (let slice = 0; slice < numSlices; slice++) hashes.push(String(await hash(slice)));
  return hashes;
}

describe('slices', () => {
  it.each([
    [[5, 1, 10], 1],
    [[5, 1, 10], 4],
    [[3], 5],
    [[0, 7, 0, 9], 16],
    [[1_000_003, 17, 2 ** 22 + 1], 64],
  ])('of tensors of %j values, in %i, have every value once and are even', (lengths, numSlices) => {
    const tensors = lengths.map((length, index) => ({ name: `t${index}`, length }));
    const slices = sliceReplica(tensors, numSlices);
    const total = lengths.reduce((sum, length) => sum + length, 0);
    const sizes = slices.map((ranges) => ranges.reduce((sum, { begin, end }) => sum + end - begin, 0));
    expect(sizes.every((size) => size === Math.floor(total / numSlices) || size === Math.ceil(total / numSlices))).toBe(
      true,
    );
    const inOrder = slices.flat();
    for (const { name, length } of tensors) {
      const own = inOrder.filter((range) => range.name === name);
      expect([0, ...own.map(({ end }) => end)]).toEqual([...own.map(({ begin }) => begin), length]);
    }
  });

  it.each([
    [10, 1],
    [65_537, 2],
    [64 * 65_536, 64],
    [2 ** 28, 64],
    [2 ** 28 + 1, 65],
  ])('of a replica of %i values are %i', (numValues, expected) => {
    expect(numReplicaSlices(numValues)).toBe(expected);
  });
});

describe('hashes of replicas', () => {
  it('are those of the values on the host, and stay so while training goes on', async () => {
    await using workers = cluster({ recipe: tinyRecipe(), numWorkers: 2, numShards: 2 });
    for (const seed of [1, 2]) {
      await workers.step(batchOf({ size: 16, numClasses: 4, seed }));
      for (const trainer of workers.trainers) {
        const { tensors } = await trainer.snapshot();
        const values = [...tensors.values()].flatMap((tensor) => [...tensor.values]);
        expect(trainer.replica.numSlices).toBe(1);
        expect(trainer.replica.tensorsOf(0).map(({ name }) => name)).toEqual([...tensors.keys()]);
        expect(await trainer.replica.hash(0)).toEqual(bitHashOf(Float32Array.from(values)));
      }
    }
  });

  it('show one flipped bit of any tensor, in the one slice that has it', async () => {
    await using replicas = threeReplicas();
    const [trainer] = replicas.trainers as [Trainer];
    const before = await allHashes(trainer);
    const { tensors } = await trainer.snapshot();
    for (const [turn, [name, { values }]] of [...tensors].entries()) {
      const index = (turn * 7_919) % values.length;
      await flipBit(trainer, name, index, turn % 32);
      const after = await allHashes(trainer);
      const changed = after.flatMap((hash, slice) => (hash === before[slice] ? [] : [slice]));
      const expected = Array.from({ length: SLICES }, (_, slice) => slice).filter((slice) =>
        trainer.replica
          .tensorsOf(slice)
          .some((range) => range.name === name && range.begin <= index && index < range.end),
      );
      expect(changed, `bit ${turn % 32} of ${name}[${index}]`).toEqual(expected);
      expect(changed.length).toBe(1);
      await flipBit(trainer, name, index, turn % 32);
    }
    expect(await allHashes(trainer)).toEqual(before);
  });

  it('leave a sharded head out, whose rows are each rank’s own', async () => {
    const recipe = tinyRecipe({ losses: [LOSSES['class-circle']], 'head.sharded': true });
    await using workers = cluster({ recipe, numWorkers: 2, numShards: 2 });
    await workers.step(batchOf({ size: 16, numClasses: 4, seed: 1 }));
    const comparisons = await Promise.all(
      workers.trainers.map((trainer, rank) => compareReplicas(trainer, workers.groups[rank]!)),
    );
    const names = workers.trainers.map(({ replica: { tensorsOf } }) => tensorsOf(0).map(({ name }) => name));
    expect(names[0]).toEqual(names[1]);
    expect(names[0]).toContain('fc.weight');
    expect(names[0]?.filter((name) => name.includes('head'))).toEqual([]);
    expect(comparisons[0]).toEqual(comparisons[1]);
    expect(comparisons[0]?.hashes[0]).toEqual(comparisons[0]?.hashes[1]);
  });
});

describe('replicas', () => {
  it('are equal from the start; a differing one is named on all ranks; any rank can be made the others', async () => {
    await using replicas = threeReplicas();
    const [first, , third] = replicas.trainers as [Trainer, Trainer, Trainer];
    expect(await replicas.areEqual()).toBe(true);
    await flipBit(third, 'bn2.running_mean', 3, 0);
    for (const outcome of await replicas.everywhere(mustHaveEqualReplicas)) {
      expect(outcome).toMatchObject({
        status: 'rejected',
        reason: { code: 'CIRCLET_TRAINING_REPLICAS_DIFFER', ranks: [2] },
      });
    }
    const wrong = await third.weightsHash();
    await replicas.everywhere((trainer, group) => copyState(trainer, group, 2, [0]));
    expect(await first.weightsHash()).toBe(wrong);
    expect(await replicas.areEqual(), 'rank 1 was to receive nothing').toBe(false);
    await replicas.everywhere((trainer, group) => copyState(trainer, group, 1));
    expect(await replicas.areEqual()).toBe(true);
  });

  it('copy the step number with the state', async () => {
    await using replicas = threeReplicas();
    const [first, second] = replicas.trainers as [Trainer, Trainer];
    await second.restore({ ...(await second.snapshot()), step: 7 });
    const shares: number[] = [];
    await replicas.everywhere((trainer, group) =>
      copyState(trainer, group, 1, [0], (share) => void (group.rank === 0 && shares.push(share))),
    );
    expect(shares.at(-1)).toBe(1);
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
    expect([first.step, second.step]).toEqual([7, 7]);
  });

  it('change nothing when what arrives is not what was sent', async () => {
    await using replicas = threeReplicas();
    const [first, second] = replicas.trainers as [Trainer, Trainer];
    await flipBit(second, 'fc.weight', 5, 30);
    const before = await first.weightsHash();
    const spoilt: Group = {
      ...replicas.groups[0]!,
      async broadcast(buffer, root, options) {
        await replicas.groups[0]!.broadcast(buffer, root, options);
        if (buffer instanceof Float32Array && buffer.length === 256) buffer[255] = 1;
      },
    };
    const [outcome] = await Promise.allSettled([
      copyState(first, spoilt, 1, [0]),
      copyState(second, replicas.groups[1]!, 1, [0]),
      copyState(replicas.trainers[2]!, replicas.groups[2]!, 1, [0]),
    ]);
    expect(outcome).toMatchObject({ status: 'rejected', reason: { code: 'CIRCLET_TRAINING_STATE_COPY' } });
    expect(await first.weightsHash()).toBe(before);
  });
});
