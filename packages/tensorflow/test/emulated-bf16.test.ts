import * as ops from '@circlet/ops';
import * as tf from '@tensorflow/tfjs-core';
import { describe, expect, it } from 'vitest';
import { numbers, runOnce, testEngine } from './support/engine.ts';

// A process has one runtime: this file's emulates.
const engine = testEngine(true);

const SIDE = 32;
const x = { shape: [SIDE, SIDE], values: numbers(SIDE * SIDE, 1) };
const w = { shape: [SIDE, SIDE], values: numbers(SIDE * SIDE, 2) };

/** The nearest bf16, ties to even: the upper half of a float32. */
function rounded(value: number): number {
  const bits = new Uint32Array(Float32Array.of(value).buffer);
  bits[0] = (bits[0]! + 0x7fff + ((bits[0]! >>> 16) & 1)) & 0xffff0000;
  return new Float32Array(bits.buffer)[0]!;
}

/** x · w in double precision, entry by entry. */
function product(round: (value: number) => number): Float64Array {
  return Float64Array.from({ length: SIDE * SIDE }, (_, at) => {
    const [row, column] = [Math.floor(at / SIDE), at % SIDE];
    let sum = 0;
    for (let k = 0; k < SIDE; k++) sum += round(x.values[SIDE * row + k]!) * round(w.values[SIDE * k + column]!);
    return sum;
  });
}

function worst(a: ArrayLike<number>, b: ArrayLike<number>): number {
  return Math.max(...Array.from(a, (value, index) => Math.abs(value - b[index]!)));
}

async function run(body: (a: tf.Tensor2D, b: tf.Tensor2D) => tf.Tensor): Promise<ArrayLike<number>> {
  const of = ({ inputs }: { readonly inputs: Readonly<Record<string, tf.Tensor>> }) => ({
    y: body(inputs['x'] as tf.Tensor2D, inputs['w'] as tf.Tensor2D),
  });
  const { y } = await runOnce(engine, { x, w }, of, 'bf16');
  return y!;
}

describe('bf16 where the hardware has none', () => {
  it('rounds the operands of a product and sums in fp32', async () => {
    const values = await run(tf.matMul);
    // Sums of 32 numbers around 1 in float32.
    expect(worst(values, product(rounded))).toBeLessThan(1e-5);
    expect(
      worst(
        values,
        product((value) => value),
      ),
    ).toBeGreaterThan(1e-3);
  });

  it('does so in a gradient', async () => {
    // ∂/∂u Σ (u · bᵀ) ∘ a is a · b.
    const values = await run((a, b) => {
      const f = (u: tf.Tensor) => tf.sum<tf.Scalar>(tf.mul(tf.matMul(u as tf.Tensor2D, b, false, true), a));
      return tf.grad(f)(tf.ones([SIDE, SIDE]));
    });
    expect(worst(values, product(rounded))).toBeLessThan(1e-5);
  });

  it('leaves alone what is inside fp32() and what is no product', async () => {
    expect(
      worst(
        await run((a, b) => ops.fp32(() => tf.matMul(a, b))),
        product((value) => value),
      ),
    ).toBeLessThan(1e-5);
    const sums = x.values.map((value, index) => value + w.values[index]!);
    expect(worst(await run(tf.add), sums)).toBe(0);
  });
});
