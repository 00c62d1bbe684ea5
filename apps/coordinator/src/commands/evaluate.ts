import { spawn } from 'node:child_process';
import { POOL_THREADS, WORKER_ENTRY } from '../job/worker-processes.ts';

/** Flags of `evaluate`, as text. */
export interface EvaluateFlags {
  readonly model: string;
  readonly data?: string;
  readonly protocol: string;
  readonly json?: boolean;
  readonly threads?: string;
  readonly cameraPattern?: string;
}

/** Scores a model in a worker process, because this program never loads TensorFlow. Returns its exit code. */
export function evaluate(flags: EvaluateFlags): Promise<number> {
  const { model, protocol, data, json, threads, cameraPattern } = flags;
  const args = [
    'evaluate',
    `--model=${model}`,
    `--protocol=${protocol}`,
    ...(data === undefined ? [] : [`--data=${data}`]),
    ...(json === true ? ['--json'] : []),
    ...(threads === undefined ? [] : [`--threads=${threads}`]),
    ...(cameraPattern === undefined ? [] : [`--camera-pattern=${cameraPattern}`]),
  ];
  const child = spawn(process.execPath, [WORKER_ENTRY, ...args], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    env: { ...process.env, UV_THREADPOOL_SIZE: String(POOL_THREADS) },
  });
  // Nothing is saved here that a signal could interrupt: it ends both.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => child.kill('SIGKILL'));
  return new Promise((resolve) => {
    child.on('exit', (code, signal) => resolve(code ?? (signal === 'SIGKILL' ? 130 : 1)));
  });
}
