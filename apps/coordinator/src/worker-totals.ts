import type { ControlBodies } from '@circlet/protocol';
import { Counter, Gauge, type Registry } from 'prom-client';

/** What workers tell of themselves, added up, so that one scrape address suffices. */
export interface WorkerTotals {
  /** @param process one worker's, whatever connection it tells it on */
  heard(process: string, totals: ControlBodies['totals']): void;
  /** It takes no part any more: what it counted stays, what it used does not. */
  gone(process: string): void;
  /** Of each worker its values of a metric, added up: of a counter those that have gone too, else those that are there. */
  valuesOf(metric: string): readonly number[];
}

/** How a worker's values become one. */
type Fold = 'counter' | 'sum' | 'mean' | 'max';

interface TotalMetric {
  readonly fold: Fold;
  readonly help: string;
  readonly labels: readonly string[];
}

/** What workers may tell; `tell-totals.ts` of the worker sends it. */
const METRICS: Readonly<Record<string, TotalMetric>> = {
  circlet_workers_phase_seconds_total: {
    fold: 'counter',
    help: 'Time of steps by phase, over all workers',
    labels: ['phase'],
  },
  circlet_workers_waiting_seconds_total: {
    fold: 'counter',
    help: 'Time spent waiting for data, and for other workers at the vote, over all workers',
    labels: ['for'],
  },
  circlet_workers_all_reduce_seconds_total: {
    fold: 'counter',
    help: 'Time in which gradients were summed: hidden behind the backward pass, or exposed after it, over all workers',
    labels: ['part'],
  },
  circlet_workers_collective_seconds_total: {
    fold: 'counter',
    help: 'Time of collectives by how they went between the ranks, over all workers',
    labels: ['algorithm'],
  },
  circlet_workers_collective_bus_bytes_total: {
    fold: 'counter',
    help: 'Bytes that the ranks must send at least; divided by the seconds: the mean bus bandwidth of a rank',
    labels: ['algorithm'],
  },
  circlet_workers_edge_waiting_seconds_total: {
    fold: 'counter',
    help: 'Time that rank "to" waited inside collectives for what rank "from" sends: in a ring its predecessor',
    labels: ['from', 'to'],
  },
  circlet_workers_flops_total: {
    fold: 'counter',
    help: 'Floating-point operations of convolutions and matrix products in applied steps, over all workers',
    labels: [],
  },
  circlet_workers_hardware_limit_flops: {
    fold: 'sum',
    help: 'Floating-point operations a second that large matrix products reach, over the workers that are there',
    labels: [],
  },
  circlet_workers_broken_images: { fold: 'sum', help: 'Broken images passed over, over all workers', labels: [] },
  circlet_workers_strangers_total: {
    fold: 'counter',
    help: 'Connections, frames and requests that got nowhere with a worker',
    labels: ['reason'],
  },
  circlet_workers_resident_bytes: { fold: 'sum', help: 'Memory in use by the processes of all workers', labels: [] },
  circlet_workers_cpu_seconds_total: { fold: 'counter', help: 'Processor time of all workers', labels: [] },
  circlet_workers_gpu_memory_bytes: {
    fold: 'sum',
    help: 'Memory of the GPUs of all workers: used by anybody, and in total',
    labels: ['state'],
  },
  circlet_workers_gpu_utilization_ratio: {
    fold: 'mean',
    help: 'Share of the time in which some kernel ran, mean over the GPUs of all workers',
    labels: [],
  },
  circlet_workers_gpu_temperature_celsius: { fold: 'max', help: 'Temperature of the hottest GPU', labels: [] },
  circlet_workers_gpu_power_watts: { fold: 'sum', help: 'Power that the GPUs of all workers draw', labels: [] },
};

/** Of one metric: pairs of neighbours among 256 ranks are fewer. A worker that tells more is not believed. */
const MOST_SERIES = 4_096;
/** Longer label values are nobody's. */
const MOST_CHARACTERS = 60;
/** Of processes that have gone; those before them are one. */
const MOST_GONE = 512;

