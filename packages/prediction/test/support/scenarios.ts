import fc from 'fast-check';
import type { Cluster, Exchange, Strategy } from '../../src/index.ts';
import type { StepProfile } from '../../src/profile.ts';

/** ResNet100's gradients in fp32, the example of the models in this folder's tests. */
export const RESNET100_BYTES = 260.6e6;

/** Bytes per second of payload on Ethernet of so many Gb/s: 94 % of the line. */
export const ethernet = (gigabits: number): number => (gigabits / 8) * 0.94 * 1e9;

export function profileOf(exchanges: readonly Exchange[], more: Partial<StepProfile> = {}): StepProfile {
  return {
    version: 1,
    name: 'made up',
    measured: { when: '', command: '', engine: '', machine: '', workers: 2, threads: 1, steps: 1 },
    images: 8,
    wire: 'fp32',
    dataSeconds: 0,
    computeSeconds: Math.max(1e-9, ...exchanges.map(({ readySeconds }) => readySeconds)),
    settleSeconds: 0,
    applySeconds: 0,
    computeSpread: 0,
    exchanges,
    ...more,
  };
}

export function bucket(bytes: number, readySeconds: number): Exchange {
  return { name: 'bucket', kind: 'allReduce', lane: 'bulk', bytes, readySeconds };
}

/** ZeroMQ and Node between hosts of one GPU, additions by WASM. */
export function clusterOf(workers: number, more: Partial<Cluster> = {}): Cluster {
  return {
    workers,
    workersPerHost: 1,
    link: { bytesPerSecond: ethernet(25), latencySeconds: 100e-6 },
    localLink: { bytesPerSecond: 6e9, latencySeconds: 0 },
    laneBytesPerSecond: Infinity,
    addBytesPerSecond: 13e9,
    ...more,
  };
}

export function strategyOf(more: Partial<Strategy> = {}): Strategy {
  return { algorithm: 'ring', wire: 'fp32', lanes: 1, accumulation: 1, chunkBytes: Infinity, ...more };
}

/** Buckets, and what the pass waits for, at random times of a pass of 100 ms. */
export const anyProfile: fc.Arbitrary<StepProfile> = fc
  .array(
    fc.record({
      kind: fc.constantFrom('allReduce', 'allGather'),
      isUrgent: fc.boolean(),
      bytes: fc.integer({ min: 0, max: 4_000_000 }),
      readyMs: fc.integer({ min: 0, max: 100 }),
    }),
    { maxLength: 5 },
  )
  .map((list) =>
    profileOf(
      list
        .toSorted((a, b) => a.readyMs - b.readyMs)
        .map(({ kind, isUrgent, bytes, readyMs }, index) => ({
          name: `exchange${index}`,
          kind: isUrgent ? kind : 'allReduce',
          lane: isUrgent ? 'urgent' : 'bulk',
          bytes: isUrgent ? bytes / 1000 : bytes,
          readySeconds: readyMs / 1000,
        })),
      { computeSeconds: 0.1, settleSeconds: 0.001, applySeconds: 0.002, dataSeconds: 0.003 },
    ),
  );

/** Up to 16 ranks, of which hosts hold 1, 2 or 4. */
export const anyCluster: fc.Arbitrary<Cluster> = fc
  .record({
    perHost: fc.constantFrom(1, 2, 3, 4),
    numHosts: fc.integer({ min: 1, max: 4 }),
    megabytesPerSecond: fc.integer({ min: 20, max: 5000 }),
    latencyUs: fc.integer({ min: 0, max: 500 }),
    laneMegabytesPerSecond: fc.option(fc.integer({ min: 20, max: 5000 }), { nil: Infinity }),
    addMegabytesPerSecond: fc.integer({ min: 100, max: 20_000 }),
  })
  .map(({ perHost, numHosts, megabytesPerSecond, latencyUs, laneMegabytesPerSecond, addMegabytesPerSecond }) =>
    clusterOf(perHost * numHosts, {
      workersPerHost: perHost,
      link: { bytesPerSecond: megabytesPerSecond * 1e6, latencySeconds: latencyUs * 1e-6 },
      laneBytesPerSecond: laneMegabytesPerSecond * 1e6,
      addBytesPerSecond: addMegabytesPerSecond * 1e6,
    }),
  );

export const anyStrategy: fc.Arbitrary<Strategy> = fc.record({
  algorithm: fc.constantFrom('ring', 'two-level'),
  wire: fc.constantFrom('fp32', 'bf16'),
  lanes: fc.integer({ min: 1, max: 3 }),
  accumulation: fc.integer({ min: 1, max: 3 }),
  chunkBytes: fc.constantFrom(100_000, 500_000, Infinity),
});
