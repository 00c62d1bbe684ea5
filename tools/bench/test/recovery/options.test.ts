import { describe, expect, it } from 'vitest';
import { parseOptions } from '../../src/recovery/options.ts';

describe('the options of bench:recovery', () => {
  it('are 20 kills of the quick start where nothing is said', () => {
    const options = { kills: 20, recipe: 'emoji-quickstart', signal: 'SIGKILL', steps: 16, json: false };
    expect(parseOptions([])).toEqual(options);
  });

  it('name every problem at once', () => {
    expect(() => parseOptions(['--kills=0', '--signal=SIGHUP'])).toThrow(
      /--signal must be SIGKILL or SIGSTOP, got SIGHUP; --kills must be a whole number/,
    );
  });
});
