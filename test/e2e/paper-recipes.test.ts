import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Layout, LAYOUT_CLASSES, writeLayout } from './support/layouts.ts';
import { temporaryPlace } from './support/place.ts';
import { circlet } from './support/program.ts';

// One recipe of each kind in the paper's tables trains on the layout of the set it is for. Networks are narrow and inputs small, so
// that three steps take seconds; packages/training/test/paper-recipes.test.ts builds all of them as they are.

interface Report {
  readonly recipe: string;
  readonly steps: number;
  readonly loss: number;
  readonly scores: { readonly recallAt1: number } | null;
}

const FACES = ['model.width=0.125', 'model.inputShape=[32,32,3]', 'model.embeddingDimension=32', 'batch.global=8'];
const PAIRS = ['data.sampler.P=4', 'data.sampler.K=2', 'batch.global=8'];
/** As wide as its features, so that it keeps its BNNeck. */
const PERSONS = [...PAIRS, 'model.width=0.125', 'model.inputShape=[64,32,3]', 'model.embeddingDimension=256'];
const BIRDS = [...PAIRS, 'model.width=0.125', 'model.inputShape=[32,32,3]', 'model.embeddingDimension=32'];

const KINDS: readonly (readonly [recipe: string, layout: Layout, settings: readonly string[]])[] = [
  ['paper/table1-megaface-r34-circle', 'faces', FACES],
  ['paper/table2-verification-r34-am-softmax', 'faces', FACES],
  ['paper/table4-market-r50-circle', 'market1501', PERSONS],
  ['paper/table5-cub-circle', 'cub', BIRDS],
];

describe.concurrent('recipes of the paper’s tables', () => {
  it.each(KINDS)('%s trains on the layout of %s', async (recipe, layout, settings) => {
    using place = temporaryPlace();
    writeLayout(join(place.path, layout), layout);
    const args = [`--recipe=${recipe}`, `--data=${layout}`, '--steps=3', '--workers=1', '--precision=fp32'];
    const sets = settings.map((setting) => `--set=${setting}`);
    await using program = circlet(['launch', '--run-dir=run', ...args, ...sets], { cwd: place.path });
    const { code, stdout, stderr } = await program.ended;
    expect({ code, stderr }, stdout).toEqual({ code: 0, stderr: '' });

    const report = JSON.parse(readFileSync(join(place.path, 'run/report.json'), 'utf8')) as Report;
    const { train, imagesPerClass } = LAYOUT_CLASSES;
    const data = { classes: train, images: train * imagesPerClass };
    expect(report).toMatchObject({ recipe: recipe.replace('paper/', ''), steps: 3, data });
    expect(report.loss).toBeGreaterThan(0);
    // Of faces all classes are trained.
    if (layout === 'faces') expect(report.scores).toBeNull();
    else expect(report.scores?.recallAt1).toBeGreaterThanOrEqual(0);
  });
});
