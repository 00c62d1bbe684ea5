import { readFileSync } from 'node:fs';
import { availableParallelism, loadavg } from 'node:os';

/** What this host has to do beside this worker. Shares of the time; −1: not known. */
export interface HostLoad {
  /** Runnable processes, mean of a minute. */
  readonly load: number;
  readonly cores: number;
  /** Some process waited for a processor (Linux's pressure stall information, mean of ten seconds). */
  readonly cpuPressure: number;
  /** A virtual processor waited for a real one. */
  readonly cpuSteal: number;
}

/** Reads it again and again: steal is that since the last call. */
export function hostLoad(): () => HostLoad {
  let last = processorTimes();
  return () => {
    const now = processorTimes();
    const elapsed = now === null || last === null ? 0 : now.total - last.total;
    const cpuSteal = elapsed > 0 ? ((now?.steal ?? 0) - (last?.steal ?? 0)) / elapsed : -1;
    last = now;
    return { load: loadavg()[0] ?? 0, cores: availableParallelism(), cpuPressure: cpuPressure(), cpuSteal };
  };
}

/** `some avg10=1.52 avg60=…` in percent. */
function cpuPressure(): number {
  const [, percent] = /^some avg10=([\d.]+)/.exec(textOf('/proc/pressure/cpu')) ?? [];
  return percent === undefined ? -1 : Number(percent) / 100;
}

/** In ticks of the kernel's clock: `cpu user nice system idle iowait irq softirq steal guest guest_nice`, guest within user. */
function processorTimes(): { readonly total: number; readonly steal: number } | null {
  const [, ticks] = /^cpu +(.*)$/m.exec(textOf('/proc/stat')) ?? [];
  if (ticks === undefined) return null;
  const values = ticks.split(' ').slice(0, 8).map(Number);
  return { total: values.reduce((sum, value) => sum + value, 0), steal: values[7] ?? 0 };
}

function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
