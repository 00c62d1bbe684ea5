import { readable } from '@circlet/protocol';
import { z } from 'zod';

/** Raised when a reader of the old format would misread the new one. */
export const LEDGER_FORMAT = 1;

/** Holds its begin and not its end. */
export type Range = [begin: number, end: number];

/** All that the order of positions depends on, and how much of it is to be trained. */
export interface PositionPlan {
  readonly seed: number;
  readonly sampler:
    'shuffled' | 'class-balanced' | { readonly P: number; readonly K: number; readonly cameras?: boolean | undefined };
  /** Positions of one step. */
  readonly globalBatch: number;
  readonly unseenEvery: number;
  readonly unseenBy: 'class' | 'folder';
  readonly dataFingerprint: string;
  /** Of the training classes. */
  readonly numImages: number;
  readonly stepsPerEpoch: number;
  readonly totalSteps: number;
}

/** Over the global batch. */
export type NotFinite = 'loss' | 'gradient';

/** Which of the two kept a batch from being applied. */
export function notFiniteOf(refused: { readonly loss: number; readonly gradientNorm: number }): NotFinite[] {
  return [
    ...(Number.isFinite(refused.loss) ? [] : (['loss'] as const)),
    ...(Number.isFinite(refused.gradientNorm) ? [] : (['gradient'] as const)),
  ];
}

/**
 * Whose record it is. Runs are those that a job took, from 1: each resume is a new one. Generations count up in their run; one that
 * could not form has no record.
 */
interface Owned {
  readonly run: number;
  readonly generation: number;
}

/**
 * One line of the ledger. Positions count the global order since the start of training (its epochs laid end to end), steps the
 * updates of the weights.
 */
export type LedgerRecord =
  /** The first one. */
  | { readonly kind: 'ledger'; readonly format: typeof LEDGER_FORMAT }
  /** A generation begins to train, with the weights after `step` steps; its first batch begins at `position`. */
  | (Owned & {
      readonly kind: 'began';
      readonly folder: string;
      readonly workers: number;
      readonly step: number;
      readonly position: number;
      readonly plan: PositionPlan;
    })
  /** Weights that had these steps in them are gone: the effect of these positions with them. No steps: all were refused. */
  | (Owned & { readonly kind: 'abandoned'; readonly steps: Range; readonly positions: Range })
  /** Steps that some replica has applied. All ranks had voted for each of them. */
  | (Owned & { readonly kind: 'trained'; readonly steps: Range; readonly positions: Range })
  /** A batch that no rank applied, because its loss or gradient was not finite. */
  | (Owned & {
      readonly kind: 'refused';
      readonly step: number;
      readonly positions: Range;
      readonly notFinite: readonly NotFinite[];
    })
  /** A broken image, and the one that stood in for it at this position. */
  | (Owned & {
      readonly kind: 'replaced';
      readonly position: number;
      readonly image: string;
      readonly replacement: string;
      readonly reason: string;
    })
  /** The run ended, and its coordinator lived to say so. `replaced` counts the run's records of that kind. */
  | (Owned & {
      readonly kind: 'ended';
      readonly how: 'complete' | 'stopped' | 'failed';
      readonly step: number;
      readonly position: number;
      readonly replaced: number;
    });

export type RecordOf<K extends LedgerRecord['kind']> = Extract<LedgerRecord, { readonly kind: K }>;

/** @returns the record, or what is wrong with it */
export function checkRecord(value: unknown): LedgerRecord | { readonly problem: string } {
  const result = record.safeParse(value);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  return { problem: readable(`${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'no record'}`, 300) };
}

const whole = z.int().min(0);
const ordinal = z.int().min(1);
const range = z.tuple([whole, whole]).refine(([begin, end]) => begin < end, 'expected its begin before its end');
const steps = z.tuple([whole, whole]).refine(([begin, end]) => begin <= end, 'expected its end not before its begin');
const of = { run: ordinal, generation: ordinal };

const plan = z.strictObject({
  seed: whole,
  sampler: z.union([
    z.enum(['shuffled', 'class-balanced']),
    z.strictObject({ P: ordinal, K: ordinal, cameras: z.boolean().optional() }),
  ]),
  globalBatch: ordinal,
  unseenEvery: whole,
  // Ledgers from before there was a choice.
  unseenBy: z.enum(['class', 'folder']).default('class'),
  dataFingerprint: z.string(),
  numImages: whole,
  stepsPerEpoch: ordinal,
  totalSteps: ordinal,
});

/** A batch without a reason would be a hole with an excuse. */
const notFinite = z
  .array(z.enum(['loss', 'gradient']))
  .min(1)
  .max(2);

const where = { step: whole, position: whole };
const names = { image: z.string(), replacement: z.string(), reason: z.string() };

const record: z.ZodType<LedgerRecord> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('ledger'), format: z.literal(LEDGER_FORMAT) }),
  z.strictObject({ kind: z.literal('began'), ...of, folder: z.string(), workers: ordinal, ...where, plan }),
  z.strictObject({ kind: z.literal('abandoned'), ...of, steps, positions: range }),
  z.strictObject({ kind: z.literal('trained'), ...of, steps: range, positions: range }),
  z.strictObject({ kind: z.literal('refused'), ...of, step: whole, positions: range, notFinite }),
  z.strictObject({ kind: z.literal('replaced'), ...of, position: whole, ...names }),
  z.strictObject({
    kind: z.literal('ended'),
    ...of,
    how: z.enum(['complete', 'stopped', 'failed']),
    ...where,
    replaced: whole,
  }),
]);
