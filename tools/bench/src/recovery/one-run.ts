import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startLineProcess } from '../line-process.ts';
import type { RecoveryOptions } from './options.ts';

/** Milliseconds since the signal. */
export interface Recovery {
  /** The coordinator had noticed, and told the others to abandon the step. */
  readonly abandoned: number;
  /** The next generation was ready and began to train. */
  readonly committed: number;
  /** Its first step was applied. */
  readonly step: number;
}

const COORDINATOR = join(import.meta.dirname, '../../../../apps/coordinator/dist/main.js');
/** A slot that fails a third time is set aside, so a run has two kills of each. */
const KILLS_OF_A_RUN = 4;

/** Starts a run and kills its two workers in turn, each time when both have trained for a while. */
export async function timeRecoveries({ kills, recipe, signal, steps }: RecoveryOptions): Promise<Recovery[]> {
  const folder = mkdtempSync(join(tmpdir(), 'circlet-recovery-'));
  const args = ['launch', '--workers=2', `--recipe=${recipe}`, '--log-format=json', '--min-dwell=0'];
  const run = startLineProcess('the run', process.execPath, [COORDINATOR, ...args, `--run-dir=${join(folder, 'run')}`]);
  const recoveries: Recovery[] = [];
  const pids: number[] = [];
  /** Of the two, the one that comes next replaces. */
  let vacant = 0;
  try {
    let numSteps = 0;
    let isWhole = false;
    while (recoveries.length < Math.min(kills, KILLS_OF_A_RUN)) {
      const line = await run.next();
      const event = String(line['event']);
      if (event === 'worker joined') pids[pids.length < 2 ? pids.length : vacant] = Number(line['pid']);
      if (event === 'training started' || event === 'generation committed') {
        isWhole = line['workers'] === 2;
        numSteps = 0;
      }
      if (event !== 'step' || !isWhole || ++numSteps < steps) continue;
      vacant = recoveries.length % 2;
      recoveries.push(await recover(pids[vacant] as number));
      if (signal === 'SIGSTOP') process.kill(pids[vacant] as number, 'SIGCONT');
      isWhole = false;
    }
  } finally {
    // Its workers notice, and end too.
    run.kill();
    await run[Symbol.asyncDispose]();
    rmSync(folder, { recursive: true, force: true });
  }
  return recoveries;

  async function recover(pid: number): Promise<Recovery> {
    // Somewhere within a step.
    await new Promise((resolve) => setTimeout(resolve, 300 * Math.random()));
    const begin = performance.now();
    kill(pid, signal);
    const at: Record<string, number> = {};
    for (;;) {
      const { event } = await run.next();
      const ms = performance.now() - begin;
      if (event === 'generation abandoned') at['abandoned'] ??= ms;
      if (event === 'generation committed') at['committed'] ??= ms;
      if (event === 'step' && at['committed'] !== undefined) {
        return { abandoned: at['abandoned'] ?? NaN, committed: at['committed'], step: ms };
      }
    }
  }
}

function kill(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch {
    // It has ended.
  }
}
