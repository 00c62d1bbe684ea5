import { describe, expect, it } from 'vitest';
import { row, summarise } from '../src/report.ts';

describe('the summary', () => {
  it('takes medians of seconds and the geometric mean of the ratios of pairs', () => {
    const summary = summarise([
      { seconds: 1, peerSeconds: 2 },
      { seconds: 4, peerSeconds: 2 },
      { seconds: 3, peerSeconds: 1 },
    ]);
    expect(summary).toMatchObject({ secondsPerStep: 3, peerSecondsPerStep: 2, ratios: [0.5, 2, 3] });
    expect(summary.geomean).toBeCloseTo(3 ** (1 / 3), 12);
  });

  it('has no ratio without a peer', () => {
    expect(
      summarise([
        { seconds: 1, peerSeconds: null },
        { seconds: 2, peerSeconds: null },
      ]),
    ).toEqual({
      secondsPerStep: 1.5,
      peerSecondsPerStep: null,
      ratios: [],
      geomean: null,
    });
  });

  it('prints a pair as one row', () => {
    expect(row(3, { seconds: 1.5, peerSeconds: 2 })).toBe('    3     1.500     2.000    0.750');
    expect(row(0, { seconds: 1.5, peerSeconds: null })).toBe('    0     1.500');
  });
});
