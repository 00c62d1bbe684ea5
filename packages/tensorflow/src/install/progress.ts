import type { InstallReporter } from './install.ts';

export interface ProgressStream {
  readonly isTTY?: boolean;
  readonly columns?: number;
  write(text: string): unknown;
}

const BAR_CELLS = 24;
const TTY_PERIOD_MS = 100;
const LINE_PERIOD_MS = 5_000;

/**
 * Progress for people: a bar that redraws itself on a terminal, elsewhere a plain line every five seconds.
 *
 * @param now milliseconds of any clock that only goes forward
 */
export function progressReporter(stream: ProgressStream, now: () => number = () => performance.now()): InstallReporter {
  const terminal = stream.isTTY === true;
  let last = { what: '', atMs: -Infinity };
  return {
    line: (text) => void stream.write(`${terminal ? '\r\x1b[K' : ''}${text}\n`),

    progress(what, bytes, total) {
      const done = bytes === total;
      const period = terminal ? TTY_PERIOD_MS : LINE_PERIOD_MS;
      if (!(terminal && done) && last.what === what && now() - last.atMs < period) {
        return;
      }
      last = { what, atMs: now() };
      const amount = total === null ? megabytes(bytes) : `${megabytes(bytes)} of ${megabytes(total)}`;
      if (terminal) {
        const line = `${total === null ? '' : `${bar(bytes / total)} `}${what}: ${amount}`;
        stream.write(`\r\x1b[K${line.slice(0, (stream.columns ?? 80) - 1)}`);
      } else {
        stream.write(`${what}: ${amount}\n`);
      }
    },
  };
}

function bar(share: number): string {
  const full = Math.round(Math.min(1, share) * BAR_CELLS);
  return `[${'='.repeat(full)}${' '.repeat(BAR_CELLS - full)}]`;
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(0)} MB`;
}
