import { describe, expect, it } from 'vitest';
import type { RankStep } from '../../src/train/teams.ts';
import { tableRow, trainRow } from '../../src/train/table.ts';

const configuration = { network: 'r100', precision: 'bf16', batch: 8 } as const;

function rankStep(seconds: number, hiddenSeconds = 0.3, megabytes = 1): RankStep {
  return { seconds, loss: 1, allReduceSeconds: 0.4, hiddenSeconds, peakBytes: megabytes * 2 ** 20 };
}

describe('a row of bench:train', () => {
  it('counts the slowest rank of each step, ours and the peer’s, and the images of all ranks', () => {
    const row = trainRow(
      configuration,
      [
        [rankStep(1), rankStep(2, 0.1, 5)],
        [rankStep(4), rankStep(1)],
      ],
      [
        [rankStep(4), rankStep(3)],
        [rankStep(1), rankStep(2, 0, 7)],
      ],
    );
    expect(row).toMatchObject({ secondsPerStep: 3, peerSecondsPerStep: 3, ratios: [2, 0.5], geomean: 1 });
    expect(row).toMatchObject({ imagesPerSecond: 16 / 3, peakMegabytes: 5, peerPeakMegabytes: 7 });
    expect(row.hiddenShare).toBeCloseTo(0.75);
  });

  it('has dashes without a peer', () => {
    expect(tableRow(trainRow(configuration, [[rankStep(2), rankStep(1)]], []))).toBe(
      'r100 b8 bf16         2.000         –         –     0.400    75.0 %         1         –',
    );
  });
});
