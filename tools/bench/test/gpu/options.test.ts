import { describe, expect, it } from 'vitest';
import { BenchUsageError } from '../../src/command-line.ts';
import { parseOptions } from '../../src/gpu/options.ts';

describe('the command line of bench:gpu', () => {
  it('times the short table without a peer by default', () => {
    expect(parseOptions([])).toEqual({
      full: false,
      pairs: 20,
      threads: 2,
      classes: 1000,
      peerPython: null,
      json: false,
    });
  });

  it('takes all that --help names', () => {
    const args = ['--full', '--pairs=3', '--threads=4', '--classes=10', '--peer-python=python3', '--json'];
    expect(parseOptions(args)).toEqual({
      full: true,
      pairs: 3,
      threads: 4,
      classes: 10,
      peerPython: 'python3',
      json: true,
    });
    expect(parseOptions(['--help'])).toBeNull();
  });

  it('says what is wrong', () => {
    expect(() => parseOptions(['--pairs=0'])).toThrow(BenchUsageError);
    expect(() => parseOptions(['--device=gpu'])).toThrow(/--device/);
  });
});
