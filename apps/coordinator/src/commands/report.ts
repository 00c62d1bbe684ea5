import { join, resolve } from 'node:path';
import { MAX_COMPARED_RUNS } from '@circlet/report';
import { EXIT, UsageError } from '../errors.ts';
import { readRun } from '../report/read-run.ts';
import { lacksSummary, SUMMARY_FILE } from '../report/summary-file.ts';
import { writeReport } from '../report/write-report.ts';
import { wholeNumber } from './options.ts';
import { runInWorker } from './worker-program.ts';

/** Flags of `report`, as text. */
export interface ReportFlags {
  readonly out?: string;
  readonly hourlyPrice?: string;
  readonly skipEmbeddings?: boolean;
  readonly threads?: string;
}

const DEFAULT_RUN = 'runs/latest';

/**
 * Writes the report of a run, or of several side by side, and says where it is. Returns the exit code.
 *
 * @throws UsageError where something is no run, has no steps or is damaged; as readRun and writeReport do
 */
export async function report(flags: ReportFlags, named: readonly string[]): Promise<number> {
  const hourlyPrice = flags.hourlyPrice === undefined ? null : priceOf(flags.hourlyPrice);
  const threads = flags.threads === undefined ? undefined : wholeNumber('--threads', flags.threads, 1, 4096);
  const folders = named.length === 0 ? [DEFAULT_RUN] : named;
  if (folders.length > MAX_COMPARED_RUNS) {
    throw new UsageError(
      `report: expected at most ${MAX_COMPARED_RUNS} runs, which one picture can tell apart, got ${folders.length}; leave some out`,
    );
  }
  const runs = folders.map(readRun);
  const twice = runs.find(({ name }, index) => runs.findIndex((run) => run.name === name) !== index);
  if (twice !== undefined) {
    throw new UsageError(
      `report: expected runs of different names, got ${twice.name} more than once; name each run once`,
    );
  }
  const [first = DEFAULT_RUN] = folders;
  if (flags.skipEmbeddings !== true && (await summarise(folders, threads)) === EXIT.INTERRUPTED)
    return EXIT.INTERRUPTED;
  const told = folders.map(readRun);
  const folder = resolve(flags.out ?? join(first, runs.length === 1 ? 'report' : 'comparison'));
  const page = await writeReport(told, { folder, hourlyPrice, withPng: true, now: new Date() });
  process.stdout.write(`Report  ${page}\n`);
  return EXIT.OK;
}

/**
 * Has a worker process work out what the models make of images that they never saw, where nobody has: this program never loads TensorFlow.
 * What comes between, data that is not here say, is told, and the report goes without.
 */
async function summarise(folders: readonly string[], threads: number | undefined): Promise<number> {
  for (const folder of folders) {
    if (!lacksSummary(folder)) continue;
    const flags = {
      model: folder,
      out: join(folder, SUMMARY_FILE),
      ...(threads === undefined ? {} : { threads: String(threads) }),
    };
    const code = await runInWorker('summarise', flags, 'summarises');
    if (code === EXIT.INTERRUPTED) return code;
    if (code !== EXIT.OK) process.stderr.write(`the report of ${folder} goes without its embeddings\n`);
  }
  return EXIT.OK;
}

function priceOf(text: string): number {
  const price = Number(text);
  if (text.trim() !== '' && Number.isFinite(price) && price >= 0) return price;
  throw new UsageError(`--hourly-price: expected what a worker costs an hour, a number such as 2.50, got '${text}'`);
}
