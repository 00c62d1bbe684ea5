import { describe, expect, it } from 'vitest';
import { accessOptions, accessWarning } from '../src/security/access-flags.ts';

const flags = { metricsHost: '127.0.0.1', tokenMinutes: '60' };
const modeOf = (bind: string | null, security?: string): string =>
  accessOptions({ ...flags, ...(security === undefined ? {} : { security }) }, bind).mode;

describe('who may take part', () => {
  it.each([
    [null, 'authenticated'],
    ['tcp://127.0.0.1:*', 'plain'],
    ['tcp://localhost:7000', 'plain'],
    ['tcp://[::1]:7000', 'plain'],
    ['tcp://10.0.0.1:7000', 'encrypted'],
    ['tcp://*:7000', 'encrypted'],
    ['tcp://0.0.0.0:7000', 'encrypted'],
    ['tcp://[2001:db8::1]:7000', 'encrypted'],
  ])('is by default, for workers that come to %s: %s', (bind, mode) => {
    expect(modeOf(bind)).toBe(mode);
  });

  it('is what the flag says, with a warning where that is nothing', () => {
    expect(modeOf('tcp://10.0.0.1:7000', 'plain')).toBe('plain');
    const plain = accessOptions({ ...flags, security: 'plain' }, null);
    expect(accessWarning(plain, 'tcp://10.0.0.1:7000')).toMatch(/--security=plain on 10\.0\.0\.1: whoever reaches/);
    expect(accessWarning(plain, 'tcp://127.0.0.1:7000')).toBe(null);
    expect(accessWarning({ ...plain, mode: 'encrypted' }, 'tcp://10.0.0.1:7000')).toBe(null);
  });

  it.each([
    [{ security: 'tls' }, "--security: expected one of plain, authenticated, encrypted, got 'tls'"],
    [{ tokenMinutes: '0' }, "--token-minutes: expected a whole number from 1 to 527040, got '0'"],
    [{ tokenMinutes: 'forever' }, '--token-minutes: expected a whole number'],
  ])('is refused as %o', (wrong, says) => {
    expect(() => accessOptions({ ...flags, ...wrong }, null)).toThrow(says);
  });
});
