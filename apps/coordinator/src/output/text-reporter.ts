import type { ControlBodies } from '@circlet/protocol';
import { duration, rateOf, type Reporter, type RunShape } from './reporter.ts';

export interface TextReporterOptions {
  readonly stream: NodeJS.WriteStream;
  readonly quiet: boolean;
  readonly nowMs: () => number;
  /** Without a terminal: at most one progress line in this time. */
  readonly plainIntervalMs?: number;
}

/** One line that moves in a terminal; plain lines, now and then, elsewhere. */
export function textReporter(options: TextReporterOptions): Reporter {
  const { stream, quiet, nowMs, plainIntervalMs = 5_000 } = options;
  const live = stream.isTTY;
  let hasLine = false;
  let lastMs = -Infinity;
  const clear = (): void => {
    if (hasLine) {
      stream.write('\r\x1b[K');
      hasLine = false;
    }
  };
  const line = (text: string): void => {
    clear();
    stream.write(`${text}\n`);
  };
  return {
    event(event, fields = {}) {
      if (!quiet) {
        const details = Object.entries(fields).map(([name, value]) => `${name} ${String(value)}`);
        line(details.length === 0 ? event : `${event} (${details.join(', ')})`);
      }
    },
    note(text) {
      if (!quiet) {
        line(text);
      }
    },
    warn: (text) => line(`warning: ${text}`),
    progress(progress, run) {
      const last = progress.step + 1 >= run.totalSteps;
      const now = nowMs();
      if (quiet || (now - lastMs < (live ? 100 : plainIntervalMs) && !last)) {
        return;
      }
      lastMs = now;
      if (live) {
        stream.write(`\r\x1b[K${progressLine(progress, run, now, true).slice(0, (stream.columns || 80) - 1)}`);
        hasLine = true;
      } else {
        line(progressLine(progress, run, now, false));
      }
    },
    evaluation(evaluation) {
      if (!quiet) {
        line(evaluationLine(evaluation));
      }
    },
    print: line,
    [Symbol.dispose]: clear,
  };
}

function progressLine(progress: ControlBodies['progress'], run: RunShape, nowMs: number, bar: boolean): string {
  const { imagesPerSecond, remainingSeconds } = rateOf(progress, run, nowMs);
  const share = (progress.step + 1) / run.totalSteps;
  const width = 20;
  const filled = Math.round(share * width);
  const epochs = run.totalSteps / run.stepsPerEpoch;
  return [
    ...(bar ? [`${'█'.repeat(filled)}${'░'.repeat(width - filled)}`] : []),
    `epoch ${progress.epoch.toFixed(1)}/${Number(epochs.toFixed(1))}`,
    `step ${progress.step + 1}/${run.totalSteps}`,
    `loss ${progress.loss.toFixed(3)}`,
    `${imagesPerSecond.toFixed(0)} images/s`,
    `${duration(remainingSeconds)} left`,
    `${run.worldSize} worker${run.worldSize === 1 ? '' : 's'}`,
  ].join('  ');
}

export function evaluationLine({ what, scores, numImages, numClasses, step }: ControlBodies['evaluation']): string {
  const figures = scores.map(({ name, value }) => `${name} ${value.toFixed(3)}`).join('  ');
  const subject = what === 'raw-pixels' ? 'raw pixels' : `step ${step}`;
  return `${subject} on ${numImages} images of ${numClasses} unseen classes: ${figures}`;
}
