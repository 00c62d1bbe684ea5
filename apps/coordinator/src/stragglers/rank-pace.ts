import type { ControlBodies } from '@circlet/protocol';

export type Pace = ControlBodies['pace'];

/** What a round of steps took of one rank: sums of what it has told. */
export interface RankPace {
  readonly rank: number;
  readonly host: string;
  readonly steps: number;
  readonly lastStep: number;
  readonly seconds: number;
  readonly dataSeconds: number;
  readonly computeSeconds: number;
  readonly exchangedBytes: number;
  /** In which something was on its way to another rank, by that rank. */
  readonly busySeconds: ReadonlyMap<number, number>;
  /** Of its host, as last told. */
  readonly load: HostLoad;
}

export interface HostLoad {
  readonly load: number;
  readonly cores: number;
  /** Shares of the time; negative: not known. */
  readonly cpuPressure: number;
  readonly cpuSteal: number;
}

export function noPace(rank: number, host: string): RankPace {
  const load = { load: 0, cores: 1, cpuPressure: -1, cpuSteal: -1 };
  const sums = { steps: 0, lastStep: 0, seconds: 0, dataSeconds: 0, computeSeconds: 0, exchangedBytes: 0 };
  return { rank, host, ...sums, busySeconds: new Map(), load };
}

export function addPace(sums: RankPace, pace: Pace): RankPace {
  const busySeconds = new Map(sums.busySeconds);
  pace.edges.forEach(({ to, share }) => busySeconds.set(to, (busySeconds.get(to) ?? 0) + share * pace.seconds));
  const { load, cores, cpuPressure, cpuSteal } = pace;
  return {
    ...sums,
    steps: sums.steps + pace.steps,
    lastStep: pace.lastStep,
    seconds: sums.seconds + pace.seconds,
    dataSeconds: sums.dataSeconds + pace.dataSeconds,
    computeSeconds: sums.computeSeconds + pace.computeSeconds,
    exchangedBytes: sums.exchangedBytes + pace.exchangedBytes,
    busySeconds,
    load: { load, cores: Math.max(1, cores), cpuPressure, cpuSteal },
  };
}
