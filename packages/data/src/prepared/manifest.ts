import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { FormatError, FormatUnsupportedError } from '../errors.ts';
import { MAX_MANIFEST_BYTES } from '../limits.ts';

export const MANIFEST = 'prepared.json';
export const INDEX = 'index.bin';
export const CLASSES = 'classes.jsonl';
export const PAIRS = 'pairs.bin';

/** Raised where a set of an older version could be read wrongly. */
export const PREPARED_VERSION = 1;

export interface PreparedShard {
  readonly file: string;
  readonly bytes: number;
  readonly images: number;
}

/** `prepared.json`: written last, so that a set that has it is whole. */
export interface Manifest {
  readonly version: number;
  readonly name: string;
  /** The fingerprint of what was prepared, and how images are stored: `as encoded`, or their size as pixels. */
  readonly from: { readonly fingerprint: string; readonly stored: string };
  readonly images: number;
  readonly classes: number;
  readonly sources: readonly string[];
  /** Pairs of a verification set; 0: none. */
  readonly pairs: number;
  readonly broken: number;
  readonly duplicates: number;
  readonly duplicatesAcrossClasses: number;
  readonly shards: readonly PreparedShard[];
  /** SHA-256 of index.bin, classes.jsonl and, where there is one, pairs.bin. */
  readonly sha256: { readonly index: string; readonly classes: string; readonly pairs: string | null };
}

/** @throws FormatError, FormatUnsupportedError */
export function readManifest(folder: string): Manifest {
  const path = join(folder, MANIFEST);
  let found: unknown;
  try {
    const { size } = statSync(path);
    if (size > MAX_MANIFEST_BYTES) throw new Error(`${size} bytes, expected at most ${MAX_MANIFEST_BYTES}`);
    found = JSON.parse(readFileSync(path, 'utf8'));
  } catch (cause) {
    throw new FormatError(path, 'the description of a prepared set', (cause as Error).message, { cause });
  }
  const version = isRecord(found) ? found['version'] : undefined;
  if (typeof version === 'number' && version > PREPARED_VERSION) {
    throw new FormatUnsupportedError(path, `a prepared set of version ${version}`, 'use the release that wrote it');
  }
  const problem = problemOf(found);
  if (problem !== null) throw new FormatError(path, 'the description of a prepared set', problem);
  return found as Manifest;
}

function problemOf(found: unknown): string | null {
  if (!isRecord(found)) return 'expected an object';
  for (const key of ['version', 'images', 'classes', 'pairs', 'broken', 'duplicates', 'duplicatesAcrossClasses']) {
    if (!isCount(found[key])) return `${key}: expected a whole number from 0`;
  }
  if (typeof found['name'] !== 'string') return 'name: expected a text';
  const { sources, shards, sha256, from } = found;
  if (!isListOf(sources, (source) => typeof source === 'string')) return 'sources: expected a list of texts';
  if (!isListOf(shards, isShard)) return 'shards: expected a list of file, bytes and images';
  if (!isRecord(from) || typeof from['fingerprint'] !== 'string' || typeof from['stored'] !== 'string') {
    return 'from: expected fingerprint and stored';
  }
  const digests = isRecord(sha256) ? [sha256['index'], sha256['classes'], sha256['pairs'] ?? ''] : [];
  if (digests.length !== 3 || !digests.every((digest) => typeof digest === 'string')) {
    return 'sha256: expected digests of index, classes and pairs';
  }
  return null;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isListOf(value: unknown, isOne: (entry: unknown) => boolean): value is unknown[] {
  return Array.isArray(value) && value.every(isOne);
}

function isCount(value: unknown): boolean {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}

function isShard(value: unknown): boolean {
  if (!isRecord(value) || typeof value['file'] !== 'string') return false;
  return /^[\w-]+\.crec$/.test(value['file']) && isCount(value['bytes']) && isCount(value['images']);
}
