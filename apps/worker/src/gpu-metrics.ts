import { execFile } from 'node:child_process';
import { Gauge, type Registry } from 'prom-client';

/** What the driver says of one GPU; null: it does not tell. */
export interface GpuReading {
  readonly index: string;
  /** Share of the last sampling period in which some kernel ran. */
  readonly utilization: number | null;
  readonly usedBytes: number | null;
  readonly totalBytes: number | null;
  readonly celsius: number | null;
  readonly watts: number | null;
}

export interface GpuMetrics {
  read(gpus: readonly GpuReading[]): void;
  readonly utilization: Gauge;
  readonly memory: Gauge;
  readonly temperature: Gauge;
  readonly power: Gauge;
}

/** Asking takes the driver some 50 ms in a process of its own. */
const INTERVAL_MS = 5_000;
const ASK_MS = 4_000;

/** The columns of `readings`, in order. */
const QUERY = 'index,utilization.gpu,memory.used,memory.total,temperature.gpu,power.draw';

export function gpuMetrics(registry: Registry): GpuMetrics {
  const registers = [registry];
  const utilization = new Gauge({
    name: 'circlet_gpu_utilization_ratio',
    help: 'Share of the time in which some kernel ran on the GPU, 0 to 1, as the driver tells',
    labelNames: ['gpu'],
    registers,
  });
  const memory = new Gauge({
    name: 'circlet_gpu_memory_bytes',
    help: 'Memory of the GPU: used by anybody, and in total',
    labelNames: ['gpu', 'state'],
    registers,
  });
  const temperature = new Gauge({
    name: 'circlet_gpu_temperature_celsius',
    help: 'Temperature of the GPU; it slows down when it is too hot',
    labelNames: ['gpu'],
    registers,
  });
  const power = new Gauge({
    name: 'circlet_gpu_power_watts',
    help: 'Power that the GPU draws',
    labelNames: ['gpu'],
    registers,
  });
  return {
    utilization,
    memory,
    temperature,
    power,
    read(gpus) {
      for (const { index: gpu, utilization: share, usedBytes, totalBytes, celsius, watts } of gpus) {
        if (share !== null) utilization.set({ gpu }, share);
        if (usedBytes !== null) memory.set({ gpu, state: 'used' }, usedBytes);
        if (totalBytes !== null) memory.set({ gpu, state: 'total' }, totalBytes);
        if (celsius !== null) temperature.set({ gpu }, celsius);
        if (watts !== null) power.set({ gpu }, watts);
      }
    },
  };
}

/** Asks the driver now and then about the GPUs that this process may see. Where it does not answer, nothing is told. */
export function watchGpus(visible: string | undefined, tell: (gpus: readonly GpuReading[]) => void): Disposable {
  const ids = visible === undefined || visible === '' ? [] : [`--id=${visible}`];
  const ask = (): void => {
    const args = [...ids, `--query-gpu=${QUERY}`, '--format=csv,noheader,nounits'];
    execFile('nvidia-smi', args, { timeout: ASK_MS }, (error, text) => {
      if (error === null) tell(readings(text));
    });
  };
  ask();
  const asking = setInterval(ask, INTERVAL_MS);
  asking.unref();
  return { [Symbol.dispose]: () => clearInterval(asking) };
}

/** `0, 97, 40536, 81559, 61, 412.10`; MiB, %, °C, W. What a GPU does not tell is `[N/A]`. */
export function readings(text: string): GpuReading[] {
  const rows = text.split('\n').map((line) => line.split(',').map((cell) => cell.trim()));
  return rows
    .filter(([index = '']) => /^\d+$/.test(index))
    .map(([index = '', ...cells]) => {
      const [percent = null, used = null, total = null, celsius = null, watts = null] = cells.map(numberOf);
      const [utilization, usedBytes, totalBytes] = [
        scaled(percent, 0.01),
        scaled(used, 2 ** 20),
        scaled(total, 2 ** 20),
      ];
      return { index, utilization, usedBytes, totalBytes, celsius, watts };
    });
}

function numberOf(cell: string): number | null {
  return /^-?\d+(\.\d+)?$/.test(cell) ? Number(cell) : null;
}

function scaled(value: number | null, factor: number): number | null {
  return value === null ? null : value * factor;
}
