import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { geometricMean, median, row } from '../report.ts';
import type { NetworkName } from '../step/configuration.ts';
import { PARTS, type StartTimes } from './one-start.ts';
import type { StartOptions } from './options.ts';

/** The last line of `--json`. */
export interface StartReport {
  /** What is promised for tracing and compiling, over what it took: above 1 is faster. */
  readonly ratios: Readonly<Record<string, number>>;
  readonly geomean: number | null;
  /** Medians, in seconds. */
  readonly rows: Readonly<Record<string, StartTimes>>;
  readonly starts: number;
  readonly versions: { readonly node: string };
}

/** Seconds in which IResNet100 is to be traced and compiled. */
const PROMISE = 5;

const HEADINGS = ['TensorFlow', 'values', 'trace', '1st step', '2nd step'];

export async function timeStarts(options: StartOptions): Promise<StartReport> {
  console.log(
    `batch 8, ${options.precision}, ${options.threads} threads; seconds, medians of ${options.starts} starts`,
  );
  console.log(`${''.padEnd(16)}${HEADINGS.map((heading) => heading.padStart(10)).join('')}`);
  const rows: Record<string, StartTimes> = {};
  for (const network of options.networks) {
    const starts: StartTimes[] = [];
    for (let start = 0; start < options.starts; start++) starts.push(await inOwnProcess(network, options));
    const times = medians(starts);
    rows[network] = times;
    console.log(
      row(
        network,
        PARTS.map((part) => times[part]),
      ),
    );
  }
  const ratios = Object.fromEntries(
    Object.entries(rows).map(([network, times]) => [
      `${network} ${options.precision}`,
      PROMISE / times['trace and compile'],
    ]),
  );
  const geomean = geometricMean(Object.values(ratios));
  return { ratios, geomean, rows, starts: options.starts, versions: { node: process.version } };
}

/** Part by part. @param starts one at least */
export function medians(starts: readonly StartTimes[]): StartTimes {
  return Object.fromEntries(PARTS.map((part) => [part, median(starts.map((times) => times[part]))])) as StartTimes;
}

async function inOwnProcess(network: NetworkName, { precision, threads }: StartOptions): Promise<StartTimes> {
  const program = fileURLToPath(new URL('child.js', import.meta.url));
  const { stdout } = await promisify(execFile)(process.execPath, [program, network, precision, String(threads)]);
  return JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as StartTimes;
}
