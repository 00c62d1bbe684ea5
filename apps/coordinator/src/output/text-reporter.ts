import type { ControlBodies } from '@circlet/protocol';
import { progressLine, workersLine } from './progress-line.ts';
import { formatReport } from './report.ts';
import { rateMeter, type Reporter } from './reporter.ts';
import type { Style } from './style.ts';

export interface TextReporterOptions {
  readonly stream: Pick<NodeJS.WriteStream, 'write'> & { readonly isTTY?: boolean; readonly columns?: number };
  readonly style: Style;
  /** Nothing but warnings and the closing report. */
  readonly quiet: boolean;
  readonly nowMs: () => number;
  /** Without a terminal: at most one progress line in this time. Default 5,000. */
  readonly plainIntervalMs?: number;
}

const LIVE_INTERVAL_MS = 100;
/** Milestones that the sentences around them tell already. */
const TOLD_OTHERWISE = new Set(['generation formed', 'training started', 'evaluation']);

/** One line that moves in a terminal; plain lines, now and then, elsewhere. */
export function textReporter(options: TextReporterOptions): Reporter {
  const { stream, style, quiet, nowMs, plainIntervalMs = 5_000 } = options;
  const isLive = stream.isTTY === true;
  const rateOf = rateMeter();
  let hasLine = false;
  let lastMs = -Infinity;
  let activities: readonly string[] = [];
  const clear = (): void => {
    if (hasLine) stream.write('\r\x1b[K');
    hasLine = false;
  };
  const line = (text: string): void => {
    clear();
    stream.write(`${text}\n`);
  };
  const info = (text: string): void => {
    if (!quiet) line(text);
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
      const now = nowMs();
      const rate = rateOf(progress, run, now);
      const isLast = progress.step + 1 >= run.totalSteps;
      if (quiet || (now - lastMs < (isLive ? LIVE_INTERVAL_MS : plainIntervalMs) && !isLast)) return;
      lastMs = now;
      if (!isLive) {
        line(progressLine(progress, run, rate));
        return;
      }
      const width = (stream.columns ?? 80) - 1;
      const text = progressLine(progress, run, rate, 20);
      const workers = workersLine(activities);
      stream.write(
        `\r\x1b[K${`${text}  ${workers}`.length <= width ? `${text}  ${style.dim(workers)}` : text.slice(0, width)}`,
      );
      hasLine = true;
    },
    activity: (current) => (activities = current),
    evaluation: (evaluation) => info(evaluationLine(evaluation)),
    report: (report, directory) => line(formatReport(report, directory, style)),
    [Symbol.dispose]: clear,
  };
}

function evaluationLine({ what, scores, numImages, numClasses, step }: ControlBodies['evaluation']): string {
  const score = scores.find(({ name }) => name === 'recallAt1')?.value ?? Number.NaN;
  const subject = what === 'raw-pixels' ? 'raw pixels' : `after step ${step}`;
  return `${subject}: Recall@1 ${score.toFixed(3)} on ${numImages} images of ${numClasses} unseen classes`;
}
