import { describe, expect, it } from 'vitest';
import { embedProgress, progressTeller } from '../../src/embed/progress-line.ts';

const at = (numDone: number, numBroken = 0) => ({ numDone, numImages: 5000, numBefore: 1000, numBroken });

/** What is written when progress is told at these milliseconds. */
function written(isTTY: boolean, times: readonly number[]): string {
  let [text, now] = ['', 0];
  const stream = { isTTY, write: (piece: string) => (text += piece) !== '' } as never;
  const teller = progressTeller(stream, () => now);
  times.forEach((time, index) => {
    now = time;
    teller.tell(at(index === times.length - 1 ? 5000 : 2000));
  });
  teller.end();
  return text;
}

describe('progress of embedding', () => {
  it('has images per second of this call alone, and what is left', () => {
    expect(embedProgress(at(2000, 3), 4)).toBe('2,000 of 5,000 images  250 images/s  12 s left  3 broken');
    expect(embedProgress(at(1003), 2)).toBe('1,003 of 5,000 images  1.5 images/s  44 min 25 s left');
    expect(embedProgress(at(1000), 0)).toBe('1,000 of 5,000 images');
  });

  it('is one line that changes in a terminal', () => {
    expect(written(true, [1000, 1001, 2000])).toBe(
      '\r\x1b[K2,000 of 5,000 images  1,000 images/s  3 s left\r\x1b[K5,000 of 5,000 images  2,000 images/s  0 s left\n',
    );
  });

  it('is a line every ten seconds elsewhere, and none of what is quick', () => {
    expect(written(false, [1000, 2000])).toBe('');
    expect(written(false, [1000, 10_000, 11_000])).toBe('2,000 of 5,000 images  100 images/s  30 s left\n');
  });
});
