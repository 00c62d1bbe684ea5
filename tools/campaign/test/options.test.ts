import { describe, expect, it } from 'vitest';
import { CAMPAIGNS } from '../src/campaigns.ts';
import { CampaignUsageError, parseOptions } from '../src/options.ts';

describe('the options of test:campaign', () => {
  const parse = (...args: string[]) => parseOptions(args, CAMPAIGNS);

  it('by default ask for all campaigns at full size', () => {
    expect(parse()).toEqual({
      campaigns: CAMPAIGNS,
      size: 1,
      seed: 1,
      parts: undefined,
      found: 'runs/campaign',
      replay: undefined,
    });
  });

  it('take a size as a percentage or a share', () => {
    expect([parse('--size=0.5%')?.size, parse('--size=0.25')?.size]).toEqual([0.005, 0.25]);
  });

  it.each(['--only=chess', '--size=0', '--size=2', '--size=all', '--seed=-1', '--seed=x', '--speed=1'])(
    'refuse %s, and say how it is written',
    (argument) => {
      expect(() => parse(argument)).toThrow(CampaignUsageError);
      expect(() => parse(argument)).toThrow('--size=SHARE');
    },
  );

  it('are nothing where help was asked for', () => {
    expect(parse('--help')).toBeNull();
  });
});
