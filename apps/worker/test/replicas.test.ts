import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bindLanes, connectGroup } from '@circlet/collective';
import type { ImageBatch } from '@circlet/data';
import type { ControlBodies } from '@circlet/protocol';
import { parseRecipe } from '@circlet/recipe';
import { locateRuntime, startRuntime, tensorflowEngine } from '@circlet/tensorflow';
import { createTrainer, type Trainer, type TrainerOptions } from '@circlet/training';
import * as tf from '@tensorflow/tfjs-core';
import { describe, expect, it } from 'vitest';
import { stepPhases } from '../src/phases.ts';
import { freshProgress } from '../src/progress.ts';
import { replicaCare, type ReplicaEvidence } from '../src/replica-care.ts';
import { replicaEvidence } from '../src/replica-evidence.ts';
import { type Ending, train } from '../src/train.ts';
import type { TrainingData } from '../src/training-data.ts';
import { voting } from '../src/vote.ts';

// Workers with real engines over real sockets, in one process so that a test can reach the memory of one of them: a bit of it is
// flipped through the trainer's own snapshot and restore.

const RECIPE = parseRecipe(`
name: tiny
model: { backbone: iresnet, depth: 18, width: 0.125, inputShape: [16, 16, 1], embeddingDimension: 8 }
losses: [{ kind: class-circle, gamma: 16, margin: 0.25 }]
batch: { global: 12 }
optimizer: { kind: sgd, learningRate: 0.05, momentum: 0.9 }
epochs: 1
`);
const STEPS = 8;
const WEIGHT = 'fc.weight';

/** One linear layer, because replicas of any network are hashed and copied alike. */
const LINEAR: NonNullable<TrainerOptions['network']> = {
  name: 'linear',
  inputShape: [16, 16, 1],
  embeddingDimension: 8,
  parameters: [
    {
      name: WEIGHT,
      shape: [256, 8],
      role: 'weight',
      trainable: true,
      initializer: { kind: 'normal', standardDeviation: 0.1 },
    },
  ],
  buffers: [],
  folded: [],
  forward(images_BHWC, { parameters }) {
    const flat_BF: tf.Tensor2D = tf.reshape(images_BHWC, [-1, 256]);
    const embeddings_BD: tf.Tensor2D = tf.matMul(flat_BF, parameters[WEIGHT] as tf.Tensor2D);
    return { embeddings_BD, features_BD: embeddings_BD };
  },
};

interface Flip {
  readonly rank: number;
  /** Before the gradients of this step; or after it was applied, before the checkpoint. */
  readonly step: number;
  readonly when?: 'before' | 'after';
  readonly tensor: string;
}

interface Training {
  readonly outcomes: readonly PromiseSettledResult<Ending>[];
  readonly differences: readonly ControlBodies['replicasDiffered'][];
  /** Hashes of the final weights by rank. */
  readonly weights: readonly string[];
  /** Hashes of the weights that a checkpoint would have, by step and rank. */
  readonly saved: readonly string[];
  readonly evidence: readonly ReplicaEvidence[];
}

