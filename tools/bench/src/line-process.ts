import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

/** A process that is told what to do by lines on stdin, answers each with one JSON object, and sleeps in between. */
export interface LineProcess extends AsyncDisposable {
  send(line: string): void;
  /** The next answer. Rejects with the process's own words where it ends instead. */
  next(): Promise<Record<string, unknown>>;
  /** Ends it at once: for one that does not end with its stdin. */
  kill(): void;
}

/** @param what names the process in errors */
export function startLineProcess(
  what: string,
  command: string,
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): LineProcess {
  const child = spawn(command, args, {
    stdio: ['pipe', 'pipe', 'pipe'],
    env: { ...process.env, ...environment },
  });
  const errors: string[] = [];
  child.stderr.setEncoding('utf8').on('data', (text: string) => errors.push(text));
  // Whoever writes to a process that has ended learns why from next().
  child.stdin.on('error', () => undefined);
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const failed = new Promise<never>((_, reject) => {
    child.once('error', (error) => reject(new Error(`${command} cannot be started: ${error.message}`)));
    child.once('close', (code) => reject(new Error(`${what} ended with code ${code}: ${errors.join('').trim()}`)));
  });
  // Only awaited while something is expected of the process; its normal end is not a failure.
  failed.catch(() => undefined);
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  return {
    send: (line) => void child.stdin.write(`${line}\n`),
    async next() {
      const line = await Promise.race([lines.next(), failed]);
      // Its output can end a moment before it does.
      if (line.done === true) return failed;
      return JSON.parse(line.value) as Record<string, unknown>;
    },
    kill: () => void child.kill('SIGKILL'),
    async [Symbol.asyncDispose]() {
      child.stdin.end();
      await ended;
    },
  };
}
