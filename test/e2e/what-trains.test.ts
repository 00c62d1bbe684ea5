import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readSafetensors } from '@circlet/training';
import { writeImageFolder } from './support/images.ts';
import { type Place, temporaryPlace } from './support/place.ts';
import { circlet } from './support/program.ts';

// What can be trained through the program: every loss, any number of workers, the largest recipe.

interface Trained {
  readonly loss: number;
  readonly workers: number;
  readonly parameters: number;
  readonly scores: Readonly<Record<string, number>>;
}

async function train(place: Place, run: string, args: readonly string[]): Promise<Trained> {
  await using program = circlet(['launch', `--run-dir=${run}`, ...args], { cwd: place.path });
  expect(await program.ended).toMatchObject({ code: 0, stderr: '' });
  return JSON.parse(readFileSync(join(place.path, run, 'report.json'), 'utf8')) as Trained;
}

/** The largest difference, measured by the largest value. */
function relativeDifference(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let [difference, largest] = [0, 1e-3];
  for (let i = 0; i < Math.max(a.length, b.length); i++) {
    difference = Math.max(difference, Math.abs((a[i] ?? NaN) - (b[i] ?? NaN)));
    largest = Math.max(largest, Math.abs(b[i] ?? NaN));
  }
  return difference / largest;
}

/** By what a recipe needs: no head, a head, both. */
const LOSSES: readonly (readonly [string, string, readonly string[]])[] = [
  [
    'pair-level',
    'fp32',
    [
      '{ kind: pair-circle, gamma: 80, margin: 0.4 }',
      '{ kind: triplet }',
      '{ kind: triplet, mining: semi-hard }',
      '{ kind: contrastive }',
      '{ kind: unified, gamma: 16, margin: 0.25 }',
    ],
  ],
  [
    'class-level',
    'bf16',
    [
      '{ kind: class-circle, gamma: 64, margin: 0.25 }',
      '{ kind: softmax }',
      '{ kind: normface }',
      '{ kind: am-softmax, margin: 0.35 }',
      '{ kind: arcface, margin: 0.5 }',
    ],
  ],
  [
    'both',
    'fp32',
    ['{ kind: class-circle, gamma: 64, margin: 0.25 }', '{ kind: softmax, labelSmoothing: 0.1 }', '{ kind: triplet }'],
  ],
];

describe.concurrent('losses', () => {
  // Each alone in both precisions, on the same embeddings: test/losses, test/precision.
  it.each(LOSSES)('train together: %s, in %s', async (_level, precision, losses) => {
    using place = temporaryPlace();
    const recipe = place.recipe({ steps: 2, losses: `[${losses.join(', ')}]` });
    const { loss, scores } = await train(place, 'run', [
      `--recipe=${recipe}`,
      `--precision=${precision}`,
      '--workers=1',
    ]);
    expect(loss).toBeGreaterThan(0);
    expect(Object.values(scores).every((score) => score >= 0 && score <= 1)).toBe(true);
  });
});

describe('any number of workers', () => {
  it('1, 3 and 4 train the same four shards alike for ten steps', async () => {
    using place = temporaryPlace();
    const losses = '[{ kind: class-circle, gamma: 16, margin: 0.25 }, { kind: pair-circle, gamma: 16, margin: 0.4 }]';
    const recipe = place.recipe({ steps: 10, losses });
    // Steps are short: long ones make what differs by rounding differ by per cents within ten steps.
    const shards = ['batch.global=16', 'data.sampler.K=4', 'batch.shardSize=4'];
    const settings = [...shards, 'optimizer.learningRate=1e-3', 'optimizer.clipNorm=5'];
    const args = [`--recipe=${recipe}`, '--threads=1', ...settings.map((setting) => `--set=${setting}`)];
    const alone = await train(place, 'run-1', [...args, '--workers=1']);
    const expected = (await readSafetensors(join(place.path, 'run-1/model.safetensors'))).tensors;
    for (const workers of [3, 4]) {
      const report = await train(place, `run-${workers}`, [...args, `--workers=${workers}`]);
      expect(report.workers).toBe(workers);
      expect(Math.abs(report.loss / alone.loss - 1), `loss of ${workers} workers`).toBeLessThan(1e-4);
      const { tensors } = await readSafetensors(join(place.path, `run-${workers}/model.safetensors`));
      expect([...tensors.keys()]).toEqual([...expected.keys()]);
      for (const [name, { values }] of tensors) {
        const difference = relativeDifference(values, expected.get(name)?.values ?? []);
        expect(difference, `${name} of ${workers} workers`).toBeLessThan(1e-3);
      }
    }
  });
});

describe('the largest recipe', () => {
  // A busy machine takes many times as long as an idle one.
  it('face-r100 trains on a folder of images of 112×112 pixels', { timeout: 600_000 }, async () => {
    using place = temporaryPlace();
    writeImageFolder(join(place.path, 'faces'), { classes: 4, imagesPerClass: 3, side: 112 });
    const args = ['--recipe=face-r100', '--data=faces', '--steps=3', '--workers=1', '--set=batch.global=2'];
    const { parameters, loss } = await train(place, 'run', args);
    // 65,156,160 of the backbone (docs of @circlet/backbone), and a row of 512 for each of two classes seen.
    expect(parameters).toBe(65_156_160 + 2 * 512);
    expect(loss).toBeGreaterThan(0);
  });
});
