import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
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
  return existsSync(join(installation, COMPLETE_MARK)) && hasLibraries(libraryDirectory(installation));
}

export function hasLibraries(directory: string): boolean {
  const files = existsSync(directory) ? readdirSync(directory) : [];
  return ['libtensorflow_cc.', 'libtensorflow_framework.'].every((stem) => files.some((file) => file.startsWith(stem)));
}

export interface RuntimeLocation {
  /** Folder with `libtensorflow_cc` and `libtensorflow_framework`. */
  readonly directory: string;
  readonly source: 'named' | 'selected' | 'installed';
}

/**
 * Where TensorFlow's libraries are: the folder in CIRCLET_TENSORFLOW_DIR, else the one selected with
 * `tensorflow:install`, else the GPU or CPU installation in the cache.
 *
 * @throws RuntimeMissingError when there is none, or the named or selected folder has no libraries
 */
export function locateRuntime(cache: string = cacheDirectory()): RuntimeLocation {
  const named = process.env['CIRCLET_TENSORFLOW_DIR'];
  if (named !== undefined && named !== '') {
    return { directory: mustHaveLibraries(named, 'CIRCLET_TENSORFLOW_DIR'), source: 'named' };
  }
  const selected = selectedDirectory(cache);
  if (selected !== null) {
    return { directory: mustHaveLibraries(selected, 'the selection of tensorflow:install'), source: 'selected' };
  }
  const installation = (['gpu', 'cpu'] as const).map((flavour) => installDirectory(flavour, cache)).find(isInstalled);
  if (installation === undefined) {
    throw new RuntimeMissingError(`TensorFlow ${TENSORFLOW_VERSION} is not installed in ${cache}`);
  }
  return { directory: libraryDirectory(installation), source: 'installed' };
}

/** The folder that is used instead of a downloaded one, or null. */
export function selectedDirectory(cache: string = cacheDirectory()): string | null {
  const file = selectionFile(cache);
  return existsSync(file) ? readFileSync(file, 'utf8').trim() : null;
}

/**
 * From now on this folder's libraries are used, by all clones; null: the downloaded ones again.
 *
 * @throws RuntimeMissingError when the folder has none
 */
export function selectDirectory(directory: string | null, cache: string = cacheDirectory()): void {
  const file = selectionFile(cache);
  if (directory === null) {
    rmSync(file, { force: true });
    return;
  }
  mustHaveLibraries(directory, 'the option');
  mkdirSync(dirname(file), { recursive: true });
  const written = `${file}.${process.pid}`;
  writeFileSync(written, `${directory}\n`);
  renameSync(written, file);
}

function selectionFile(cache: string): string {
  return join(cache, 'tensorflow', `selected-${process.platform}-${process.arch}`);
}

function mustHaveLibraries(directory: string, named: string): string {
  if (!hasLibraries(directory)) {
    throw new RuntimeMissingError(`${named} names ${directory}, where there is no libtensorflow_cc`);
  }
  return directory;
}
