import { describe, expect, it } from 'vitest';
import { applyOverrides, MAX_RECIPE_BYTES, parseRecipe, presetText, RecipeInvalidError } from '../src/index.ts';

const recipe = () => parseRecipe(presetText('emoji-quickstart'));

describe('a recipe from somebody else', () => {
  it.each([
    // First, while nothing is compiled yet: a stack that was used up there ended the process.
    ['of lists within lists', '['.repeat(60_000), 'expected at most 32 lists and mappings within each other'],
    ['of sequences within sequences', '- '.repeat(30_000), 'expected at most 32 lists and mappings within each other'],
    ['larger than a recipe can be', `name: ${'x'.repeat(MAX_RECIPE_BYTES)}`, 'expected at most 65536 bytes, got 65542'],
    ['of a list that holds itself', 'name: &a [*a]', 'expected at most 32 lists and mappings within each other'],
    [
      'of aliases of aliases',
      `a: &a [x]\n${['b', 'c', 'd', 'e'].map((key, i) => `${key}: &${key} [${`*${'abcd'[i]},`.repeat(9)}]`).join('\n')}`,
      'expected aliases that stand for at most 100 nodes, got more',
    ],
    ['of an alias of nothing', 'name: *nothing', 'not YAML: '],
  ])('%s is refused in a sentence', (_what, text, problem) => {
    expect(() => parseRecipe(text)).toThrow(RecipeInvalidError);
    expect(() => parseRecipe(text)).toThrow(problem);
  });

  it('with more problems than help names the first twenty, and counts the rest', () => {
    const keys = Array.from({ length: 5_000 }, (_, index) => `k${index}: 1`).join('\n');
    const message = String(catchError(() => parseRecipe(keys)));
    expect(message.split('\n')).toHaveLength(22);
    expect(message).toMatch(/in 50\d\d places:[^]* {2}and 49\d\d more$/);
  });

  it('cannot write to the terminal that shows what is wrong with it', () => {
    const message = String(catchError(() => parseRecipe('"\\e[2J": "\\a"')));
    expect(message).toContain(String.raw`\u001b[2J: unknown key`);
  });
});

describe('a setting', () => {
  it.each([
    '__proto__.polluted',
    'model.__proto__.polluted',
    'losses.__proto__.polluted',
    'constructor.prototype.polluted',
  ])('%s leads nowhere: not into what all objects share', (path) => {
    expect(() => applyOverrides(recipe(), { [path]: '1' })).toThrow('got a path that leads nowhere');
    expect('polluted' in {}).toBe(false);
  });

  it.each(['losses.length', 'losses.1', 'losses.-0', '__proto__'])('%s is no place in a recipe', (path) => {
    expect(() => applyOverrides(recipe(), { [path]: '4294967295' })).toThrow('got a path that leads nowhere');
  });
});

function catchError(act: () => unknown): unknown {
  try {
    act();
  } catch (error) {
    return error;
  }
  return null;
}
