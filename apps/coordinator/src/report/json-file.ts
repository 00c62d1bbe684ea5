import type { z } from 'zod';
import { readTextFile } from '../commands/text-file.ts';
import { UsageError } from '../errors.ts';

export interface JsonFile<T> {
  /** `the report of a run`. */
  readonly what: string;
  readonly maxBytes: number;
  readonly schema: z.ZodType<T>;
  /** What the user can do where the file is something else. */
  readonly remedy: string;
}

/** @throws UsageError where the file is not what the schema says */
export function readJsonFile<T>(path: string, { what, maxBytes, schema, remedy }: JsonFile<T>): T {
  const complain = (problem: string, cause: unknown): UsageError =>
    new UsageError(`expected ${what} in ${path}, got something else (${problem}); ${remedy}`, { cause });
  let value: unknown;
  try {
    value = JSON.parse(readTextFile(what, path, maxBytes));
  } catch (cause) {
    if (cause instanceof UsageError) throw cause;
    throw complain((cause as Error).message, cause);
  }
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw complain(`${issue?.path.join('.') || 'the whole'}: ${issue?.message ?? 'not as expected'}`, parsed.error);
}
