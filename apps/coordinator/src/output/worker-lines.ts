import type { WorkerFacts } from '@circlet/dashboard';
import { bar } from './bar.ts';
import { formatBytes } from './bytes.ts';

/** Of a terminal with fewer rows the moving lines would be most. */
const LEAST_ROWS = 12;
/** More are summed up in one. */
const MOST_LINES = 8;
const HOST_WIDTH = 24;
const BAR_CELLS = 10;

/**
 * A line for each worker, below the one that moves: `rank 0  gpu-01  gradients  step 39  612 MB`. None where there is one worker, or
 * not room enough.
 */
export function workerLines(
  workers: readonly WorkerFacts[],
  { rows, width }: { readonly rows: number; readonly width: number },
): string[] {
  if (workers.length < 2 || rows < LEAST_ROWS) return [];
  const isAll = workers.length <= MOST_LINES;
  // Whoever is lost is what somebody looks for.
  const first = isAll ? workers : workers.toSorted((a, b) => Number(isLost(b)) - Number(isLost(a)));
  const shown = first.slice(0, isAll ? MOST_LINES : MOST_LINES - 1);
  const table = shown.map(cellsOf);
  const widths = table.reduce<number[]>((so, row) => row.map((cell, at) => Math.max(so[at] ?? 0, cell.length)), []);
  const lines = table.map((row) => `  ${row.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join('  ')}`.trimEnd());
  const others = first.slice(shown.length);
  if (others.length > 0) lines.push(`  and ${others.length} more: ${doingLine(others)}`);
  return lines.map((line) => line.slice(0, Math.max(0, width)));
}

/** Workers by what they do, most first: `2 gradients`, `3 gradients, 1 waiting for data`; of one alone, how much of it is done. */
export function doingLine(workers: readonly WorkerFacts[]): string {
  const [only, ...more] = workers;
  if (only !== undefined && more.length === 0) return `1 ${doingOf(only)}${doneOf(only)}`;
  const counts = new Map<string, number>();
  for (const worker of workers) counts.set(doingOf(worker), (counts.get(doingOf(worker)) ?? 0) + 1);
  return [...counts]
    .sort((a, b) => b[1] - a[1])
    .map(([what, count]) => `${count} ${what}`)
    .join(', ');
}

function cellsOf(worker: WorkerFacts): string[] {
  const { rank, host, step, memoryBytes } = worker;
  return [
    rank < 0 ? 'no rank' : `rank ${rank}`,
    host.length <= HOST_WIDTH ? host : `${host.slice(0, HOST_WIDTH - 1)}…`,
    `${doingOf(worker)}${doneOf(worker)}`,
    step > 0 ? `step ${step}` : '',
    memoryBytes > 0 ? formatBytes(memoryBytes) : '',
  ];
}

function doingOf(worker: WorkerFacts): string {
  return isLost(worker) ? 'lost' : worker.phase;
}

/** `  ████░░░░░░ 40 %`; empty where it is not known. */
function doneOf({ shareDone }: WorkerFacts): string {
  return shareDone > 0 ? `  ${bar(shareDone, BAR_CELLS)} ${Math.round(100 * shareDone)} %` : '';
}

function isLost({ state }: WorkerFacts): boolean {
  return state === 'lost';
}
