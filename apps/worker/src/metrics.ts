import type { StrangerReason } from '@circlet/security';
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import { type CollectiveMetrics, collectiveMetrics } from './collective-metrics.ts';
import { type GpuMetrics, gpuMetrics } from './gpu-metrics.ts';

/** One worker's view of the training, for Prometheus. */
export interface WorkerMetrics extends Pick<CollectiveMetrics, 'collective' | 'wait'> {
  readonly registry: Registry;
  /** In the last generation; −1: in none so far. */
  readonly rank: number;
  /** What the coordinator adds up over all workers. */
  readonly parts: {
    readonly phases: Histogram;
    readonly waiting: Counter;
    readonly allReduce: Counter;
    readonly flops: Counter;
    readonly hardwareLimit: Gauge;
    readonly brokenImages: Gauge;
    readonly strangers: Counter;
    readonly collectives: CollectiveMetrics;
    readonly gpus: GpuMetrics;
  };
  /** The run that this worker has joined, by the name of its folder. */
  belongTo(run: string): void;
  /** What the hardware can do at most, in floating-point operations a second. */
  limit(flopsPerSecond: number): void;
  /** In another generation. */
  takePlace(rank: number, generation: number): void;
  step(facts: StepMetrics): void;
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
  /** Of this worker's convolutions and matrix products in the step. */
  readonly flops: number;
}

/** From 10 ms (small nets on a GPU) to 40 s (ResNet100 on few cores), factor 2. */
const STEP_BUCKETS = [0.01, 0.02, 0.04, 0.08, 0.16, 0.32, 0.64, 1.28, 2.56, 5.12, 10.24, 20.48, 40.96];
/** From 50 ms (small nets, a fast disk) to 14 min (large heads, a slow one), factor 4. */
const WRITE_BUCKETS = [0.05, 0.2, 0.8, 3.2, 12.8, 51.2, 204.8, 819.2];

export function workerMetrics(): WorkerMetrics {
  const registry = new Registry();
  let place = -1;
  const registers = [registry];
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
  const flops = new Counter({
    name: 'circlet_worker_flops_total',
    help: 'Floating-point operations of convolutions and matrix products in applied steps, forward and backward, as traced',
    registers,
  });
  const hardwareLimit = new Gauge({
    name: 'circlet_worker_hardware_limit_flops',
    help: 'Floating-point operations a second that large matrix products reach here, in the precision of the recipe; measured at the start',
    registers,
  });
  const collectives = collectiveMetrics(registry);
  const gpus = gpuMetrics(registry);
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
  const generations = new Gauge({
    name: 'circlet_worker_generation',
    help: 'Generation this worker belongs to',
    registers,
  });
  let run = '';
  const label = (): void =>
    registry.setDefaultLabels({ ...(run === '' ? {} : { run }), ...(place < 0 ? {} : { rank: String(place) }) });
  return {
    registry,
    parts: { phases, waiting, allReduce, flops, hardwareLimit, brokenImages: skipped, strangers, collectives, gpus },
    collective: collectives.collective,
    wait: collectives.wait,
    limit: (flopsPerSecond) => hardwareLimit.set(flopsPerSecond),
    belongTo(name) {
      run = name;
      label();
    },
    get rank() {
      return place;
    },
    takePlace(rank, generation) {
      place = rank;
      label();
      generations.set(generation);
    },
    step(facts) {
      Object.entries(facts.seconds).forEach(([phase, value]) => phases.observe({ phase }, value));
      waiting.inc({ for: 'data' }, facts.seconds['waiting for data'] ?? 0);
      waiting.inc({ for: 'workers' }, facts.seconds['vote'] ?? 0);
      allReduce.inc({ part: 'hidden' }, facts.hiddenSeconds);
      allReduce.inc({ part: 'exposed' }, facts.allReduceSeconds - facts.hiddenSeconds);
      loss.set(facts.loss);
      rate.set(facts.learningRate);
      skipped.set(facts.skipped);
      flops.inc(facts.flops);
      images.inc(facts.images);
      steps.inc();
    },
    refused: () => refused.inc(),
    stranger: (reason) => strangers.inc({ reason }),
    checkpoint(outcome, took) {
      checkpoints.inc({ outcome });
      if (took !== undefined) writing.observe(took);
    },
  };
}
