import { spawn } from 'node:child_process';
import { EXIT, RunFailedError } from '../errors.ts';
import { POOL_THREADS, WORKER_ENTRY } from '../job/worker-processes.ts';

/** Flags of `evaluate`, as text. */
export interface EvaluateFlags {
  readonly model: string;
  readonly data?: string;
  readonly protocol?: string;
  readonly pairs?: string;
  readonly json?: boolean;
  readonly threads?: string;
  readonly cameraPattern?: string;
  readonly flip?: boolean;
  readonly ks?: string;
  readonly reRank?: string;
  readonly curve?: string;
}

/** Scores a model in a worker process, because this program never loads TensorFlow. Returns its exit code. @throws RunFailedError when it crashed */
export function evaluate(flags: EvaluateFlags): Promise<number> {
  const { model, protocol, pairs, data, json, threads, cameraPattern, flip, ks, reRank, curve } = flags;
  const args = [
    'evaluate',
    `--model=${model}`,
    ...(protocol === undefined ? [] : [`--protocol=${protocol}`]),
    ...(pairs === undefined ? [] : [`--pairs=${pairs}`]),
    ...(data === undefined ? [] : [`--data=${data}`]),
    ...(json === true ? ['--json'] : []),
    ...(threads === undefined ? [] : [`--threads=${threads}`]),
    ...(cameraPattern === undefined ? [] : [`--camera-pattern=${cameraPattern}`]),
    ...(flip === true ? ['--flip'] : []),
    ...(ks === undefined ? [] : [`--ks=${ks}`]),
    ...(reRank === undefined ? [] : [`--re-rank=${reRank}`]),
    ...(curve === undefined ? [] : [`--curve=${curve}`]),
  ];
  const child = spawn(process.execPath, [WORKER_ENTRY, ...args], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    env: { ...process.env, UV_THREADPOOL_SIZE: String(POOL_THREADS) },
  });
  // Nothing is saved here that a signal could interrupt: it ends both.
  let isInterrupted = false;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => (isInterrupted = child.kill('SIGKILL')));
  }
  return new Promise((resolve, reject) => {
    child.on('exit', (code, signal) => {
      if (code !== null) resolve(code);
      else if (isInterrupted) resolve(EXIT.INTERRUPTED);
      else reject(new RunFailedError(`the process that scores was killed by ${signal}; is memory exhausted?`));
    });
  });
}
