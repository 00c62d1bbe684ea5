import { type Random, randomOf } from '../random.ts';
import type { Soundness } from './worker.ts';

/** A cluster and what befalls it: all that a seed decides, but for the small delays of messages. */
export interface Schedule {
  readonly seed: number;
  readonly cluster: ClusterSettings;
  readonly faults: readonly Fault[];
}

export interface ClusterSettings {
  /** Whether the coordinator has started the workers and starts them again; else they come by hand, from hosts of their own. */
  readonly isLaunched: boolean;
  readonly numWorkers: number;
  readonly minWorkers: number;
  readonly maxWorkers: number;
  readonly dwellMs: number;
  readonly waitMs: number;
  readonly totalSteps: number;
  readonly checkpointEvery: number;
  /** Of the gradients of one step on a sound worker. */
  readonly computeMs: number;
  readonly buildMs: number;
  /** One batch of so many is not finite; 0: none. */
  readonly refusedOf: number;
}

export const FAULT_KINDS = [
  'kill',
  'kill all',
  'stop',
  'slow',
  'partition',
  'cut off',
  'join',
  'drain',
  'fail',
  'flap',
  'out of memory',
  'end the run',
] as const;

export interface Fault {
  readonly kind: (typeof FAULT_KINDS)[number];
  readonly atMs: number;
  /** Not before this is next said, to or by whomever; empty: at once. */
  readonly when: string;
  /** Whom it befalls: one of those that live then, by this number. */
  readonly who: number;
  readonly other: number;
  /** Until it is over: a stopped process goes on, a cut heals. */
  readonly forMs: number;
  readonly isOneWay: boolean;
}

/** What a fault waits for, so that it falls between two messages of the protocol. */
const MOMENTS = [
  'prepare',
  'ready',
  'commit',
  'abandon',
  'available',
  'progress',
  'settled',
  'recorded',
  'checkpointSaved',
  'drain',
  'suspect',
  'finished',
  'join',
  'goodbye',
];

/** Beside its gradients: vote, apply, and what else delays a simulated step. */
const STEP_MS = 60;
/** For each fault training takes longer, so that more time is left for others. */
const EACH_MS = 2_000;

export function drawSchedule(seed: number): Schedule {
  const random = randomOf(seed, 'schedule', 0);
  // On a logarithmic scale from 2 to 64, half of them of up to 5.
  const numWorkers = Math.min(64, Math.floor(2 ** (1 + 5.01 * (random.next() / 2 ** 32) ** 1.7)));
  const isLaunched = random.isTrue(0.5);
  const cluster: ClusterSettings = {
    isLaunched,
    numWorkers,
    minWorkers: random.isTrue(0.5) ? 1 : 1 + random.below(numWorkers),
    maxWorkers: random.isTrue(0.7) ? Math.min(64, numWorkers + random.below(4)) : numWorkers,
    dwellMs: random.pick([0, 2_000, 10_000]),
    waitMs: random.pick([20_000, 60_000, 60_000]),
    totalSteps: 8 + random.below(18),
    checkpointEvery: 2 + random.below(6),
    computeMs: random.pick([30, 200, 800, 1_500]),
    buildMs: random.pick([200, 2_000, 8_000]),
    refusedOf: random.isTrue(0.3) ? 7 + random.below(20) : 0,
  };
  // Before the first step, a worker that is lost ends a launched run: most schedules begin behind it.
  const firstMs = random.isTrue(0.1) ? 0 : cluster.buildMs + 1_500;
  const numFaults = 1 + random.below(random.pick([4, 10, 24]));
  const kinds = kindsOf(random, isLaunched);
  const withinMs = cluster.totalSteps * (cluster.computeMs + STEP_MS) + numFaults * EACH_MS;
  const faults = Array.from({ length: numFaults }, () => drawFault(random, kinds, firstMs, withinMs));
  return { seed, cluster, faults: faults.sort((a, b) => a.atMs - b.atMs) };
}

/** Some of the kinds, more often than others: a schedule of everything finds what everything together hides least. */
function kindsOf(random: Random, isLaunched: boolean): readonly Fault['kind'][] {
  const common = FAULT_KINDS.filter((kind) => kind !== 'kill all' && kind !== 'end the run');
  const possible = common.filter((kind) => (isLaunched ? kind !== 'flap' : true));
  const favourites = Array.from({ length: 6 }, () => random.pick(possible));
  const rare = [
    ...(random.isTrue(0.3) ? (['kill all'] as const) : []),
    ...(random.isTrue(0.05) ? (['end the run'] as const) : []),
  ];
  return [...possible, ...favourites, ...favourites, ...rare];
}

function drawFault(random: Random, kinds: readonly Fault['kind'][], firstMs: number, withinMs: number): Fault {
  return {
    kind: random.pick(kinds),
    atMs: firstMs + random.below(withinMs),
    when: random.isTrue(0.4) ? random.pick(MOMENTS) : '',
    who: random.next(),
    other: random.next(),
    forMs: random.pick([100, 1_000, 2_500, 8_000, 20_000, 45_000]) + random.below(500),
    isOneWay: random.isTrue(0.4),
  };
}

/** One line each, for whoever reads a failing one. */
export function describeSchedule({ seed, cluster, faults }: Schedule): string[] {
  const settings = Object.entries(cluster).map(([name, value]) => `${name}=${String(value)}`);
  return [
    `schedule ${seed}: ${settings.join(' ')}`,
    ...faults.map(({ kind, atMs, when, who, other, forMs, isOneWay }) => {
      const pair = kind === 'partition' ? `${who} ${other}` : `${who}`;
      return `  at ${atMs} ms${when === '' ? '' : `, at the next ${when}`}: ${kind} ${pair} for ${forMs} ms${isOneWay ? ', one way' : ''}`;
    }),
  ];
}

export const SOUNDNESS_OF: Readonly<Partial<Record<Fault['kind'], Soundness>>> = {
  fail: 'failing',
  flap: 'flapping',
  'out of memory': 'out of memory',
};
