import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { KEYS_FILE } from '../durable/keys-file.ts';
import { isStateFile } from '../durable/state-file.ts';
import { UsageError } from '../errors.ts';
import { HISTORY_FILE } from '../history/history-format.ts';
import { LEDGER_FILE } from '../ledger/ledger-file.ts';

/** A run's folder. */
export interface RunDirectory {
  readonly path: string;
  /** Writes a file so that readers see the whole of it or nothing. @throws UsageError when the disk is full, say */
  write(name: string, text: string): void;
  /** One line of events.jsonl. Never fails: a full disk must not hide the error that is being told. */
  log(event: string, fields?: Readonly<Record<string, unknown>>): void;
  /** Points `latest` beside the folder to it, in one step: whoever looks sees the old or the new run. */
  publish(): void;
  /**
   * Removes the folder when nothing worth keeping was written.
   * @param ofRun `stopped`: by a user who does not want to know why something hangs
   */
  discardIfEmpty(ofRun?: 'ended' | 'stopped'): void;
}

export interface RunDirectoryOptions {
  /** Where runs are kept; the folder's name is made of time and recipe. */
  readonly root: string;
  /** This very folder instead, without a `latest` beside it. */
  readonly path?: string | undefined;
  readonly recipeName: string;
  readonly now: () => Date;
}

/** `runs/20261123-190755-emoji-quickstart/`. @throws UsageError when it cannot be made or holds something already */
export function createRunDirectory({ root, path, recipeName, now }: RunDirectoryOptions): RunDirectory {
  const madeRoot = path === undefined && !existsSync(root);
  let directory: string;
  try {
    directory = path === undefined ? fresh(root, recipeName, now()) : named(path);
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(
      `cannot make the run's folder in ${path ?? root}: ${(error as Error).message}; choose another with --runs`,
      { cause: error },
    );
  }
  return runDirectoryAt(directory, path === undefined ? { root, isMade: madeRoot } : null, now);
}

/**
 * A folder that is there.
 *
 * @param runs where it has a `latest` beside it; null: it has none. `isMade`: together with the run
 */
export function runDirectoryAt(
  directory: string,
  runs: { readonly root: string; readonly isMade: boolean } | null,
  now: () => Date,
): RunDirectory {
  return {
    path: directory,
    write(name, text) {
      const file = join(directory, name);
      const partial = `${file}.partial`;
      try {
        writeFileSync(partial, text);
        renameSync(partial, file);
      } catch (cause) {
        rmSync(partial, { force: true });
        throw new UsageError(
          `cannot write ${file}: ${(cause as Error).message}; free some space or check the folder's permissions`,
          { cause },
        );
      }
    },
    log(event, fields = {}) {
      const line = `${JSON.stringify({ time: now().toISOString(), event, ...fields })}\n`;
      try {
        appendFileSync(join(directory, 'events.jsonl'), line);
      } catch {
        // The same is on the terminal.
      }
    },
    publish() {
      if (runs === null) return;
      const latest = join(runs.root, 'latest');
      const own = `${latest}.${process.pid}`;
      rmSync(own, { force: true });
      symlinkSync(basename(directory), own);
      renameSync(own, latest);
    },
    discardIfEmpty(ofRun = 'ended') {
      if (holdsResults(directory, ofRun)) return;
      rmSync(directory, { recursive: true, force: true });
      if (runs?.isMade === true && readdirSync(runs.root).length === 0) rmdirSync(runs.root);
    },
  };
}

function fresh(root: string, recipeName: string, now: Date): string {
  const stamp = now.toISOString().replaceAll(/[-:]/g, '').replace('T', '-').slice(0, 15);
  const slug = recipeName.replaceAll(/[^A-Za-z0-9._-]+/g, '-');
  makeFolder(root);
  for (let attempt = 0; ; attempt++) {
    const directory = join(root, `${stamp}-${slug}${attempt === 0 ? '' : `-${attempt}`}`);
    try {
      mkdirSync(directory);
      return directory;
    } catch (error) {
      // Two runs started within the same second.
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
}

function named(path: string): string {
  if (existsSync(path) && readdirSync(path).length > 0) {
    throw new UsageError(
      `--run-dir: expected a new or empty folder, ${path} holds files; to go on with a run use --resume`,
    );
  }
  makeFolder(path);
  return path;
}

/** With the folders above it. Node's own `recursive` never returns where a folder refuses new ones by ENOENT, as /proc does. */
function makeFolder(path: string): void {
  if (existsSync(path) && statSync(path).isDirectory()) return;
  if (dirname(path) !== path) makeFolder(dirname(path));
  try {
    mkdirSync(path);
  } catch (error) {
    // Another run may have made it in the meantime.
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST' || !statSync(path).isDirectory()) throw error;
  }
}

/** Checkpoints, a report, a model: everything but what every run has. Without weights there is nothing that a ledger could tell of. */
function holdsResults(directory: string, ofRun: 'ended' | 'stopped'): boolean {
  const always = ['recipe.yaml', 'run.json', 'events.jsonl', LEDGER_FILE, HISTORY_FILE, KEYS_FILE];
  return readdirSync(directory, { recursive: true, withFileTypes: true }).some(
    (entry) =>
      entry.isFile() &&
      !always.includes(entry.name) &&
      !isStateFile(entry.name) &&
      !entry.parentPath.includes('.partial') &&
      !(ofRun === 'stopped' && entry.name.startsWith('flight-record-')),
  );
}
