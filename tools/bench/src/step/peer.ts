import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { nameOf, type StepConfiguration } from './configuration.ts';

/** PyTorch in a process of its own; it sleeps between its steps. */
export interface Peer extends AsyncDisposable {
  /** For example `torch 2.13.0+cpu`. */
  readonly version: string;
  /** Resolves to the seconds of one step and the process's peak resident memory so far. */
  step(): Promise<PeerStep>;
}

export interface PeerStep {
  readonly seconds: number;
  readonly peakBytes: number;
}

/** Starts peers/torch_step.py and waits until its model is built. Rejects with Python's own words where it cannot. */
export async function startPeer(
  python: string,
  { network, batch, precision }: StepConfiguration,
  { threads, classes }: { readonly threads: number; readonly classes: number },
): Promise<Peer> {
  const script = fileURLToPath(new URL('../../peers/torch_step.py', import.meta.url));
  const values = { net: network, batch, precision, threads, classes };
  const child = spawn(python, [script, ...Object.entries(values).map(([name, value]) => `--${name}=${value}`)], {
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  const errors: string[] = [];
  child.stderr.setEncoding('utf8').on('data', (text: string) => errors.push(text));
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const failed = new Promise<never>((_, reject) => {
    child.once('error', (error) => reject(new Error(`${python} cannot be started: ${error.message}`)));
    child.once('close', (code) =>
      reject(
        new Error(
          `the peer ended with code ${code} at ${nameOf({ network, batch, precision })}: ${errors.join('').trim()}`,
        ),
      ),
    );
  });
  // Only awaited while something is expected of the peer; its normal end is not a failure.
  failed.catch(() => undefined);
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const next = async (): Promise<Record<string, unknown>> => {
    const line = await Promise.race([lines.next(), failed]);
    return JSON.parse(String(line.value)) as Record<string, unknown>;
  };
  const ready = await next();
  return {
    version: String(ready['version']),
    async step() {
      child.stdin.write('step\n');
      const answer = await next();
      return { seconds: Number(answer['seconds']), peakBytes: Number(answer['peakBytes']) };
    },
    async [Symbol.asyncDispose]() {
      child.stdin.end();
      await ended;
    },
  };
}
