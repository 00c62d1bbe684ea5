import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const IMAGES_PER_CLASS = 4;
const SIDE = 16;

/**
 * The smallest training there is, for trials that need many steps of little work: a net of a few thousand weights, a shard of two
 * images for each worker, the same bits for any number of them.
 *
 * @returns the recipe's file
 */
export function writeTinyRecipe(folder: string, workers: number, steps: number): string {
  const images = join(folder, 'images');
  // Every other class is trained, so many of them in a batch as there are workers.
  const numClasses = Math.max(12, 2 * workers);
  for (let label = 0; label < numClasses; label++) {
    const ofClass = join(images, `class-${String(label).padStart(2, '0')}`);
    mkdirSync(ofClass, { recursive: true });
    for (let index = 0; index < IMAGES_PER_CLASS; index++)
      writeFileSync(join(ofClass, `${index}.pgm`), image(label, index));
  }
  const path = join(folder, 'tiny.yaml');
  writeFileSync(path, recipe(images, workers, steps));
  return path;
}

/** Every class has a pattern of its own, every image a shift of it. */
function image(label: number, index: number): Buffer {
  const pixels = Uint8Array.from({ length: SIDE * SIDE }, (_, at) => {
    const [x, y] = [(at % SIDE) + index, Math.floor(at / SIDE)];
    return 128 + 100 * Math.sin((x * (label + 1)) / 5) * Math.cos((y * (label + 2)) / 7);
  });
  return Buffer.concat([Buffer.from(`P5\n${SIDE} ${SIDE}\n255\n`), pixels]);
}

function recipe(images: string, workers: number, steps: number): string {
  return `name: tiny
model: { backbone: iresnet, depth: 18, width: 0.0625, inputShape: [${SIDE}, ${SIDE}, 1], embeddingDimension: 8 }
losses: [{ kind: pair-circle, gamma: 80, margin: 0.4 }]
data: { source: ${JSON.stringify(images)}, sampler: { P: ${workers}, K: 2 }, augmentation: { cropPadding: 1 } }
batch: { global: ${2 * workers}, shardSize: 2 }
optimizer: { kind: sgd, learningRate: 0.05, momentum: 0.9 }
schedule: { kind: cosine }
epochs: ${steps}
maxSteps: ${steps}
precision: fp32
threads: 1
deterministic: true
checkpoints: { everySteps: ${Math.max(5, Math.min(500, Math.floor(steps / 20)))}, keep: 2 }
`;
}
