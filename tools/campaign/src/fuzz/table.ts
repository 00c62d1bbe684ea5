import type { FuzzedParser } from './fuzzed-parser.ts';
import type { Tally } from './messages.ts';

export interface FoundFailure {
  readonly index: number;
  readonly problem: string;
  /** The input, kept. */
  readonly path: string;
}

export interface ParserResult {
  readonly parser: Pick<FuzzedParser, 'name' | 'reads'>;
  readonly tally: Tally;
  readonly failures: readonly FoundFailure[];
  readonly seconds: number;
}

const NOTHING: Tally = {
  inputs: 0,
  pastHeader: 0,
  taken: 0,
  slowestMs: 0,
  largestArrayBytes: 0,
  grownBytes: 0,
  coverage: { lines: 0, coveredLines: 0, branches: 0, coveredBranches: 0 },
};

/** Of several processes, one after the other; coverage is that of the last one that told. */
export function merged(tallies: readonly Tally[]): Tally {
  return tallies.reduce(
    (a, b) => ({
      inputs: a.inputs + b.inputs,
      pastHeader: a.pastHeader + b.pastHeader,
      taken: a.taken + b.taken,
      slowestMs: Math.max(a.slowestMs, b.slowestMs),
      largestArrayBytes: Math.max(a.largestArrayBytes, b.largestArrayBytes),
      grownBytes: Math.max(a.grownBytes, b.grownBytes),
      coverage: b.coverage.lines > 0 ? b.coverage : a.coverage,
    }),
    NOTHING,
  );
}

/** Markdown, a row for each parser and one for all. */
export function formatTable(results: readonly ParserResult[]): string {
  const all = merged(results.map(({ tally }) => tally));
  const failures = results.reduce((sum, { failures: own }) => sum + own.length, 0);
  const seconds = results.reduce((sum, { seconds: own }) => sum + own, 0);
  const { coverage: _, ...rest } = all;
  const total = rowOf('all', { ...rest, coverage: NOTHING.coverage }, failures, seconds);
  return [
    '| parser | inputs | past the header | taken | failures | lines | branches | slowest | largest array | process grew by | seconds |',
    '| --- | --: | --: | --: | --: | --: | --: | --: | --: | --: | --: |',
    ...results.map(formatRow),
    total,
  ].join('\n');
}

/** What a parser's inputs came to. */
export function formatRow({ parser, tally, failures, seconds }: ParserResult): string {
  return rowOf(`${parser.name}: ${parser.reads}`, tally, failures.length, seconds);
}

function rowOf(name: string, tally: Tally, failures: number, seconds: number): string {
  const { inputs, pastHeader, taken, slowestMs, largestArrayBytes, grownBytes, coverage } = tally;
  const cells = [
    name,
    inputs.toLocaleString('en'),
    share(pastHeader, inputs),
    share(taken, inputs),
    String(failures),
    share(coverage.coveredLines, coverage.lines),
    share(coverage.coveredBranches, coverage.branches),
    `${slowestMs.toFixed(0)} ms`,
    size(largestArrayBytes),
    size(grownBytes),
    seconds.toFixed(0),
  ];
  return `| ${cells.join(' | ')} |`;
}

function share(part: number, whole: number): string {
  return whole === 0 ? '' : `${((100 * part) / whole).toFixed(0)} %`;
}

function size(bytes: number): string {
  return bytes < 2 ** 20 ? `${(bytes / 1024).toFixed(0)} KiB` : `${(bytes / 2 ** 20).toFixed(0)} MiB`;
}
