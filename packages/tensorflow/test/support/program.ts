import { spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';

const packageRoot = join(import.meta.dirname, '../..');

/** A program made of our sources, for what must be tried in a process of its own. */
export interface Program extends Disposable {
  /** @param wrapper a command that runs the command behind it */
  start(args?: readonly string[], env?: Readonly<Record<string, string>>, wrapper?: readonly string[]): Running;
}

export interface Running {
  readonly child: ChildProcess;
  readonly ended: Promise<Outcome>;
  /** Resolves when stdout has shown the text; rejects when the program ends before. */
  shows(text: string): Promise<void>;
}

export interface Outcome {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Bundles TypeScript, which may import from `./src/…`, into a program that plain Node runs. */
export async function program(source: string): Promise<Program> {
  // Inside the package, so that koffi and the kernels are found.
  const cache = join(packageRoot, 'node_modules/.cache');
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(join(cache, 'program-'));
  const outfile = join(folder, 'program.mjs');
  const started: ChildProcess[] = [];
  await build({
    stdin: { contents: source, resolveDir: packageRoot, loader: 'ts' },
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    conditions: ['@circlet/source'],
    external: ['koffi', 'yauzl', '@tensorflow/*'],
    logLevel: 'error',
  });
  return {
    start(args = [], env = {}, wrapper = []) {
      const running = run([...wrapper, process.execPath, outfile, ...args], env);
      started.push(running.child);
      return running;
    },
    [Symbol.dispose]() {
      // Those that a failed test has left; the others have ended.
      started.forEach((child) => child.kill('SIGKILL'));
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function run([command = '', ...args]: readonly string[], env: Readonly<Record<string, string>>): Running {
  // Node warns on stderr where both are set.
  const plain = { NO_COLOR: undefined, FORCE_COLOR: '0' };
  const child = spawn(command, args, { env: { ...process.env, ...plain, ...env } });
  const output = { stdout: '', stderr: '' };
  child.stdout.on('data', (chunk: Buffer) => (output.stdout += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (output.stderr += chunk.toString()));
  const ended = new Promise<Outcome>((resolve) => child.on('close', (code) => resolve({ code, ...output })));
  return {
    child,
    ended,
    shows: (text) =>
      new Promise((resolve, reject) => {
        const look = (): void => {
          if (output.stdout.includes(text)) {
            resolve();
          }
        };
        child.stdout.on('data', look);
        look();
        void ended.then(({ stderr }) =>
          reject(new Error(`ended without showing '${text}': ${output.stdout}${stderr}`)),
        );
      }),
  };
}
