import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import {
  COMPLETE_MARK,
  cacheDirectory,
  installDirectory,
  libraryDirectory,
  locateRuntime,
  readChoice,
  writeChoice,
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

it('prefers, in this order, the environment, the folder chosen, the GPU installation, the CPU one', () => {
  const cpu = putInstallation('cpu');
  expect(locateRuntime(cache)).toEqual({ directory: cpu, source: 'installed' });
  const gpu = putInstallation('gpu');
  expect(locateRuntime(cache)).toEqual({ directory: gpu, source: 'installed' });
  const chosen = putLibraries(join(cache, 'chosen'));
  writeChoice({ directory: chosen }, cache);
  expect(locateRuntime(cache)).toEqual({ directory: chosen, source: 'chosen' });
  const named = putLibraries(join(cache, 'named'));
  vi.stubEnv('CIRCLET_TENSORFLOW_DIR', named);
  expect(locateRuntime(cache)).toEqual({ directory: named, source: 'named' });
});

it('keeps to the flavour chosen, also where the other one is installed', () => {
  const cpu = putInstallation('cpu');
  writeChoice({ flavour: 'gpu' }, cache);
  expect(() => locateRuntime(cache)).toThrow(/is not installed/);
  putInstallation('gpu');
  writeChoice({ flavour: 'cpu' }, cache);
  expect(locateRuntime(cache)).toEqual({ directory: cpu, source: 'installed' });
});

it('remembers a folder by its absolute path: other clones have another working directory', () => {
  const chosen = putLibraries(join(cache, 'chosen'));
  writeChoice({ directory: relative(process.cwd(), chosen) }, cache);
  expect(readChoice(cache)).toEqual({ directory: chosen });
});

it('chooses no folder without libraries, and says what to do when a chosen one has lost them', () => {
  expect(() => writeChoice({ directory: join(cache, 'empty') }, cache)).toThrow(
    /names .*empty, where there is no libtensorflow_cc; name a folder/,
  );
  const chosen = putLibraries(join(cache, 'chosen'));
  writeChoice({ directory: chosen }, cache);
  rmSync(chosen, { recursive: true });
  expect(() => locateRuntime(cache)).toThrow(
    /tensorflow:install --dir names .*chosen, where there is no libtensorflow_cc; .*tensorflow:install --download/,
  );
  writeChoice(null, cache);
  expect(() => locateRuntime(cache)).toThrow(/is not installed/);
});

it.each([
  ['/somewhere', '/somewhere/circlet'],
  ['', expect.stringMatching(/\.cache\/circlet$/) as string],
])('puts the cache where XDG_CACHE_HOME=%j says', (xdg, expected) => {
  vi.stubEnv('XDG_CACHE_HOME', xdg);
  expect(cacheDirectory()).toEqual(expected);
});
