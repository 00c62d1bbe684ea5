import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { DataError, type DatasetKind, openDataset } from '@circlet/data';
import { imageReader } from '@circlet/data/parsers';
import type { FuzzedParser, ParserLimits } from '../fuzzed-parser.ts';
import { mustHold } from '../fuzzed-parser.ts';
import { splitParts } from '../parts.ts';
import type { Random } from '../../random.ts';
import { imageProblem } from './image.ts';

/** A window of 256 KiB, or the table of a column, is the largest that a reader asks for. */
const LIMITS: ParserLimits = { ms: 2_000, arrayBytes: 2 ** 20, arrayPerByte: 16, processBytes: 256 * 2 ** 20 };

export interface FuzzedFormat {
  readonly name: string;
  readonly reads: string;
  /** Below packages/data/dist. */
  readonly sources: readonly string[];
  readonly kind: DatasetKind;
  /** What is opened below the place, and the files that the parts of an input are; default: the path alone. */
  readonly path: string;
  readonly files?: readonly string[];
  /** Other files that are always there. */
  readonly beside?: Readonly<Record<string, Uint8Array>>;
  make(random: Random): Uint8Array;
  /** What an input is refused with that has fallen at its first bytes. */
  readonly firstBytes: RegExp;
}

/** A kind of data set: opened, and its first images read. */
export function fuzzedFormat(format: FuzzedFormat): FuzzedParser {
  const { name, reads, sources, kind, path, files = [path], beside = {}, make, firstBytes } = format;
  return {
    name,
    reads,
    sources: sources.map((source) => `/packages/data/dist/${source}`),
    inputs: 10_000,
    limits: LIMITS,
    open(place) {
      const write = (file: string, bytes: Uint8Array): void => {
        mkdirSync(dirname(join(place, file)), { recursive: true });
        writeFileSync(join(place, file), bytes);
      };
      for (const [file, bytes] of Object.entries(beside)) write(file, bytes);
      return {
        make,
        isPastHeader: (_input, error) => !(error instanceof Error && firstBytes.test(error.message)),
        async feed(input) {
          const parts = files.length === 1 ? [input] : splitParts(input);
          files.forEach((file, index) => write(file, parts[index] ?? Buffer.alloc(0)));
          await using dataset = await openDataset(join(place, path), { kind });
          using reader = imageReader({});
          for (const [index, item] of [...dataset.items].slice(0, 4).entries()) {
            mustHold(
              item.classIndex < dataset.classes.length && item.id.length > 0,
              'an image has no class or no name',
            );
            try {
              await reader.stored(dataset.locate(index));
            } catch (error) {
              const problem = imageProblem(error);
              mustHold(problem === null, problem ?? '');
            }
          }
        },
        isDocumented: (error) => error instanceof DataError,
      };
    },
  };
}
