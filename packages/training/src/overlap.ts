import type { PortTimes } from '@circlet/tensorflow';
import type { ExchangeTimes } from './trainer.ts';

/** How well a step's sums over ranks were hidden behind its backward pass. */
export interface Overlap {
  /** When the last gradient was made. */
  readonly backwardEndMs: number;
  /** In which a sum over ranks was under way, waiting for slower ranks included. */
  readonly allReduceSeconds: number;
  /** Of these, before the last gradient was made. */
  readonly hiddenSeconds: number;
}

/**
 * Looks at the ports of the `bulk` lane, where gradients travel, one after the other: their times do not overlap. Those of the
 * urgent lane are waited for by the pass itself.
 */
export function overlapOf(times: readonly PortTimes[]): Overlap | null {
  const bulk = times.filter(({ port }) => port.lane === 'bulk');
  if (bulk.length === 0) return null;
  const backwardEndMs = Math.max(...bulk.map(({ leftMs }) => leftMs));
  const seconds = (until: number): number =>
    bulk.reduce((sum, { beginMs, endMs }) => sum + Math.max(0, Math.min(endMs, until) - beginMs), 0) / 1000;
  return { backwardEndMs, allReduceSeconds: seconds(Infinity), hiddenSeconds: seconds(backwardEndMs) };
}

/** A port's times as part of a step that began at `beginMs`. */
export function exchangeTimes({ port, leftMs, endMs }: PortTimes, beginMs: number): ExchangeTimes {
  const { name, kind, lane, numElements } = port;
  const bytes = numElements * Float32Array.BYTES_PER_ELEMENT;
  return { name, kind, lane, bytes, readySeconds: (leftMs - beginMs) / 1000, endSeconds: (endMs - beginMs) / 1000 };
}
