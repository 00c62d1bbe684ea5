import type { ControlBodies } from '@circlet/protocol';
import type { WorkerFacts } from '@circlet/dashboard';
import { liveRegion } from './live-region.ts';
import { liveProgress, plainProgress } from './progress-line.ts';
import { formatReport } from './report.ts';
import { type Progress, type Rate, rateMeter, type Reporter, type RunShape } from './reporter.ts';
import type { Style } from './style.ts';
import { doingLine, workerLines } from './worker-lines.ts';

export interface TextReporterOptions {
  readonly stream: Pick<NodeJS.WriteStream, 'write'> & {
    readonly isTTY?: boolean;
    readonly columns?: number;
    readonly rows?: number;
  };
  readonly style: Style;
  /** Nothing but warnings and the closing report. */
  readonly quiet: boolean;
  readonly nowMs: () => number;
  /** Without a terminal: at most one progress line in this time. Default 5,000. */
  readonly plainIntervalMs?: number;
}

const LIVE_INTERVAL_MS = 100;
/** Of a terminal that does not tell its own. */
const USUAL_COLUMNS = 80;
const USUAL_ROWS = 24;
/** Milestones that the sentences around them tell already. */
const TOLD_OTHERWISE = new Set([
  'generation formed',
  'training started',
  'evaluation',
  'stopping after this step',
  'checkpoint failed',
  'checkpoint left out',
]);

/** In a terminal a line that moves, and below it one for each worker; plain lines, now and then, elsewhere. */
export function textReporter(options: TextReporterOptions): Reporter {
  const { stream, style, quiet, nowMs, plainIntervalMs = 5_000 } = options;
  const isLive = stream.isTTY === true && !quiet;
  const rateOf = rateMeter();
  let latest: { readonly progress: Progress; readonly run: RunShape; readonly rate: Rate } | null = null;
  let workers: readonly WorkerFacts[] = [];
  const region = liveRegion(stream);
  let lastMs = -Infinity;
  let isOver = false;

  const line = (text: string): void => {
    region.clear();
    stream.write(`${text}\n`);
  };
  const info = (text: string): void => {
    if (!quiet) line(text);
  };
  const isDue = (intervalMs: number): boolean => {
    const now = nowMs();
    if (now - lastMs < intervalMs) return false;
    lastMs = now;
    return true;
  };
  const draw = (): void => {
    // Workers that leave are no progress: nothing moves behind the report.
    if (isOver) return;
    // The last column stays free: some terminals go to the next line once it is written.
    const width = (stream.columns || USUAL_COLUMNS) - 1;
    const below = workerLines(workers, { rows: stream.rows || USUAL_ROWS, width }).map((text) => style.dim(text));
    const doing = below.length > 0 ? '' : doingLine(workers);
    const first =
      latest === null
        ? doingLine(workers).slice(0, width)
        : liveProgress(latest.progress, latest.run, latest.rate, doing, width);
    region.show([first, ...below]);
  };

  return {
    event(event, fields = {}) {
      if (TOLD_OTHERWISE.has(event)) return;
      const details = Object.entries(fields).map(([name, value]) => `${name} ${String(value)}`);
      info(details.length === 0 ? event : `${event} ${style.dim(`(${details.join(', ')})`)}`);
    },
    note: info,
    warn: (text) => line(`${style.warning('warning:')} ${text}`),
    progress(progress, run) {
      const rate = rateOf(progress, run, nowMs());
      latest = { progress, run, rate };
      const isLast = progress.step + 1 >= run.totalSteps;
      if (isLive) {
        if (isDue(LIVE_INTERVAL_MS) || isLast) draw();
      } else if (isDue(plainIntervalMs) || isLast) {
        info(plainProgress(progress, run, rate));
      }
    },
    workers(current) {
      workers = current;
      if (isLive && isDue(LIVE_INTERVAL_MS)) draw();
    },
    evaluation: (evaluation) => info(evaluationLine(evaluation)),
    report(report, directory, page) {
      line(formatReport(report, directory, style, page));
      isOver = true;
    },
    failed: () => undefined,
    [Symbol.dispose]() {
      region.clear();
      isOver = true;
    },
  };
}

function evaluationLine({ what, scores, numImages, numClasses, step }: ControlBodies['evaluation']): string {
  const score = scores.find(({ name }) => name === 'recallAt1')?.value ?? Number.NaN;
  const subject = what === 'raw-pixels' ? 'raw pixels' : `after step ${step}`;
  return `${subject}: Recall@1 ${score.toFixed(3)} on ${numImages} images of ${numClasses} unseen classes`;
}
