import { expect, it } from 'vitest';
import { scoreLines } from '../src/score-lines.ts';

it('prints every score once: deviations beside their mean, lists in a line, entries and conventions one by one', () => {
  const lines = scoreLines({
    protocol: 'listed-pairs',
    accuracy: 0.98333,
    accuracyDeviation: 0.00512,
    foldAccuracies: [1, 0.96667],
    standardDeviation: 0.25,
    tarAtFar: [
      { far: 0.1, tar: 1 },
      { far: 0.01, tar: 0.5 },
    ],
    cmc: { 1: 0.5, 10: 1 },
    numSame: 300,
    conventions: { distance: 'squared' },
  });
  expect(lines.map((line) => line.replace(/ {2,}/g, ' '))).toEqual([
    ' accuracy 0.9833 ± 0.0051',
    ' foldAccuracies 1 0.9667',
    ' standardDeviation 0.2500',
    ' tarAtFar {"far":0.1,"tar":1}',
    ' tarAtFar {"far":0.01,"tar":0.5}',
    ' cmc@1 0.5000',
    ' cmc@10 1.0000',
    ' numSame 300',
    ' distance: squared',
  ]);
});
