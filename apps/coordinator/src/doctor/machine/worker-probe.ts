import { type ChildProcess, spawn } from 'node:child_process';
import { POOL_THREADS, WORKER_ENTRY } from '../../job/worker-processes.ts';

/** What became of a probe: what it found, or why it found nothing. */
export type Probed<T> =
  { readonly found: T } | { readonly failed: { readonly code: string; readonly message: string } };

export interface TensorflowProbe {
  readonly version: string;
  readonly directory: string;
  readonly gpus: number;
  readonly isBf16Native: boolean;
  readonly seconds: number;
}

export interface MemoryProbe {
  readonly sharesMemory: boolean;
  readonly bytesPerSecond: number;
}

/** CUDA's libraries from a cold disk take half a minute. */
const PATIENCE_MS = 120_000;

/** What TensorFlow can do here: in a worker, because this program never loads it. */
export async function probeTensorflow(): Promise<Probed<TensorflowProbe>> {
  const probe = startProbe('tensorflow');
  try {
    return await probe.next<Probed<TensorflowProbe>>();
  } catch (error) {
    return { failed: { code: '', message: (error as Error).message } };
  } finally {
    probe.child.kill('SIGKILL');
  }
}

/** What two workers of this host can do for each other. */
export async function probeMemory(): Promise<Probed<MemoryProbe>> {
  const probes = [startProbe('memory'), startProbe('memory')];
  try {
    const greetings = await Promise.all(probes.map((probe) => probe.next<{ endpoints: string[] } | Probed<never>>()));
    const failed = greetings.find((greeting) => 'failed' in greeting);
    if (failed !== undefined) return failed as Probed<never>;
    const endpoints = greetings.map((greeting) => (greeting as { endpoints: string[] }).endpoints);
    const answers = probes.map((probe) => probe.next<Probed<MemoryProbe>>());
    probes.forEach(({ child }, rank) => child.send({ rank, endpoints }, () => undefined));
    const [first, second] = (await Promise.all(answers)) as [Probed<MemoryProbe>, Probed<MemoryProbe>];
    return 'failed' in second ? second : first;
  } catch (error) {
    return { failed: { code: '', message: (error as Error).message } };
  } finally {
    probes.forEach(({ child }) => child.kill('SIGKILL'));
  }
}

interface RunningProbe {
  readonly child: ChildProcess;
  /** The next thing that it says; rejects when it ends or falls silent instead. */
  next<T>(): Promise<T>;
}

function startProbe(what: string): RunningProbe {
  const child = spawn(process.execPath, [WORKER_ENTRY, 'probe', what], {
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    env: { ...process.env, UV_THREADPOOL_SIZE: String(POOL_THREADS) },
  });
  let said = '';
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (said = (said + text).slice(-2_000)));
  const ended = new Promise<Error>((resolve) => {
    child.once('error', (cause) => resolve(new Error(`the probe cannot be started: ${cause.message}`, { cause })));
    child.once('close', (code, signal) => {
      const last = said.trim().split('\n').at(-1) ?? '';
      resolve(new Error(`the probe ended (${signal ?? `exit code ${code}`})${last === '' ? '' : `: ${last}`}`));
    });
  });
  return {
    child,
    next: <T>() =>
      new Promise<T>((resolve, reject) => {
        const silent = (): void => reject(new Error(`the probe said nothing for ${PATIENCE_MS / 1000} s`));
        const timer = setTimeout(silent, PATIENCE_MS);
        child.once('message', (message) => {
          clearTimeout(timer);
          resolve(message as T);
        });
        void ended.then((error) => {
          clearTimeout(timer);
          reject(error);
        });
      }),
  };
}
