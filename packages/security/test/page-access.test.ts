import { chmodSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isLoopback, pageAccess, pageWarning, readPrivateFile, writePrivateFile } from '../src/index.ts';

let folder = '';
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'circlet-access-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function file(text: string, mode = 0o600): string {
  const path = join(folder, 'file');
  writeFileSync(path, text);
  chmodSync(path, mode);
  return path;
}

describe('flags of a page', () => {
  it('need nothing on this host', () => {
    const access = pageAccess({ metricsHost: '127.0.0.1' }, 0);
    expect(access).toEqual({ host: '127.0.0.1', port: 0, token: null, tls: null });
    expect(pageWarning(access)).toBe(null);
  });

  it('need a token elsewhere, and are warned of without TLS', () => {
    expect(() => pageAccess({ metricsHost: '0.0.0.0' }, 0)).toThrow('give --metrics-token-file=FILE');
    const metricsTokenFile = file('0123456789abcdef\n');
    const access = pageAccess({ metricsHost: '10.0.0.1', metricsTokenFile }, 9464);
    expect(access.token).toBe('0123456789abcdef');
    expect(pageWarning(access)).toMatch('in the clear');
    const [metricsCert, metricsKey] = [metricsTokenFile, metricsTokenFile];
    const withTls = pageAccess({ metricsHost: '10.0.0.1', metricsTokenFile, metricsCert, metricsKey }, 9464);
    expect(pageWarning(withTls)).toBe(null);
  });

  it.each([
    ['short', 0o600, /one word of at least 16 characters in .*, got 5 characters/],
    ['two words that are long enough', 0o600, /one word of at least 16 characters/],
    ['0123456789abcdef', 0o644, /others can read .*: chmod 600/],
  ])("refuse a token file with '%s' and permissions %i, without repeating it", (text, mode, says) => {
    const metricsTokenFile = file(text, mode);
    const read = (): unknown => pageAccess({ metricsHost: '10.0.0.1', metricsTokenFile }, 0);
    expect(read).toThrow(says);
    expect(read).not.toThrow(text);
  });

  it('refuse what cannot be read, and a certificate without its key', () => {
    const missing = join(folder, 'missing');
    expect(() => pageAccess({ metricsHost: '::1', metricsTokenFile: missing }, 0)).toThrow(
      /cannot read .*missing: ENOENT/,
    );
    expect(() => pageAccess({ metricsHost: '::1', metricsCert: missing }, 0)).toThrow('expected both or none');
    expect(() => pageAccess({ metricsHost: '::1', metricsCert: missing, metricsKey: missing }, 0)).toThrow(
      /--metrics-cert: cannot read/,
    );
  });
});

it('a private file is its owner’s alone, whatever was there before', () => {
  const path = join(folder, 'new', 'private');
  writePrivateFile(path, 'first');
  chmodSync(path, 0o666);
  writePrivateFile(path, 'second\n');
  expect(statSync(path).mode & 0o777).toBe(0o600);
  expect(statSync(join(folder, 'new')).mode & 0o777).toBe(0o700);
  expect(readPrivateFile(path)).toEqual({ text: 'second', isOpenToOthers: false });
  chmodSync(path, 0o640);
  expect(readPrivateFile(path).isOpenToOthers).toBe(true);
});

it('knows the addresses of this host alone', () => {
  for (const host of ['127.0.0.1', '127.8.9.10', 'localhost', '::1', '[::1]']) expect(isLoopback(host)).toBe(true);
  for (const host of ['0.0.0.0', '*', '::', '10.0.0.1', '127.0.0.1.example.org', 'localhost.example.org', '']) {
    expect(isLoopback(host), host).toBe(false);
  }
});
