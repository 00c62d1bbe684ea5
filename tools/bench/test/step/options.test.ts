import { describe, expect, it } from 'vitest';
import { EMBED_TABLE, nameOf, SHORT_TABLE, WHOLE_EMBED_TABLE, WHOLE_TABLE } from '../../src/step/configuration.ts';
import { BenchUsageError } from '../../src/command-line.ts';
import { parseOptions } from '../../src/step/options.ts';

describe('the options of bench:step', () => {
  it('without a configuration ask for the table', () => {
    expect(parseOptions([])).toMatchObject({ single: null, full: false, threads: 2, pairs: 5, peerPython: null });
    expect(parseOptions(['--full'])?.full).toBe(true);
  });

  it('with any part of a configuration ask for that one: the step the project is measured by, where parts are missing', () => {
    expect(parseOptions(['--depth=100'])?.single).toEqual({ network: 'r100', precision: 'fp32', batch: 8 });
    expect(parseOptions(['--precision=bf16'])?.single).toEqual({ network: 'r100', precision: 'bf16', batch: 8 });
    expect(parseOptions(['--net=reid50', '--batch-size=16'])?.single).toMatchObject({ network: 'reid50', batch: 16 });
  });

  it('with --mode=embed are for evaluation, in batches that the embedder takes', () => {
    expect(parseOptions([])?.mode).toBe('train');
    expect(parseOptions(['--mode=embed'])).toMatchObject({ mode: 'embed', single: null });
    expect(parseOptions(['--mode=embed', '--net=r18'])?.single).toMatchObject({ network: 'r18', batch: 32 });
    expect(() => parseOptions(['--mode=embed', '--batch-size=8'])).toThrow(/a multiple of 32 with --mode=embed, got 8/);
    expect(() => parseOptions(['--mode=both'])).toThrow(/--mode must be train or embed, got both/);
  });

  it('recompute stages of one row', () => {
    const single = parseOptions(['--net=r50', '--batch-size=16', '--recompute=1,2'])?.single;
    expect(single).toMatchObject({ network: 'r50', recompute: [1, 2] });
    expect(single && nameOf(single)).toBe('r50 b16 fp32 again12');
  });

  it('take the batch by both names', () => {
    expect(parseOptions(['--batch-size=4'])?.single?.batch).toBe(4);
    expect(parseOptions(['--batch=2'])?.single?.batch).toBe(2);
  });

  it('name every problem at once', () => {
    const parse = () => parseOptions(['--depth=7', '--precision=fp8', '--pairs=0']);
    expect(parse).toThrow(BenchUsageError);
    expect(parse).toThrow(
      /--depth must be one of 18, 34, 50, 100, 200, got 7; --precision must be fp32 or bf16, got fp8; /,
    );
    expect(parse).toThrow(/--pairs must be a whole number of at least 1, got 0/);
  });

  it.each([
    [['--fast'], /--fast/],
    [['--net=vgg'], /--net must be one of r18, .*, reid50, got vgg/],
    [['--net=r18', '--depth=18'], /give one of them/],
    [['--full', '--precision=bf16'], /--full is for the table/],
    [['--net=r50', '--recompute=1,5'], /--recompute must be stages from 1 to 4, got 1,5/],
    [['--net=reid50', '--batch=6'], /a multiple of 4, at least 8, for a pair-level loss/],
  ])('refuse %j', (args, message) => {
    expect(() => parseOptions(args)).toThrow(message);
  });

  it('are nothing where help was asked for, whatever else was', () => {
    expect(parseOptions(['--depth=7', '--help'])).toBeNull();
    expect(parseOptions(['-h'])).toBeNull();
  });
});

describe('the tables', () => {
  it('name every row once; the short one is part of the whole', () => {
    const whole = WHOLE_TABLE.map(nameOf);
    expect(new Set(whole).size).toBe(20);
    expect(whole).toEqual(expect.arrayContaining(SHORT_TABLE.map(nameOf)));
    expect(EMBED_TABLE.map(nameOf)).toHaveLength(8);
    expect(WHOLE_EMBED_TABLE.map(nameOf)).toEqual(expect.arrayContaining(EMBED_TABLE.map(nameOf)));
  });
});
