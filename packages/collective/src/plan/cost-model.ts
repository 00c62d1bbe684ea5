import type { Algorithm } from '../all-reduce/algorithm.ts';
import { type Hosts, neighbourhood } from '../topology.ts';

/** What a group has measured about its own network and processors; the slowest rank's figures, the same on all ranks. */
export interface Calibration {
  /** α: from one rank's small frame to the next rank's answer to it, seconds. */
  readonly latencySeconds: number;
  /** β: seconds per byte from a rank to its successor while all send. */
  readonly secondsPerByte: number;
  /** φ: what a frame costs beyond its bytes, seconds. */
  readonly secondsPerFrame: number;
  /** γ: seconds per byte of a sum. */
  readonly secondsPerSummedByte: number;
  /** λ: reduce-scatter and all-gather within a host, seconds per byte of the buffer; 0 where no host has several ranks. */
  readonly localSecondsPerByte: number;
  /** Connections side by side with which β was measured. */
  readonly streams: number;
}

/**
 * Seconds of an all-reduce of `bytes` on the wire (docs/decisions/0012); `bench:links` shows how well it fits.
 *
 * Ring of N: 2(N − 1) steps of b = bytes/N. A step ends when its bytes are through, b·β, or, where that takes longer, when its first
 * chunk has arrived, been added and can go on, α + c(β + γ). Halving-doubling: 2·log₂ P steps of halves, each of which waits
 * for the one before. Two-level: a ring of hosts on whose links all ranks of a host send at once, and λ.
 */
export function predictSeconds(
  algorithm: Algorithm,
  bytes: number,
  chunkBytes: number,
  calibration: Calibration,
  hosts: Hosts,
): number {
  const size = hosts.reduce((sum, ranks) => sum + ranks.length, 0);
  if (size === 1) return 0;
  switch (algorithm) {
    case 'ring':
      return ringSeconds(size, bytes, chunkBytes, calibration);
    case 'halving-doubling':
      return halvingDoublingSeconds(size, bytes, chunkBytes, calibration, hosts);
    case 'two-level':
      return twoLevelSeconds(bytes, chunkBytes, calibration, hosts);
  }
}

function ringSeconds(size: number, bytes: number, chunkBytes: number, calibration: Calibration): number {
  const { latencySeconds, secondsPerByte, secondsPerFrame, secondsPerSummedByte } = calibration;
  const segment = bytes / size;
  const chunk = Math.min(chunkBytes, segment);
  const through = segment * secondsPerByte + numFrames(segment, chunk) * secondsPerFrame;
  const firstChunk = latencySeconds + secondsPerFrame + chunk * secondsPerByte;
  const sumOfChunk = chunk * secondsPerSummedByte;
  const reduceScatter = (size - 1) * Math.max(through, firstChunk + sumOfChunk);
  const allGather = (size - 1) * Math.max(through, firstChunk);
  return reduceScatter + allGather + latencySeconds + sumOfChunk;
}

function halvingDoublingSeconds(
  size: number,
  bytes: number,
  chunkBytes: number,
  calibration: Calibration,
  hosts: Hosts,
): number {
  const { latencySeconds, secondsPerByte, secondsPerFrame, secondsPerSummedByte } = calibration;
  const transfer = (part: number, contention: number): number =>
    latencySeconds + part * secondsPerByte * contention + numFrames(part, chunkBytes) * secondsPerFrame;
  const sumOfChunk = (part: number): number => Math.min(part, chunkBytes) * secondsPerSummedByte;
  const numTakingPart = 2 ** Math.floor(Math.log2(size));
  const perHost = Math.max(...hosts.map((ranks) => ranks.length));
  let seconds = 0;
  for (let distance = 1, part = bytes / 2; distance < numTakingPart; distance *= 2, part /= 2) {
    // Beyond its own host every rank exchanges with another host at once, on the link that they share.
    const contention = hosts.length > 1 && distance >= perHost ? perHost : 1;
    seconds += 2 * transfer(part, contention) + sumOfChunk(part);
  }
  return size === numTakingPart ? seconds : seconds + 2 * transfer(bytes, 1) + sumOfChunk(bytes);
}

function twoLevelSeconds(bytes: number, chunkBytes: number, calibration: Calibration, hosts: Hosts): number {
  const perHost = Math.max(...hosts.map((ranks) => ranks.length));
  const { across } = neighbourhood(hosts, hosts[0]?.[0] ?? 0);
  const segments = Math.min(...hosts.map((ranks) => ranks.length));
  const shared = { ...calibration, secondsPerByte: calibration.secondsPerByte * segments };
  const acrossHosts = ringSeconds(across.length, bytes / segments, chunkBytes, shared);
  // Two barriers and two phases in a host.
  return acrossHosts + 2 * perHost * calibration.latencySeconds + bytes * calibration.localSecondsPerByte;
}

function numFrames(bytes: number, chunkBytes: number): number {
  return Math.max(1, Math.ceil(bytes / chunkBytes));
}
