import { SIMILARITY_QUANTILES } from '@circlet/protocol';
import { describe, expect, it } from 'vitest';
import { readings } from '../src/gpu-metrics.ts';
import { workerMetrics } from '../src/metrics.ts';
import { quantilesOf } from '../src/similarity-quantiles.ts';
import { totalsOf } from '../src/tell-totals.ts';

describe('quantiles of similarities', () => {
  it('are between neighbours linearly, over the pairs of all anchors', () => {
    const anchors = [
      { positive: [0.5], negative: [-0.2, 0.1, 0.4] },
      { positive: [0.9], negative: [0] },
    ];
    expect(SIMILARITY_QUANTILES).toEqual([0.05, 0.25, 0.5, 0.75, 0.95]);
    const expected = [0.52, 0.6, 0.7, 0.8, 0.88];
    quantilesOf(anchors, 'positive').forEach((value, index) => expect(value).toBeCloseTo(expected[index] ?? NaN, 10));
    // −0.2, 0, 0.1, 0.4: the median is half-way between the two in the middle.
    expect(quantilesOf(anchors, 'negative')[2]).toBeCloseTo(0.05, 10);
  });

  it('are none where nothing was sampled or no anchor has a pair', () => {
    expect(quantilesOf(null, 'positive')).toEqual([]);
    expect(quantilesOf([{ positive: [], negative: [1] }], 'positive')).toEqual([]);
  });
});

describe('what the driver says of GPUs', () => {
  it('is in base units, and null where it does not tell', () => {
    expect(readings('0, 97, 40536, 81559, 61, 412.10\n1, [N/A], 3, 81559, [Not Supported], [N/A]\n')).toEqual([
      {
        index: '0',
        utilization: 0.97,
        usedBytes: 40536 * 2 ** 20,
        totalBytes: 81559 * 2 ** 20,
        celsius: 61,
        watts: 412.1,
      },
      {
        index: '1',
        utilization: null,
        usedBytes: 3 * 2 ** 20,
        totalBytes: 81559 * 2 ** 20,
        celsius: null,
        watts: null,
      },
    ]);
    expect(readings('No devices were found\n')).toEqual([]);
  });
});

describe('what a worker tells the coordinator', () => {
  it('is its metrics by the coordinator’s names, waits to receive as edges to its rank', async () => {
    const metrics = workerMetrics();
    metrics.belongTo('run-1');
    metrics.takePlace(2, 1);
    metrics.step({
      seconds: { 'waiting for data': 0.5, gradients: 2, vote: 0.25 },
      allReduceSeconds: 1,
      hiddenSeconds: 0.75,
      loss: 1,
      learningRate: 0.1,
      images: 8,
      skipped: 3,
      flops: 1e9,
    });
    const report = { name: 'bucket0', lane: 'bulk', algorithm: 'ring', bytes: 4000, busBytes: 6000 } as const;
    metrics.collective({ ...report, beginMs: 0, endMs: 500 });
    const wait = { name: 'bucket0', lane: 'bulk', beginMs: 0 } as const;
    metrics.wait({ ...wait, kind: 'receive', peer: 1, endMs: 250 });
    metrics.wait({ ...wait, kind: 'send', peer: 0, endMs: 125 });
    metrics.parts.gpus.read(readings('0, 50, 1, 2, 60, 100\n'));

    const told = new Map(
      (await totalsOf(metrics)).map(({ metric, labels, value }) => [`${metric} ${labels.join(' ')}`, value]),
    );
    expect(told.get('circlet_workers_phase_seconds_total gradients')).toBe(2);
    expect(told.get('circlet_workers_waiting_seconds_total data')).toBe(0.5);
    expect(told.get('circlet_workers_all_reduce_seconds_total exposed')).toBe(0.25);
    expect(told.get('circlet_workers_collective_bus_bytes_total ring')).toBe(6000);
    expect(told.get('circlet_workers_collective_seconds_total ring')).toBe(0.5);
    expect(told.get('circlet_workers_flops_total ')).toBe(1e9);
    expect(told.get('circlet_workers_broken_images ')).toBe(3);
    expect(told.get('circlet_workers_gpu_utilization_ratio ')).toBe(0.5);
    expect(told.get('circlet_workers_resident_bytes ')).toBeGreaterThan(2 ** 20);
    expect([...told].filter(([name]) => name.startsWith('circlet_workers_edge'))).toEqual([
      ['circlet_workers_edge_waiting_seconds_total 1 2', 0.25],
    ]);
    const page = await metrics.registry.metrics();
    expect(page).toContain('circlet_worker_flops_total{run="run-1",rank="2"} 1000000000');
    expect(page).toContain('circlet_collective_waiting_seconds_total{kind="send",peer="0",run="run-1",rank="2"} 0.125');
  });
});
