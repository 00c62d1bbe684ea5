import { describe, expect, it } from 'vitest';
import { parseOptions, SIZES, TRANSPORTS } from '../../src/allreduce/options.ts';
import { BenchUsageError } from '../../src/command-line.ts';

describe('the options of bench:allreduce', () => {
  it('by default ask for two processes, all sizes and transports, five pairs', () => {
    expect(parseOptions([])).toEqual({
      worlds: [2],
      sizes: SIZES,
      transports: TRANSPORTS,
      wire: 'fp32',
      security: ['plain'],
      pairs: 5,
      peerPython: null,
      kernels: false,
      json: false,
    });
  });

  it('ask for four processes too with --full', () => {
    expect(parseOptions(['--full'])?.worlds).toEqual([2, 4]);
  });

  it('choose by lists', () => {
    expect(
      parseOptions(['--processes=3', '--sizes=1,64', '--transports=tcp', '--wire=bf16', '--security=plain,encrypted']),
    ).toMatchObject({
      worlds: [3],
      sizes: [1, 64],
      transports: ['tcp'],
      wire: 'bf16',
      security: ['plain', 'encrypted'],
    });
  });

  it('name every problem at once', () => {
    const parse = () =>
      parseOptions(['--processes=1', '--sizes=2', '--transports=rdma', '--wire=fp8', '--security=tls', '--pairs=0']);
    expect(parse).toThrow(BenchUsageError);
    for (const flag of ['processes', 'sizes', 'transports', 'wire', 'security', 'pairs'])
      expect(parse).toThrow(`--${flag} must be`);
  });

  it('are nothing where help was asked for', () => {
    expect(parseOptions(['--help', '--pairs=0'])).toBeNull();
  });
});
