import { describe, expect, it } from 'vitest';
import { BenchUsageError } from '../../src/command-line.ts';
import { nameOf } from '../../src/step/configuration.ts';
import { parseOptions } from '../../src/train/options.ts';

const namesOf = (args: readonly string[]) => parseOptions(args)?.configurations.map(nameOf);

describe('the options of bench:train', () => {
  it('ask for IResNet100 in both precisions, two workers with a thread each', () => {
    expect(parseOptions([])).toMatchObject({ workers: 2, threads: 1, pairs: 5, classes: 1000, peerPython: null });
    expect(namesOf([])).toEqual(['r100 b8 fp32', 'r100 b8 bf16']);
  });

  it('take other networks with --full, or one network, or one precision', () => {
    expect(namesOf(['--full'])).toHaveLength(6);
    expect(namesOf(['--net=reid50', '--precision=bf16', '--batch-size=16'])).toEqual(['reid50 b16 bf16']);
    expect(namesOf(['--precision=fp32'])).toEqual(['r100 b8 fp32']);
  });

  it('synchronise batch norm, which the peer cannot', () => {
    expect(namesOf(['--synchronised', '--net=r50'])).toEqual(['r50 b8 fp32 sync', 'r50 b8 bf16 sync']);
    expect(() => parseOptions(['--synchronised', '--peer-python=python3'])).toThrow(/goes without --peer-python/);
  });

  it('run several shards a worker, whose activations may be kept', () => {
    const four = ['--net=r18', '--precision=fp32', '--batch-size=16', '--pair-level', '--shards=4'];
    expect(namesOf(four)).toEqual(['r18 b16 fp32 pair 4s']);
    expect(namesOf([...four, '--keep-activations'])).toEqual(['r18 b16 fp32 pair 4s kept']);
    expect(() => parseOptions([...four, '--peer-python=python3'])).toThrow(/--pair-level goes without .*; --shards/);
    expect(() => parseOptions(['--shards=1'])).toThrow(/at least the number of workers .* got 1 for 2 times 8/);
    expect(() => parseOptions(['--shards=3'])).toThrow(/divide all their images, got 3/);
  });

  it('name every problem at once', () => {
    const parse = () => parseOptions(['--net=vgg', '--precision=fp8', '--workers=0']);
    expect(parse).toThrow(BenchUsageError);
    expect(parse).toThrow(
      /--net must be one of .*, got vgg; --precision must be fp32 or bf16, got fp8; --workers must be/,
    );
    expect(() => parseOptions(['--net=reid50', '--batch-size=6'])).toThrow(
      /a multiple of 4, at least 8, for a pair-level loss/,
    );
  });

  it('keep the profile of one step only', () => {
    expect(parseOptions(['--precision=bf16', '--profile=p.json'])?.profile).toBe('p.json');
    expect(() => parseOptions(['--profile=p.json'])).toThrow(/--profile is of one step/);
  });

  it('are nothing where help was asked for', () => {
    expect(parseOptions(['--help', '--workers=0'])).toBeNull();
  });
});
