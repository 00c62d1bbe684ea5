import { spawn } from 'node:child_process';
import { join } from 'node:path';

export interface EvaluateFlags {
  readonly model: string;
  readonly data?: string;
  readonly protocol: string;
  readonly json?: boolean;
  readonly threads?: string;
}

const WORKER_ENTRY = join(import.meta.dirname, '../../../worker/dist/main.js');

/** Scores a model in a worker process, because this program never loads TensorFlow. Returns its exit code. */
export function evaluate(flags: EvaluateFlags): Promise<number> {
  const args = [
    'evaluate',
    `--model=${flags.model}`,
    `--protocol=${flags.protocol}`,
    ...(flags.data === undefined ? [] : [`--data=${flags.data}`]),
    ...(flags.json === true ? ['--json'] : []),
    ...(flags.threads === undefined ? [] : [`--threads=${flags.threads}`]),
  ];
  const child = spawn(process.execPath, [WORKER_ENTRY, ...args], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    env: { ...process.env, UV_THREADPOOL_SIZE: '16' },
  });
  return new Promise((resolve) => {
    child.on('exit', (code) => resolve(code ?? 1));
  });
}
