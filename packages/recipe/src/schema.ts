import { z } from 'zod';
import { lossSchema } from './loss-schema.ts';
import { DATA_KINDS, RESIZE_KERNELS, type WrittenRecipe } from './recipe.ts';
import { optimizerSchema, scheduleSchema } from './update-schema.ts';

const count = z.int().positive();
const share = z.number().min(0).max(1);

const model = z.strictObject({
  backbone: z
    .enum(['iresnet', 'resnet50', 'bn-inception', 'mgn'])
    .describe('iresnet: faces and small images; resnet50: re-ID and retrieval; bn-inception: retrieval; mgn: re-ID.'),
  depth: z
    .union([z.literal(18), z.literal(34), z.literal(50), z.literal(100), z.literal(200)])
    .default(50)
    .describe('Of an IResNet; of others 50, which is that of resnet50 and mgn and says nothing of bn-inception.'),
  width: z.number().positive().default(1).describe('Multiplier of the number of channels.'),
  inputShape: z
    .tuple([count, count, z.union([z.literal(1), z.literal(3)])])
    .describe('Height, width in pixels, and channels.'),
  embeddingDimension: count.default(512),
  dropout: z.number().min(0).lt(1).default(0).describe('Before the last fully connected layer of an IResNet.'),
  firstStageStride: z
    .union([z.literal(1), z.literal(2)])
    .default(2)
    .describe('1 keeps the resolution of small images in the first stage of an IResNet.'),
  batchNorm: z
    .enum(['per-shard', 'synchronised'])
    .default('per-shard')
    .describe('Statistics of each shard, or of the whole global batch.'),
  recompute: z
    .array(z.int().min(1).max(4))
    .default([])
    .describe('Stages whose blocks keep only their input for the backward pass: less memory, more time.'),
  initialWeights: z
    .string()
    .min(1)
    .nullable()
    .default(null)
    .describe(
      'A file of weights to begin with: safetensors, or what torch.save writes (docs/weights.md); null: random ones.',
    ),
});

const data = z.strictObject({
  source: z
    .string()
    .nullable()
    .default(null)
    .describe('emoji, or a file or folder of a kind in docs/formats.md; null: the command line must say (--data).'),
  kind: z
    .enum(DATA_KINDS)
    .default('auto')
    .describe('Of the data; auto: by the ending of a file and by what a folder holds.'),
  unseenEvery: z
    .int()
    .min(0)
    .refine((every) => every !== 1, 'expected 0 or at least 2')
    .default(2)
    .describe(
      'Every n-th class of the sorted names is kept from training and measured; 0: none. Data with a split of its own keeps to that.',
    ),
  unseenBy: z
    .enum(['class', 'folder'])
    .default('class')
    .describe(
      'What unseenEvery counts; folder: the folders that hold those of the classes, each unseen as a whole: alphabets of characters.',
    ),
  maxBroken: z
    .int()
    .min(0)
    .default(100)
    .describe('Images that cannot be decoded and are skipped, by each worker, before the run is refused; 0: none.'),
  resize: z
    .strictObject({
      kernel: z
        .enum(RESIZE_KERNELS)
        .default('linear')
        .describe('Of images of another size; pil-…: equal to PIL to the bit, slower.'),
      fit: z
        .enum(['fill', 'cover'])
        .default('fill')
        .describe('fill stretches both sides; cover keeps their ratio and cuts the middle out.'),
    })
    .prefault({}),
  normalization: z
    .strictObject({
      mean: z.array(z.number()).min(1).default([127.5]).describe('Subtracted from the pixels, per channel.'),
      deviation: z.array(z.number().positive()).min(1).default([127.5]).describe('Then divided by, per channel.'),
    })
    .prefault({}),
  augmentation: z
    .strictObject({
      flip: share.default(0).describe('Probability of a horizontal flip.'),
      cropPadding: z.int().min(0).default(0).describe('Pixels of padding before a random crop of the same size.'),
      cropFill: z
        .int()
        .min(0)
        .max(255)
        .nullable()
        .default(null)
        .describe('Value of that padding; null: 255, white, for emoji, else 0.'),
      grey: share.default(0).describe('Probability of grey.'),
      erase: share.default(0).describe('Probability of random erasing.'),
    })
    .prefault({}),
  sampler: z
    .union([
      z.enum(['shuffled', 'class-balanced']),
      z.strictObject({
        P: count.describe('Classes in a global batch.'),
        K: count.describe('Images of each.'),
        cameras: z.boolean().optional().describe('Of as many cameras as there are.'),
      }),
    ])
    .default('shuffled')
    .describe('class-balanced: every class as often as any other, however many images it has.'),
});

