/** How far the images of a data set are dealt with. */
export interface EmbedProgress {
  readonly numDone: number;
  readonly numImages: number;
  /** Of those done, what an earlier call had done. */
  readonly numBefore: number;
  readonly numBroken: number;
}

export type ProgressStream = Pick<NodeJS.WriteStream, 'write' | 'isTTY'>;

/** Between two lines where the output is no terminal, and between two updates of the line where it is one. */
const SECONDS_BETWEEN = { lines: 10, updates: 0.2 } as const;

/** `1,280 of 5,000 images  412 images/s  9 s left  3 broken`. */
export function embedProgress({ numDone, numImages, numBefore, numBroken }: EmbedProgress, seconds: number): string {
  const rate = seconds > 0 ? (numDone - numBefore) / seconds : 0;
  const parts = [`${count(numDone)} of ${count(numImages)} images`];
  if (rate > 0) parts.push(`${rateText(rate)} images/s`, `${duration((numImages - numDone) / rate)} left`);
  if (numBroken > 0) parts.push(`${count(numBroken)} broken`);
  return parts.join('  ');
}

/** Shows progress: one line that changes in a terminal, a line now and then elsewhere. */
export function progressTeller(
  stream: ProgressStream,
  nowMs: () => number,
): { tell(progress: EmbedProgress): void; end(): void } {
  const beganMs = nowMs();
  const isTerminal = stream.isTTY;
  let toldMs = isTerminal ? -Infinity : beganMs;
  let isOpen = false;
  return {
    tell(progress) {
      const now = nowMs();
      const isDue = now - toldMs >= 1000 * (isTerminal ? SECONDS_BETWEEN.updates : SECONDS_BETWEEN.lines);
      if (!isDue && !(isTerminal && progress.numDone === progress.numImages)) return;
      toldMs = now;
      isOpen = isTerminal;
      const line = embedProgress(progress, (now - beganMs) / 1000);
      stream.write(isTerminal ? `\r\x1b[K${line}` : `${line}\n`);
    },
    end() {
      if (isOpen) stream.write('\n');
      isOpen = false;
    },
  };
}

export function count(value: number): string {
  return value.toLocaleString('en');
}

export function rateText(rate: number): string {
  return rate < 10 ? rate.toFixed(1) : count(Math.round(rate));
}

function duration(seconds: number): string {
  const whole = Math.round(seconds);
  const minutes = Math.floor(whole / 60);
  const hours = Math.floor(minutes / 60);
  if (hours > 0) return `${count(hours)} h ${minutes % 60} min`;
  return minutes > 0 ? `${minutes} min ${whole % 60} s` : `${whole} s`;
}
