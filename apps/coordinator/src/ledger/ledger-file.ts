import { closeSync, existsSync, fsyncSync, ftruncateSync, openSync, readFileSync, statSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { syncFolder } from '../durable/write-durably.ts';
import { UsageError } from '../errors.ts';
import { readLedger, type StoredLedger } from './format.ts';
import { MAX_LEDGER_BYTES } from './limits.ts';

/** Of a run's folder. */
export const LEDGER_FILE = 'ledger.jsonl';

/** Where records go. Never fails: training goes on without a disk, and what could not be written is tried again with the next. */
export interface LedgerStore extends Disposable {
  append(text: string): void;
  /** Returns when all that was appended is on the disk, or has been warned of. */
  sync(): void;
}

/**
 * The ledger's file in a run's folder. It is made with the first record.
 *
 * @param history whole records of the run that is gone on with: they come first
 * @param warn told once when writing begins to fail
 * @param isThere whether the file is there and begins with them: its coordinator was killed
 */
export function ledgerFile(
  folder: string,
  history: Buffer,
  warn: (text: string) => void,
  isThere = false,
): LedgerStore {
  const path = join(folder, LEDGER_FILE);
  let file: number | null = null;
  let waiting = isThere ? Buffer.alloc(0) : history;
  /** Of what is whole in the file: a piece that a full disk cut off is written over. */
  let length = isThere ? history.length : 0;
  let isFailing = false;
  let isDirty = false;
  let isNamed = false;

  const attempt = (write: () => void): void => {
    try {
      write();
      isFailing = false;
    } catch (error) {
      if (!isFailing) {
        warn(
          `cannot write ${path}: ${(error as Error).message}; training goes on, and what it did is recorded once this works again: free some space or check the folder's permissions`,
        );
      }
      isFailing = true;
    }
  };
  const flush = (): void => {
    if (waiting.length === 0) return;
    isDirty = true;
    file ??= opened(path, isThere ? length : null);
    for (let written = 0; written < waiting.length;) {
      written += writeSync(file, waiting, written, waiting.length - written, length + written);
    }
    length += waiting.length;
    waiting = Buffer.alloc(0);
  };
  return {
    append(text) {
      waiting = Buffer.concat([waiting, Buffer.from(text)]);
      attempt(flush);
    },
    sync() {
      attempt(() => {
        flush();
        if (!isDirty || file === null) return;
        fsyncSync(file);
        isDirty = false;
        if (!isNamed) syncFolder(folder);
        isNamed = true;
      });
    },
    [Symbol.dispose]() {
      if (file === null) return;
      // Nothing of a piece that was cut off may be left behind the last record.
      attempt(() => ftruncateSync(file as number, length));
      closeSync(file);
      file = null;
    },
  };
}

/** @param keptBytes of the file that is there; what follows them was being written or is damaged. null: a new file */
function opened(path: string, keptBytes: number | null): number {
  if (keptBytes === null) return openSync(path, 'w');
  const file = openSync(path, 'r+');
  ftruncateSync(file, keptBytes);
  return file;
}

export interface FoundLedger {
  readonly stored: StoredLedger;
  readonly bytes: Buffer;
}

/** The ledger in a run's folder; null where there is none. @throws UsageError, LedgerVersionError */
export function ledgerOf(folder: string): FoundLedger | null {
  const path = join(folder, LEDGER_FILE);
  if (!existsSync(path) || !statSync(path).isFile()) return null;
  const { size } = statSync(path);
  if (size > MAX_LEDGER_BYTES) {
    throw new UsageError(`${path}: expected a ledger of at most ${MAX_LEDGER_BYTES} bytes, got ${size}`);
  }
  const bytes = readFileSync(path);
  return { stored: readLedger(path, bytes), bytes };
}
