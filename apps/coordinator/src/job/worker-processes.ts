import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

/** Local workers, one for each slot: started together, ended together. */
export interface WorkerProcesses {
  /** Resolves when all have exited. */
  ended(): Promise<void>;
  /** Ends what is left of a slot's worker, and starts another one. */
  restart(slot: number): void;
  /** Ends them and what they started, now. */
  kill(): void;
}

export interface WorkerProcessesOptions {
  readonly numWorkers: number;
  readonly coordinatorAddress: string;
  readonly threads: number;
  /** Entries for CUDA_VISIBLE_DEVICES, one worker each; empty: CPU. */
  readonly gpus: readonly string[];
  /** TensorFlow's own log. */
  readonly verbose: boolean;
  readonly environment: NodeJS.ProcessEnv;
  /** What a worker needs in order to join; null: nothing. */
  readonly joinToken: () => string | null;
}

export interface WorkerProcessesHandlers {
  /** A worker ended and, unless it was by a signal, all it printed was read; `how` completes the sentence "rank 1 …". */
  exited(slot: number, how: string, bySignal: boolean, lastLines: readonly string[]): void;
  /** A line that a worker printed (its log goes through the control connection; this is what libraries print). */
  line(slot: number, text: string): void;
}

/** TensorFlow's calls wait on libuv's pool threads; its default of four would stop file and DNS access. */
export const POOL_THREADS = 16;

export const WORKER_ENTRY: string = join(import.meta.dirname, '../../../worker/dist/main.js');

/**
 * Starts the workers of this host, each in a process group of its own: Ctrl-C in the terminal reaches the coordinator
 * alone, which decides. They notice by their IPC channel when this process ends, however it ends.
 */
export function startWorkers(options: WorkerProcessesOptions, handlers: WorkerProcessesHandlers): WorkerProcesses {
  const { numWorkers, coordinatorAddress, threads, gpus, environment, joinToken } = options;
  const start = (slot: number): ChildProcess => {
    const args = ['join', '--coordinator', coordinatorAddress, '--slot', String(slot), '--threads', String(threads)];
    const child = spawn(process.execPath, [WORKER_ENTRY, ...args], {
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      env: {
        ...environment,
        UV_THREADPOOL_SIZE: String(POOL_THREADS),
        // Not an argument: every user of this host can read those.
        CIRCLET_TOKEN: joinToken() ?? undefined,
        CUDA_VISIBLE_DEVICES: gpus[slot % Math.max(1, gpus.length)] ?? '',
        ...(options.verbose ? { TF_CPP_MIN_LOG_LEVEL: '0' } : {}),
      },
    });
    const lastLines = watchLines(child, (text) => handlers.line(slot, text));
    // Of one that a signal ended nothing that it printed can tell more: the others are told at once.
    child.on('exit', (_code, signal) => {
      if (signal !== null && children[slot] === child)
        handlers.exited(slot, `was killed by ${signal}`, true, lastLines);
    });
    child.on('close', (code, signal) => {
      running.delete(child);
      if (running.size === 0) allGone();
      if (signal === null && children[slot] === child)
        handlers.exited(slot, `ended with exit code ${code}`, false, lastLines);
    });
    running.add(child);
    return child;
  };
  const running = new Set<ChildProcess>();
  let allGone: () => void = () => undefined;
  const children: ChildProcess[] = [];
  for (let slot = 0; slot < numWorkers; slot++) children.push(start(slot));
  return {
    ended: () => (running.size === 0 ? Promise.resolve() : new Promise((resolve) => (allGone = resolve))),
    restart(slot) {
      const former = children[slot];
      children[slot] = start(slot);
      if (former !== undefined) killGroup(former);
    },
    kill: () => running.forEach(killGroup),
  };
}

function killGroup({ pid, exitCode, signalCode }: ChildProcess): void {
  if (pid === undefined || exitCode !== null || signalCode !== null) return;
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // It has just ended by itself.
  }
}

/** The last twenty lines, for the error message. */
function watchLines(child: ChildProcess, onLine: (text: string) => void): string[] {
  const last: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    if (stream !== null) {
      createInterface({ input: stream }).on('line', (text) => {
        last.push(text);
        last.splice(0, Math.max(0, last.length - 20));
        onLine(text);
      });
    }
  }
  return last;
}
