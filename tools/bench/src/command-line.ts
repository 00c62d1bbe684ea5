import { parseArgs } from 'node:util';

/** Every problem of a command line, in one message. */
export class BenchUsageError extends Error {
  constructor(problems: readonly string[], usage: string) {
    super(`${problems.join('; ')}\n\n${usage}`);
    this.name = 'BenchUsageError';
  }
}

/** What was typed. Problems are collected, so that one message can name them all. */
export interface Flags {
  readonly problems: string[];
  text(name: string): string | undefined;
  isSet(name: string): boolean;
  /** A whole number of at least 1. */
  count(name: string, fallback: number): number;
  /** @throws BenchUsageError where there are problems */
  mustBeRight(): void;
}

/**
 * Null where help was asked for.
 * @param texts flags with a value
 * @param switches flags without
 * @throws BenchUsageError for flags that nobody knows
 */
export function readFlags(
  args: readonly string[],
  {
    texts,
    switches,
    usage,
  }: { readonly texts: readonly string[]; readonly switches: readonly string[]; readonly usage: string },
): Flags | null {
  let values: Record<string, string | boolean | undefined> = {};
  try {
    ({ values } = parseArgs({
      args: [...args],
      options: {
        ...Object.fromEntries(texts.map((name) => [name, { type: 'string' } as const])),
        ...Object.fromEntries(switches.map((name) => [name, { type: 'boolean' } as const])),
        help: { type: 'boolean', short: 'h' },
      },
    }));
  } catch (error) {
    throw new BenchUsageError([error instanceof Error ? error.message : String(error)], usage);
  }
  if (values['help'] === true) return null;
  const problems: string[] = [];
  return {
    problems,
    text: (name) => values[name] as string | undefined,
    isSet: (name) => values[name] !== undefined,
    count(name, fallback) {
      const given = values[name];
      const value = given === undefined ? fallback : Number(given);
      if (!Number.isInteger(value) || value < 1) {
        problems.push(`--${name} must be a whole number of at least 1, got ${String(given)}`);
      }
      return value;
    },
    mustBeRight() {
      if (problems.length > 0) throw new BenchUsageError(problems, usage);
    },
  };
}

/** Parses, runs, and turns failures into messages and exit codes: 2 for a wrong command line, 1 for all else. */
export async function runBench<T>(
  parse: (args: readonly string[]) => T | null,
  usage: string,
  bench: (options: T) => Promise<void>,
): Promise<void> {
  try {
    const options = parse(process.argv.slice(2));
    if (options === null) console.log(usage);
    else await bench(options);
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    process.exitCode = error instanceof BenchUsageError ? 2 : 1;
  }
}
