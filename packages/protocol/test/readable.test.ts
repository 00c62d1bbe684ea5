import { describe, expect, it } from 'vitest';
import { readable } from '../src/index.ts';

describe('readable', () => {
  it('leaves names of all languages as they are', () => {
    expect(readable('Größe/名前/имя 1.png', 100)).toBe('Größe/名前/имя 1.png');
  });

  it('writes what a terminal would obey as escapes', () => {
    expect(readable('a\u001b[2J\u0007\r\n\t\u007f\u009b31m', 100)).toBe(
      String.raw`a\u001b[2J\u0007\u000d\u000a\u0009\u007f\u009b31m`,
    );
    expect(readable('x\u202egnp.exe\u2066\u200e\u2028', 100)).toBe(String.raw`x\u202egnp.exe\u2066\u200e\u2028`);
  });

  it('leaves out the middle of what is long, escapes included', () => {
    expect(readable(`a${'x'.repeat(1_000_000)}z`, 20)).toBe('axxxxxxx … xxxxxxxz');
    expect(readable('\u0000'.repeat(1000), 100).length).toBeLessThanOrEqual(100);
  });
});
