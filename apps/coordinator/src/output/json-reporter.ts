import { pino } from 'pino';
import { rateMeter, type Reporter } from './reporter.ts';

/** One JSON object per line on standard output, for machines. */
export function jsonReporter(nowMs: () => number): Reporter {
  // Synchronous: a line must not be lost when the process ends right after it.
  const log = pino(
    { base: null, messageKey: 'event', timestamp: pino.stdTimeFunctions.isoTime },
    pino.destination({ dest: 1, sync: true }),
  );
  const rateOf = rateMeter();
  return {
    event: (event, fields = {}) => log.info(fields, event),
    note: (text) => log.info({ text }, 'note'),
    warn: (text) => log.warn({ text }, 'warning'),
    progress({ seconds, ...progress }, run) {
      const phases = Object.fromEntries(seconds.map((entry) => [entry.phase, entry.seconds]));
      const rate = rateOf({ seconds, ...progress }, run, nowMs());
      log.info({ ...progress, totalSteps: run.totalSteps, ...rate, seconds: phases }, 'step');
    },
    workers: () => undefined,
    evaluation: ({ scores, ...rest }) =>
      log.info({ ...rest, scores: Object.fromEntries(scores.map(({ name, value }) => [name, value])) }, 'evaluation'),
    report: (report, directory, page) => log.info({ ...report, directory, page }, 'report'),
    failed: ({ name, message }) => log.error({ name, text: message }, 'failed'),
    [Symbol.dispose]: () => undefined,
  };
}