async function training(
  numWorkers: number,
  { flips = [], numReplicaSlices = 1 }: { readonly flips?: readonly Flip[]; readonly numReplicaSlices?: number } = {},
): Promise<Training> {
  const folder = mkdtempSync(join(tmpdir(), 'circlet-replicas-'));
  const lanes = await Promise.all(Array.from({ length: numWorkers }, () => bindLanes()));
  const endpoints = lanes.map((bound) => bound.endpoints);
  const groups = await Promise.all(
    lanes.map((bound, rank) => connectGroup(bound, { job: 'replicas', generation: 1, rank, endpoints })),
  );
  const runtime = startRuntime({ directory: locateRuntime().directory, intraOpThreads: 1, logLevel: 3 });
  const trainers = groups.map((group) =>
    createTrainer({
      engine: tensorflowEngine(runtime),
      group,
      recipe: RECIPE,
      network: LINEAR,
      numClasses: 4,
      numShards: numWorkers,
      totalSteps: STEPS,
      stepsPerEpoch: STEPS,
      numReplicaSlices,
    }),
  );
  const differences: ControlBodies['replicasDiffered'][] = [];
  const saved: string[] = [];
  const ended = new AbortController();
  const outcomes = await Promise.allSettled(
    trainers.map(async (trainer, rank) => {
      const group = groups[rank]!;
      const due = new Set(flips.filter((flip) => flip.rank === rank));
      const flipWhat = async (when: 'before' | 'after', step: number) => {
        for (const flip of due) {
          if (flip.step !== step || (flip.when ?? 'before') !== when) continue;
          due.delete(flip);
          await flipBit(trainer, flip.tensor);
        }
      };
      try {
        return await train({
          trainer,
          data: {
            totalSteps: STEPS,
            async batches(position: number) {
              await flipWhat('before', trainer.step);
              return [batchOf(position, rank, RECIPE.batch.global / numWorkers)];
            },
          } as unknown as TrainingData,
          progress: freshProgress(),
          phases: stepPhases(() => undefined),
          held: { pending: null },
          meanwhile: () => undefined,
          onSaveVoted: () => undefined,
          castVote: voting(group, trainer, () => ({ stop: false, regroup: false, save: false }), ended.signal),
          replicas: replicaCare({
            trainer,
            group,
            ended: ended.signal,
            onDifference: (difference) => differences.push(difference),
            keepEvidence: replicaEvidence(folder),
          }),
          validation: {
            isDue: () => true,
            run: () => flipWhat('after', trainer.step),
            isBestAt: () => false,
            hasStalled: false,
          },
          checkpoints: {
            isDue: (step) => step % 4 === 0,
            async save() {
              saved.push(`${trainer.step}: ${await trainer.weightsHash()}`);
            },
            finish: () => Promise.resolve(),
          },
          ended: ended.signal,
          onStep: () => undefined,
          onRefused: () => undefined,
          maxRefused: 5,
          evidence: () => Promise.resolve(''),
        });
      } finally {
        // As a worker that ends; the others see it go.
        if (due.size === 0 && trainer.step < STEPS) await group[Symbol.asyncDispose]();
      }
    }),
  );
  const weights = await Promise.all(trainers.map((trainer) => trainer.weightsHash()));
  for (const trainer of trainers) await trainer[Symbol.asyncDispose]();
  for (const group of groups) await group[Symbol.asyncDispose]();
  for (const bound of lanes) bound[Symbol.dispose]();
  const evidence = readdirSync(folder).map(
    (name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as ReplicaEvidence,
  );
  rmSync(folder, { recursive: true });
  return { outcomes, differences, weights, saved, evidence };
}

/** One bit of one value in the middle of a tensor. */
async function flipBit(trainer: Trainer, name: string): Promise<void> {
  const { step, tensors } = await trainer.snapshot();
  const { values } = tensors.get(name) as { values: Float32Array };
  const words = new Int32Array(values.buffer, values.byteOffset, values.length);
  const index = words.length >> 1;
  words[index] = (words[index] as number) ^ (1 << 22);
  await trainer.restore({ step, tensors });
}

/** Noise, a function of position and rank alone. */
function batchOf(position: number, rank: number, size: number): ImageBatch {
  let state = 1_000 * position + rank + 1;
  const images = Uint8Array.from({ length: size * 256 }, () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0; // Numerical Recipes' linear congruential generator
    return state >>> 24;
  });
  return { images, labels: Int32Array.from({ length: size }, (_, sample) => sample % 4), items: new Int32Array(size) };
}

