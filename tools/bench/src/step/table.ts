import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { columns, geometricMean, row } from '../report.ts';
import {
  EMBED_TABLE,
  nameOf,
  SHORT_TABLE,
  type StepConfiguration,
  WHOLE_EMBED_TABLE,
  WHOLE_TABLE,
} from './configuration.ts';
import type { StepOptions } from './options.ts';
import type { StepReport } from './time-steps.ts';

export type TableOptions = Pick<StepOptions, 'mode' | 'threads' | 'pairs' | 'classes' | 'peerPython'>;

/** The last line of `--json`. */
export interface TableReport {
  /** The peer's time over ours by configuration; above 1 we are faster. */
  readonly ratios: Readonly<Record<string, number>>;
  readonly geomean: number | null;
  readonly rows: readonly StepReport[];
}

/** Times configurations, each in a process of its own so that its peak memory is its own. */
export async function timeTable(
  options: TableOptions,
  configurations: readonly StepConfiguration[],
): Promise<TableReport> {
  console.log(
    '                   circlet      peer     ratio    memory      peer     ratio     limit      JS %   (seconds per step; MB at most; FLOP/s as a share of the best convolution)',
  );
  const rows: StepReport[] = [];
  for (const configuration of configurations) {
    const report = await inOwnProcess(configuration, options);
    rows.push(report);
    console.log(tableRow(report));
  }
  const ratios = Object.fromEntries(
    rows.flatMap((report) => (report.geomean === null ? [] : [[nameOf(report), report.geomean]])),
  );
  return { ratios, geomean: geometricMean(Object.values(ratios)), rows };
}

/** What bench:step and bench:embed time unless one row is asked for. */
export function tableOf({ mode, full }: StepOptions): readonly StepConfiguration[] {
  if (mode === 'embed') return full ? WHOLE_EMBED_TABLE : EMBED_TABLE;
  return full ? WHOLE_TABLE : SHORT_TABLE;
}

/** A configuration's seconds and memory, ours, the peer's and the ratio; for memory too, above 1 is better for us. */
export function tableRow(report: StepReport): string {
  const { secondsPerStep, peerSecondsPerStep, geomean, peakMegabytes, peerPeakMegabytes } = report;
  const memoryRatio = peerPeakMegabytes === null ? null : peerPeakMegabytes / peakMegabytes;
  return (
    row(nameOf(report), [secondsPerStep, peerSecondsPerStep, geomean]) +
    columns([peakMegabytes, peerPeakMegabytes], 0) +
    columns([memoryRatio, report.limit.shareOfConvolution, 100 * report.javascriptShare])
  );
}

function inOwnProcess(configuration: StepConfiguration, options: TableOptions): Promise<StepReport> {
  const { network, precision, batch } = configuration;
  const { mode, threads, pairs, classes, peerPython } = options;
  const flags = { mode, net: network, precision, 'batch-size': batch, threads, pairs, classes };
  const program = fileURLToPath(new URL('main.js', import.meta.url));
  const args = Object.entries(flags).map(([name, value]) => `--${name}=${value}`);
  const child = spawn(
    process.execPath,
    [program, ...args, ...(peerPython === null ? [] : [`--peer-python=${peerPython}`]), '--json'],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  let last = '';
  createInterface({ input: child.stdout }).on('line', (line) => (last = line));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => {
      if (code === 0) resolve(JSON.parse(last) as StepReport);
      else reject(new Error(`${nameOf(configuration)} ended with code ${code}; what it said stands above`));
    });
  });
}
