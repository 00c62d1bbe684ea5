import { writeFileSync } from 'node:fs';

export interface TinyRecipe {
  readonly data: string;
  readonly steps: number;
  readonly checkpointEvery?: number;
  /** YAML. Default: pair-level Circle loss. */
  readonly losses?: string;
  /** Further lines of YAML. */
  readonly more?: string;
}

const PAIR_CIRCLE = '[{ kind: pair-circle, gamma: 80, margin: 0.4 }]';

/** A net of a few thousand weights on tiny grey images, pair-level, so that a run takes seconds. */
function tinyRecipe({ data, steps, checkpointEvery = 5, losses = PAIR_CIRCLE, more = '' }: TinyRecipe): string {
  return `name: tiny
model: { backbone: iresnet, depth: 18, width: 0.125, inputShape: [16, 16, 1], embeddingDimension: 8 }
losses: ${losses}
data: { source: ${data}, unseenEvery: 2, sampler: { P: 4, K: 2 }, augmentation: { cropPadding: 1 } }
batch: { global: 8 }
optimizer: { kind: sgd, learningRate: 0.05, momentum: 0.9 }
schedule: { kind: cosine }
epochs: ${steps}
maxSteps: ${steps}
checkpoints: { everySteps: ${checkpointEvery}, keep: 3 }
${more}`;
}

export function writeTinyRecipe(path: string, recipe: TinyRecipe): string {
  writeFileSync(path, tinyRecipe(recipe));
  return path;
}
