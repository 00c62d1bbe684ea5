import { existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { RuntimeMissingError } from '../errors.ts';

/** The TensorFlow release whose libraries are installed. */
export const TENSORFLOW_VERSION = '2.21.0';

export type Flavour = 'cpu' | 'gpu';

/** Circlet's folder in the user's cache, shared by all clones: `$XDG_CACHE_HOME/circlet`, by default `~/.cache/circlet`. */
export function cacheDirectory(): string {
  const xdg = process.env['XDG_CACHE_HOME'];
  return join(xdg === undefined || xdg === '' ? join(homedir(), '.cache') : xdg, 'circlet');
}

/** Where a flavour's files lie once installed; the wheels' own layout below it. */
export function installDirectory(flavour: Flavour, cache: string = cacheDirectory()): string {
  return join(cache, 'tensorflow', `${TENSORFLOW_VERSION}-${flavour}-${process.platform}-${process.arch}`);
}

/** The folder with the shared libraries inside an installation. */
export function libraryDirectory(installation: string): string {
  return join(installation, 'tensorflow');
}

/** Written last: an installation without it is not one. */
export const COMPLETE_MARK = 'circlet-complete';

export function isInstalled(installation: string): boolean {
  return existsSync(join(installation, COMPLETE_MARK));
}

export interface RuntimeLocation {
  /** Folder with `libtensorflow_cc` and `libtensorflow_framework`. */
  readonly directory: string;
  readonly source: 'named' | 'installed';
}

/**
 * Where TensorFlow's libraries are: the folder in CIRCLET_TENSORFLOW_DIR, else the GPU or CPU installation in the cache.
 *
 * @throws RuntimeMissingError when there is none
 */
export function locateRuntime(): RuntimeLocation {
  const named = process.env['CIRCLET_TENSORFLOW_DIR'];
  if (named !== undefined && named !== '') {
    if (!hasLibraries(named)) {
      throw new RuntimeMissingError(`CIRCLET_TENSORFLOW_DIR names ${named}, where there is no libtensorflow_cc`);
    }
    return { directory: named, source: 'named' };
  }
  const installation = (['gpu', 'cpu'] as const).map((flavour) => installDirectory(flavour)).find(isInstalled);
  if (installation === undefined) {
    throw new RuntimeMissingError(`TensorFlow ${TENSORFLOW_VERSION} is not installed in ${cacheDirectory()}`);
  }
  return { directory: libraryDirectory(installation), source: 'installed' };
}

export function hasLibraries(directory: string): boolean {
  return existsSync(directory) && readdirSync(directory).some((file) => file.startsWith('libtensorflow_cc.'));
}
