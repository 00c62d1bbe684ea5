import type { CheckpointState, FileDigests } from './checkpoint-state.ts';

/** The fields of a state as they were written, and nothing else; or a sentence about the first that is not. */
export type StateFields =
  { readonly state: CheckpointState; readonly files: FileDigests } | { readonly problem: string };

/** A digest shows that a file is as it was written, not that it was written by us. */
export function fieldsOf(body: Readonly<Record<string, unknown>>): StateFields {
  const { step, epoch, recipe, sampler, random, metadata, files } = body;
  if (!isCount(step)) return expected('step', 'a whole number of at least 0');
  if (typeof epoch !== 'number' || !(epoch >= 0)) return expected('epoch', 'a number of at least 0');
  if (typeof recipe !== 'string') return expected('recipe', 'a text');
  if (sampler === undefined || random === undefined) return expected('sampler or random', 'there');
  if (!isRecord(metadata)) return expected('metadata', 'a mapping');
  const model = digestOf(files, 'model.safetensors');
  const optimizer = digestOf(files, 'optimizer.safetensors');
  if (model === null || optimizer === null) return expected('files', 'size and SHA-256 of both files of tensors');
  const state = { step, epoch, recipe, sampler, random, metadata } as CheckpointState;
  return { state, files: { 'model.safetensors': model, 'optimizer.safetensors': optimizer } };
}

function expected(field: string, what: string): StateFields {
  return { problem: `its ${field} should be ${what}` };
}

function digestOf(files: unknown, name: string): FileDigests['model.safetensors'] | null {
  const digest = isRecord(files) ? files[name] : undefined;
  if (!isRecord(digest)) return null;
  const { bytes, sha256 } = digest;
  return isCount(bytes) && typeof sha256 === 'string' && /^[0-9a-f]{64}$/.test(sha256) ? { bytes, sha256 } : null;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}
