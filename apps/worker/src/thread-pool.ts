import { spawn } from 'node:child_process';

/**
 * TensorFlow's calls wait on libuv's pool threads; its default of four would stop file and DNS access. The size is read
 * before any program text runs, so only the environment of a new process can set it.
 */
const POOL_THREADS = 16;

export function hasLargePool(environment: NodeJS.ProcessEnv): boolean {
  return Number(environment['UV_THREADPOOL_SIZE'] ?? 4) >= POOL_THREADS;
}

/** Runs this same program again with a pool that is large enough; signals and the end are passed on. Returns its exit code. */
export function runWithLargePool({ argv, env, execPath, execArgv, on }: NodeJS.Process): Promise<number> {
  const child = spawn(execPath, [...execArgv, ...argv.slice(1)], {
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    detached: true,
    env: { ...env, UV_THREADPOOL_SIZE: String(POOL_THREADS) },
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    on.call(process, signal, () => child.kill(signal));
  }
  return new Promise((resolve) => {
    child.on('exit', (code) => resolve(code ?? 1));
  });
}
