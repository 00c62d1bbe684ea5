import { type ControlBodies, SIMILARITY_QUANTILES } from '@circlet/protocol';
import { STRANGER_REASONS, type StrangerReason } from '@circlet/security';
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import { boundedCode, type ClusterMetrics, clusterMetrics } from './cluster-metrics.ts';
import type { Straggler } from './stragglers/judge.ts';
import { type WorkerTotals, workerTotals } from './worker-totals.ts';

/** The coordinator's view of a run, for Prometheus. Workers have their own, with what only they can see. */
export interface CoordinatorMetrics {
  readonly registry: Registry;
  readonly cluster: ClusterMetrics;
  readonly totals: WorkerTotals;
  /** The run, by the name of its folder: a label of everything. */
  belongTo(run: string): void;
  progress(progress: ControlBodies['progress']): void;
  failure(code: string): void;
  stranger(reason: StrangerReason): void;
  refused(): void;
  checkpoint(outcome: 'saved' | 'failed' | 'left out'): void;
  evaluation(evaluation: ControlBodies['evaluation']): void;
  replicasDiffered(difference: ControlBodies['replicasDiffered']): void;
  hang(cause: string): void;
  /** 0: nothing hangs. */
  hangLasts(seconds: number): void;
  /** Null: nobody holds the others up. */
  straggler(straggler: Pick<Straggler, 'rank' | 'cause' | 'ratio'> | null): void;
}

/** From 10 ms (small nets on a GPU) to 40 s (ResNet100 on few cores), factor 2. */
const STEP_BUCKETS = [0.01, 0.02, 0.04, 0.08, 0.16, 0.32, 0.64, 1.28, 2.56, 5.12, 10.24, 20.48, 40.96];

export function coordinatorMetrics(): CoordinatorMetrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const gauge = <L extends string = never>(name: string, help: string, labelNames: readonly L[] = []): Gauge<L> =>
    new Gauge({ name, help, labelNames, registers });
  const counter = <L extends string = never>(name: string, help: string, labelNames: readonly L[] = []): Counter<L> =>
    new Counter({ name, help, labelNames, registers });
  const stepSeconds = new Histogram({
    name: 'circlet_step_duration_seconds',
    help: 'Time of one training step by phase, on rank 0',
    labelNames: ['phase'],
    buckets: STEP_BUCKETS,
    registers,
  });
  const loss = gauge('circlet_loss', 'Mean loss over the global batch of the last step');
  const learningRate = gauge('circlet_learning_rate', 'Learning rate of the last step');
  const norm = gauge('circlet_gradient_norm', 'L2 norm of the last gradient before clipping');
  const similarity = gauge('circlet_similarity_mean', 'Mean cosine over the pairs of the last batch', ['pairs']);
  const quantiles = gauge(
    'circlet_similarity',
    'Quantiles of the cosines of positive pairs (s_p) and negative pairs (s_n), of a sample of a batch about once a second',
    ['pairs', 'quantile'],
  );
  const epoch = gauge('circlet_epoch', 'Epochs trained since the start, with their fraction');
  const images = counter('circlet_images_total', 'Images trained, over all workers');
  const steps = counter('circlet_steps_total', 'Steps applied');
  const errors = counter('circlet_errors_total', 'Workers refused and failures, by code', ['code']);
  const strangers = counter('circlet_strangers_total', 'Connections, messages and requests that got nowhere', [
    'reason',
  ]);
  const differences = counter('circlet_replica_differences_total', 'Times that replicas differed, by what followed', [
    'outcome',
  ]);
  const hangs = counter('circlet_hangs_total', 'Times that nothing moved for longer than the deadline, by cause', [
    'cause',
  ]);
  const hangSeconds = gauge('circlet_hang_seconds', 'How long nothing has moved; 0 while something does');
  const scores = gauge('circlet_validation_score', 'Last score on unseen classes, 0 to 1', ['score']);
  const stragglers = gauge('circlet_straggler', 'How many times as slow as the median the rank is that holds all up', [
    'straggler',
    'cause',
  ]);
  const refused = counter('circlet_batches_refused_total', 'Batches whose loss or gradient was not finite');
  const checkpoints = counter('circlet_checkpoints_total', 'Checkpoints that were due, by what became of them', [
    'outcome',
  ]);
  // From 0: of a series that begins at 1, Prometheus sees no increase.
  for (const outcome of ['healed', 'set aside', 'undecided']) differences.inc({ outcome }, 0);
  for (const outcome of ['saved', 'failed', 'left out']) checkpoints.inc({ outcome }, 0);
  for (const reason of STRANGER_REASONS) strangers.inc({ reason }, 0);
  return {
    registry,
    cluster: clusterMetrics(registry),
    totals: workerTotals(registry),
    belongTo: (run) => registry.setDefaultLabels({ run }),
    progress(progress) {
      loss.set(progress.loss);
      learningRate.set(progress.learningRate);
      norm.set(progress.gradientNorm);
      epoch.set(progress.epoch);
      similarity.set({ pairs: 'positive' }, progress.meanPositive);
      similarity.set({ pairs: 'negative' }, progress.meanNegative);
      SIMILARITY_QUANTILES.forEach((level, index) => {
        const quantile = String(level);
        const [positive, negative] = [progress.positiveQuantiles[index], progress.negativeQuantiles[index]];
        if (positive !== undefined) quantiles.set({ pairs: 'positive', quantile }, positive);
        if (negative !== undefined) quantiles.set({ pairs: 'negative', quantile }, negative);
      });
      images.inc(progress.images);
      steps.inc();
      progress.seconds.forEach(({ phase, seconds }) => stepSeconds.observe({ phase }, seconds));
    },
    failure: (code) => errors.inc({ code: boundedCode(code) }),
    stranger: (reason) => strangers.inc({ reason }),
    hang: (cause) => hangs.inc({ cause }),
    hangLasts: (seconds) => hangSeconds.set(seconds),
    replicasDiffered: ({ outcome }) => differences.inc({ outcome }),
    straggler(straggler) {
      stragglers.reset();
      if (straggler === null) return;
      stragglers.set({ straggler: String(straggler.rank), cause: straggler.cause }, straggler.ratio);
    },
    refused: () => refused.inc(),
    checkpoint: (outcome) => checkpoints.inc({ outcome }),
    evaluation({ what, scores: values }) {
      if (what !== 'raw-pixels') values.forEach(({ name, value }) => scores.set({ score: name }, value));
    },
  };
}
