import { existsSync } from 'node:fs';
import { z } from 'zod';
import type { Report } from '../output/report.ts';
import { readJsonFile } from './json-file.ts';
import { MAX_REPORT_BYTES } from './limits.ts';

/** What a report needs of report.json; earlier releases wrote less of it. */
export type StoredReport = Pick<
  Report,
  | 'complete'
  | 'steps'
  | 'epochs'
  | 'workers'
  | 'threadsPerWorker'
  | 'precision'
  | 'trainSeconds'
  | 'imagesPerSecond'
  | 'scores'
  | 'rawPixels'
  | 'conventions'
  | 'parameters'
  | 'engine'
  | 'versions'
  | 'data'
> & { readonly modelStep: number | null };

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
  const remedy = 'restore the file or move it away';
  return readJsonFile(path, { what: `${what} of a run`, maxBytes: MAX_REPORT_BYTES, schema, remedy });
}
