import type { CollectiveReport } from '@circlet/collective';
import type { StrangerReason } from '@circlet/security';
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';

/** One worker's view of the training, for Prometheus. */
export interface WorkerMetrics {
  readonly registry: Registry;
  step(facts: StepMetrics): void;
  collective(report: CollectiveReport): void;
  refused(): void;
  stranger(reason: StrangerReason): void;
  /** One that was due; `seconds` from its beginning to its name, where it was saved. */
  checkpoint(outcome: 'saved' | 'failed' | 'left out', seconds?: number): void;
}

export interface StepMetrics {
  readonly seconds: Readonly<Record<string, number>>;
  /** In which gradients were summed over ranks; of these, behind the backward pass. */
  readonly allReduceSeconds: number;
  readonly hiddenSeconds: number;
  readonly loss: number;
  readonly learningRate: number;
  /** Trained by this worker in the step. */
  readonly images: number;
  /** Broken images so far. */
  readonly skipped: number;
}

/** From 10 ms (small nets on a GPU) to 40 s (ResNet100 on few cores), factor 2. */
const STEP_BUCKETS = [0.01, 0.02, 0.04, 0.08, 0.16, 0.32, 0.64, 1.28, 2.56, 5.12, 10.24, 20.48, 40.96];
/** From 0.1 ms (a vote within a host) to 13 s (a large gradient over a slow network), factor 4. */
const COLLECTIVE_BUCKETS = [0.0001, 0.0004, 0.0016, 0.0064, 0.0256, 0.1024, 0.4096, 1.6384, 6.5536, 13.1072];

/** From 50 ms (small nets, a fast disk) to 14 min (large heads, a slow one), factor 4. */
const WRITE_BUCKETS = [0.05, 0.2, 0.8, 3.2, 12.8, 51.2, 204.8, 819.2];

export function workerMetrics(rank: number, generation: number): WorkerMetrics {
  const registry = new Registry();
  const registers = [registry];
  registry.setDefaultLabels({ rank: String(rank) });
  collectDefaultMetrics({ register: registry });
  const phases = new Histogram({
    name: 'circlet_worker_phase_duration_seconds',
    help: 'Time of one step by phase; "waiting for data" is input, "vote" is waiting for the slowest worker',
    labelNames: ['phase'],
    buckets: STEP_BUCKETS,
    registers,
  });
  const waiting = new Counter({
    name: 'circlet_worker_waiting_seconds_total',
    help: 'Time spent waiting for data or, after the own gradients were ready, for other workers',
    labelNames: ['for'],
    registers,
  });
  const allReduce = new Counter({
    name: 'circlet_worker_all_reduce_seconds_total',
    help: 'Time in which gradients were summed over workers: hidden behind the backward pass, or exposed after it',
    labelNames: ['part'],
    registers,
  });
  const loss = new Gauge({ name: 'circlet_worker_loss', help: 'Mean loss over the last global batch', registers });
  const rate = new Gauge({ name: 'circlet_worker_learning_rate', help: 'Learning rate of the last step', registers });
  const images = new Counter({
    name: 'circlet_worker_images_total',
    help: 'Images trained by this worker, its share of each global batch',
    registers,
  });
  const steps = new Counter({ name: 'circlet_worker_steps_total', help: 'Steps applied', registers });
  const refused = new Counter({
    name: 'circlet_worker_steps_refused_total',
    help: 'Steps refused because loss or gradient was not finite',
    registers,
  });
  const strangers = new Counter({
    name: 'circlet_worker_strangers_total',
    help: 'Connections, frames and requests that got nowhere',
    labelNames: ['reason'],
    registers,
  });
  const skipped = new Gauge({ name: 'circlet_worker_broken_images', help: 'Broken images passed over', registers });
  // Names are few: one for each bucket and port that the recipe fixes.
  const seconds = new Histogram({
    name: 'circlet_collective_duration_seconds',
    help: 'Time of one collective by bucket or port, waiting for peers included',
    labelNames: ['bucket', 'lane'],
    buckets: COLLECTIVE_BUCKETS,
    registers,
  });
  const bytes = new Counter({
    name: 'circlet_collective_bytes_total',
    help: 'Bytes of the buffers reduced or gathered, by bucket or port',
    labelNames: ['bucket', 'lane'],
    registers,
  });
  const checkpoints = new Counter({
    name: 'circlet_worker_checkpoints_total',
    help: 'Checkpoints that were due, by what became of them; only the worker that writes them counts',
    labelNames: ['outcome'],
    registers,
  });
  const writing = new Histogram({
    name: 'circlet_worker_checkpoint_write_seconds',
    help: 'Time from the beginning of a checkpoint until it is written, read back and named, while training goes on',
    buckets: WRITE_BUCKETS,
    registers,
  });
  new Gauge({ name: 'circlet_worker_generation', help: 'Generation this worker belongs to', registers }).set(
    generation,
  );
  return {
    registry,
    step(facts) {
      Object.entries(facts.seconds).forEach(([phase, value]) => phases.observe({ phase }, value));
      waiting.inc({ for: 'data' }, facts.seconds['waiting for data'] ?? 0);
      waiting.inc({ for: 'workers' }, facts.seconds['vote'] ?? 0);
      allReduce.inc({ part: 'hidden' }, facts.hiddenSeconds);
      allReduce.inc({ part: 'exposed' }, facts.allReduceSeconds - facts.hiddenSeconds);
      loss.set(facts.loss);
      rate.set(facts.learningRate);
      skipped.set(facts.skipped);
      images.inc(facts.images);
      steps.inc();
    },
    collective({ name, lane, bytes: numBytes, beginMs, endMs }) {
      seconds.observe({ bucket: name, lane }, (endMs - beginMs) / 1000);
      bytes.inc({ bucket: name, lane }, numBytes);
    },
    refused: () => refused.inc(),
    stranger: (reason) => strangers.inc({ reason }),
    checkpoint(outcome, took) {
      checkpoints.inc({ outcome });
      if (took !== undefined) writing.observe(took);
    },
  };
}
