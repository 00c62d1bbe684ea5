import { join } from 'node:path';
import { EXIT, RunFailedError, UsageError } from '../errors.ts';
import type { CoordinatorMetrics } from '../metrics.ts';
import { buildReport } from '../output/report.ts';
import type { Reporter } from '../output/reporter.ts';
import type { MembershipState, Outcome } from '../membership/state.ts';
import type { StragglerObserver } from '../stragglers/observe-stragglers.ts';
import type { JobOptions } from './job-options.ts';
import type { RunObserver } from './observe-run.ts';
import type { RunDirectory } from './run-directory.ts';

/** Of a shorter run, making PNG of its pictures would be what is waited for. */
const PNG_FROM_SECONDS = 60;

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
export async function conclude(
  outcome: Outcome,
  { recipe, numWorkers, local, circletVersion }: JobOptions,
  { generation }: MembershipState,
  { reporter, metrics, directory, observer, stragglers }: Ending,
): Promise<number> {
  switch (outcome.kind) {
    case 'failed':
      metrics.failure(outcome.code);
      throw outcome.userError ? new UsageError(outcome.message) : new RunFailedError(outcome.message);
    case 'cancelled':
      reporter.note('stopped before the first step: nothing was trained, nothing is kept');
      return EXIT.OK;
    case 'complete':
    case 'stopped': {
      const { first } = observer;
      if (first === null) throw new RunFailedError('the workers finished without a plan; report this as a bug');
      const report = buildReport({
        recipe,
        numWorkers,
        threads: local?.threads ?? null,
        // A worker knows of its own generations only.
        finished: generation === 1 ? outcome.finished : { ...outcome.finished, trainSeconds: observer.trainSeconds },
        agreed: first,
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
      const page = await pageOf(directory, report.trainSeconds >= PNG_FROM_SECONDS, reporter);
      reporter.report(report, directory.path, page);
      return EXIT.OK;
    }
  }
}

/** What was trained is safe already: that its page cannot be written is a warning. */
async function pageOf({ path }: RunDirectory, withPng: boolean, reporter: Reporter): Promise<string | null> {
  try {
    const { readRun } = await import('../report/read-run.ts');
    const { writeReport } = await import('../report/write-report.ts');
    return await writeReport([readRun(path)], {
      folder: join(path, 'report'),
      hourlyPrice: null,
      withPng,
      now: new Date(),
    });
  } catch (error) {
    reporter.warn(`no page of this run was made: ${(error as Error).message}`);
    return null;
  }
}
