import { type Columns, SCORE_COLUMNS, type SeriesData } from '@circlet/dashboard';
import { z } from 'zod';
import { UsageError } from '../errors.ts';
import { HISTORY_COLUMNS } from './columns.ts';
import { MAX_HISTORY_ROWS } from './limits.ts';

/** In a run's folder. */
export const HISTORY_FILE = 'history.json';

/** What a run leaves of its steps: curves, thinned, and what they took. */
export interface RunHistory {
  readonly steps: SeriesData<typeof HISTORY_COLUMNS>;
  readonly validations: SeriesData<typeof SCORE_COLUMNS>;
  readonly work: HistoryWork;
}

export interface HistoryWork {
  /** Of all steps, those that were done again included. */
  readonly images: number;
  readonly workerSeconds: number;
  /** The last that workers told; null: nothing. */
  readonly processorSeconds: number | null;
  readonly flops: number | null;
  readonly limitPerWorker: number | null;
  /** Of rank 0, by phase. */
  readonly phaseSeconds: Readonly<Record<string, number>>;
}

export const NO_WORK: HistoryWork = {
  ...{ images: 0, workerSeconds: 0, processorSeconds: null, flops: null, limitPerWorker: null },
  phaseSeconds: {},
};

/** Values that are not finite, of steps at which nothing was known, become null. */
export function formatHistory(history: RunHistory): string {
  return `${JSON.stringify({ format: 1, ...history })}\n`;
}

/** @throws UsageError where that is not what a coordinator has written */
export function parseHistory(text: string, path: string): RunHistory {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw damaged(path, `no JSON, ${(cause as Error).message}`, cause);
  }
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw damaged(path, `${issue?.path.join('.') || 'the whole'}: ${issue?.message ?? 'not as expected'}`, parsed.error);
}

function damaged(path: string, problem: string, cause: unknown): UsageError {
  return new UsageError(
    `expected the history of a run in ${path}, got something else (${problem}); move the file away to have the report without curves`,
    { cause },
  );
}

const amount = z.number().nonnegative();
const maybe = z.union([z.number(), z.null().transform(() => NaN)]);

/** Columns of equal length. */
function seriesOf<C extends Columns>(columns: C) {
  const named = Object.fromEntries(Object.keys(columns).map((name) => [name, z.array(maybe).max(MAX_HISTORY_ROWS)]));
  return z
    .object({ stride: z.int().positive(), lastCount: z.int().positive(), columns: z.object(named) })
    .refine((series) => new Set(Object.values(series.columns).map(({ length }) => length)).size <= 1, {
      message: 'columns of different lengths',
    })
    .transform((series) => series as unknown as SeriesData<C>);
}

const schema = z.object({
  format: z.literal(1),
  steps: seriesOf(HISTORY_COLUMNS),
  validations: seriesOf(SCORE_COLUMNS),
  work: z.object({
    images: amount,
    workerSeconds: amount,
    processorSeconds: amount.nullable(),
    flops: amount.nullable(),
    limitPerWorker: amount.nullable(),
    phaseSeconds: z.record(z.string(), amount),
  }),
});
