import { isMap, isScalar, isSeq, LineCounter, parseDocument, type Scalar, visit } from 'yaml';
import { describe, expect, it } from 'vitest';
import { formatRecipe, paperNames, parseRecipe, presetText, shardCount } from '../src/index.ts';

/** What may stand behind a value: the paper; a repository (owner/name) and what of it; or a reason of ours. */
const SOURCE = /# (?:paper(?:: .+)?|borrowed: [\w-]+\/[\w.-]+, .+|ours: .+)$/;

/** They are what a recipe is called, not values of it. */
const NO_VALUES: readonly string[] = ['name', 'description'];

/** Lines of a recipe with a value on them, whatever the value is nested in. */
function linesOfValues(text: string): readonly string[] {
  const lineCounter = new LineCounter();
  const lines = new Set<number>();
  visit(parseDocument(text, { lineCounter }), {
    Pair(_, { key, value }) {
      if (NO_VALUES.includes(String((key as Scalar).value))) return visit.SKIP;
      if (!isMap(value) && !isSeq(value)) lines.add(lineCounter.linePos((key as Scalar).range?.[0] ?? 0).line);
      return undefined;
    },
    Seq(_, { items }) {
      for (const item of items) if (isScalar(item)) lines.add(lineCounter.linePos(item.range?.[0] ?? 0).line);
    },
  });
  return [...lines].map((line) => text.split('\n')[line - 1] ?? '');
}

describe.each(paperNames().map((name) => [name, presetText(name)] as const))('%s', (name, text) => {
  it('is valid, so is its effective form, and eight workers have shards', () => {
    const recipe = parseRecipe(text);
    expect(`paper/${recipe.name}`).toBe(name);
    expect(parseRecipe(formatRecipe(recipe))).toEqual(recipe);
    expect(shardCount(recipe, 8)).toBe(8);
  });

  it('says of every value where it is from', () => {
    const lines = linesOfValues(text);
    expect(lines.length).toBeGreaterThan(15);
    expect(lines.filter((line) => !SOURCE.test(line))).toEqual([]);
  });

  it('has the loss that its name and the paper say', () => {
    const [loss, ...others] = parseRecipe(text).losses;
    expect(others).toEqual([]);
    const isRow = (row: string): boolean => name.endsWith(`-${row}`);
    expect(loss).toMatchObject(
      isRow('am-softmax')
        ? { kind: 'am-softmax', scale: 64, margin: 0.35 }
        : isRow('arcface')
          ? { kind: 'arcface', scale: 64, margin: 0.5 }
          : !isRow('circle')
            ? { kind: name.replace(/.*-(softmax|normface|lifted-structure|multi-similarity)$/, '$1') }
            : name.includes('table5')
              ? { kind: 'pair-circle', gamma: 80, margin: 0.4 }
              : { kind: 'class-circle', gamma: name.includes('table4') ? 128 : 256, margin: 0.25 },
    );
  });
});
