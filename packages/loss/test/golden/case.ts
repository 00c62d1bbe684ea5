import * as tf from '@tensorflow/tfjs-core';
import type { ClassLevelLoss, LossResult, PairLevelLoss } from '../../src/index.ts';

export interface CaseInput {
  readonly shape: readonly number[];
  readonly dtype: 'float32' | 'int32';
  readonly values: readonly number[];
}

/** One computation with its right results, in a form that any backend can run and a compiler can trace. */
export interface GoldenCase {
  readonly name: string;
  readonly inputs: Readonly<Record<string, CaseInput>>;
  readonly compute: (inputs: Readonly<Record<string, tf.Tensor>>) => Record<string, tf.Tensor>;
  readonly expected: Readonly<Record<string, readonly number[]>>;
  /**
   * Of the largest expected entry: 1e-5 for losses and 1e-4 for gradients is what float32 reaches for γ up to 256
   * (cosines carry 6e-8, exponents multiply it by up to 4γ).
   */
  readonly tolerance?: Readonly<Record<string, number>>;
}

export function matrix(rows: readonly (readonly number[])[]): CaseInput {
  return { shape: [rows.length, rows[0]?.length ?? 0], dtype: 'float32', values: rows.flat() };
}

export function labels(values: readonly number[]): CaseInput {
  return { shape: [values.length], dtype: 'int32', values };
}

/** Points on the unit circle. */
export function atDegrees(degrees: readonly number[]): number[][] {
  return degrees.map((degree) => [Math.cos((degree * Math.PI) / 180), Math.sin((degree * Math.PI) / 180)]);
}

/** loss, losses, valid, the statistics by name, and the gradient of the loss by the matrix as `gradient`. */
export function outputsOf(loss: PairLevelLoss | ClassLevelLoss): GoldenCase['compute'] {
  const run = (x: tf.Tensor, labels_B: tf.Tensor): LossResult => loss(x as tf.Tensor2D, labels_B as tf.Tensor1D);
  return ({ x, labels: labels_B }) => {
    const { loss: value, losses_B, valid_B, statistics } = run(x!, labels_B!);
    const [gradient] = tf.grads((y) => run(y!, labels_B!).loss)([x!]);
    return { loss: value, losses: losses_B, valid: valid_B, gradient: gradient!, ...statistics };
  };
}

export async function runEagerly(golden: GoldenCase): Promise<Readonly<Record<string, readonly number[]>>> {
  const inputs = Object.fromEntries(
    Object.entries(golden.inputs).map(([name, { shape, dtype, values }]) => [
      name,
      tf.tensor([...values], [...shape], dtype),
    ]),
  );
  const outputs = tf.tidy(() => golden.compute(inputs));
  const read = await Promise.all(
    Object.entries(outputs).map(async ([name, tensor]) => [name, [...(await tensor.data())]] as const),
  );
  tf.dispose([inputs, outputs]);
  return Object.fromEntries(read);
}

/** What differs from the expectation, one sentence per output; empty when all is right. */
export function differences(golden: GoldenCase, outputs: Readonly<Record<string, ArrayLike<number>>>): string[] {
  const problems: string[] = [];
  for (const [name, expected] of Object.entries(golden.expected)) {
    const actual = Array.from(outputs[name] ?? []);
    const scale = Math.max(...expected.map(Math.abs), 1e-7);
    const tolerance = (golden.tolerance?.[name] ?? (name.startsWith('gradient') ? 1e-4 : 1e-5)) * scale;
    const fits =
      actual.length === expected.length &&
      expected.every((value, k) => Math.abs(value - (actual[k] as number)) <= tolerance);
    if (!fits) {
      problems.push(`${name}: expected ${expected.join(', ')}, got ${actual.join(', ')}`);
    }
  }
  return problems;
}