/** Series of one metric, by their labels as JSON. */
type Values = Map<string, number[]>;

export function workerTotals(registry: Registry): WorkerTotals {
  const told = new Map<string, Map<string, Values>>();
  /** In the order in which they went. */
  const gone = new Set<string>();
  /** What those counted who went long ago. */
  const former = new Map<string, Values>();
  const here = (process: string): boolean => !gone.has(process);

  const toldOf = (metric: string, fold: Fold): Values[] => {
    const all: Values[] = [];
    const before = former.get(metric);
    if (before !== undefined) all.push(before);
    for (const [process, values] of told) {
      const own = values.get(metric);
      if (own !== undefined && (fold === 'counter' || here(process))) all.push(own);
    }
    return all;
  };
  const foldedOf = (metric: string, fold: Fold): Map<string, number> => {
    const all = toldOf(metric, fold);
    const joined = new Map<string, number[]>();
    for (const values of all) {
      values.forEach((own, key) => {
        const before = joined.get(key);
        if (before === undefined) joined.set(key, [...own]);
        else before.push(...own);
      });
    }
    return new Map([...joined].map(([key, values]) => [key, folded(values, fold)]));
  };

  for (const [name, { fold, help, labels }] of Object.entries(METRICS)) {
    const labelsOf = (key: string): Record<string, string> => {
      const values = JSON.parse(key) as string[];
      return Object.fromEntries(labels.map((label, index) => [label, values[index] ?? '']));
    };
    const options = { name, help, labelNames: labels, registers: [registry] };
    if (fold === 'counter') {
      new Counter({
        ...options,
        collect() {
          this.reset();
          foldedOf(name, fold).forEach((value, key) => this.inc(labelsOf(key), value));
        },
      });
    } else {
      new Gauge({
        ...options,
        collect() {
          this.reset();
          foldedOf(name, fold).forEach((value, key) => this.set(labelsOf(key), value));
        },
      });
    }
  }

  const forget = (process: string): void => {
    for (const [metric, values] of told.get(process) ?? []) {
      if (METRICS[metric]?.fold !== 'counter') continue;
      const sums = former.get(metric) ?? new Map<string, number[]>();
      values.forEach((own, key) => sums.set(key, [folded([...(sums.get(key) ?? []), ...own], 'sum')]));
      former.set(metric, sums);
    }
    told.delete(process);
    gone.delete(process);
  };

  return {
    heard(process, { totals }) {
      gone.delete(process);
      const values = new Map<string, Values>();
      for (const { metric, labels, value } of totals) {
        const known = Object.hasOwn(METRICS, metric) ? METRICS[metric] : undefined;
        const fits = known?.labels.length === labels.length && labels.every(({ length }) => length <= MOST_CHARACTERS);
        if (!fits || !Number.isFinite(value) || value < 0) continue;
        const series = values.get(metric) ?? new Map<string, number[]>();
        const key = JSON.stringify(labels);
        if (series.size < MOST_SERIES || series.has(key)) series.set(key, [...(series.get(key) ?? []), value]);
        values.set(metric, series);
      }
      told.set(process, values);
    },
    gone(process) {
      if (!told.has(process)) return;
      gone.add(process);
      const [first] = gone;
      if (gone.size > MOST_GONE && first !== undefined) forget(first);
    },
    valuesOf(metric) {
      const known = Object.hasOwn(METRICS, metric) ? METRICS[metric] : undefined;
      if (known === undefined) return [];
      return toldOf(metric, known.fold).map((values) => folded([...values.values()].flat(), 'sum'));
    },
  };
}

function folded(values: readonly number[], fold: Fold): number {
  const sum = values.reduce((total, value) => total + value, 0);
  if (fold === 'max') return Math.max(...values);
  return fold === 'mean' ? sum / values.length : sum;
}
