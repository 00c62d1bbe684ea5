import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { pathToFileURL } from 'node:url';
import { createInterface } from 'node:readline';
import { INSIDE_FOLDER } from './inside-messages.ts';
import { afterEvent, initialView, type RunEvent, type RunView } from './run-view.ts';

export interface LaunchOptions {
  /** Of `circlet launch`. */
  readonly args: readonly string[];
  /** In which its processes listen, by process id; its name marks them as this run's too. */
  readonly inside: string;
  /** Where its programs put what is temporary. */
  readonly temporary: string;
  /** Variables besides this process's. */
  readonly environment: Readonly<Record<string, string>>;
}

/** A run of its own process, as another program sees it: by what it says. */
export interface LaunchedRun extends AsyncDisposable {
  readonly pid: number;
  readonly view: RunView;
  /** Every event, with the view behind it, until the listener is taken away by the function returned. */
  onEvent(listener: (event: RunEvent, view: RunView) => void): () => void;
  /** Whether it has come to that before it ended. */
  until(isSo: (view: RunView) => boolean): Promise<boolean>;
  readonly ended: Promise<RunEnd>;
}

export interface RunEnd {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  /** What it wrote to standard error. */
  readonly errors: string;
}

const PROGRAM = join(import.meta.dirname, '../main.js');
const INSIDE = join(import.meta.dirname, 'inside.js');

export function launchRun({ args, inside, temporary, environment }: LaunchOptions): LaunchedRun {
  const child = spawn(process.execPath, [PROGRAM, 'launch', '--log-format=json', ...args], {
    // By its channel it notices that this process has ended, however it did.
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    // The user's Ctrl-C is for this program, which ends the run in its own way.
    detached: true,
    env: {
      ...process.env,
      ...environment,
      NODE_OPTIONS: `${process.env['NODE_OPTIONS'] ?? ''} --import=${pathToFileURL(INSIDE).href}`.trim(),
      [INSIDE_FOLDER]: inside,
      TMPDIR: temporary,
    },
  });
  const listeners = new Set<(event: RunEvent, view: RunView) => void>();
  let view = initialView();
  let isOver = false;
  let errors = '';
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (errors += text));
  createInterface({ input: child.stdout as Readable }).on('line', (line) => {
    const event = JSON.parse(line) as RunEvent;
    view = afterEvent(view, event);
    listeners.forEach((listener) => listener(event, view));
  });
  const ended = new Promise<RunEnd>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code, signal) => {
      isOver = true;
      resolve({ code, signal, errors: errors.trim() });
    });
  });
  const onEvent: LaunchedRun['onEvent'] = (listener) => {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  };
  return {
    pid: child.pid ?? -1,
    get view() {
      return view;
    },
    onEvent,
    until(isSo) {
      if (isSo(view)) return Promise.resolve(true);
      if (isOver) return Promise.resolve(false);
      return new Promise((resolve) => {
        const stop = onEvent((_event, next) => {
          if (!isSo(next)) return;
          stop();
          resolve(true);
        });
        void ended.then(() => resolve(false));
      });
    },
    ended,
    async [Symbol.asyncDispose]() {
      if (!isOver) endGroup(child);
      await ended;
    },
  };
}

/** Its workers have groups of their own, and end when it has ended. */
function endGroup({ pid }: ChildProcess): void {
  try {
    process.kill(-(pid as number), 'SIGKILL');
  } catch {
    // It has just ended by itself.
  }
}
