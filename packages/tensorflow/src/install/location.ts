import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { RuntimeMissingError } from '../errors.ts';

/** The TensorFlow release whose libraries are installed. */
export const TENSORFLOW_VERSION = '2.21.0';

export type Flavour = 'cpu' | 'gpu';

/** What a user has chosen with `tensorflow:install`, for all clones: the libraries in a folder, or which ones to download. */
export type Choice = { readonly directory: string } | { readonly flavour: Flavour };

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
  readonly source: 'named' | 'chosen' | 'installed';
}

/**
 * Where TensorFlow's libraries are: the folder in CIRCLET_TENSORFLOW_DIR, else what was chosen with
 * `tensorflow:install`, else the GPU or CPU installation in the cache.
 *
 * @throws RuntimeMissingError when there is none, or the named or chosen folder has no libraries
 */
export function locateRuntime(cache: string = cacheDirectory()): RuntimeLocation {
  const named = process.env['CIRCLET_TENSORFLOW_DIR'];
  if (named !== undefined && named !== '') {
    const wayOut = 'correct the variable, or leave it out to use the downloaded ones';
    return { directory: mustHaveLibraries(named, 'CIRCLET_TENSORFLOW_DIR', wayOut), source: 'named' };
  }
  const choice = readChoice(cache);
  if (choice !== null && 'directory' in choice) {
    const wayOut =
      "choose another with --dir, or go back to the downloaded ones: 'npx nx run tensorflow:install --download'";
    return { directory: mustHaveLibraries(choice.directory, 'tensorflow:install --dir', wayOut), source: 'chosen' };
  }
  const flavours = choice === null ? (['gpu', 'cpu'] as const) : [choice.flavour];
  const installation = flavours.map((flavour) => installDirectory(flavour, cache)).find(isInstalled);
  if (installation === undefined) {
    throw new RuntimeMissingError(`TensorFlow ${TENSORFLOW_VERSION} is not installed in ${cache}`);
  }
  return { directory: libraryDirectory(installation), source: 'installed' };
}

/** Null: whatever fits the machine, downloaded. */
export function readChoice(cache: string = cacheDirectory()): Choice | null {
  const file = choiceFile(cache);
  const text = existsSync(file) ? readFileSync(file, 'utf8').trim() : null;
  return text === null ? null : text === 'cpu' || text === 'gpu' ? { flavour: text } : { directory: text };
}

/** @throws RuntimeMissingError when the folder chosen has no libraries */
export function writeChoice(choice: Choice | null, cache: string = cacheDirectory()): void {
  const file = choiceFile(cache);
  if (choice === null) {
    rmSync(file, { force: true });
    return;
  }
  const text =
    'flavour' in choice
      ? choice.flavour
      : mustHaveLibraries(resolve(choice.directory), 'the option', 'name a folder that has it');
  mkdirSync(dirname(file), { recursive: true });
  const written = `${file}.${process.pid}`;
  writeFileSync(written, `${text}\n`);
  renameSync(written, file);
}

/** One line: a flavour, or the absolute path of a folder. */
function choiceFile(cache: string): string {
  return join(cache, 'tensorflow', `selected-${process.platform}-${process.arch}`);
}

function mustHaveLibraries(directory: string, named: string, wayOut: string): string {
  if (!hasLibraries(directory)) {
    throw new RuntimeMissingError(`${named} names ${directory}, where there is no libtensorflow_cc`, wayOut);
  }
  return directory;
}
