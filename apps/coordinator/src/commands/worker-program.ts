import { spawn } from 'node:child_process';
import { EXIT, RunFailedError } from '../errors.ts';
import { POOL_THREADS, WORKER_ENTRY } from '../job/worker-processes.ts';

type FlagValue = string | boolean | undefined;

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Has a worker process do what needs TensorFlow, which this program never loads. What it prints comes out here. A signal ends both at
 * once: nothing of it must be saved.
 *
 * @param flags as commander has them; they go on under the names that they have there
 * @param what it does, for the sentence about its end: `scores`
 * @returns its exit code
 * @throws RunFailedError when it crashed
 */
export function runInWorker(command: string, flags: object, what: string): Promise<number> {
  const child = spawn(process.execPath, [WORKER_ENTRY, command, ...argumentsOf(flags)], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    env: { ...process.env, UV_THREADPOOL_SIZE: String(POOL_THREADS) },
  });
  let isInterrupted = false;
  const onSignal = (): void => {
    isInterrupted = true;
    child.kill('SIGKILL');
  };
  SIGNALS.forEach((signal) => process.on(signal, onSignal));
  return new Promise((resolve, reject) => {
    child.on('exit', (code, signal) => {
      SIGNALS.forEach((name) => process.off(name, onSignal));
      // A terminal tells both of them, and the worker may be first.
      const isAsked = isInterrupted || SIGNALS.some((name) => name === signal);
      if (code !== null) resolve(code);
      else if (isAsked) resolve(EXIT.INTERRUPTED);
      else reject(new RunFailedError(`the process that ${what} was killed by ${signal}; is memory exhausted?`));
    });
  });
}

/** `{ maxBroken: '3', json: true }` → `--max-broken=3 --json`. */
function argumentsOf(flags: object): string[] {
  return Object.entries(flags as Readonly<Record<string, FlagValue>>).flatMap(([name, value]) => {
    const flag = `--${name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
    if (value === undefined || value === false) return [];
    return [value === true ? flag : `${flag}=${value}`];
  });
}
