import { existsSync } from 'node:fs';
import { z } from 'zod';
import { readTextFile } from '../commands/text-file.ts';
import { UsageError } from '../errors.ts';
import { MAX_REPORT_BYTES } from './limits.ts';

/** What a report needs of report.json; earlier releases wrote less of it. */
export interface StoredReport {
  readonly complete: boolean;
  readonly steps: number;
  readonly epochs: number;
  readonly workers: number;
  readonly threadsPerWorker: number | null;
  readonly precision: string;
  readonly trainSeconds: number;
  readonly imagesPerSecond: number;
  readonly scores: Readonly<Record<string, number>> | null;
  readonly rawPixels: Readonly<Record<string, number>> | null;
  readonly conventions: readonly string[];
  readonly modelStep: number | null;
  readonly parameters: number;
  readonly engine: string;
  readonly versions: { readonly circlet: string; readonly node: string };
  readonly data: {
    readonly classes: number;
    readonly images: number;
    readonly notes: readonly string[];
    readonly skipped: readonly string[];
  };
}

/** What a report needs of run.json. */
export interface StoredStart {
  readonly circlet: string;
  readonly node: string;
  readonly workers: number;
  readonly threadsPerWorker: number | null;
  readonly gpus: readonly (string | number)[];
  readonly resumedFrom: string | null;
  readonly startedAt: string;
}

const number = z.number();
const texts = z.array(z.string());
const scores = z.record(z.string(), number).nullable().default(null);

const report: z.ZodType<StoredReport> = z.object({
  complete: z.boolean(),
  ...{ steps: number, epochs: number, workers: number, trainSeconds: number, imagesPerSecond: number },
  ...{ threadsPerWorker: number.nullable().default(null), modelStep: number.nullable().default(null) },
  ...{ precision: z.string(), engine: z.string(), parameters: number },
  ...{ scores, rawPixels: scores, conventions: texts.default([]) },
  versions: z.object({ circlet: z.string(), node: z.string() }),
  data: z.object({ classes: number, images: number, notes: texts, skipped: texts }),
});

const start: z.ZodType<StoredStart> = z.object({
  ...{ circlet: z.string(), node: z.string(), startedAt: z.string(), workers: number },
  threadsPerWorker: number.nullable().default(null),
  gpus: z.array(z.union([z.string(), number])).default([]),
  resumedFrom: z.string().nullable().default(null),
});

/** Null where there is none. @throws UsageError where it is not what a run has written */
export function readStoredReport(path: string): StoredReport | null {
  return read(path, report, 'the report');
}

/** @throws UsageError */
export function readStoredStart(path: string): StoredStart | null {
  return read(path, start, 'the beginning');
}

function read<T>(path: string, schema: z.ZodType<T>, what: string): T | null {
  if (!existsSync(path)) return null;
  const complain = (problem: string, cause: unknown): UsageError =>
    new UsageError(
      `expected ${what} of a run in ${path}, got something else (${problem}); restore the file or move it away`,
      {
        cause,
      },
    );
  let value: unknown;
  try {
    value = JSON.parse(readTextFile(`${what} of a run`, path, MAX_REPORT_BYTES));
  } catch (cause) {
    if (cause instanceof UsageError) throw cause;
    throw complain((cause as Error).message, cause);
  }
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw complain(`${issue?.path.join('.') || 'the whole'}: ${issue?.message ?? 'not as expected'}`, parsed.error);
}
