import { z } from 'zod';
import { ProfileInvalidError } from './errors.ts';
import { MAX_EXCHANGED_BYTES, MAX_EXCHANGES, MAX_PROFILE_BYTES } from './limits.ts';

/** What one worker does in a step, measured. The vote is not in it, as every step has it. */
export interface StepProfile {
  readonly version: 1;
  /** What was trained, for people. */
  readonly name: string;
  /** Provenance. */
  readonly measured: {
    readonly when: string;
    readonly command: string;
    readonly engine: string;
    readonly machine: string;
    readonly workers: number;
    /** Of each; null: TensorFlow's own choice. */
    readonly threads: number | null;
    /** Over which the medians are. */
    readonly steps: number;
  };
  /** Of one worker in one step. */
  readonly images: number;
  /** Type of gradients between workers. */
  readonly wire: 'fp32' | 'bf16';
  /** Waiting for data. */
  readonly dataSeconds: number;
  /** Forward and backward until the last gradient, without waiting for other workers. */
  readonly computeSeconds: number;
  /** From the last gradient and the last sum to the vote: gradients cut up, norms. */
  readonly settleSeconds: number;
  readonly applySeconds: number;
  /** Standard deviation of `computeSeconds` over steps, as a share of it. */
  readonly computeSpread: number;
  /** In the order in which they begin. */
  readonly exchanges: readonly Exchange[];
}

/** Something that the ranks sum or gather in a step. */
export interface Exchange {
  /** Of the port in the program. */
  readonly name: string;
  readonly kind: 'allReduce' | 'allGather';
  /** bulk: the backward pass goes on meanwhile; urgent: it waits. */
  readonly lane: 'bulk' | 'urgent';
  /** Of one rank, in fp32: the whole buffer, or its part of what is gathered. */
  readonly bytes: number;
  /** Computing until then, from the beginning of the step. */
  readonly readySeconds: number;
}

const seconds = z.number().nonnegative();
const schema: z.ZodType<StepProfile> = z.strictObject({
  version: z.literal(1),
  name: z.string(),
  measured: z.strictObject({
    when: z.string(),
    command: z.string(),
    engine: z.string(),
    machine: z.string(),
    workers: z.int().positive(),
    threads: z.int().positive().nullable(),
    steps: z.int().positive(),
  }),
  images: z.number().positive(),
  wire: z.enum(['fp32', 'bf16']),
  dataSeconds: seconds,
  computeSeconds: seconds.positive(),
  settleSeconds: seconds,
  applySeconds: seconds,
  computeSpread: z.number().nonnegative(),
  exchanges: z
    .array(
      z.strictObject({
        name: z.string(),
        kind: z.enum(['allReduce', 'allGather']),
        lane: z.enum(['bulk', 'urgent']),
        bytes: z.number().nonnegative(),
        readySeconds: seconds,
      }),
    )
    .max(MAX_EXCHANGES),
});

/**
 * @param source names it in errors
 * @throws ProfileInvalidError with all problems
 */
export function parseProfile(text: string, source: string): StepProfile {
  const bytes = Buffer.byteLength(text);
  if (bytes > MAX_PROFILE_BYTES) {
    throw new ProfileInvalidError(source, [`${bytes} bytes, more than ${MAX_PROFILE_BYTES}`]);
  }
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw new ProfileInvalidError(source, ['no JSON'], { cause });
  }
  const { success, data, error } = schema.safeParse(value);
  if (!success) {
    throw new ProfileInvalidError(
      source,
      error.issues.map(({ path, message }) => `${path.length === 0 ? 'the whole' : path.join('.')}: ${message}`),
    );
  }
  const exchanged = data.exchanges.reduce((sum, exchange) => sum + exchange.bytes, 0);
  if (exchanged > MAX_EXCHANGED_BYTES) {
    throw new ProfileInvalidError(source, [`exchanges of ${exchanged} bytes, more than ${MAX_EXCHANGED_BYTES}`]);
  }
  const late = data.exchanges.find(({ readySeconds }) => readySeconds > data.computeSeconds);
  if (late !== undefined) {
    throw new ProfileInvalidError(source, [
      `${late.name} ready after ${late.readySeconds} s, computing ends after ${data.computeSeconds} s`,
    ]);
  }
  return data;
}
