import type { JsonValue } from '@circlet/training';
import { describe, expect, it } from 'vitest';
import { decodeProgress, encodeProgress, freshProgress } from '../src/progress.ts';

describe('decodeProgress', () => {
  it('gives back what was encoded', () => {
    const best = { step: 3, score: 0.5, path: '/x' };
    const progress = { position: 9, best, validationsSinceBest: 2, validated: 8, followed: 8 };
    expect(decodeProgress(encodeProgress(progress), 8)).toEqual(progress);
    expect(decodeProgress(encodeProgress(freshProgress()), 0)).toEqual(freshProgress());
  });

  it.each<JsonValue | undefined>([
    undefined,
    null,
    7,
    'x',
    [],
    { position: -1, best: [], validationsSinceBest: 0.5 },
    { position: '9', best: { step: 3, score: 'high', path: 7 }, validationsSinceBest: null },
  ])('counts what is not as it was written as not there: %j', (value) => {
    expect(decodeProgress(value, 0)).toEqual(freshProgress());
  });
});
