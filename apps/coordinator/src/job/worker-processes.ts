import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { ProcessTree } from './process-tree.ts';
import type { StartedProcess } from './started-process.ts';

/** Local workers, one for each slot: started together, ended together. */
export interface WorkerProcesses {
  /** Those that run now, for a successor. */
  readonly started: readonly StartedProcess[];
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
  /** How long a worker looks for its coordinator. */
  readonly patienceMs: number;
  readonly tree: ProcessTree;
  /** Those of a coordinator whose place this one takes: they are watched, and none is started. Absent: all are. */
  readonly adopted?: readonly StartedProcess[];
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

/** How soon the end of a process that this one has not started is seen; its connection's is seen at once. */
const LOOK_MS = 250;

/** A process of a slot; a child of this one or not. */
interface Worker {
  readonly started: StartedProcess;
  kill(): void;
}

/**
 * Starts the workers of this host, each in a process group of its own: Ctrl-C in the terminal reaches the coordinator
 * alone, which decides. They notice by their connection when this process ends, however it ends, and look for a successor for a while.
 */
export function startWorkers(options: WorkerProcessesOptions, handlers: WorkerProcessesHandlers): WorkerProcesses {
  const { numWorkers, coordinatorAddress, threads, gpus, environment, joinToken, patienceMs, tree, adopted } = options;
  const start = (slot: number): Worker => {
    const patience = ['--patience', String(Math.max(1, Math.ceil(patienceMs / 1000)))];
    const place = ['--slot', String(slot), '--threads', String(threads)];
    const args = ['join', '--coordinator', coordinatorAddress, ...place, ...patience];
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
      if (signal !== null && workers.get(slot) === worker)
        handlers.exited(slot, `was killed by ${signal}`, true, lastLines);
    });
    child.on('close', (code, signal) => {
      gone(worker);
      if (signal === null && workers.get(slot) === worker)
        handlers.exited(slot, `ended with exit code ${code}`, false, lastLines);
    });
    const pid = child.pid ?? 0;
    const worker: Worker = {
      started: { slot, pid, began: tree.facts(pid)?.began ?? '' },
      kill: () => (child.exitCode === null && child.signalCode === null ? killGroup(child.pid) : undefined),
    };
    running.add(worker);
    return worker;
  };
  const adopt = (started: StartedProcess): Worker => {
    const isAlive = (): boolean => tree.isAlive({ ...started, name: 'worker' });
    const worker: Worker = { started, kill: () => (isAlive() ? killGroup(started.pid) : undefined) };
    running.add(worker);
    const looking = setInterval(() => {
      if (isAlive()) return;
      clearInterval(looking);
      gone(worker);
      if (workers.get(started.slot) === worker) handlers.exited(started.slot, 'has ended', false, []);
    }, LOOK_MS);
    return worker;
  };
  const running = new Set<Worker>();
  let allGone: () => void = () => undefined;
  const gone = (worker: Worker): void => {
    running.delete(worker);
    if (running.size === 0) allGone();
  };
  const workers = new Map<number, Worker>();
  if (adopted === undefined) for (let slot = 0; slot < numWorkers; slot++) workers.set(slot, start(slot));
  else adopted.forEach((started) => workers.set(started.slot, adopt(started)));
  return {
    get started() {
      return [...running].map((worker) => worker.started);
    },
    ended: () => (running.size === 0 ? Promise.resolve() : new Promise((resolve) => (allGone = resolve))),
    restart(slot) {
      const former = workers.get(slot);
      workers.set(slot, start(slot));
      former?.kill();
    },
    kill: () => running.forEach((worker) => worker.kill()),
  };
}

function killGroup(pid: number | undefined): void {
  if (pid === undefined || pid <= 1) return;
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
