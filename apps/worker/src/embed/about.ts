import { readFileSync, statSync } from 'node:fs';
import { EmbeddingsDamagedError } from '../errors.ts';
import { MAX_ABOUT_BYTES } from '../limits.ts';
import { type LayoutName, LAYOUTS } from './layout.ts';

/** All that decides what a file of embeddings has in it. */
export interface EmbeddingSettings {
  readonly layout: LayoutName;
  readonly dimension: number;
  /** Whether every row was divided by its length. */
  readonly unitLength: boolean;
  /** Whether the embedding of an image's mirror image was added. */
  readonly mirrored: boolean;
  readonly precision: 'fp32' | 'bf16';
  readonly model: { readonly sha256: string; readonly path: string };
  readonly data: {
    readonly name: string;
    readonly path: string;
    readonly kind: string;
    readonly fingerprint: string;
    /** Images of the data set, broken ones included. */
    readonly images: number;
  };
}

/** What is known of a file of embeddings: stands beside it, as `FILE.json`, and is written last. */
export interface EmbeddingsAbout extends EmbeddingSettings {
  readonly format: typeof ABOUT_FORMAT;
  readonly rows: number;
  readonly broken: number;
  /** Of the file. */
  readonly bytes: number;
}

export const ABOUT_FORMAT = 'circlet-embeddings-1';

/** The files of one output. */
export interface EmbeddingFiles {
  readonly embeddings: string;
  /** Which image each row is of: a line for each. Null: the embeddings themselves say it. */
  readonly items: string | null;
  /** Only where there are any. */
  readonly broken: string;
  readonly about: string;
  /** The folder of what is not finished. */
  readonly unfinished: string;
}

export function embeddingFiles(output: string): EmbeddingFiles {
  return {
    embeddings: output,
    items: output.endsWith('.jsonl') ? null : `${output}.items.jsonl`,
    broken: `${output}.broken.jsonl`,
    about: `${output}.json`,
    unfinished: `${output}.unfinished`,
  };
}

/** @throws EmbeddingsDamagedError where it is no such file; errors of the file system */
export function readAbout(path: string): EmbeddingsAbout {
  const { size } = statSync(path);
  if (size > MAX_ABOUT_BYTES) throw new EmbeddingsDamagedError(path, `it has ${size} bytes`);
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(path, 'utf8'));
  } catch (cause) {
    throw new EmbeddingsDamagedError(path, 'it is no JSON', { cause });
  }
  if (!isAbout(value)) throw new EmbeddingsDamagedError(path, `it is no description of format ${ABOUT_FORMAT}`);
  return value;
}

/** Texts for layouts that have a place for them. */
export function metadataOf({ model, data, unitLength, mirrored }: EmbeddingSettings): Readonly<Record<string, string>> {
  return {
    format: ABOUT_FORMAT,
    model: model.sha256,
    data: data.fingerprint,
    unitLength: String(unitLength),
    mirrored: String(mirrored),
  };
}

/** What the first has that the second has not: `another model`; null where they give the same rows. */
export function differenceOf(one: EmbeddingSettings, other: EmbeddingSettings): string | null {
  if (one.model.sha256 !== other.model.sha256) return 'another model';
  if (one.data.fingerprint !== other.data.fingerprint) return 'other data';
  const keys = ['layout', 'dimension', 'unitLength', 'mirrored', 'precision'] as const;
  const options = keys.filter((key) => one[key] !== other[key]);
  return options.length === 0 ? null : `other options (${options.join(', ')})`;
}

export function isSettings(value: unknown): value is EmbeddingSettings {
  const { layout, dimension, unitLength, mirrored, precision, model, data } = fieldsOf(value);
  const [ofModel, ofData] = [fieldsOf(model), fieldsOf(data)];
  return (
    typeof layout === 'string' &&
    Object.hasOwn(LAYOUTS, layout) &&
    isCount(dimension) &&
    dimension > 0 &&
    typeof unitLength === 'boolean' &&
    typeof mirrored === 'boolean' &&
    (precision === 'fp32' || precision === 'bf16') &&
    [ofModel['sha256'], ofModel['path']].every((text) => typeof text === 'string') &&
    [ofData['name'], ofData['path'], ofData['kind'], ofData['fingerprint']].every((text) => typeof text === 'string') &&
    isCount(ofData['images'])
  );
}

export function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}

/** None for anything but an object. */
export function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
}

function isAbout(value: unknown): value is EmbeddingsAbout {
  const { format, rows, broken, bytes } = fieldsOf(value);
  return format === ABOUT_FORMAT && [rows, broken, bytes].every(isCount) && isSettings(value);
}
