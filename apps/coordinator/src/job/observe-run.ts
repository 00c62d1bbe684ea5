import { type ControlBodies, type ControlMessage, REFUSED_FILE } from '@circlet/protocol';
import { type StrangerReason, strangerSentence } from '@circlet/security';
import { notFiniteOf } from '../ledger/record.ts';
import type { CoordinatorMetrics } from '../metrics.ts';
import { replicaText } from '../output/replica-text.ts';
import type { Report } from '../output/report.ts';
import type { Progress, Reporter, RunShape } from '../output/reporter.ts';
import { agreedBy, goneBetween, hasCommitted, isInGeneration, type MembershipState } from '../membership/state.ts';
import { refusedBatches } from './refused-batches.ts';
import type { RunDirectory } from './run-directory.ts';

/** Tells what happens to the user, the metrics and the run's log; decides nothing. */
export interface RunObserver {
  message(message: ControlMessage): void;
  /** A milestone; one with a `code` is a failure, and counted. */
  event(event: string, fields: Readonly<Record<string, unknown>>): void;
  /** Something came that is no message of this protocol's version. */
  garbage(error: Error): void;
  /** The 1st, 10th, 100th … of those that got nowhere for a reason. */
  stranger(reason: StrangerReason, numSoFar: number): void;
  changed(before: MembershipState, after: MembershipState): void;
  failed(error: Error): void;
  /** All of it that a successor needs for the report. */
  readonly observed: ObservedRun;
  /** What the first generation agreed on. */
  readonly first: ControlBodies['ready'] | null;
  /** From the first generation's beginning to the last step. */
  readonly trainSeconds: number;
  /** What the report is made of. */
  readonly last: Progress | null;
  readonly unseen: ControlBodies['evaluation'] | null;
  readonly rawPixels: ControlBodies['evaluation'] | null;
  readonly replicaDifferences: readonly ControlBodies['replicasDiffered'][];
  readonly checkpoints: Report['checkpoints'];
  /** Batches that no worker applied. */
  readonly refusedBatches: number;
}

/** A worker's process, whatever connection it is on. */
export function processOf({ host, pid }: ControlBodies['join']): string {
  return `${host} ${pid}`;
}

/** What was seen of a run. Plain data. */
export interface ObservedRun {
  readonly shape: RunShape | null;
  readonly first: ControlBodies['ready'] | null;
  readonly last: Progress | null;
  readonly lastMs: number;
  readonly evaluations: Readonly<Record<string, ControlBodies['evaluation']>>;
  readonly replicaDifferences: readonly ControlBodies['replicasDiffered'][];
  readonly checkpoints: Report['checkpoints'];
}

