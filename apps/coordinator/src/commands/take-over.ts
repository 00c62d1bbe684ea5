import { resolve } from 'node:path';
import { parseRecipe } from '@circlet/recipe';
import { pageAccess, type PageFlags, pageWarning } from '@circlet/security';
import { PortInUseError, UsageError } from '../errors.ts';
import { type Predecessor, readPredecessor } from '../durable/predecessor.ts';
import type { JobOptions } from '../job/job-options.ts';
import { runJob } from '../job/run-job.ts';
import { MOST_FAILURES } from '../membership/health.ts';
import { CIRCLET_VERSION } from '../version.ts';
import { reporterOf } from './launch.ts';
import { wholeNumber } from './options.ts';

/** Flags of `take-over`, as text. What was asked for when the run began is in its state. */
export interface TakeOverFlags extends PageFlags {
  readonly metricsPort: string;
  readonly logFormat: string;
  readonly quiet?: boolean;
}

const DEFAULT_RUN = 'runs/latest';

/**
 * Takes the place of a run's coordinator that was killed: its workers go on. Returns the exit code.
 *
 * @throws UsageError where there is nothing to take over, or the other one is there; StateVersionError, StateDamagedError; as runJob does
 */
export async function takeOver(flags: TakeOverFlags, run: string = DEFAULT_RUN): Promise<number> {
  const predecessor = readPredecessor(resolve(run), CIRCLET_VERSION);
  const options = optionsOf(predecessor, flags);
  using reporter = reporterOf(flags);
  const { recipe } = options;
  reporter.note(
    `circlet ${CIRCLET_VERSION}: taking over ${predecessor.state.membership.settings.runDirectory}, ${recipe.name}`,
  );
  const warning = pageWarning(options.metrics);
  if (warning !== null) reporter.warn(warning);
  try {
    return await runJob(options, reporter, predecessor);
  } catch (error) {
    if (!(error instanceof PortInUseError) || !error.message.includes(options.bind)) throw error;
    throw new UsageError(
      `cannot take over ${run}: something listens on ${options.bind}, where its workers look for a coordinator; if that is the coordinator itself, it is still there: end it first`,
      { cause: error },
    );
  }
}

function optionsOf({ state }: Predecessor, flags: TakeOverFlags): JobOptions {
  const { job, membership } = state;
  const { settings } = membership;
  const { numWorkers, numShards, resumePath, circletVersion } = settings;
  const {
    minWorkers,
    maxWorkers,
    dwellMs,
    waitMs,
    coordinatorWaitMs,
    mostFailures = MOST_FAILURES,
    isFixed,
  } = settings;
  return {
    recipe: parseRecipe(settings.recipe),
    ...{ numWorkers, numShards, resumePath, circletVersion },
    membership: { minWorkers, maxWorkers, dwellMs, waitMs, coordinatorWaitMs, mostFailures, isFixed },
    runs: { root: job.runsRoot ?? '', path: job.runsRoot === null ? settings.runDirectory : undefined },
    resumedRun: job.resumedRun,
    bind: job.address,
    local: job.local,
    access: job.access,
    metrics: pageAccess(flags, wholeNumber('--metrics-port', flags.metricsPort, 0, 65_535)),
    // What workers did so far is on another coordinator's clock.
    trace: null,
  };
}
