import { z } from 'zod';
import { type OptimizerRecipe, type ScheduleRecipe } from './recipe.ts';

const shared = {
  learningRate: z.number().positive().describe('At its peak; the schedule scales it.'),
  weightDecay: z
    .number()
    .min(0)
    .default(0)
    .describe('SGD: added to the gradient (L2); AdamW: decoupled; both as PyTorch.'),
  decayed: z
    .array(z.enum(['weight', 'bias', 'norm-scale', 'norm-offset', 'prelu', 'head']))
    .default(['weight', 'head'])
    .describe('The groups of parameters that weight decay applies to.'),
  clipNorm: z.number().positive().nullable().default(null).describe('Largest L2 norm of all gradients together.'),
  maxRefused: z
    .int()
    .positive()
    .default(5)
    .describe('Batches in a row whose loss or gradient is not finite before the run stops.'),
};

const beta = z.number().min(0).lt(1);

export const optimizerSchema: z.ZodType<OptimizerRecipe> = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('sgd'),
    ...shared,
    momentum: z.number().min(0).lt(1).default(0.9),
    nesterov: z.boolean().default(false),
  }),
  z.strictObject({
    kind: z.literal('adamw'),
    ...shared,
    beta1: beta.default(0.9),
    beta2: beta.default(0.999),
    epsilon: z.number().positive().default(1e-8),
  }),
]);

const warmup = {
  warmupEpochs: z.number().min(0).default(0).describe('Epochs in which the rate rises linearly; 0: none.'),
  warmupSteps: z.int().min(0).default(0).describe('The same in steps; only one of the two may be set.'),
  warmupFrom: z.number().min(0).max(1).default(0.01).describe('Share of the learning rate at step 0 of the warm-up.'),
};

export const scheduleSchema: z.ZodType<ScheduleRecipe> = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('cosine'),
    final: z.number().min(0).max(1).default(0).describe('Share of the learning rate at the end.'),
    ...warmup,
  }),
  z.strictObject({
    kind: z.literal('step'),
    milestones: z.array(z.number().gt(0).lt(1)).min(1).describe('Shares of training, rising: [0.5, 0.7, 0.9].'),
    factor: z.number().gt(0).lt(1).default(0.1).describe('Factor on the rate at each milestone.'),
    ...warmup,
  }),
  z.strictObject({
    kind: z.literal('polynomial'),
    power: z.number().positive().default(2).describe('Rate · (1 − progress)^power.'),
    ...warmup,
  }),
  z.strictObject({ kind: z.literal('constant'), ...warmup }),
]);
