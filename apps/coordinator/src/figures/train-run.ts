import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { formatRecipe } from '@circlet/recipe';
import { EXIT, UsageError } from '../errors.ts';
import { hostProcessTree } from '../job/process-tree.ts';
import { onStopRequests } from '../job/stop-requests.ts';
import type { PlannedRun } from './plan.ts';

export interface TrainRunOptions {
  /** Where its recipe and its folder are to be. */
  readonly out: string;
  readonly numWorkers: number;
  /** Now and then, with the steps done and those there will be. */
  readonly onStep: (done: number, total: number) => void;
}

/** `failed`: for the reason given; the others may be trained still. */
export type TrainingEnd =
  { readonly kind: 'trained' } | { readonly kind: 'stopped' } | { readonly kind: 'failed'; readonly reason: string };

const PROGRAM = join(import.meta.dirname, '../main.js');
const WATCH_MS = 1_000;

/**
 * Trains one run by `launch`, in a process of its own: a signal has it finish the step and leave, a second one ends it at once.
 *
 * @throws UsageError where its recipe cannot be written
 */
export function trainRun(run: PlannedRun, { out, numWorkers, onStep }: TrainRunOptions): Promise<TrainingEnd> {
  const recipe = join(out, `${run.name}.recipe.yaml`);
  try {
    writeFileSync(recipe, formatRecipe(run.recipe));
  } catch (cause) {
    throw new UsageError(
      `cannot write ${recipe}: ${(cause as Error).message}; free some space or choose another folder with --out`,
      { cause },
    );
  }
  const flags = [
    '--log-format=json',
    `--recipe=${recipe}`,
    `--run-dir=${join(out, run.name)}`,
    `--workers=${numWorkers}`,
  ];
  const child = spawn(process.execPath, [PROGRAM, 'launch', ...flags], {
    // By its channel it notices that this process has ended, however it did.
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    // The user's Ctrl-C is for this program, which passes it on once.
    detached: true,
  });
  let errors = '';
  let isStopped = false;
  const stopListening = onStopRequests(
    {
      first() {
        isStopped = true;
        child.kill('SIGTERM');
      },
      // It ends its workers.
      second: () => void child.kill('SIGINT'),
    },
    { process, tree: hostProcessTree(process.platform), nowMs: () => performance.now(), intervalMs: WATCH_MS },
  );
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (errors += text));
  if (child.stdout !== null) {
    createInterface({ input: child.stdout }).on('line', (line) => {
      const step = stepOf(line);
      if (step !== null) onStep(step.done, step.total);
    });
  }
  return new Promise<TrainingEnd>((resolve, reject) => {
    child.on('error', reject).on('close', (code, signal) => {
      if (isStopped) resolve({ kind: 'stopped' });
      else if (code === EXIT.OK) resolve({ kind: 'trained' });
      else resolve({ kind: 'failed', reason: reasonOf(errors, code, signal) });
    });
  }).finally(stopListening);
}

/** Of a line that `launch --log-format=json` prints; null: it says something else, or is cut off. */
function stepOf(line: string): { readonly done: number; readonly total: number } | null {
  try {
    const { event, step, totalSteps } = JSON.parse(line) as Readonly<Record<string, unknown>>;
    return event === 'step' && typeof step === 'number' && typeof totalSteps === 'number'
      ? { done: step + 1, total: totalSteps }
      : null;
  } catch {
    return null;
  }
}

function reasonOf(errors: string, code: number | null, signal: NodeJS.Signals | null): string {
  const last = errors.trim().split('\n').at(-1) ?? '';
  if (last !== '') return last;
  return signal === null
    ? `it ended with exit code ${code ?? 'none'}`
    : `it was killed by ${signal}; is memory exhausted?`;
}
