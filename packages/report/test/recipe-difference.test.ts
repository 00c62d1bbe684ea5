import { describe, expect, it } from 'vitest';
import { recipeDifference } from '../src/recipe-difference.ts';

describe('recipeDifference', () => {
  it('names every value that is not the same in all, by its path', () => {
    const base = {
      seed: 1,
      model: { depth: 18, inputShape: [32, 32, 3] },
      losses: [{ kind: 'pair-circle', gamma: 80 }],
    };
    const other = {
      ...base,
      model: { depth: 50, inputShape: [64, 64, 3] },
      losses: [{ kind: 'triplet', margin: 0.2 }, { kind: 'softmax' }],
    };
    expect(recipeDifference([base, base, other])).toEqual([
      { key: 'model.depth', values: ['18', '18', '50'] },
      { key: 'model.inputShape', values: ['[32,32,3]', '[32,32,3]', '[64,64,3]'] },
      { key: 'losses[0].kind', values: ['"pair-circle"', '"pair-circle"', '"triplet"'] },
      { key: 'losses[0].gamma', values: ['80', '80', null] },
      { key: 'losses[0].margin', values: [null, null, '0.2'] },
      { key: 'losses[1].kind', values: [null, null, '"softmax"'] },
    ]);
  });

  it('finds nothing between equal recipes, nor in one', () => {
    expect(recipeDifference([{ a: [1, { b: null }] }, { a: [1, { b: null }] }])).toEqual([]);
    expect(recipeDifference([{ a: 1 }])).toEqual([]);
  });

  it('tells null from what is not there', () => {
    expect(recipeDifference([{ a: null }, {}])).toEqual([{ key: 'a', values: ['null', null] }]);
  });
});
