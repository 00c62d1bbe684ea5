import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { keepTokenFile } from '../src/security/token-file.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'circlet-token-'));
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
  rmSync(folder, { recursive: true, force: true });
});

function keep(path: string) {
  let token = 'first';
  const warnings: string[] = [];
  const options = {
    path,
    address: 'tcp://127.0.0.1:7000',
    everyMs: 1_000,
    warn: (text: string) => warnings.push(text),
  };
  return { file: keepTokenFile({ ...options, token: () => token }), warnings, renew: (next: string) => (token = next) };
}

describe('the file with the join token', () => {
  it('is its owner’s alone, has the newest token, and is gone with the run', () => {
    const path = join(folder, 'below', 'join.token');
    const { file, renew } = keep(path);
    expect(readFileSync(path, 'utf8')).toBe('first\n');
    renew('second');
    expect(readFileSync(path, 'utf8')).toBe('first\n');
    vi.advanceTimersByTime(1_000);
    expect(readFileSync(path, 'utf8')).toBe('second\n');
    expect(statSync(path).mode & 0o777).toBe(0o600);
    file[Symbol.dispose]();
    expect(existsSync(path)).toBe(false);
  });

  it('is asked for elsewhere when it cannot be written', () => {
    writeFileSync(join(folder, 'no-folder'), '');
    expect(() => keep(join(folder, 'no-folder', 'join.token'))).toThrow(
      /cannot write the join token to .*: .*; choose another file with --token-file/,
    );
  });

  it('is warned of when a newer token cannot be written, and tried again', () => {
    const path = join(folder, 'below', 'join.token');
    const { file, warnings, renew } = keep(path);
    rmSync(join(folder, 'below'), { recursive: true });
    writeFileSync(join(folder, 'below'), '');
    renew('second');
    vi.advanceTimersByTime(1_000);
    expect(warnings).toEqual([expect.stringMatching(/cannot write the new join token to .*; the one there expires/)]);
    expect(warnings.join()).not.toContain('second');
    rmSync(join(folder, 'below'));
    vi.advanceTimersByTime(1_000);
    expect(readFileSync(path, 'utf8')).toBe('second\n');
    file[Symbol.dispose]();
  });
});
