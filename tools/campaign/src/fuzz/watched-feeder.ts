import { fork } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Failure, FromFeeder, Given, Tally, Task } from './messages.ts';

/** An input that holds its process for this long hangs: many times what it may take of a processor, which others use too. */
export const HANG_MS = 60_000;
const LOOK_MS = 500;
/** A parser that keeps what it read runs into it. */
const HEAP_MEGABYTES = 384;

export interface Feeding {
  readonly failures: readonly Failure[];
  /** Null where the process did not come to its end. */
  readonly tally: Tally | null;
  /** How it ended before its end: `was killed by SIGSEGV`, `did nothing more for 30 s`. */
  readonly end: string | null;
}

/** Has a process of its own perform a task, and ends it when it gets nowhere. */
export function feed(task: Task, hangMs: number = HANG_MS): Promise<Feeding> {
  const child = fork(feederProgram(), [], {
    execArgv: [`--max-old-space-size=${HEAP_MEGABYTES}`],
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    serialization: 'json',
  });
  const failures: Failure[] = [];
  let tally: Tally | null = null;
  let isDone = false;
  let complaint = '';
  let hang = false;
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (complaint = (complaint + text).slice(-2_000)));
  child.on('message', (message: FromFeeder) => {
    if (message.kind === 'failure') failures.push(message.failure);
    else [tally, isDone] = [message.tally, true];
  });
  const place = mkdtempSync(join(tmpdir(), `circlet-fuzz-${task.parser}-`));
  child.send({ task, place } satisfies Given);
  let last = { index: -1, atMs: performance.now() };
  const watching = setInterval(() => {
    const index = task.kind === 'range' ? indexIn(task.progress) : 0;
    if (index !== last.index) last = { index, atMs: performance.now() };
    else if (performance.now() - last.atMs > hangMs) hang = child.kill('SIGKILL');
  }, LOOK_MS);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => {
      clearInterval(watching);
      rmSync(place, { recursive: true, force: true });
      const how = signal === null ? `exited with code ${code}` : `was killed by ${signal}`;
      const said =
        complaint
          .trim()
          .split('\n')
          .find((line) => /error|fatal/i.test(line)) ?? '';
      const end = isDone
        ? null
        : hang
          ? `did nothing more for ${hangMs / 1000} s`
          : `${how}${said === '' ? '' : ` saying "${said.trim()}"`}`;
      resolve({ failures, tally, end });
    });
  });
}

/** The input that a feeding process is at. */
export function indexIn(progress: string): number {
  const bytes = readFileSync(progress);
  return bytes.length < 4 ? 0 : bytes.readUInt32LE(0);
}

/** Beside this file when built. From sources (vitest) the built program is taken: a child cannot load TypeScript on Node 20. */
function feederProgram(): string {
  const isSource = import.meta.url.endsWith('.ts');
  return fileURLToPath(new URL(isSource ? '../../dist/fuzz/feeder.js' : './feeder.js', import.meta.url));
}