const validation = z.strictObject({
  everySteps: z.int().min(0).default(0).describe('0: only at the end.'),
  everyEpochs: z.number().min(0).default(0).describe('0: only at the end.'),
  bestCheckpoint: z.boolean().default(true).describe('Whether the checkpoint of the best validation is kept.'),
  earlyStop: z
    .strictObject({ patience: count.describe('Validations without a better score before training stops.') })
    .nullable()
    .default(null),
});

/** What a user may write. The effective recipe, with every default and everything settled, is `Recipe`. */
export const recipeSchema: z.ZodType<WrittenRecipe> = z.strictObject({
  name: z.string().min(1),
  description: z.string().default(''),
  model,
  losses: z
    .array(lossSchema)
    .min(1)
    .describe('Their weighted sum is trained; class-level ones share one matrix of class weights.'),
  head: z
    .strictObject({
      sharded: z
        .boolean()
        .default(false)
        .describe('Each worker keeps the class weights of its own share of the classes: for hundreds of thousands.'),
      sampleRate: z
        .number()
        .gt(0)
        .max(1)
        .default(1)
        .describe('Share of the classes that a step compares with, those of its batch always (Partial FC).'),
    })
    .prefault({}),
  data: data.prefault({}),
  batch: z.strictObject({
    global: count.describe('Samples per step, over all workers.'),
    shardSize: count
      .nullable()
      .default(null)
      .describe('Samples per shard; null: so that each worker has one at the start.'),
    keepActivations: z
      .boolean()
      .default(false)
      .describe('A worker runs all its shards at once: no second forward pass, activations of all in memory.'),
  }),
  optimizer: optimizerSchema,
  schedule: scheduleSchema.prefault({ kind: 'constant' }),
  epochs: z.number().positive().describe('Length of training; never bounded by the clock.'),
  maxSteps: count.nullable().default(null).describe('Ends training earlier; the schedule stays that of all epochs.'),
  precision: z
    .enum(['auto', 'fp32', 'bf16'])
    .default('fp32')
    .describe('Of convolutions and matrix products; auto: bf16 where the hardware computes in it, else fp32.'),
  seed: z
    .int()
    .min(0)
    .max(2 ** 31 - 1)
    .default(1),
  movingAverage: z
    .strictObject({ decay: z.number().gt(0).lt(1) })
    .nullable()
    .default(null)
    .describe('Exponential moving average of the weights, used in evaluation.'),
  freezeBackbone: z
    .strictObject({ steps: z.int().min(0).default(0).describe('First steps, in which only the head is trained.') })
    .prefault({}),
  validation: validation.prefault({}),
  checkpoints: z
    .strictObject({
      everySteps: z.int().min(0).default(0).describe('0: at the end of every epoch.'),
      keep: count.default(3).describe('Newest checkpoints that are kept.'),
      keepEverySteps: z
        .int()
        .min(0)
        .default(0)
        .describe('Those of every n-th step are saved and kept for good; 0: none.'),
      keepEveryEpochs: z
        .int()
        .min(0)
        .default(0)
        .describe('Those of the end of every n-th epoch are saved and kept for good; 0: none.'),
    })
    .prefault({}),
  collective: z
    .strictObject({
      bucketMegabytes: z.number().positive().default(4).describe('Gradients that are reduced together.'),
      firstBucketMegabytes: z.number().positive().default(1).describe('Small, so that communication starts early.'),
      wire: z.enum(['fp32', 'bf16']).default('fp32').describe('Element type between workers.'),
      algorithm: z
        .enum(['auto', 'ring', 'halving-doubling', 'two-level'])
        .default('auto')
        .describe(
          'auto: the ring on one host; between hosts by size, from what the workers measure at the start: there sums may differ in the last bit from run to run.',
        ),
      chunkKilobytes: count
        .max(16_384)
        .nullable()
        .default(null)
        .describe('Largest payload of a frame, in KiB; null: chosen.'),
      streams: count.nullable().default(null).describe('Connections side by side between two workers; null: chosen.'),
    })
    .prefault({}),
  threads: count.nullable().default(null).describe('Of each worker; null: the cores shared out.'),
  deterministic: z
    .boolean()
    .default(false)
    .describe(
      'The same bits for any number of workers and whatever happens to them: needs batch.shardSize and threads, and hosts that are alike.',
    ),
});
