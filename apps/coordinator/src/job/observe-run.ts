import type { ControlBodies, ControlMessage } from '@circlet/protocol';
import { type StrangerReason, strangerSentence } from '@circlet/security';
import type { CoordinatorMetrics } from '../metrics.ts';
import { replicaText } from '../output/replica-text.ts';
import type { Progress, Reporter, RunShape } from '../output/reporter.ts';
import type { RendezvousState } from '../rendezvous/state.ts';
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
  changed(before: RendezvousState, after: RendezvousState): void;
  failed(error: Error): void;
  /** What the report is made of. */
  readonly last: Progress | null;
  readonly unseen: ControlBodies['evaluation'] | null;
  readonly rawPixels: ControlBodies['evaluation'] | null;
  readonly replicaDifferences: readonly ControlBodies['replicasDiffered'][];
}

export function observeRun(
  reporter: Reporter,
  metrics: CoordinatorMetrics,
  directory: RunDirectory,
  metricsAddress: string,
): RunObserver {
  let shape: RunShape | null = null;
  let last: Progress | null = null;
  const evaluations: Record<string, ControlBodies['evaluation']> = {};
  const replicaDifferences: ControlBodies['replicasDiffered'][] = [];

  const trainingBegins = ({ members, settings }: RendezvousState): void => {
    const planned = members[0]?.planned;
    if (planned == null) return;
    const { totalSteps, stepsPerEpoch, firstStep, notes, engine, numParameters } = planned;
    shape = { totalSteps, stepsPerEpoch, firstStep, worldSize: settings.worldSize, startedAtMs: Date.now() };
    notes.forEach((note) => reporter.note(note));
    const millions = (numParameters / 1e6).toFixed(1);
    const from = firstStep === 0 ? '' : ` from step ${firstStep} on`;
    reporter.note(
      `training ${millions} million parameters for ${totalSteps} steps${from} on ${engine}, ${settings.worldSize} worker${settings.worldSize === 1 ? '' : 's'}`,
    );
    const workers = members.map(({ rank, planned: plan }) => ({ rank, metrics: plan?.metricsAddress ?? '' }));
    directory.log('training', { engine, numParameters, totalSteps, firstStep, metrics: metricsAddress, workers });
  };

  return {
    replicaDifferences,
    get last() {
      return last;
    },
    get unseen() {
      return evaluations['unseen'] ?? null;
    },
    get rawPixels() {
      return evaluations['raw-pixels'] ?? null;
    },
    message(message) {
      switch (message.kind) {
        case 'progress':
          last = message.body;
          metrics.progress(message.body);
          if (shape !== null) reporter.progress(message.body, shape);
          break;
        case 'evaluation':
          evaluations[message.body.what] = message.body;
          metrics.evaluation(message.body);
          directory.log('evaluation', { ...message.body });
          reporter.evaluation(message.body);
          break;
        case 'batchRefused':
          directory.log('batch refused', { ...message.body });
          reporter.warn(
            `step ${message.body.step}: loss or gradient not finite; no worker applied it, its batch is passed over`,
          );
          break;
        case 'replicasDiffered':
          replicaDifferences.push(message.body);
          metrics.replicasDiffered(message.body);
          directory.log('replicas differed', { ...message.body });
          reporter.warn(replicaText(message.body));
          break;
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
      if (typeof fields['code'] === 'string') metrics.failure(fields['code']);
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
      metrics.members(after.members.length, after.phase === 'joining' ? 0 : 1);
      reporter.activity(after.members.map(({ activity }) => activity));
      if (before.phase !== 'running' && after.phase === 'running') trainingBegins(after);
      // From its first checkpoint on, a run is one that can be gone on with.
      if (before.lastCheckpoint === null && after.lastCheckpoint !== null) directory.publish();
    },
    failed(error) {
      directory.log('failed', { name: error.name, message: error.message });
      reporter.failed(error);
    },
  };
}
