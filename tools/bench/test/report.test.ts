import { describe, expect, it } from 'vitest';
import { geometricMean, row, summarise } from '../src/report.ts';
import { limitOf } from '../src/step/limit.ts';
import { tableRow } from '../src/step/table.ts';

describe('the summary', () => {
  it('takes medians of seconds and the geometric mean of the ratios of pairs, the peer over us', () => {
    const summary = summarise([
      { seconds: 1, peerSeconds: 2 },
      { seconds: 4, peerSeconds: 2 },
      { seconds: 3, peerSeconds: 1 },
    ]);
    expect(summary).toMatchObject({ secondsPerStep: 3, peerSecondsPerStep: 2, ratios: [2, 0.5, 1 / 3] });
    expect(summary.geomean).toBeCloseTo((1 / 3) ** (1 / 3), 12);
  });

  it('has no ratio without a peer', () => {
    const alone = summarise([
      { seconds: 1, peerSeconds: null },
      { seconds: 2, peerSeconds: null },
    ]);
    expect(alone).toEqual({ secondsPerStep: 1.5, peerSecondsPerStep: null, ratios: [], geomean: null });
    expect(geometricMean([])).toBeNull();
  });
});

describe('a row', () => {
  it('has columns of ten, and a dash for what is missing', () => {
    expect(row(3, [1.5, 2, null])).toBe('3                    1.500     2.000         –');
  });

  it('of the table has seconds and memory with their ratios, the distance to the limit and JavaScript in percent', () => {
    const report = {
      network: 'r18',
      batch: 8,
      precision: 'bf16',
      secondsPerStep: 0.4,
      peerSecondsPerStep: 0.5,
      ratios: [1.25],
      geomean: 1.25,
      peakMegabytes: 1000,
      peerPeakMegabytes: 1500.4,
      mode: 'train',
      javascriptShare: 0.0021,
      limit: limitOf(1e11, 0.4, { gemm: 5e11, convolution: 4e11, convolutionShape: '' }),
      threads: 2,
      classes: 1000,
      versions: { node: '', tensorflow: '', peer: '' },
    } as const;
    expect(tableRow(report)).toBe(
      'r18 b8 bf16          0.400     0.500     1.250      1000      1500     1.500     0.625     0.210',
    );
    expect(tableRow({ ...report, geomean: null, peerSecondsPerStep: null, peerPeakMegabytes: null })).toBe(
      'r18 b8 bf16          0.400         –         –      1000         –         –     0.625     0.210',
    );
  });
});