describe('three workers', () => {
  it('heal one whose memory lost a bit before the step is applied: the bits are those of an undisturbed run', async () => {
    const undisturbed = await training(3);
    expect(undisturbed.differences).toEqual([]);
    expect(new Set(undisturbed.weights).size).toBe(1);

    const flips = [
      { rank: 2, step: 2, tensor: WEIGHT },
      { rank: 0, step: 5, tensor: `optimizer/momentum/${WEIGHT}` },
      { rank: 1, step: 8, when: 'after', tensor: 'head.weight' },
    ] as const;
    const { outcomes, differences, weights, saved, evidence } = await training(3, { flips });
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'fulfilled']);
    expect(differences.map(({ step, outcome, ranks }) => ({ step, outcome, ranks }))).toEqual([
      { step: 2, outcome: 'healed', ranks: [2] },
      { step: 5, outcome: 'healed', ranks: [0] },
      { step: 8, outcome: 'healed', ranks: [1] },
    ]);
    expect(weights).toEqual(undisturbed.weights);
    expect(saved.toSorted()).toEqual(undisturbed.saved.toSorted());
    expect(evidence).toHaveLength(3);
  });

  it('notice it within K steps where each vote has one of K slices, and name the slice', async () => {
    const flips = [{ rank: 1, step: 1, tensor: WEIGHT }];
    const { differences, weights, evidence } = await training(3, { flips, numReplicaSlices: 4 });
    expect(differences).toHaveLength(1);
    const [{ step, outcome, ranks, numSlices, evidence: file }] = differences as [ControlBodies['replicasDiffered']];
    expect({ outcome, ranks, numSlices }).toEqual({ outcome: 'healed', ranks: [1], numSlices: 4 });
    expect(step).toBeGreaterThanOrEqual(1);
    expect(step).toBeLessThan(1 + 4);
    expect(file).toContain(`replicas-step-00000${step}.json`);
    expect(new Set(weights).size).toBe(1);
    const [{ slices, verdict }] = evidence as [ReplicaEvidence];
    expect(verdict).toBe('heal');
    expect(slices.some(({ tensors }) => tensors.some(({ name }) => name === WEIGHT))).toBe(true);
    for (const { hashes } of slices) {
      expect(hashes[0]).toBe(hashes[2]);
      expect(hashes[1]).not.toBe(hashes[0]);
    }
  });

  it('set one aside that differs again, unchanged themselves', async () => {
    const flips = [2, 4].map((step) => ({ rank: 2, step, tensor: WEIGHT }));
    const { outcomes, differences, weights } = await training(3, { flips });
    expect(differences.map(({ step, outcome, ranks }) => ({ step, outcome, ranks }))).toEqual([
      { step: 2, outcome: 'healed', ranks: [2] },
      { step: 4, outcome: 'set aside', ranks: [2] },
    ]);
    expect(outcomes[2]).toMatchObject({
      status: 'rejected',
      reason: { code: 'CIRCLET_WORKER_REPLICA_UNSOUND', message: expect.stringContaining('rank 2') as string },
    });
    for (const outcome of outcomes.slice(0, 2)) {
      expect(outcome).toMatchObject({
        status: 'rejected',
        reason: { code: expect.stringMatching(/^CIRCLET_COLLECTIVE_/) as string },
      });
    }
    expect(weights[0]).toBe(weights[1]);
    expect(weights[2]).not.toBe(weights[0]);
  });
});

describe('two workers', () => {
  it('believe nobody: both stop before the step, with the evidence', async () => {
    const { outcomes, differences, evidence, weights, saved } = await training(2, {
      flips: [{ rank: 1, step: 5, tensor: WEIGHT }],
    });
    for (const outcome of outcomes) {
      expect(outcome).toMatchObject({
        status: 'rejected',
        reason: {
          code: 'CIRCLET_WORKER_REPLICAS_UNDECIDED',
          message: expect.stringMatching(/before step 5, got [0-9a-f]{16} on rank 0, [0-9a-f]{16} on rank 1/) as string,
        },
      });
    }
    expect(differences).toMatchObject([{ step: 5, outcome: 'undecided', ranks: [] }]);
    expect(evidence).toMatchObject([{ format: 1, step: 5, generation: 1, verdict: 'undecided', numSlices: 1 }]);
    const [{ slices }] = evidence as [ReplicaEvidence];
    expect(slices.map(({ hashes }) => new Set(hashes).size)).toEqual([2]);
    expect(slices[0]?.tensors.find(({ name }) => name === WEIGHT)).toMatchObject({ begin: 0 });
    expect(new Set(weights).size, 'neither was changed').toBe(2);
    expect(saved.map((entry) => entry.slice(0, 2))).toEqual(['4:', '4:']);
  });
});
