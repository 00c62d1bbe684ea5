import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export const workspace: string = join(import.meta.dirname, '../../..');

export const entries = {
  circlet: join(workspace, 'apps/coordinator/dist/main.js'),
  worker: join(workspace, 'apps/worker/dist/main.js'),
  install: join(workspace, 'packages/tensorflow/dist/install/main.js'),
} as const;

export interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A program of ours in a process of its own. Disposing ends it and whatever it has left behind. */
export interface RunningProgram extends AsyncDisposable {
  readonly child: ChildProcess;
  readonly pid: number;
  readonly ended: Promise<Ended>;
  /** Everything printed so far. */
  readonly output: string;
  /** The first match in what is printed; rejects when the program ends without one. */
  printed(pattern: RegExp): Promise<RegExpExecArray>;
  /** Writes to its standard input. */
  type(text: string): void;
  /** Processes that this program has started, itself included, and that are alive: found by their environment. Linux only. */
  processes(): LiveProcess[];
}

export interface LiveProcess {
  readonly pid: number;
  readonly command: string;
}

export interface ProgramOptions {
  readonly cwd: string;
  /** Added to this process's; undefined: taken out of it. */
  readonly env?: Readonly<Record<string, string | undefined>>;
}

/** `circlet launch …`, as a user without Nx types it. */
export function circlet(args: readonly string[], options: ProgramOptions): RunningProgram {
  return start(process.execPath, [entries.circlet, ...args], options);
}

/** The same in a terminal of so many columns; what is typed goes there. */
export function circletInTerminal(args: readonly string[], columns: number, options: ProgramOptions): RunningProgram {
  return inTerminal([process.execPath, entries.circlet, ...args], columns, options);
}

/** Any command in a terminal of its own. */
export function inTerminal(command: readonly string[], columns: number, options: ProgramOptions): RunningProgram {
  return start('python3', [join(import.meta.dirname, 'terminal.py'), String(columns), ...command], options);
}

/** `circlet-worker join …`, as `worker:join` calls it. */
export function worker(args: readonly string[], options: ProgramOptions): RunningProgram {
  return start(process.execPath, [entries.worker, ...args], options);
}

export function start(command: string, args: readonly string[], { cwd, env = {} }: ProgramOptions): RunningProgram {
  const mark = randomUUID();
  // Nx sets FORCE_COLOR for the tests; Node warns of it beside NO_COLOR.
  const { FORCE_COLOR: _color, ...inherited } = process.env;
  const child = spawn(command, args, {
    cwd,
    stdio: ['pipe', 'pipe', 'pipe'],
    env: { ...inherited, NO_COLOR: '1', ...env, CIRCLET_E2E_MARK: mark },
  });
  const texts = { stdout: '', stderr: '' };
  const listeners = new Set<() => void>();
  for (const name of ['stdout', 'stderr'] as const) {
    child[name].setEncoding('utf8').on('data', (text: string) => {
      texts[name] += text;
      listeners.forEach((listener) => listener());
    });
  }
  const ended = new Promise<Ended>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code, signal) => resolve({ code, signal, ...texts }));
  });
  const output = (): string => texts.stdout + texts.stderr;
  const processes = (): LiveProcess[] => markedProcesses(mark);
  return {
    child,
    pid: child.pid as number,
    ended,
    get output() {
      return output();
    },
    printed(pattern) {
      return new Promise((resolve, reject) => {
        const look = (): void => {
          const match = pattern.exec(output());
          if (match === null) return;
          listeners.delete(look);
          resolve(match);
        };
        listeners.add(look);
        look();
        void ended.then(() => reject(new Error(`ended without printing ${String(pattern)}:\n${output()}`)));
      });
    },
    type: (text) => void child.stdin.write(text),
    processes,
    async [Symbol.asyncDispose]() {
      for (const { pid } of processes()) kill(pid);
      child.kill('SIGKILL');
      await ended;
    },
  };
}

/** Waits until all processes of a program have gone; fails with those that never do. Nothing is measured by the deadline. */
export async function untilAllGone(program: RunningProgram, deadlineMs = 60_000): Promise<void> {
  const end = performance.now() + deadlineMs;
  for (let left = program.processes(); left.length > 0; left = program.processes()) {
    if (performance.now() > end) throw new Error(`still there after ${deadlineMs} ms: ${JSON.stringify(left)}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

export function kill(pid: number, signal: NodeJS.Signals = 'SIGKILL'): void {
  try {
    process.kill(pid, signal);
  } catch {
    // It has ended.
  }
}

/** Names of shared memory on this host. Linux only: none elsewhere. */
export function sharedMemory(): string[] {
  return existsSync('/dev/shm') ? readdirSync('/dev/shm') : [];
}

function markedProcesses(mark: string): LiveProcess[] {
  if (!existsSync('/proc/self/environ')) return [];
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        const isZombie = /\) Z /.test(readFileSync(`/proc/${name}/stat`, 'latin1'));
        const isMarked = readFileSync(`/proc/${name}/environ`, 'latin1').includes(mark);
        const command = readFileSync(`/proc/${name}/cmdline`, 'utf8').split('\0').join(' ').trim();
        return isMarked && !isZombie ? [{ pid: Number(name), command }] : [];
      } catch {
        return []; // It has just ended.
      }
    });
}
