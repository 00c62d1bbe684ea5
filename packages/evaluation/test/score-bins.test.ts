import { expect, it } from 'vitest';
import { rocOfScores } from '../src/roc.ts';
import { scoreBins } from '../src/score-bins.ts';

it('shares out the pairs of each kind over equal bins of the cosines, both ends included', () => {
  const scores = [1, 0.9, -0.1, -1, 0.1, 0.1, -0.9, -1];
  const same = [1, 1, 1, 1, 0, 0, 0, 0];
  expect(scoreBins(rocOfScores(scores, same), 4)).toEqual({
    numBins: 4,
    genuine: [0.25, 0.25, 0, 0.5],
    impostor: [0.5, 0, 0.5, 0],
  });
});
