import { describe, expect, it } from 'vitest';
import { parseOptions } from '../../src/input/options.ts';
import { describeWaiting, mustBeSameWork } from '../../src/input/table.ts';

describe('the options of bench:input', () => {
  it('have defaults, and more with --full', () => {
    expect(parseOptions([])).toMatchObject({ images: 2048, batch: 64, processes: 2, pairs: 5, depths: [18] });
    expect(parseOptions(['--full'])).toMatchObject({ images: 8192, depths: [18, 50, 100] });
    expect(parseOptions(['--steps=0'])?.steps).toBe(0);
    expect(parseOptions(['--help', '--pairs=0'])).toBeNull();
  });

  it.each([
    [['--images=100'], /--images must be a multiple of --batch-size 64, got 100/],
    [['--steps=-1'], /--steps must be a whole number/],
    [['--fast'], /--fast/],
  ])('refuse %j', (args, message) => {
    expect(() => parseOptions(args)).toThrow(message);
  });
});

describe('the check of both sides', () => {
  const epoch = (images: number, mean: number | null) => ({ seconds: 1, images, mean });

  it('passes the same work, looked at or not', () => {
    mustBeSameWork(epoch(64, 120.2), epoch(64, 120.9), 64);
    mustBeSameWork(epoch(64, null), epoch(64, null), 64);
    mustBeSameWork(epoch(64, 120), null, 64);
  });

  it('refuses images left out, on either side, and other pixels', () => {
    expect(() => mustBeSameWork(epoch(63, null), null, 64)).toThrow(/expected 64 images in a turn, got 63/);
    expect(() => mustBeSameWork(epoch(64, null), epoch(128, null), 64)).toThrow(/got 128/);
    expect(() => mustBeSameWork(epoch(64, 120), epoch(64, 110), 64)).toThrow(/not the same images/);
    expect(() => mustBeSameWork(epoch(64, 120), epoch(64, null), 64)).toThrow(/not the same images/);
  });
});

it('says how long a step waits', () => {
  expect(describeWaiting({ depth: 18, batch: 8, secondsPerStep: 0.5, waitingShare: 0.0042 })).toMatch(
    /IResNet18, batch 8.*0\.500 s a step, of which 0\.42 % waiting/,
  );
});
