import type { CollectivePlan } from '@circlet/collective';
import { describe, expect, it } from 'vitest';
import { connectionNotes } from '../src/connection-notes.ts';

const plan: CollectivePlan = {
  calibration: null,
  hosts: [[0, 1]],
  streams: 1,
  rules: [{ fromBytes: 0, algorithm: 'ring', chunkBytes: 1024 }],
};

describe('notes on connections', () => {
  it('say how workers reduce, and that those of one host share no memory where that is so', () => {
    const together = [{ host: 'a' }, { host: 'a' }];
    const reducing = '2 ranks on 1 host: all-reduce by ring in chunks of 1 KiB; 1 stream';
    expect(connectionNotes({ size: 2, sharesMemory: false, plan }, together)).toEqual([
      reducing,
      expect.stringContaining("cannot map each other's memory"),
    ]);
    expect(connectionNotes({ size: 2, sharesMemory: true, plan }, together)).toEqual([reducing]);
    expect(connectionNotes({ size: 2, sharesMemory: false, plan }, [{ host: 'a' }, { host: 'b' }])).toEqual([reducing]);
    expect(connectionNotes({ size: 1, sharesMemory: false, plan }, [{ host: 'a' }])).toEqual([]);
  });
});
