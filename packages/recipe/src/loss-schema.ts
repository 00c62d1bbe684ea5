import { z } from 'zod';
import { type LossRecipe } from './recipe.ts';

const shared = {
  weight: z.number().positive().default(1).describe('Factor in the sum of losses.'),
  input: z
    .enum(['embeddings', 'features'])
    .default('embeddings')
    .describe('features: before the neck, where the backbone has one (resnet50).'),
};

const circle = {
  gamma: z.number().positive().describe('γ, scale. Paper: faces 256, re-ID 128, retrieval 80.'),
  margin: z.number().describe('m, relaxation. Paper: 0.25; retrieval 0.4.'),
  optimumPositive: z.number().nullable().default(null).describe('O_p; null: 1 + m.'),
  optimumNegative: z.number().nullable().default(null).describe('O_n; null: −m.'),
  deltaPositive: z.number().nullable().default(null).describe('Δ_p; null: 1 − m.'),
  deltaNegative: z.number().nullable().default(null).describe('Δ_n; null: m.'),
  detachWeights: z.boolean().default(true).describe('Weights α without gradient, as in the paper (Eq. 9 and 10).'),
};

const scale = z.number().positive().describe('Factor on the cosines.');
const margin = z.number().min(0);

/** One loss with its weight in the sum. `pair-…`, triplet, contrastive and unified compare samples; the others use class weights. */
export const lossSchema: z.ZodType<LossRecipe> = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('pair-circle'),
    ...circle,
    reduction: z
      .enum(['anchor-mean', 'pooled', 'pooled-triangle'])
      .default('anchor-mean')
      .describe('Mean over anchors, or one sum over all ordered pairs, or over each pair once.'),
    ...shared,
  }),
  z.strictObject({ kind: z.literal('class-circle'), ...circle, ...shared }),
  z.strictObject({ kind: z.literal('softmax'), labelSmoothing: z.number().min(0).lt(1).default(0), ...shared }),
  z.strictObject({ kind: z.literal('normface'), scale: scale.default(30), ...shared }),
  z.strictObject({
    kind: z.enum(['am-softmax', 'arcface']),
    scale: scale.default(64),
    margin: margin.describe('Paper of Circle loss, as its baselines: am-softmax 0.35, arcface 0.5.'),
    ...shared,
  }),
  z.strictObject({
    kind: z.literal('triplet'),
    margin: margin.default(0.3),
    mining: z.enum(['batch-hard', 'semi-hard']).default('batch-hard'),
    ...shared,
  }),
  z.strictObject({
    kind: z.literal('contrastive'),
    margin: margin.default(0.5).describe('Distance that negatives should keep.'),
    ...shared,
  }),
  z.strictObject({
    kind: z.literal('unified'),
    gamma: z.number().positive().describe('γ of Eq. 1.'),
    margin: z.number().describe('m of Eq. 1.'),
    ...shared,
  }),
]);
