import type { CollectiveReport, Wait } from '@circlet/collective';
import { Counter, Histogram, type Registry } from 'prom-client';

/** What a worker's collectives take, and whom they wait for. */
export interface CollectiveMetrics {
  collective(report: CollectiveReport): void;
  wait(wait: Wait): void;
  readonly seconds: Counter;
  readonly busBytes: Counter;
  readonly waiting: Counter;
}

/** From 0.1 ms (a vote within a host) to 13 s (a large gradient over a slow network), factor 4. */
const BUCKETS = [0.0001, 0.0004, 0.0016, 0.0064, 0.0256, 0.1024, 0.4096, 1.6384, 6.5536, 13.1072];

export function collectiveMetrics(registry: Registry): CollectiveMetrics {
  const registers = [registry];
  // Names are few: one for each bucket and port that the recipe fixes.
  const durations = new Histogram({
    name: 'circlet_collective_duration_seconds',
    help: 'Time of one collective by bucket or port, waiting for peers included',
    labelNames: ['bucket', 'lane'],
    buckets: BUCKETS,
    registers,
  });
  const bytes = new Counter({
    name: 'circlet_collective_bytes_total',
    help: 'Bytes of the buffers reduced or gathered, by bucket or port',
    labelNames: ['bucket', 'lane'],
    registers,
  });
  const seconds = new Counter({
    name: 'circlet_collective_seconds_total',
    help: 'Time of collectives by how they went between the ranks, waiting for peers included',
    labelNames: ['algorithm'],
    registers,
  });
  const busBytes = new Counter({
    name: 'circlet_collective_bus_bytes_total',
    help: 'Bytes that a rank must send at least, whatever the algorithm; divided by the seconds: the bus bandwidth that NCCL tests print',
    labelNames: ['algorithm'],
    registers,
  });
  // Peers are a rank's neighbours: two in a ring, some log N where buffers are halved; "all" at a barrier in shared memory.
  const waiting = new Counter({
    name: 'circlet_collective_waiting_seconds_total',
    help: 'Time inside collectives spent waiting to receive from a rank (its predecessor on the ring), to send to one, or for everybody',
    labelNames: ['kind', 'peer'],
    registers,
  });
  return {
    seconds,
    busBytes,
    waiting,
    collective({ name, lane, algorithm, bytes: numBytes, busBytes: numBusBytes, beginMs, endMs }) {
      const took = (endMs - beginMs) / 1000;
      durations.observe({ bucket: name, lane }, took);
      bytes.inc({ bucket: name, lane }, numBytes);
      seconds.inc({ algorithm }, took);
      busBytes.inc({ algorithm }, numBusBytes);
    },
    wait({ kind, peer, beginMs, endMs }) {
      waiting.inc({ kind, peer: peer === null ? 'all' : String(peer) }, (endMs - beginMs) / 1000);
    },
  };
}
