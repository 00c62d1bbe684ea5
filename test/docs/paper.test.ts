import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { paperNames, parseRecipe, presetText } from '@circlet/recipe';

// docs/paper.md has a row for every recipe of the paper's tables, with the numbers that the recipe says are the paper's.

interface Row {
  readonly row: string;
  readonly recipe: string;
  readonly paper: string;
  readonly ours: string;
}

const text = readFileSync(join(import.meta.dirname, '../../docs/paper.md'), 'utf8');
const [tables = ''] = text.split('## What could be had');
const rows: readonly Row[] = tables
  .split('\n')
  .filter((line) => line.startsWith('| ') && !line.startsWith('| row ') && !line.startsWith('| --'))
  .map((line) => {
    const [, row = '', recipe = '', paper = '', ours = ''] = line.split('|').map((cell) => cell.trim());
    return { row, recipe: recipe.replaceAll('`', ''), paper, ours };
  });

/** `Table 1, ResNet34, Softmax. MegaFace in the paper, rank-1 / TAR at FAR 1e-6, 92.36 / 92.72.` → the numbers. */
function numbersOf(name: string): string | undefined {
  return / ([\d.]+(?: \/ [\d.]+)+)\.$/.exec(parseRecipe(presetText(name)).description)?.[1];
}

it('has one row for every recipe, and none for a recipe that is not there', () => {
  const named = rows.map(({ recipe }) => recipe).filter((recipe) => recipe !== '–');
  expect(named.toSorted()).toEqual(paperNames());
});

it.each(paperNames())("%s has the paper's numbers in its row", (name) => {
  expect(numbersOf(name)).toBeDefined();
  expect(rows.find(({ recipe }) => recipe === name)?.paper).toBe(numbersOf(name));
});

it('says of every row what became of it', () => {
  const without = rows.filter(({ recipe }) => recipe === '–');
  expect(without.length).toBeGreaterThan(10);
  const why = /^not run: (the method|its loss) is not built here$/;
  expect(without.filter(({ ours }) => !why.test(ours))).toEqual([]);
  expect(rows.filter(({ paper, ours }) => paper === '' || ours === '')).toEqual([]);
});
