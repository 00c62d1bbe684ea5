import { EXIT, RunFailedError, UsageError } from '../errors.ts';
import type { CoordinatorMetrics } from '../metrics.ts';
import { buildReport } from '../output/report.ts';
import type { Reporter } from '../output/reporter.ts';
import type { Outcome, RendezvousState } from '../rendezvous/state.ts';
import type { StragglerObserver } from '../stragglers/observe-stragglers.ts';
import type { JobOptions } from './job-options.ts';
import type { RunObserver } from './observe-run.ts';
import type { RunDirectory } from './run-directory.ts';

export interface Ending {
  readonly reporter: Reporter;
  readonly metrics: CoordinatorMetrics;
  readonly directory: RunDirectory;
  readonly observer: RunObserver;
  readonly stragglers: StragglerObserver;
}

/**
 * Turns an outcome into a report and an exit code, or into the error that says what went wrong.
 *
 * @throws UsageError, RunFailedError
 */
export function conclude(
  outcome: Outcome,
  { recipe, numWorkers, local, circletVersion }: JobOptions,
  { members }: RendezvousState,
  { reporter, metrics, directory, observer, stragglers }: Ending,
): number {
  switch (outcome.kind) {
    case 'failed':
      metrics.failure(outcome.code);
      throw outcome.userError ? new UsageError(outcome.message) : new RunFailedError(outcome.message);
    case 'cancelled':
      reporter.note('stopped before the first step: nothing was trained, nothing is kept');
      return EXIT.OK;
    case 'complete':
    case 'stopped': {
      const planned = members[0]?.planned;
      if (planned == null) throw new RunFailedError('the workers finished without a plan; report this as a bug');
      const report = buildReport({
        recipe,
        numWorkers,
        threads: local?.threads ?? null,
        finished: outcome.finished,
        planned,
        lastLoss: observer.last?.loss ?? null,
        unseen: observer.unseen,
        rawPixels: observer.rawPixels,
        replicaDifferences: observer.replicaDifferences,
        stragglers: stragglers.seen,
        checkpoints: observer.checkpoints,
        refusedBatches: observer.refusedBatches,
        versions: { circlet: circletVersion, node: process.version },
      });
      directory.write('report.json', `${JSON.stringify(report, null, 2)}\n`);
      directory.publish();
      directory.log('ended', { complete: report.complete, steps: report.steps });
      reporter.report(report, directory.path);
      return EXIT.OK;
    }
  }
}
