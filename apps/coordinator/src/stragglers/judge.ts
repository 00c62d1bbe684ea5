import type { RankPace } from './rank-pace.ts';

export type Cause = 'compute' | 'host' | 'input' | 'network';

/** Whom all others wait for, and why. */
export interface Straggler {
  readonly rank: number;
  readonly cause: Cause;
  /** Of a network's edge: the rank that it leads to. */
  readonly to: number | null;
  /** How many times as long as the median's own work; of an edge, how many times as slow as the median edge. */
  readonly ratio: number;
  /** One sentence. */
  readonly text: string;
}

/** From here on a rank holds the others up; it does so until it is below the second. */
export const ENTER_RATIO = 1.25;
export const STAY_RATIO = 1.12;
/** What others wait for it has to be this much of a step, or nobody would notice. */
const LEAST_SHARE = 0.05;
/** An edge that is busy for less of the time is not what all wait for. */
const LEAST_BUSY = 0.4;
/** An edge this many times slower than the median one is slow. */
const EDGE_RATIO = 2;
/** Load per core, and shares of the time, from which on a host has more to do than to train. */
const BUSY = { loadPerCore: 1.25, cpuPressure: 0.3, cpuSteal: 0.05 };

/**
 * Who holds the others up over a round of steps. Pure. Ranks that sum gradients all take as long as the slowest, so what counts is
 * what each does by itself: waiting for its data, and computing. Where all do that alike and wait nevertheless, an edge may be slow.
 *
 * @param paces of all ranks over the same steps
 * @param ratio of a rank's own work to the median's from which on it is a straggler
 */
export function judgeStragglers(paces: readonly RankPace[], ratio: number = ENTER_RATIO): Straggler | null {
  if (paces.length < 2) return null;
  return slowRank(paces, ratio) ?? slowEdge(paces);
}

function slowRank(paces: readonly RankPace[], leastRatio: number): Straggler | null {
  const own = ({ dataSeconds, computeSeconds, steps }: RankPace): number => (dataSeconds + computeSeconds) / steps;
  const slowest = paces.reduce((a, b) => (own(b) > own(a) ? b : a));
  const others = paces.filter((pace) => pace !== slowest);
  const usual = median(paces.map(own));
  const ratio = own(slowest) / usual;
  const isFelt = own(slowest) - usual >= LEAST_SHARE * (slowest.seconds / slowest.steps);
  if (!(ratio >= leastRatio) || !isFelt) return null;
  const perStep = (of: (pace: RankPace) => number, pace: RankPace): number => of(pace) / pace.steps;
  const excess = (of: (pace: RankPace) => number): number =>
    perStep(of, slowest) - median(others.map((pace) => perStep(of, pace)));
  const data = ({ dataSeconds }: RankPace): number => dataSeconds;
  const compute = ({ computeSeconds }: RankPace): number => computeSeconds;
  const { rank, host } = slowest;
  const who = `rank ${rank} on ${host}`;
  if (excess(data) > excess(compute)) {
    const share = (pace: RankPace): number => pace.dataSeconds / pace.seconds;
    const text = `${who} waits for data ${percent(share(slowest))} of its time, the others ${percent(median(others.map(share)))}: decoding there does not keep up`;
    return { rank, cause: 'input', to: null, ratio, text };
  }
  const times = perStep(compute, slowest) / median(others.map((pace) => perStep(compute, pace)));
  const slower = `${who} takes ${times.toFixed(1)} times as long as the median to compute`;
  const isHost = isBusier(slowest, others);
  const why = isHost ? 'its host is busy with something else' : 'its device or its cores are slower';
  return {
    rank,
    cause: isHost ? 'host' : 'compute',
    to: null,
    ratio,
    text: `${slower}: ${why} (${describeLoad(slowest)})`,
  };
}

/** Whether a host has more to do than the others' hosts. Ranks that share it and keep up show that it has not. */
function isBusier({ host, load }: RankPace, others: readonly RankPace[]): boolean {
  const elsewhere = others.filter((other) => other.host !== host).map((other) => other.load);
  if (elsewhere.length === 0) return false;
  const exceeds = (of: (one: typeof load) => number, least: number): boolean =>
    of(load) >= least && of(load) >= 1.5 * median(elsewhere.map(of));
  return (
    exceeds(({ load: runnable, cores }) => runnable / cores, BUSY.loadPerCore) ||
    exceeds(({ cpuPressure }) => cpuPressure, BUSY.cpuPressure) ||
    exceeds(({ cpuSteal }) => cpuSteal, BUSY.cpuSteal)
  );
}

function describeLoad({ load: { load, cores, cpuPressure, cpuSteal } }: RankPace): string {
  return [
    `load ${load.toFixed(1)} on ${cores} core${cores === 1 ? '' : 's'}`,
    ...(cpuPressure < 0 ? [] : [`processes wait for one ${percent(cpuPressure)} of the time`]),
    ...(cpuSteal < BUSY.cpuSteal ? [] : [`${percent(cpuSteal)} of it stolen by other virtual machines`]),
  ].join(', ');
}

/**
 * The edges of a ring carry the same bytes in a step; what a slow one needs longer for, it is busy for. Its rate is what it
 * carried while it was.
 */
function slowEdge(paces: readonly RankPace[]): Straggler | null {
  const edges = paces.flatMap(({ rank, host, seconds, exchangedBytes, busySeconds }) =>
    [...busySeconds].map(([to, busy]) => ({
      ...{ rank, host, to, busyShare: busy / seconds },
      bytesPerSecond: bytesOnEdge(exchangedBytes, paces.length) / busy,
    })),
  );
  const slowest = edges.reduce<(typeof edges)[number] | null>(
    (a, b) => (a === null || b.bytesPerSecond < a.bytesPerSecond ? b : a),
    null,
  );
  const others = edges.filter((edge) => edge !== slowest).map(({ bytesPerSecond }) => bytesPerSecond);
  if (slowest === null || others.length === 0 || slowest.busyShare < LEAST_BUSY) return null;
  const usual = median(others);
  const ratio = usual / slowest.bytesPerSecond;
  if (ratio < EDGE_RATIO) return null;
  const { rank, to } = slowest;
  const ends = `${slowest.host} to ${paces.find((pace) => pace.rank === to)?.host ?? 'another host'}`;
  const text = `edge ${rank}→${to} (${ends}) carries ${gigabytes(slowest.bytesPerSecond)} where the others carry ${gigabytes(usual)}: all ranks wait for it`;
  return { rank, cause: 'network', to, ratio, text };
}

/** Of a buffer that N ranks sum around a ring, each edge carries 2(N − 1)/N. */
export function bytesOnEdge(exchangedBytes: number, numRanks: number): number {
  return (exchangedBytes * 2 * (numRanks - 1)) / numRanks;
}

/** The lower of the two in the middle: of two ranks the faster one. */
function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[(values.length - 1) >> 1] ?? NaN;
}

function percent(share: number): string {
  return `${Math.round(100 * share)} %`;
}

function gigabytes(bytesPerSecond: number): string {
  return `${(bytesPerSecond / 1e9).toPrecision(2)} GB/s`;
}
