import { readFlags } from '../command-line.ts';

export type IndexKind = 'prepared' | 'recordio';

export interface IndexOptions {
  readonly images: number;
  readonly classes: number;
  readonly kind: IndexKind;
  /** Ends with one JSON object on the last line. */
  readonly json: boolean;
}

export const USAGE: string = `Makes a data set of so many images of a few bytes, opens it, and tells time and memory: what a set of millions costs
before its first batch.

  npx nx run bench:data-index --kind=prepared

  --kind=NAME     prepared or recordio (default prepared)
  --images=N      images (default 10000000: 600 MB on disk)
  --classes=N     classes (default 100000)
  --json          one JSON object as the last line
  --help          this text`;

/**
 * Null where help was asked for.
 * @throws BenchUsageError
 */
export function parseOptions(args: readonly string[]): IndexOptions | null {
  const flags = readFlags(args, { texts: ['kind', 'images', 'classes'], switches: ['json'], usage: USAGE });
  if (flags === null) return null;
  const kind = flags.text('kind') ?? 'prepared';
  if (kind !== 'prepared' && kind !== 'recordio')
    flags.problems.push(`--kind: expected prepared or recordio, got ${kind}`);
  const options = {
    images: flags.count('images', 10_000_000),
    classes: flags.count('classes', 100_000),
    kind: kind as IndexKind,
    json: flags.isSet('json'),
  };
  flags.mustBeRight();
  return options;
}