/** @param before what the coordinator had seen whose place this one takes, and its membership; null: the run begins */
export function observeRun(
  reporter: Reporter,
  metrics: CoordinatorMetrics,
  directory: RunDirectory,
  metricsAddress: string,
  before: { readonly observed: ObservedRun; readonly membership: MembershipState } | null = null,
): RunObserver {
  let { shape = null, first = null, last = null, lastMs = 0 } = before?.observed ?? {};
  const evaluations: Record<string, ControlBodies['evaluation']> = { ...before?.observed.evaluations };
  const replicaDifferences = [...(before?.observed.replicaDifferences ?? [])];
  const { saved = 0, leftOut = 0, failed = [] } = before?.observed.checkpoints ?? {};
  const checkpoints = { saved, leftOut, failed: [...failed] };
  const refusals = refusedBatches(directory.path, (text) => reporter.warn(text), before !== null);

  const refused = (message: ControlBodies['batchRefused']): void => {
    const { step, batch } = message;
    // Every rank tells of it.
    if (!refusals.take(message)) return;
    directory.log('batch refused', { step, batch });
    metrics.refused();
    reporter.warn(
      `step ${step}: ${notFiniteOf(message).join(' and ')} not finite; no worker applied it, its batch is passed over, ${REFUSED_FILE} has its images`,
    );
  };

  const generationBegins = (state: MembershipState): void => {
    const agreed = agreedBy(state);
    if (agreed === null) return;
    const ranks = state.members.filter(isInGeneration).sort((a, b) => a.rank - b.rank);
    const worldSize = ranks.length;
    if (first !== null && shape !== null) {
      shape = { ...shape, worldSize };
      return;
    }
    const { totalSteps, stepsPerEpoch, firstStep, notes, engine, numParameters } = agreed;
    first = agreed;
    shape = { totalSteps, stepsPerEpoch, firstStep, worldSize, startedAtMs: Date.now() };
    notes.forEach((note) => reporter.note(note));
    const millions = (numParameters / 1e6).toFixed(1);
    const from = firstStep === 0 ? '' : ` from step ${firstStep} on`;
    reporter.note(
      `training ${millions} million parameters for ${totalSteps} steps${from} on ${engine}, ${worldSize} worker${worldSize === 1 ? '' : 's'}`,
    );
    const workers = ranks.map(({ rank, ready }) => ({ rank, metrics: ready?.metricsAddress ?? '' }));
    directory.log('training', { engine, numParameters, totalSteps, firstStep, metrics: metricsAddress, workers });
  };

  // It was killed between the beginning and its first word of it.
  if (before !== null && first === null && before.membership.hasTrained) generationBegins(before.membership);

  return {
    get observed() {
      return { shape, first, last, lastMs, evaluations, replicaDifferences, checkpoints };
    },
    get first() {
      return first;
    },
    get trainSeconds() {
      return shape === null ? 0 : Math.max(0, lastMs - shape.startedAtMs) / 1000;
    },
    replicaDifferences,
    get last() {
      return last;
    },
    get unseen() {
      return evaluations['unseen'] ?? null;
    },
    get checkpoints() {
      return checkpoints;
    },
    get refusedBatches() {
      return refusals.count;
    },
    get rawPixels() {
      return evaluations['raw-pixels'] ?? null;
    },
    message(message) {
      switch (message.kind) {
        case 'progress':
          last = message.body;
          lastMs = Date.now();
          metrics.progress(message.body);
          metrics.cluster.applied(performance.now());
          if (shape !== null) reporter.progress(message.body, shape);
          break;
        case 'evaluation':
          evaluations[message.body.what] = message.body;
          metrics.evaluation(message.body);
          directory.log('evaluation', { ...message.body });
          reporter.evaluation(message.body);
          break;
        case 'batchRefused':
          refused(message.body);
          break;
        case 'replicasDiffered':
          replicaDifferences.push(message.body);
          metrics.replicasDiffered(message.body);
          directory.log('replicas differed', { ...message.body });
          reporter.warn(replicaText(message.body));
          break;
        case 'checkpointSaved':
          checkpoints.saved++;
          metrics.checkpoint('saved');
          break;
        case 'checkpointMissed': {
          const { step, hasFailed, reason } = message.body;
          metrics.checkpoint(hasFailed ? 'failed' : 'left out');
          if (hasFailed) checkpoints.failed.push({ step, reason });
          else checkpoints.leftOut++;
          reporter.warn(reason);
          break;
        }
        case 'note':
          directory.log('note', { ...message.body });
          if (message.body.level === 'warn') reporter.warn(message.body.text);
          else reporter.note(message.body.text);
          break;
        default:
          break;
      }
    },
    event(event, fields) {
      const { code } = fields;
      if (typeof code === 'string') metrics.failure(code);
      if (event === 'worker lost')
        metrics.cluster.lost(typeof code === 'string' ? code : 'CIRCLET_COORDINATOR_WORKER_LOST');
      directory.log(event, fields);
      reporter.event(event, fields);
    },
    garbage(error) {
      const { code = '', message } = error as Error & { code?: string };
      metrics.failure(code);
      reporter.warn(message);
    },
    stranger(reason, numSoFar) {
      const text = strangerSentence(reason, numSoFar);
      directory.log('stranger', { reason, numSoFar, text });
      reporter.warn(text);
    },
    changed(before, after) {
      metrics.cluster.changed(before, after, performance.now());
      goneBetween(before, after).forEach(({ join }) => metrics.totals.gone(processOf(join)));
      if (hasCommitted(before, after)) generationBegins(after);
      // From its first checkpoint on, a run is one that can be gone on with.
      if (before.lastCheckpoint === null && after.lastCheckpoint !== null) directory.publish();
    },
    failed(error) {
      directory.log('failed', { name: error.name, message: error.message });
      reporter.failed(error);
    },
  };
}
