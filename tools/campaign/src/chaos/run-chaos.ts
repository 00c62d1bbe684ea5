import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { CampaignOptions, CampaignResult } from '../campaign.ts';

export interface Faults {
  /** The lines of a schedule: docs/chaos.md. */
  readonly schedule: readonly string[];
  readonly steps: number;
  readonly workers: number;
  /** Further flags of `circlet chaos`. */
  readonly flags?: readonly string[];
}

const COORDINATOR = join(import.meta.dirname, '../../../../apps/coordinator/dist/main.js');
/** How its verdict begins, which stands before all that was measured. */
const VERDICT = /^(Kept|Broken): /;

/** `circlet chaos`, whose progress is said and whose verdict is the report. */
export async function runChaos(
  { schedule, steps, workers, flags = [] }: Faults,
  { seed, say }: CampaignOptions,
): Promise<CampaignResult> {
  const folder = mkdtempSync(join(tmpdir(), 'circlet-schedule-'));
  try {
    const path = join(folder, 'schedule.txt');
    writeFileSync(path, `${schedule.join('\n')}\n`);
    const asked = [`--schedule=${path}`, `--seed=${seed}`, `--steps=${steps}`, `--workers=${workers}`, ...flags];
    const child = spawn(process.execPath, [COORDINATOR, 'chaos', ...asked], { stdio: ['ignore', 'pipe', 'inherit'] });
    const report: string[] = [];
    createInterface({ input: child.stdout }).on('line', (line) => {
      if (report.length > 0 || VERDICT.test(line)) report.push(line);
      else say(line);
    });
    const code = await new Promise<number | null>((resolve, reject) => {
      child.on('error', reject);
      child.on('close', resolve);
    });
    const shown = [...schedule, `over ${steps} steps of ${workers} workers, seed ${seed}`, '', ...report];
    return { isGood: code === 0, report: shown.map((line) => (line === '' ? '' : `    ${line}`)).join('\n') };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
