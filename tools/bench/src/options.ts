import { parseArgs } from 'node:util';

/** What is timed. */
export interface BenchOptions {
  /** IResNet's depth: 18, 34, 50, 100 or 200. */
  readonly depth: 18 | 34 | 50 | 100 | 200;
  readonly precision: 'fp32' | 'bf16';
  /** Images in a step. */
  readonly batch: number;
  /** Height and width of the images. */
  readonly size: number;
  /** Threads inside an op, for both sides. */
  readonly threads: number;
  /** Timed steps of each side, in turn. */
  readonly pairs: number;
  readonly classes: number;
  /** Python with PyTorch; null: only our own figure. */
  readonly peerPython: string | null;
  /** Ends with one JSON object on the last line. */
  readonly json: boolean;
}

/** Every problem of the command line, in one message. */
export class BenchUsageError extends Error {
  constructor(problems: readonly string[]) {
    super(`${problems.join('; ')}\n\n${USAGE}`);
    this.name = 'BenchUsageError';
  }
}

export const USAGE: string = `Times one training step of IResNet with class-level Circle loss, and PyTorch's in turn.

  npx nx run bench:step --depth=100 --precision=bf16 --peer-python=python3

  --depth=N          18, 34, 50, 100 or 200 (default 100)
  --precision=P      fp32 or bf16 (default fp32)
  --batch-size=N     images in a step (default 8); --batch works too where Nx does not take it for its own
  --size=N           height and width (default 112)
  --threads=N        threads inside an op, for both (default 2)
  --pairs=N          timed steps of each side (default 5)
  --classes=N        classes of the head (default 1000)
  --peer-python=PATH Python that can import torch; without it only our figure
  --json             one JSON object as the last line
  --help             this text`;

const DEPTHS = [18, 34, 50, 100, 200] as const;

/**
 * Null where help was asked for.
 * @throws BenchUsageError
 */
export function parseOptions(args: readonly string[]): BenchOptions | null {
  const problems: string[] = [];
  let values: Record<string, string | boolean | undefined> = {};
  try {
    const text = { type: 'string' } as const;
    ({ values } = parseArgs({
      args: [...args],
      options: {
        depth: text,
        precision: text,
        batch: text,
        'batch-size': text,
        size: text,
        threads: text,
        pairs: text,
        classes: text,
        'peer-python': text,
        json: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    }));
  } catch (error) {
    throw new BenchUsageError([error instanceof Error ? error.message : String(error)]);
  }
  if (values['help'] === true) return null;
  const count = (name: string, fallback: number): number => {
    const given = values[name];
    const value = given === undefined ? fallback : Number(given);
    if (!Number.isInteger(value) || value < 1) {
      problems.push(`--${name} must be a whole number of at least 1, got ${String(given)}`);
    }
    return value;
  };
  const depth = DEPTHS.find((known) => known === count('depth', 100));
  if (depth === undefined) {
    problems.push(`--depth must be one of ${DEPTHS.join(', ')}, got ${String(values['depth'])}`);
  }
  const precision = values['precision'] ?? 'fp32';
  if (precision !== 'fp32' && precision !== 'bf16') {
    problems.push(`--precision must be fp32 or bf16, got ${String(precision)}`);
  }
  const options = {
    depth: depth ?? 100,
    precision: precision === 'bf16' ? 'bf16' : 'fp32',
    batch: count(values['batch'] === undefined ? 'batch-size' : 'batch', 8),
    size: count('size', 112),
    threads: count('threads', 2),
    pairs: count('pairs', 5),
    classes: count('classes', 1000),
    peerPython: (values['peer-python'] as string | undefined) ?? null,
    json: values['json'] === true,
  } as const;
  if (problems.length > 0) {
    throw new BenchUsageError(problems);
  }
  return options;
}
