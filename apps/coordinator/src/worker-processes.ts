import { type ChildProcess, spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

/** Local workers: started together, ended together. */
export interface WorkerProcesses {
  /** Resolves when all have exited. */
  readonly ended: Promise<void>;
  /** Ends them now. */
  kill(): void;
}

export interface WorkerProcessesOptions {
  readonly numWorkers: number;
  readonly coordinatorAddress: string;
  /** Threads of each worker; absent: the cores shared out. */
  readonly threads: number | undefined;
  /** Ordinals of the GPUs to use, one worker each; empty: CPU. */
  readonly gpus: readonly number[];
  readonly verbose: boolean;
}

export interface WorkerProcessesHandlers {
  /** A worker ended; `how` completes the sentence "rank 1 …". */
  exited(slot: number, how: string, lastLines: readonly string[]): void;
  /** A line that a worker printed (its log goes through the control connection; this is what libraries print). */
  line(slot: number, text: string): void;
}

/** TensorFlow's calls wait on libuv's pool threads; its default of four would stop file and DNS access. */
const POOL_THREADS = 16;

const WORKER_ENTRY = join(import.meta.dirname, '../../worker/dist/main.js');

/** Starts the workers of this host. They notice by their IPC channel when this process ends, however it ends. */
export function startWorkers(options: WorkerProcessesOptions, handlers: WorkerProcessesHandlers): WorkerProcesses {
  const { numWorkers, coordinatorAddress, gpus } = options;
  const threads = options.threads ?? Math.max(1, Math.floor(availableParallelism() / numWorkers));
  const children = Array.from({ length: numWorkers }, (_, slot) => {
    const child = spawn(
      process.execPath,
      [WORKER_ENTRY, 'join', '--coordinator', coordinatorAddress, '--slot', String(slot), '--threads', String(threads)],
      {
        stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
        env: {
          ...process.env,
          UV_THREADPOOL_SIZE: String(POOL_THREADS),
          CUDA_VISIBLE_DEVICES: gpus.length > 0 ? String(gpus[slot % gpus.length]) : '',
          ...(options.verbose ? { TF_CPP_MIN_LOG_LEVEL: '0' } : {}),
        },
      },
    );
    const lastLines = watchLines(child, (text) => handlers.line(slot, text));
    child.on('exit', (code, signal) =>
      handlers.exited(slot, signal === null ? `ended with exit code ${code}` : `was killed by ${signal}`, lastLines),
    );
    return child;
  });
  return {
    ended: Promise.all(
      children.map((child) => new Promise<void>((resolve) => child.on('close', () => resolve()))),
    ).then(() => undefined),
    kill() {
      for (const child of children) {
        child.kill('SIGKILL');
      }
    },
  };
}

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
