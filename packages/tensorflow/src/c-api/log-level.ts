import { closeSync, openSync, readSync } from 'node:fs';
import type { LibraryHandle } from 'koffi';

/** What TensorFlow's C++ code may print: 0 everything, 1 no information, 2 no warnings, 3 nothing but its last words. */
export type LogLevel = 0 | 1 | 2 | 3;

/** absl::SetMinLogLevel as TensorFlow 2.21 exports it; the namespace carries Abseil's release. */
const SYMBOL = '_ZN4absl12lts_2025081414SetMinLogLevelENS0_18LogSeverityAtLeastE';
const SYMBOL_TAIL = '14SetMinLogLevelENS0_18LogSeverityAtLeastE';
const CHUNK_BYTES = 4 * 2 ** 20;

/**
 * Limits what the C++ code prints, "oneDNN custom operations are on" among it. TensorFlow logs through Abseil, and Abseil
 * reads no environment: TF_CPP_MIN_LOG_LEVEL works in Python only because the Python module passes it on like this.
 *
 * A library without the symbol goes on printing; that is no reason to fail.
 *
 * @param framework the open libtensorflow_framework, before libtensorflow_cc is opened (its constructors may log)
 */
export function limitLog(framework: LibraryHandle, path: string, level: LogLevel): void {
  for (const symbol of symbolCandidates(path)) {
    try {
      framework.func(symbol, 'void', ['int'])(level); // absl::LogSeverityAtLeast: kInfo = 0 … kFatal = 3
      return;
    } catch {
      // Another release of Abseil: the next candidate has its name.
    }
  }
}

function* symbolCandidates(path: string): Generator<string> {
  yield SYMBOL;
  const found = findSymbol(path, SYMBOL_TAIL);
  if (found !== null) {
    yield found;
  }
}

/** The symbol name in a library's string table that ends in `tail`; reads the file once, in pieces. */
export function findSymbol(path: string, tail: string): string | null {
  const file = openSync(path, 'r');
  try {
    // Each piece starts with the end of the one before, so that a name across the border is seen whole.
    const overlap = 256;
    const buffer = Buffer.alloc(CHUNK_BYTES + overlap);
    let kept = 0;
    for (;;) {
      const length = kept + readSync(file, buffer, kept, CHUNK_BYTES, null);
      const piece = buffer.subarray(0, length);
      const at = piece.indexOf(`${tail}\0`, 0, 'latin1');
      if (at >= 0) {
        const start = piece.lastIndexOf(0, at) + 1;
        return piece.toString('latin1', start, at + tail.length).replace(/^_+Z/, '_Z');
      }
      if (length === kept) {
        return null;
      }
      kept = Math.min(overlap, length);
      buffer.copyWithin(0, length - kept, length);
    }
  } finally {
    closeSync(file);
  }
}
