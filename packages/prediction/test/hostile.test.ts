import { describe, expect, it } from 'vitest';
import { parseProfile } from '../src/index.ts';

const exchange = { name: 'bucket', kind: 'allReduce', lane: 'bulk', bytes: 4_000, readySeconds: 0.1 };
const profile = (exchanges: readonly unknown[]): string =>
  JSON.stringify({
    ...{ version: 1, name: 'x', images: 64, wire: 'fp32', dataSeconds: 0, computeSeconds: 1, settleSeconds: 0 },
    ...{ applySeconds: 0, computeSpread: 0, exchanges },
    measured: { when: '', command: '', engine: '', machine: '', workers: 2, threads: 1, steps: 3 },
  });

describe('a step profile from somebody else', () => {
  it.each([
    ['exchanges beyond number', profile(new Array(2_001).fill(exchange)), '<=2000'],
    ['bytes beyond measure', profile([exchange, { ...exchange, bytes: 4e15 }]), 'more than 17179869184'],
    ['a megabyte of text', profile([{ ...exchange, name: 'n'.repeat(2 ** 20) }]), 'bytes, more than 1048576'],
  ])('with %s is refused: a prediction would take all time and memory', (_what, text, problem) => {
    expect(() => parseProfile(text, 'profile.json')).toThrow(
      expect.objectContaining({ code: 'CIRCLET_PREDICTION_PROFILE' }),
    );
    expect(() => parseProfile(text, 'profile.json')).toThrow(problem);
  });
});
