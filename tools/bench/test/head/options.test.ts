import { describe, expect, it } from 'vitest';
import { BenchUsageError } from '../../src/command-line.ts';
import { nameOf } from '../../src/head/configuration.ts';
import { parseOptions } from '../../src/head/options.ts';

const namesOf = (args: readonly string[]) => parseOptions(args)?.configurations.map(nameOf) ?? [];

describe('the options of bench:head', () => {
  it('ask for every head by number of workers and classes, and at last for a million classes on four workers', () => {
    expect(namesOf([])).toEqual([
      ...['dense 10000×1', 'dense 10000×2', 'dense 10000×4', 'sharded 10000×2', 'sharded 10000×4'],
      ...['sampled 10000×1', 'sampled 10000×2', 'sampled 10000×4'],
      ...['dense 100000×1', 'dense 100000×2', 'dense 100000×4', 'sharded 100000×2', 'sharded 100000×4'],
      ...['sampled 100000×1', 'sampled 100000×2', 'sampled 100000×4'],
      'sampled 1000000×4',
    ]);
    expect(parseOptions([])).toMatchObject({ batch: 64, dimension: 512, sampleRate: 0.1, threads: 2, pairs: 5 });
    expect(parseOptions(['--full'])).toMatchObject({ pairs: 10 });
    expect(namesOf(['--full'])).toEqual(expect.arrayContaining([...namesOf([]), 'sharded 250000×4']));
  });

  it('choose by lists', () => {
    expect(namesOf(['--heads=sharded', '--classes=50', '--workers=1,3', '--batch-size=9'])).toEqual([
      'sharded 50×1',
      'sharded 50×3',
    ]);
  });

  it('name every problem at once', () => {
    const parse = () => parseOptions(['--heads=flat', '--classes=0', '--workers=x', '--sample-rate=2', '--pairs=0']);
    expect(parse).toThrow(BenchUsageError);
    for (const flag of ['heads', 'classes', 'workers', 'sample-rate', 'pairs']) expect(parse).toThrow(`--${flag} must`);
    expect(() => parseOptions(['--batch-size=6'])).toThrow(/a multiple of every number of workers, got 6 for 4/);
  });

  it('are nothing where help was asked for', () => {
    expect(parseOptions(['--help', '--workers=0'])).toBeNull();
  });
});
