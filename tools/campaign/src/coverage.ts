import { readFileSync } from 'node:fs';
import { type Profiler, Session } from 'node:inspector';
import { fileURLToPath } from 'node:url';

/** How much of a parser's built files was executed. */
export interface Coverage {
  readonly lines: number;
  readonly coveredLines: number;
  /** Functions and the blocks in them that V8 tells apart. */
  readonly branches: number;
  readonly coveredBranches: number;
}

export interface CoverageWatch {
  /** Of the files whose path ends with one of these. */
  take(sources: readonly string[]): Coverage;
}

/** V8's own coverage of this process, of modules that are loaded from now on. */
export function watchCoverage(): CoverageWatch {
  const session = new Session();
  session.connect();
  session.post('Profiler.enable');
  session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
  return {
    take(sources) {
      let result: readonly Profiler.ScriptCoverage[] = [];
      session.post('Profiler.takePreciseCoverage', (error, taken) => {
        if (error === null) ({ result } = taken);
      });
      const wanted = result.filter(({ url }) => url.startsWith('file:') && sources.some((end) => url.endsWith(end)));
      const missing = sources.find((end) => !wanted.some(({ url }) => url.endsWith(end)));
      if (missing !== undefined) throw new Error(`expected the coverage of ${missing}, which was never loaded`);
      return wanted.map(coverageOf).reduce(sumOf);
    },
  };
}

function coverageOf({ url, functions }: Profiler.ScriptCoverage): Coverage {
  const text = readFileSync(fileURLToPath(url), 'utf8');
  const ranges = functions.flatMap((own) => own.ranges);
  // Within each other or apart: the smallest around a place is the one that counts.
  const countAt = (offset: number): number =>
    ranges
      .filter(({ startOffset, endOffset }) => startOffset <= offset && offset < endOffset)
      .reduce(
        (best, range) => (range.endOffset - range.startOffset <= best.endOffset - best.startOffset ? range : best),
        {
          startOffset: 0,
          endOffset: Infinity,
          count: 1,
        },
      ).count;
  const offsets = codeLines(text);
  const branches = functions
    .filter(({ functionName }, index) => index > 0 || functionName !== '')
    .flatMap((own) => own.ranges);
  return {
    lines: offsets.length,
    coveredLines: offsets.filter((offset) => countAt(offset) > 0).length,
    branches: branches.length,
    coveredBranches: branches.filter(({ count }) => count > 0).length,
  };
}

/** Where the code of each line begins; lines of comment and of brackets alone have none. */
function codeLines(text: string): number[] {
  const offsets: number[] = [];
  let offset = 0;
  let isComment = false;
  for (const line of text.split('\n')) {
    const code = line.trim();
    const begins = code.startsWith('/*');
    if (!isComment && !begins && !code.startsWith('//') && /\w/.test(code))
      offsets.push(offset + line.length - line.trimStart().length);
    isComment = (isComment || begins) && !code.includes('*/');
    offset += line.length + 1;
  }
  return offsets;
}

function sumOf(a: Coverage, b: Coverage): Coverage {
  return {
    lines: a.lines + b.lines,
    coveredLines: a.coveredLines + b.coveredLines,
    branches: a.branches + b.branches,
    coveredBranches: a.coveredBranches + b.coveredBranches,
  };
}
