import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { pathToFileURL } from 'node:url';
import { createInterface } from 'node:readline';
import { INSIDE_FOLDER } from './inside-messages.ts';
import { processesWith, send } from './processes.ts';
import { afterEvent, initialView, type RunEvent, type RunView } from './run-view.ts';

export interface LaunchOptions {
  /** Of `circlet launch`. */
  readonly args: readonly string[];
  /** Where the run is kept. */
  readonly runFolder: string;
  /** In which its processes listen, by process id; its name marks them as this run's too. */
  readonly inside: string;
  /** Where its programs put what is temporary. */
  readonly temporary: string;
  /** Variables besides this process's. */
  readonly environment: Readonly<Record<string, string>>;
}

/** A run of its own process, as another program sees it: by what it says. */
export interface LaunchedRun extends AsyncDisposable {
  /** Of its coordinator. */
  readonly pid: number;
  readonly view: RunView;
  /** Every event, with the view behind it, until the listener is taken away by the function returned. */
  onEvent(listener: (event: RunEvent, view: RunView) => void): () => void;
  /** Whether it has come to that before it ended. */
  until(isSo: (view: RunView) => boolean): Promise<boolean>;
  /** Kills the coordinator and has another one take over; null: the run has just ended. */
  replaceCoordinator(): Replacement | null;
  readonly ended: Promise<RunEnd>;
}

export interface Replacement {
  /** Process id of the coordinator that was. */
  readonly killed: number;
  /** Resolves when the other one speaks, or the run has ended. */
  readonly replaced: Promise<void>;
}

export interface RunEnd {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  /** What it wrote to standard error. */
  readonly errors: string;
}

const PROGRAM = join(import.meta.dirname, '../main.js');
const INSIDE = join(import.meta.dirname, 'inside.js');

export function launchRun({ args, runFolder, inside, temporary, environment }: LaunchOptions): LaunchedRun {
  const listeners = new Set<(event: RunEvent, view: RunView) => void>();
  let view = initialView();
  let isOver = false;
  let errors = '';
  let resolveEnd: (end: RunEnd) => void = () => undefined;
  let rejectEnd: (error: Error) => void = () => undefined;
  const ended = new Promise<RunEnd>((resolve, reject) => ([resolveEnd, rejectEnd] = [resolve, reject]));
  const onEvent: LaunchedRun['onEvent'] = (listener) => {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  };
  const until: LaunchedRun['until'] = (isSo) => {
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
  };
  let coordinator = start(['launch', '--log-format=json', `--run-dir=${runFolder}`, ...args]);
  return {
    get pid() {
      return coordinator.pid ?? -1;
    },
    get view() {
      return view;
    },
    onEvent,
    until,
    replaceCoordinator() {
      const before = coordinator;
      if (isOver || before.exitCode !== null) return null;
      const hasGone = new Promise((resolve) => before.once('close', resolve));
      // Not of its own accord: what follows is no end of the run.
      before.removeListener('close', onClose);
      before.kill('SIGKILL');
      const replaced = hasGone.then(() => {
        coordinator = start(['take-over', '--log-format=json', runFolder]);
        let stop: () => void = () => undefined;
        const speaks = new Promise<void>((resolve) => (stop = onEvent(() => resolve())));
        return Promise.race([speaks, ended.then(() => undefined)]).finally(stop);
      });
      return { killed: before.pid ?? -1, replaced };
    },
    ended,
    async [Symbol.asyncDispose]() {
      if (isOver) return;
      coordinator.kill('SIGKILL');
      // They would look for another coordinator for a while.
      for (const { pid } of processesWith(inside)) send(pid, 'SIGKILL');
      await ended;
    },
  };

  function start(words: readonly string[]): ChildProcess {
    const child = spawn(process.execPath, [PROGRAM, ...words], {
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
    child.stderr?.setEncoding('utf8').on('data', (text: string) => (errors += text));
    createInterface({ input: child.stdout as Readable }).on('line', (line) => {
      // The last line of one that was killed may be cut off.
      if (!line.endsWith('}')) return;
      const event = JSON.parse(line) as RunEvent;
      view = afterEvent(view, event);
      listeners.forEach((listener) => listener(event, view));
    });
    child.on('error', rejectEnd).on('close', onClose);
    return child;
  }

  function onClose(code: number | null, signal: NodeJS.Signals | null): void {
    isOver = true;
    resolveEnd({ code, signal, errors: errors.trim() });
  }
}
