import { describe, expect, it } from 'vitest';
import { connectionNotes } from '../src/connection-notes.ts';

describe('notes on connections', () => {
  it('say once that workers of one host share no memory, and nothing where that is as it must be', () => {
    const together = [{ host: 'a' }, { host: 'a' }];
    expect(connectionNotes({ size: 2, sharesMemory: false }, together)).toEqual([
      expect.stringContaining("cannot map each other's memory"),
    ]);
    expect(connectionNotes({ size: 2, sharesMemory: true }, together)).toEqual([]);
    expect(connectionNotes({ size: 2, sharesMemory: false }, [{ host: 'a' }, { host: 'b' }])).toEqual([]);
    expect(connectionNotes({ size: 1, sharesMemory: false }, [{ host: 'a' }])).toEqual([]);
  });
});
