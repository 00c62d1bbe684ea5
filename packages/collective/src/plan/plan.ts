import { ALGORITHMS, type Algorithm } from '../all-reduce/algorithm.ts';
import { CollectiveArgumentError } from '../errors.ts';
import { hasTwoLevels, type Hosts } from '../topology.ts';
import { type Calibration, predictSeconds } from './cost-model.ts';

/** What a user fixed; null or absent is chosen. */
export interface PlanOverrides {
  /** Default `auto`: by the cost model. */
  readonly algorithm?: Algorithm | 'auto';
  /** Largest payload of a frame. */
  readonly chunkBytes?: number | null;
  /** Connections side by side from a rank to its successor. */
  readonly streams?: number | null;
}

export interface Choice {
  readonly algorithm: Algorithm;
  readonly chunkBytes: number;
}

/** How a group reduces buffers of any size. The same on all ranks: it follows from what all of them know. */
export interface CollectivePlan {
  /** Null where nothing was measured because nothing was to be chosen. */
  readonly calibration: Calibration | null;
  readonly hosts: Hosts;
  readonly streams: number;
  /** Ascending; the first from 0. */
  readonly rules: readonly (Choice & { readonly fromBytes: number })[];
}

/** 2 MiB: smaller loses to the cost per message (docs/decisions/0007). */
export const DEFAULT_CHUNK_BYTES = 2_097_152;

/** The default first: it stays where nothing is clearly faster. */
const CHUNKS: readonly number[] = [DEFAULT_CHUNK_BYTES, 4_194_304, 1_048_576, 524_288, 262_144];

/** Sizes on the wire from which another choice may begin: powers of two from 256 bytes to 256 MiB. */
const SIZES: readonly number[] = [0, ...Array.from({ length: 21 }, (_, power) => 256 * 2 ** power)];

/** What is not faster by 5 % at least stays as it was: models and measurements are not that good. */
export const CLEARLY_FASTER = 0.95;

/** @throws CollectiveArgumentError with every problem */
export function mustBeOverrides({ algorithm = 'auto', chunkBytes, streams }: PlanOverrides): void {
  const problems: string[] = [];
  if (algorithm !== 'auto' && !ALGORITHMS.includes(algorithm)) {
    problems.push(`expected algorithm to be auto or one of ${ALGORITHMS.join(', ')}, got ${String(algorithm)}`);
  }
  for (const [name, value] of Object.entries({ chunkBytes, streams })) {
    if (value != null && !(Number.isInteger(value) && value >= 1)) {
      problems.push(`expected ${name} to be a whole number of at least 1, got ${value}`);
    }
  }
  if (problems.length > 0) throw new CollectiveArgumentError(problems.join('; '));
}

/** Everything by one algorithm, for groups that measure nothing. */
export function fixedPlan(hosts: Hosts, { algorithm, chunkBytes, streams }: PlanOverrides): CollectivePlan {
  const choice = { algorithm: named(algorithm) ?? 'ring', chunkBytes: chunkBytes ?? DEFAULT_CHUNK_BYTES };
  return { calibration: null, hosts, streams: streams ?? 1, rules: [{ fromBytes: 0, ...choice }] };
}

/**
 * The fastest by the model, for each size.
 */
export function choosePlan(calibration: Calibration, hosts: Hosts, overrides: PlanOverrides): CollectivePlan {
  const only = named(overrides.algorithm);
  const algorithms = only === null ? candidates(hosts) : [only];
  const chunks = overrides.chunkBytes == null ? CHUNKS : [overrides.chunkBytes];
  const rules: (Choice & { fromBytes: number })[] = [];
  for (const fromBytes of SIZES) {
    // In the middle of the sizes up to the next one.
    const bytes = Math.max(256, fromBytes) * 1.5;
    const { algorithm, chunkBytes } = fastest(algorithms, chunks, bytes, calibration, hosts);
    const last = rules.at(-1);
    if (last?.algorithm !== algorithm || last.chunkBytes !== chunkBytes)
      rules.push({ fromBytes, algorithm, chunkBytes });
  }
  return { calibration, hosts, streams: calibration.streams, rules };
}

/** @param bytes of the buffer as it travels */
export function choiceFor(plan: CollectivePlan, bytes: number): Choice {
  return plan.rules.findLast(({ fromBytes }) => bytes >= fromBytes) as Choice;
}

/** On one host always the ring: there runs repeat bit for bit, which is worth more than what small buffers would gain. */
function candidates(hosts: Hosts): readonly Algorithm[] {
  if (hosts.length === 1) return ['ring'];
  return ALGORITHMS.filter((algorithm) => algorithm !== 'two-level' || hasTwoLevels(hosts));
}

function fastest(
  algorithms: readonly Algorithm[],
  chunks: readonly number[],
  bytes: number,
  calibration: Calibration,
  hosts: Hosts,
): Choice {
  let best: (Choice & { seconds: number }) | undefined;
  for (const algorithm of algorithms) {
    for (const chunkBytes of chunks) {
      const seconds = predictSeconds(algorithm, bytes, chunkBytes, calibration, hosts);
      if (best === undefined || seconds < CLEARLY_FASTER * best.seconds) best = { algorithm, chunkBytes, seconds };
    }
  }
  return best as Choice;
}

function named(algorithm: Algorithm | 'auto' | undefined): Algorithm | null {
  return algorithm === undefined || algorithm === 'auto' ? null : algorithm;
}
