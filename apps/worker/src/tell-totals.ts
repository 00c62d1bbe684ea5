import type { ControlBodies } from '@circlet/protocol';
import type { MetricObjectWithValues, MetricValue, MetricValueWithName } from 'prom-client';
import type { WorkerMetrics } from './metrics.ts';

type Total = ControlBodies['totals']['totals'][number];

/** A metric that can be read. */
interface Readable {
  get(): Promise<MetricObjectWithValues<MetricValue<string>>>;
}

/** One metric of the coordinator, and where this worker has its part of it. */
interface Source {
  readonly metric: string;
  readonly labels: readonly string[];
  readonly of: Readable;
  /** Of a histogram: which of its series. */
  readonly series?: string;
}

/** As often as a heartbeat. Reading takes 0.1 ms: docs/decisions/0024. */
const INTERVAL_MS = 1_000;

/** What the coordinator is told, so that one scrape of it has the totals of all workers: the metrics of its `worker-totals.ts`. */
function sourcesOf({ parts }: WorkerMetrics, rank: number): Source[] {
  const { collectives, gpus } = parts;
  return [
    { metric: 'circlet_workers_phase_seconds_total', labels: ['phase'], of: parts.phases, series: '_sum' },
    { metric: 'circlet_workers_waiting_seconds_total', labels: ['for'], of: parts.waiting },
    { metric: 'circlet_workers_all_reduce_seconds_total', labels: ['part'], of: parts.allReduce },
    { metric: 'circlet_workers_collective_seconds_total', labels: ['algorithm'], of: collectives.seconds },
    { metric: 'circlet_workers_collective_bus_bytes_total', labels: ['algorithm'], of: collectives.busBytes },
    {
      metric: 'circlet_workers_edge_waiting_seconds_total',
      labels: ['from', 'to'],
      of: edges(collectives.waiting, rank),
    },
    { metric: 'circlet_workers_flops_total', labels: [], of: parts.flops },
    { metric: 'circlet_workers_hardware_limit_flops', labels: [], of: parts.hardwareLimit },
    { metric: 'circlet_workers_broken_images', labels: [], of: parts.brokenImages },
    { metric: 'circlet_workers_strangers_total', labels: ['reason'], of: parts.strangers },
    { metric: 'circlet_workers_gpu_memory_bytes', labels: ['state'], of: gpus.memory },
    { metric: 'circlet_workers_gpu_utilization_ratio', labels: [], of: gpus.utilization },
    { metric: 'circlet_workers_gpu_temperature_celsius', labels: [], of: gpus.temperature },
    { metric: 'circlet_workers_gpu_power_watts', labels: [], of: gpus.power },
  ];
}

/** Waits to receive, as edges of the ring. */
function edges(waiting: Readable, rank: number): Readable {
  return {
    async get() {
      const metric = await waiting.get();
      const received = metric.values.filter(({ labels }) => labels['kind'] === 'receive');
      const values = received.map((value) => ({
        ...value,
        labels: { from: value.labels['peer'] ?? '', to: String(rank) },
      }));
      return { ...metric, values };
    },
  };
}

export async function totalsOf(metrics: WorkerMetrics): Promise<Total[]> {
  const own = process.cpuUsage();
  const usage: Total[] = [
    { metric: 'circlet_workers_resident_bytes', labels: [], value: process.memoryUsage.rss() },
    { metric: 'circlet_workers_cpu_seconds_total', labels: [], value: (own.user + own.system) / 1e6 },
  ];
  const totals = await Promise.all(sourcesOf(metrics, metrics.rank).map(read));
  return [...totals.flat(), ...usage];
}

async function read({ metric, labels, of, series }: Source): Promise<Total[]> {
  const { name, values } = await of.get();
  const isWanted = ({ metricName }: Partial<MetricValueWithName<string>>): boolean =>
    series === undefined || metricName === `${name}${series}`;
  return values.filter(isWanted).map(({ labels: own, value }) => ({
    metric,
    labels: labels.map((label) => String(own[label] ?? '')),
    value,
  }));
}

/** Tells the totals now and then. */
export function tellTotals(metrics: WorkerMetrics, send: (totals: ControlBodies['totals']) => void): Disposable {
  let isOver = false;
  const tell = async (): Promise<void> => {
    const totals = await totalsOf(metrics);
    if (!isOver) send({ totals });
  };
  const telling = setInterval(() => void tell(), INTERVAL_MS);
  return {
    [Symbol.dispose]() {
      isOver = true;
      clearInterval(telling);
    },
  };
}
