import type { JsonValue } from '@circlet/training';
import { describe, expect, it } from 'vitest';
import { decodeProgress, encodeProgress, freshProgress } from '../src/progress.ts';

describe('decodeProgress', () => {
  it('gives back what was encoded', () => {
    const progress = { position: 9, best: { step: 3, score: 0.5, path: '/x' }, validationsSinceBest: 2 };
    expect(decodeProgress(encodeProgress(progress))).toEqual(progress);
    expect(decodeProgress(encodeProgress(freshProgress()))).toEqual(freshProgress());
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
    expect(decodeProgress(value)).toEqual(freshProgress());
  });
});
