import { pino } from 'pino';
import { rateOf, type Reporter } from './reporter.ts';

/** One JSON object per line on standard output, for machines. */
export function jsonReporter(nowMs: () => number): Reporter {
  // Synchronous: a line must not be lost when the process ends right after it.
  const log = pino(
    { base: null, messageKey: 'event', timestamp: pino.stdTimeFunctions.isoTime },
    pino.destination({ dest: 1, sync: true }),
  );
  return {
    event: (event, fields = {}) => log.info(fields, event),
    note: (text) => log.info({ text }, 'note'),
    warn: (text) => log.warn({ text }, 'warning'),
    progress: (progress, run) =>
      log.info({ ...progress, ...rateOf(progress, run, nowMs()), totalSteps: run.totalSteps }, 'step'),
    evaluation: ({ scores, ...rest }) =>
      log.info({ ...rest, scores: Object.fromEntries(scores.map(({ name, value }) => [name, value])) }, 'evaluation'),
    print: (text) => log.info({ text }, 'report'),
    [Symbol.dispose]: () => undefined,
  };
}
