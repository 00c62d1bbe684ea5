import { describe, expect, it } from 'vitest';
import { mustBeLossesOf } from '../../src/head/losses.ts';
import { headRow, tableRow } from '../../src/head/table.ts';
import type { HeadRankStep } from '../../src/head/teams.ts';

const configuration = { head: 'sharded', workers: 2, classes: 100 } as const;

function rankStep(seconds: number, megabytes = 3, loss = 1): HeadRankStep {
  return { seconds, loss, peakBytes: megabytes * 2 ** 20, bareBytes: 2 ** 20 };
}

describe('a row of bench:head', () => {
  it('counts the slowest and the largest rank, and leaves warm-up out of the times alone', () => {
    const row = headRow(
      configuration,
      [
        [rankStep(9, 7, 3), rankStep(9)],
        [rankStep(1, 3, 2), rankStep(2)],
        [rankStep(4, 3, 1), rankStep(1)],
      ],
      [[rankStep(9)], [rankStep(4)], [rankStep(2, 5)]],
      1,
    );
    expect(row).toMatchObject({ secondsPerStep: 3, peerSecondsPerStep: 3, ratios: [2, 0.5], geomean: 1 });
    expect(row).toMatchObject({ peakMegabytes: 7, headMegabytes: 6, peerPeakMegabytes: 5, peerHeadMegabytes: 4 });
    expect(row.losses).toEqual([3, 2, 1]);
  });

  it('has dashes without a peer', () => {
    expect(tableRow(headRow(configuration, [[rankStep(2), rankStep(1)]], [], 0))).toBe(
      'sharded 100×2                2.000         –         –         3         2         –         –',
    );
  });
});

describe('the check of losses', () => {
  const whole = [4, 3, 2];

  it('takes a sharded head’s that are the whole one’s but for rounding', () => {
    expect(() => mustBeLossesOf(configuration, [4.001, 3, 1.999], whole)).not.toThrow();
    expect(() => mustBeLossesOf(configuration, [4, 3.01, 2], whole)).toThrow(
      "sharded 100×2: the loss at step 1 is 3.01, the whole head's 3: ",
    );
    expect(() => mustBeLossesOf(configuration, [4, NaN, 2], whole)).toThrow(/at step 1 is NaN/);
    expect(() => mustBeLossesOf(configuration, [9], null)).not.toThrow();
  });

  it('takes a sampled head’s that begin below the whole one’s', () => {
    const sampled = { ...configuration, head: 'sampled' } as const;
    expect(() => mustBeLossesOf(sampled, [3.5, 5, 1], whole)).not.toThrow();
    expect(() => mustBeLossesOf(sampled, [4.1, 1, 1], whole)).toThrow(/at step 0 is 4.1/);
    expect(() => mustBeLossesOf(sampled, [1, 1, 1], whole)).toThrow(/at step 0 is 1/);
    expect(() => mustBeLossesOf(sampled, [3.5, 0, 1], whole)).toThrow(/at step 1 is 0/);
  });
});
