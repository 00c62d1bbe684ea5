import { describe, expect, it } from 'vitest';
import { BenchUsageError } from '../../src/command-line.ts';
import { parseOptions } from '../../src/links/options.ts';

describe('the options of bench:links', () => {
  it('by default ask for the gradients of IResNet100 between four hosts at 0.5 and 1 Gb/s', () => {
    expect(parseOptions([])).toEqual({
      ...{ rates: [500, 1000], hosts: 4, ranksPerHost: 1, megabytes: 261, pairs: 5, security: ['plain'] },
      ...{ peerPython: null, json: false },
    });
  });

  it('name every problem at once', () => {
    const parse = () => parseOptions(['--rates=0', '--hosts=1', '--size=2', '--pairs=0', '--ranks-per-host=0']);
    expect(parse).toThrow(BenchUsageError);
    for (const flag of ['rates', 'hosts', 'size', 'pairs', 'ranks-per-host'])
      expect(parse).toThrow(`--${flag} must be`);
  });

  it('are nothing where help was asked for', () => {
    expect(parseOptions(['--help'])).toBeNull();
  });
});
