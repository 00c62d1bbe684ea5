import { applyOverrides, type OverrideValue, parseRecipe, type Recipe } from '@circlet/recipe';

/** For tinyNetwork(); its own model, IResNet18 with 8 to 64 channels on 16×16 images, is the smallest of the real ones. */
const TINY = `
name: tiny
model: { backbone: iresnet, depth: 18, width: 0.125, inputShape: [16, 16, 3], embeddingDimension: 8 }
losses: [{ kind: class-circle, gamma: 16, margin: 0.25 }]
batch: { global: 16 }
optimizer: { kind: sgd, learningRate: 0.05, momentum: 0.9, weightDecay: 5.0e-4 }
collective: { bucketMegabytes: 0.002, firstBucketMegabytes: 0.0005 }
epochs: 100
`;

export function tinyRecipe(overrides: Readonly<Record<string, OverrideValue>> = {}): Recipe {
  return applyOverrides(parseRecipe(TINY), overrides);
}

export const LOSSES = {
  'pair-circle': { kind: 'pair-circle', gamma: 16, margin: 0.4 },
  'class-circle': { kind: 'class-circle', gamma: 16, margin: 0.25 },
  softmax: { kind: 'softmax' },
  normface: { kind: 'normface', scale: 16 },
  'am-softmax': { kind: 'am-softmax', scale: 16, margin: 0.2 },
  arcface: { kind: 'arcface', scale: 16, margin: 0.2 },
  triplet: { kind: 'triplet' },
  'triplet, semi-hard': { kind: 'triplet', mining: 'semi-hard' },
  contrastive: { kind: 'contrastive' },
  unified: { kind: 'unified', gamma: 16, margin: 0.2 },
  'lifted-structure': { kind: 'lifted-structure' },
  'multi-similarity': { kind: 'multi-similarity' },
  'proxy-nca': { kind: 'proxy-nca' },
  'proxy-anchor': { kind: 'proxy-anchor', alpha: 8 },
  'subcenter-arcface': { kind: 'subcenter-arcface', scale: 16, margin: 0.2, centers: 2 },
} as const;
