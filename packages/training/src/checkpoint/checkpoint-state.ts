import { createHash } from 'node:crypto';
import { CheckpointDamagedError, CheckpointVersionError } from './errors.ts';
import { MAX_STATE_DEPTH } from './limits.ts';
import { type FileDigest } from './safetensors-write.ts';
import { fieldsOf } from './state-fields.ts';

/** What JSON can hold. */
export type JsonValue = null | boolean | number | string | readonly JsonValue[] | { readonly [key: string]: JsonValue };

/** The part of a checkpoint that is no tensor. */
export interface CheckpointState {
  /** Applied steps since the start of training. */
  readonly step: number;
  readonly epoch: number;
  /** The effective recipe, as text. */
  readonly recipe: string;
  /** Position of the sampler. */
  readonly sampler: JsonValue;
  /** State of the random streams. */
  readonly random: JsonValue;
  /** Versions, scores, whatever else the caller wants to find again. */
  readonly metadata: { readonly [key: string]: JsonValue };
}

/** Raised when a reader of the old format would misread the new one. */
const CHECKPOINT_FORMAT = 1;

export type FileDigests = Readonly<Record<'model.safetensors' | 'optimizer.safetensors', FileDigest>>;

/** The text of state.json: the state, the digests of the other files, and a digest of both so that its own damage shows. */
export function encodeState(state: CheckpointState, files: FileDigests): string {
  const { step, epoch, recipe, sampler, random, metadata } = state;
  const body = { step, epoch, recipe, sampler, random, metadata, files };
  return `${JSON.stringify({ format: CHECKPOINT_FORMAT, sha256: digestOf(body), ...body }, null, 2)}\n`;
}

/** @throws CheckpointDamagedError, CheckpointVersionError */
export function decodeState(
  path: string,
  text: string,
): { readonly state: CheckpointState; readonly files: FileDigests } {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch (error) {
    throw new CheckpointDamagedError(path, `its ${text.length} characters are no JSON`, { cause: error });
  }
  if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed))
    throw new CheckpointDamagedError(path, 'it holds no object');
  const { format, sha256, ...body } = parsed as Record<string, unknown>;
  if (format !== CHECKPOINT_FORMAT) throw new CheckpointVersionError(path, CHECKPOINT_FORMAT, format);
  // A digest is of the printed body, and printing makes a call for each level.
  if (isDeeper(body, MAX_STATE_DEPTH)) {
    throw new CheckpointDamagedError(path, `its contents are nested more than ${MAX_STATE_DEPTH} levels deep`);
  }
  const actual = digestOf(body);
  if (sha256 !== actual) {
    throw new CheckpointDamagedError(
      path,
      `the SHA-256 of its contents should be ${JSON.stringify(sha256)}, it is ${actual}`,
    );
  }
  const fields = fieldsOf(body);
  if ('problem' in fields) throw new CheckpointDamagedError(path, fields.problem);
  return fields;
}

function isDeeper(value: unknown, depth: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return depth === 0 || Object.values(value).some((inner) => isDeeper(inner, depth - 1));
}

function digestOf(body: object): string {
  return createHash('sha256').update(JSON.stringify(body)).digest('hex');
}
