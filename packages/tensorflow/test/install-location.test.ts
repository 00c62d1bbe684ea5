import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import {
  COMPLETE_MARK,
  cacheDirectory,
  installDirectory,
  libraryDirectory,
  locateRuntime,
  selectDirectory,
} from '../src/install/location.ts';

let cache: string;
beforeEach(() => {
  cache = mkdtempSync(join(tmpdir(), 'circlet-test-'));
  vi.stubEnv('CIRCLET_TENSORFLOW_DIR', '');
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(cache, { recursive: true });
});

function putLibraries(directory: string): string {
  mkdirSync(directory, { recursive: true });
  writeFileSync(join(directory, 'libtensorflow_cc.2.dylib'), '');
  writeFileSync(join(directory, 'libtensorflow_framework.2.dylib'), '');
  return directory;
}

function putInstallation(flavour: 'cpu' | 'gpu'): string {
  const installation = installDirectory(flavour, cache);
  putLibraries(libraryDirectory(installation));
  writeFileSync(join(installation, COMPLETE_MARK), '');
  return libraryDirectory(installation);
}

it('says how to install what is not there', () => {
  expect(() => locateRuntime(cache)).toThrow(
    expect.objectContaining({
      code: 'CIRCLET_TENSORFLOW_MISSING',
      message: expect.stringMatching(/is not installed in .*; run 'npx nx run tensorflow:install'/) as string,
    }),
  );
});

it('takes no unfinished installation', () => {
  putLibraries(libraryDirectory(installDirectory('cpu', cache)));
  expect(() => locateRuntime(cache)).toThrow(/is not installed/);
});

it('prefers, in this order, the environment, the selection, the GPU installation, the CPU one', () => {
  const cpu = putInstallation('cpu');
  expect(locateRuntime(cache)).toEqual({ directory: cpu, source: 'installed' });
  const gpu = putInstallation('gpu');
  expect(locateRuntime(cache)).toEqual({ directory: gpu, source: 'installed' });
  const selected = putLibraries(join(cache, 'selected'));
  selectDirectory(selected, cache);
  expect(locateRuntime(cache)).toEqual({ directory: selected, source: 'selected' });
  const named = putLibraries(join(cache, 'named'));
  vi.stubEnv('CIRCLET_TENSORFLOW_DIR', named);
  expect(locateRuntime(cache)).toEqual({ directory: named, source: 'named' });
});

it('selects no folder without libraries, and says so when a selected one has lost them', () => {
  expect(() => selectDirectory(join(cache, 'empty'), cache)).toThrow(
    /names .*empty, where there is no libtensorflow_cc/,
  );
  const selected = putLibraries(join(cache, 'selected'));
  selectDirectory(selected, cache);
  rmSync(selected, { recursive: true });
  expect(() => locateRuntime(cache)).toThrow(/the selection of tensorflow:install names/);
  selectDirectory(null, cache);
  expect(() => locateRuntime(cache)).toThrow(/is not installed/);
});

it.each([
  ['/somewhere', '/somewhere/circlet'],
  ['', expect.stringMatching(/\.cache\/circlet$/) as string],
])('puts the cache where XDG_CACHE_HOME=%j says', (xdg, expected) => {
  vi.stubEnv('XDG_CACHE_HOME', xdg);
  expect(cacheDirectory()).toEqual(expected);
});
