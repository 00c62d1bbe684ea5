import { predictSeconds } from './cost-model.ts';
import { choiceFor, type CollectivePlan } from './plan.ts';

const KIB = 1024;

/** Buffers that the table shows. */
const SHOWN_BYTES: readonly number[] = [1, 16, 256, 1024, 4 * 1024, 16 * 1024, 64 * 1024, 256 * 1024].map(
  (kib) => kib * KIB,
);

/** What was measured and what follows from it, in one line, for a log. */
export function describePlan({ calibration, hosts, streams, rules }: CollectivePlan): string {
  const numRanks = hosts.reduce((sum, ranks) => sum + ranks.length, 0);
  const where = `${numRanks} ranks on ${hosts.length} ${hosts.length === 1 ? 'host' : 'hosts'}`;
  const choices = rules.map(
    ({ fromBytes, algorithm, chunkBytes }) =>
      `${fromBytes === 0 ? '' : `from ${sizeText(fromBytes)} `}${algorithm} in chunks of ${sizeText(chunkBytes)}`,
  );
  const connections = streams === 1 ? '1 stream' : `${streams} streams`;
  const chosen = `all-reduce by ${choices.join(', ')}; ${connections}`;
  if (calibration === null) return `${where}: ${chosen}`;
  const { latencySeconds, secondsPerByte, secondsPerSummedByte } = calibration;
  return (
    `${where}, ${Math.round(latencySeconds * 1e6)} µs and ${gigabits(secondsPerByte)} Gb/s from rank to rank, ` +
    `sums at ${(1e-9 / secondsPerSummedByte).toFixed(1)} GB/s: ${chosen}`
  );
}

/** Milliseconds that the model expects of each algorithm, by size, and which is taken; empty where nothing was measured. */
export function planTable(plan: CollectivePlan): string[] {
  const { calibration, hosts } = plan;
  if (calibration === null) return [];
  const algorithms = ['ring', 'halving-doubling', 'two-level'] as const;
  const head = ['bytes', ...algorithms, 'taken'];
  const rows = SHOWN_BYTES.map((bytes) => {
    const { algorithm: taken, chunkBytes } = choiceFor(plan, bytes);
    const times = algorithms.map((algorithm) =>
      (1000 * predictSeconds(algorithm, bytes, chunkBytes, calibration, hosts)).toFixed(3),
    );
    return [sizeText(bytes), ...times, taken];
  });
  return [head, ...rows].map((cells) => cells.map((cell) => cell.padStart(17)).join(''));
}

function gigabits(secondsPerByte: number): string {
  return (8e-9 / secondsPerByte).toFixed(2);
}

function sizeText(bytes: number): string {
  return bytes < KIB ? `${bytes} B` : bytes < KIB * KIB ? `${bytes / KIB} KiB` : `${bytes / KIB / KIB} MiB`;
}
