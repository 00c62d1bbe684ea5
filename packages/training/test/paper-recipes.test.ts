import { paperNames, parseRecipe, presetText } from '@circlet/recipe';
import { describe, expect, it } from 'vitest';
import { buildLosses } from '../src/losses.ts';
import { buildNetwork } from '../src/build-network.ts';
import { numValues } from '../src/model.ts';

/**
 * Parameters of the networks of the paper's tables, from their layers' shapes: IResNet34 and 100 as arcface_torch has them, ResNet50
 * without its classifier with a BNNeck (2 × 2,048) or a linear layer to 64 (with bias), BN-Inception as published, with its classifier
 * 11,295,240, with a linear layer to 512 in the place of that.
 */
const PARAMETERS: readonly (readonly [RegExp, number])[] = [
  [/-r34-/, 34_139_328],
  [/-r100-/, 65_156_160],
  [/-mgn-/, 68_807_744],
  [/-r50-/, 23_508_032 + 2 * 2048],
  [/lifted-structure/, 23_508_032 + 2048 * 64 + 64],
  [/table5/, 11_295_240 - 1024 * 1000 - 1000 + 1024 * 512 + 512],
];

describe('the recipes of the paper’s tables', () => {
  it.each(paperNames())('%s: its network has the parameters that it should, its loss the level', (name) => {
    const { model, losses } = parseRecipe(presetText(name));
    const [, expected] = PARAMETERS.find(([pattern]) => pattern.test(name)) ?? [];
    expect(numValues(buildNetwork(model).parameters)).toBe(expected);
    const { pairLevel, classLevel } = buildLosses(losses);
    expect([pairLevel.length, classLevel.length]).toEqual(name.includes('table5') ? [1, 0] : [0, 1]);
  });
});
