import { Registry } from 'prom-client';
import { describe, expect, it } from 'vitest';
import { scrapeTargets } from '../src/scrape-targets.ts';
import { workerTotals } from '../src/worker-totals.ts';
import type { MemberState } from '../src/membership/state.ts';

const of = (metric: string, value: number, ...labels: string[]) => ({ metric, labels, value });

async function lines(registry: Registry): Promise<string[]> {
  return (await registry.metrics()).split('\n').filter((line) => line !== '' && !line.startsWith('#'));
}

describe('totals over workers', () => {
  it('add up what is counted and what is used, and take mean and maximum where those make sense', async () => {
    const registry = new Registry();
    const totals = workerTotals(registry);
    totals.heard('a 1', {
      totals: [
        of('circlet_workers_waiting_seconds_total', 1, 'data'),
        of('circlet_workers_resident_bytes', 100),
        of('circlet_workers_gpu_utilization_ratio', 1),
        of('circlet_workers_gpu_utilization_ratio', 0.5),
        of('circlet_workers_gpu_temperature_celsius', 60),
        of('circlet_workers_edge_waiting_seconds_total', 3, '1', '0'),
      ],
    });
    totals.heard('b 2', {
      totals: [
        of('circlet_workers_waiting_seconds_total', 2, 'data'),
        of('circlet_workers_resident_bytes', 50),
        of('circlet_workers_gpu_utilization_ratio', 0),
        of('circlet_workers_gpu_temperature_celsius', 70),
      ],
    });
    expect(await lines(registry)).toEqual([
      'circlet_workers_waiting_seconds_total{for="data"} 3',
      'circlet_workers_edge_waiting_seconds_total{from="1",to="0"} 3',
      'circlet_workers_flops_total 0',
      'circlet_workers_hardware_limit_flops 0',
      'circlet_workers_broken_images 0',
      'circlet_workers_resident_bytes 150',
      'circlet_workers_cpu_seconds_total 0',
      'circlet_workers_gpu_utilization_ratio 0.5',
      'circlet_workers_gpu_temperature_celsius 70',
      'circlet_workers_gpu_power_watts 0',
    ]);
  });

  it('keep what one that is gone has counted, once, even if it comes back on another connection', async () => {
    const registry = new Registry();
    const totals = workerTotals(registry);
    const seconds = async () =>
      (await lines(registry)).find((line) => line.startsWith('circlet_workers_cpu_seconds_total'));
    const memory = async () =>
      (await lines(registry)).find((line) => line.startsWith('circlet_workers_resident_bytes'));
    const tell = (process: string, value: number): void =>
      totals.heard(process, {
        totals: [of('circlet_workers_cpu_seconds_total', value), of('circlet_workers_resident_bytes', value)],
      });
    tell('a 1', 5);
    tell('b 1', 7);
    totals.gone('a 1');
    expect([await seconds(), await memory()]).toEqual([
      'circlet_workers_cpu_seconds_total 12',
      'circlet_workers_resident_bytes 7',
    ]);
    tell('a 1', 6);
    expect([await seconds(), await memory()]).toEqual([
      'circlet_workers_cpu_seconds_total 13',
      'circlet_workers_resident_bytes 13',
    ]);
    // However many came and went.
    for (let pid = 2; pid < 1_000; pid++) {
      tell(`c ${pid}`, 1);
      totals.gone(`c ${pid}`);
    }
    expect(await seconds()).toBe(`circlet_workers_cpu_seconds_total ${13 + 998}`);
  });

  it('pass over what is no total: other metrics, other labels, no numbers, more series than there can be', async () => {
    const registry = new Registry();
    const totals = workerTotals(registry);
    const edges = Array.from({ length: 5_000 }, (_, rank) =>
      of('circlet_workers_edge_waiting_seconds_total', 1, String(rank), '0'),
    );
    totals.heard('a 1', {
      totals: [
        of('constructor', 1),
        of('circlet_steps_total', 1),
        of('circlet_workers_flops_total', NaN),
        of('circlet_workers_flops_total', -1),
        of('circlet_workers_waiting_seconds_total', 1),
        of('circlet_workers_waiting_seconds_total', 1, 'x'.repeat(100)),
        ...edges,
      ],
    });
    const page = await lines(registry);
    expect(page.filter((line) => line.startsWith('circlet_workers_edge'))).toHaveLength(4_096);
    expect(page).toContain('circlet_workers_flops_total 0');
    expect(page.some((line) => /steps_total|waiting_seconds_total\{for/.test(line))).toBe(false);
  });
});

describe('scrape targets', () => {
  const member = (id: string, host = 'host'): MemberState => ({ id, join: { host } }) as MemberState;

  it('are the workers that are there, at the address that others reach them by', () => {
    const targets = scrapeTargets();
    expect(targets.list([member('a')])).toEqual([]);
    targets.heard('a', 'http://127.0.0.1:1234/metrics');
    targets.heard('b', 'https://0.0.0.0:9/metrics');
    targets.heard('c', 'nonsense');
    const group = (target: string, scheme: string, host: string) => ({
      targets: [target],
      labels: { __scheme__: scheme, __metrics_path__: '/metrics', host },
    });
    expect(targets.list([member('a'), member('b', 'far'), member('c')])).toEqual([
      group('127.0.0.1:1234', 'http', 'host'),
      group('far:9', 'https', 'far'),
    ]);
    expect(targets.list([member('b', 'far')])).toEqual([group('far:9', 'https', 'far')]);
    // Whoever is gone is forgotten.
    expect(targets.list([member('a')])).toEqual([]);
  });
});
