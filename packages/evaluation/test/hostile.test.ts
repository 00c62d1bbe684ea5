import { describe, expect, it } from 'vitest';
import { PairListError, parsePairList } from '../src/index.ts';

describe('a list of pairs from somebody else', () => {
  it('of a line of blanks is read in the time that its length needs', () => {
    const text = `2 1\na${' '.repeat(2_000_000)}x\t1 2`;
    const before = process.cpuUsage();
    expect(() => parsePairList(text)).toThrow(PairListError);
    // Tried at every blank in turn, it was minutes.
    expect(process.cpuUsage(before).user).toBeLessThan(5_000_000);
  });

  it('is quoted in one line that no terminal obeys', () => {
    expect(() => parsePairList(`2 1\n\u001b[2J${'x'.repeat(100_000)}`)).toThrow(
      /^list of pairs, line 2: [^\p{Cc}]{1,600}$/u,
    );
  });
});
