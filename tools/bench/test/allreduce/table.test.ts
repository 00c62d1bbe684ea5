import { describe, expect, it } from 'vitest';
import { cellOf, nameOf, tableRow } from '../../src/allreduce/table.ts';

const place = { transport: 'ipc', processes: 2, megabytes: 64 } as const;

describe('a cell', () => {
  it('has medians, and the median of the ratios of pairs', () => {
    expect(cellOf(place, [1, 2, 4], [2, 1, 4])).toEqual({ ...place, seconds: 2, peerSeconds: 2, ratio: 1 });
  });

  it('has no ratio without a peer', () => {
    expect(cellOf(place, [1, 3], [])).toEqual({ ...place, seconds: 2, peerSeconds: null, ratio: null });
  });

  it('is named by what differs', () => {
    expect(nameOf(cellOf(place, [1], []))).toBe('ipc 2×64MB');
  });
});

it('a row has milliseconds of each transport, of the peer, then the ratios', () => {
  const cells = [cellOf(place, [0.5], [1]), cellOf({ ...place, transport: 'tcp' }, [2], [1])];
  expect(tableRow(64, cells)).toBe('64 MB              500.000  2000.000  1000.000     2.000     0.500');
  expect(tableRow(64, [cellOf(place, [0.5], [])])).toBe('64 MB              500.000         –         –');
});
