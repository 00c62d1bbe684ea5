import { describe, expect, it } from 'vitest';
import { BenchUsageError, parseOptions } from '../src/options.ts';

describe('the options', () => {
  it('have defaults: the step the project is measured by', () => {
    expect(parseOptions([])).toMatchObject({
      depth: 100,
      precision: 'fp32',
      batch: 8,
      size: 112,
      threads: 2,
      peerPython: null,
    });
  });

  it('take the batch by both names', () => {
    expect(parseOptions(['--batch-size=4'])?.batch).toBe(4);
    expect(parseOptions(['--batch=2'])?.batch).toBe(2);
  });

  it('name every problem at once', () => {
    const parse = () => parseOptions(['--depth=7', '--precision=fp8', '--pairs=0']);
    expect(parse).toThrow(BenchUsageError);
    expect(parse).toThrow(/--pairs.*--depth|--depth.*--pairs/s);
    expect(parse).toThrow(/--precision must be fp32 or bf16, got fp8/);
  });

  it('refuse what they do not know', () => {
    expect(() => parseOptions(['--fast'])).toThrow(BenchUsageError);
  });

  it('are nothing where help was asked for, whatever else was', () => {
    expect(parseOptions(['--depth=7', '--help'])).toBeNull();
    expect(parseOptions(['-h'])).toBeNull();
  });
});
