import { closeSync, fstatSync, mkdtempSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import koffi from 'koffi';
import type { LogLevel } from './log-level.ts';

const STDERR = 2;
const SEVERITIES = 'IWEF';

/**
 * Runs `body` with the process's stderr in a file, then writes on what was not TensorFlow's chatter.
 *
 * libtensorflow_framework logs from a constructor ("oneDNN custom operations are on"), before anybody can set Abseil's log
 * level; only the file descriptor is under our control by then. `body` must be synchronous and short.
 */
export function withFilteredStderr<T>(level: LogLevel, body: () => T): T {
  const folder = level === 0 ? null : maybeTemporaryFolder();
  if (folder === null) {
    return body();
  }
  const libc = koffi.load(null);
  const dup = libc.func('dup', 'int', ['int']);
  const dup2 = libc.func('dup2', 'int', ['int', 'int']);
  const capture = openSync(join(folder, 'stderr'), 'w+');
  // The open file outlives its name.
  rmSync(folder, { recursive: true });
  const saved = Number(dup(STDERR));
  try {
    dup2(capture, STDERR);
    return body();
  } finally {
    dup2(saved, STDERR);
    closeSync(saved);
    const kept = withoutChatter(readAll(capture), level);
    closeSync(capture);
    if (kept !== '') {
      writeSync(STDERR, kept);
    }
  }
}

/**
 * Drops the log lines below `level`: `I0000 00:00:1795.12 42 port.cc:153] …`, the glog format of Abseil and TensorFlow, and
 * Abseil's remark about them.
 */
export function withoutChatter(text: string, level: LogLevel): string {
  return text
    .split(/(?<=\n)/)
    .filter((line) => {
      const severity = /^(?:\d{4}-\d\d-\d\d [\d:.]+: )?([IWEF])(?:\d{4}| )/.exec(line)?.[1];
      if (line.startsWith('WARNING: All log messages before absl::InitializeLog()')) {
        return false;
      }
      return severity === undefined || SEVERITIES.indexOf(severity) >= level;
    })
    .join('');
}

function maybeTemporaryFolder(): string | null {
  try {
    return mkdtempSync(join(tmpdir(), 'circlet-'));
  } catch {
    // No writable temporary folder: chatter is the lesser evil.
    return null;
  }
}

function readAll(file: number): string {
  const bytes = Buffer.alloc(fstatSync(file).size);
  return bytes.toString('utf8', 0, bytes.length === 0 ? 0 : readSync(file, bytes, 0, bytes.length, 0));
}
