import { z } from 'zod';
import { type LossRecipe } from './recipe.ts';

const shared = {
  weight: z.number().positive().default(1).describe('Factor in the sum of losses.'),
  input: z
    .enum(['embeddings', 'features'])
    .default('embeddings')
    .describe('features: before the neck, where the backbone has one (resnet50, mgn).'),
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

const mining = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('hard') }),
    z.strictObject({ kind: z.literal('semi-hard'), margin: z.number().positive().describe('In units of cosine.') }),
    z.strictObject({ kind: z.literal('multi-similarity'), epsilon: z.number().default(0.1) }),
  ])
  .nullable()
  .default(null)
  .describe('Which pairs of the batch count; null: all.');

const memory = z
  .strictObject({
    size: z
      .int()
      .positive()
      .max(2 ** 20)
      .describe('Embeddings of past batches, the newest; each anchor is compared with all of them.'),
    warmupSteps: z
      .int()
      .min(0)
      .default(0)
      .describe('First steps, whose embeddings are not kept: they change too fast to be compared with later.'),
  })
  .nullable()
  .default(null)
  .describe('Cross-batch memory: anchors are compared with embeddings of past batches too; null: none.');

/**
 * One loss with its weight in the sum. `pair-…`, triplet, contrastive, unified, n-pair, lifted-structure and multi-similarity compare
 * samples; the others use class weights.
 */
export const lossSchema: z.ZodType<LossRecipe> = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('pair-circle'),
    ...circle,
    mining,
    memory,
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
    memory,
    ...shared,
  }),
  z.strictObject({
    kind: z.literal('contrastive'),
    margin: margin.default(0.5).describe('Distance that negatives should keep.'),
    memory,
    ...shared,
  }),
  z.strictObject({
    kind: z.literal('unified'),
    gamma: z.number().positive().describe('γ of Eq. 1.'),
    margin: z.number().describe('m of Eq. 1.'),
    mining,
    memory,
    ...shared,
  }),
  z.strictObject({
    kind: z.literal('n-pair'),
    normWeight: z.number().min(0).default(0.002).describe('Weight of the squared lengths of embeddings.'),
    ...shared,
  }),
  z.strictObject({
    kind: z.literal('lifted-structure'),
    margin: margin.default(1).describe('α, distance by which negatives are to be farther.'),
    ...shared,
  }),
  z.strictObject({
    kind: z.literal('multi-similarity'),
    alpha: z.number().positive().default(2).describe('α, scale of the positives.'),
    beta: z.number().positive().default(50).describe('β, scale of the negatives.'),
    base: z.number().default(0.5).describe('λ: where a pair weighs half of what it can.'),
    epsilon: z.number().nullable().default(0.1).describe('ε of the choice of pairs; null: all pairs.'),
    memory,
    ...shared,
  }),
  z.strictObject({ kind: z.literal('proxy-nca'), scale: scale.default(1), ...shared }),
  z.strictObject({
    kind: z.literal('proxy-anchor'),
    alpha: z.number().positive().default(32).describe('α, scale of the cosines.'),
    margin: margin.default(0.1).describe('δ.'),
    ...shared,
  }),
  z.strictObject({
    kind: z.literal('subcenter-arcface'),
    scale: scale.default(64),
    margin: margin.default(0.5),
    centers: z.int().positive().default(3).describe('K, class weights of each class.'),
    ...shared,
  }),
]);
