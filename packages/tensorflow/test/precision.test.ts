import * as ops from '@circlet/ops';
import * as tf from '@tensorflow/tfjs-core';
import { describe, expect, it, vi } from 'vitest';
import { numbers, runOnce, testEngine, testRuntime } from './support/engine.ts';

const engine = testEngine();

const x = { shape: [32, 32], values: numbers(1024, 1) };
const w = { shape: [32, 32], values: numbers(1024, 2) };

/** The largest error of a product's entry, by the largest entry, against double precision. */
async function errorOf(
  body: (x: tf.Tensor2D, w: tf.Tensor2D) => tf.Tensor,
  precision: 'fp32' | 'bf16',
): Promise<number> {
  const { y } = await runOnce(
    engine,
    { x, w },
    ({ inputs }) => ({ y: body(inputs['x'] as tf.Tensor2D, inputs['w'] as tf.Tensor2D) }),
    precision,
  );
  let [worst, largest] = [0, 0];
  for (let row = 0; row < 32; row++) {
    for (let column = 0; column < 32; column++) {
      let exact = 0;
      for (let k = 0; k < 32; k++) {
        exact += x.values[32 * row + k]! * w.values[32 * k + column]!;
      }
      worst = Math.max(worst, Math.abs(exact - y![32 * row + column]!));
      largest = Math.max(largest, Math.abs(exact));
    }
  }
  return worst / largest;
}

describe('bf16', () => {
  // Eight bits of mantissa: each operand is off by up to 2⁻⁹; a sum of 32 products by about that.
  it('is what products of a bf16 program compute in, and what they do inside fp32() is fp32', async () => {
    expect(await errorOf(tf.matMul, 'fp32')).toBeLessThan(1e-6);
    expect(await errorOf(tf.matMul, 'bf16')).toBeGreaterThan(5e-4);
    expect(await errorOf(tf.matMul, 'bf16')).toBeLessThan(1e-2);
    expect(await errorOf((a, b) => ops.fp32(() => tf.matMul(a, b)), 'bf16')).toBeLessThan(1e-6);
  });

  it('the gradient inherits the scope of its forward pass, not the place where it is computed', async () => {
    // ∂/∂x Σ (x·v) · w with v = 1: x's gradient is w's product with the weights, here through one matMul each way.
    const gradient = (forward: (a: tf.Tensor2D, b: tf.Tensor2D) => tf.Tensor) => (a: tf.Tensor2D, b: tf.Tensor2D) => {
      // f(u) = Σ (u · bᵀ) ∘ a has the gradient a · b.
      const f = (u: tf.Tensor) => tf.sum<tf.Scalar>(tf.mul(forward(u as tf.Tensor2D, b), a));
      return tf.grad(f)(tf.ones([32, 32]));
    };
    const inFp32 = gradient((u, b) => ops.fp32(() => tf.matMul(u, b, false, true)));
    const inBf16 = gradient((u, b) => tf.matMul(u, b, false, true));
    expect(await errorOf(inFp32, 'bf16')).toBeLessThan(1e-6);
    expect(await errorOf(inBf16, 'bf16')).toBeGreaterThan(5e-4);
  });

  it('statistics and outputs stay fp32', async () => {
    const many = { shape: [4096, 1], values: numbers(4096, 3).map((value) => 100 + value) };
    const exact = many.values.reduce((sum, value) => sum + value, 0) / 4096;
    const read = await runOnce(
      engine,
      { many },
      ({ inputs }) => {
        const low = tf.matMul(inputs['many'] as tf.Tensor2D, tf.ones([1, 1]));
        const { mean } = ops.batchNormTraining(low as tf.Tensor2D, tf.ones([1]), tf.zeros([1]), { epsilon: 1e-5 });
        return { mean, sum: tf.mean(low) };
      },
      'bf16',
    );
    // The values themselves are bf16, off by up to 0.25 of 100 each way; their mean has fp32's digits, not bf16's (99.5, 100).
    expect(Math.abs(read['mean']![0]! - exact)).toBeLessThan(0.02);
    expect(Math.abs(read['sum']![0]! - exact)).toBeLessThan(0.02);
  });

  it('is decided by the tracer: convolutions and products get casts, heads and losses do not', () => {
    const types = vi.spyOn(testRuntime().api, 'TF_NewOperation');
    const casts = (body: (a: tf.Tensor2D, b: tf.Tensor2D) => tf.Tensor): number => {
      types.mockClear();
      engine
        .compile({
          name: 'casts',
          inputs: { x: { shape: [32, 32], dtype: 'float32' }, w: { shape: [32, 32], dtype: 'float32' } },
          variables: {},
          precision: 'bf16',
          ports: false,
          body: ({ inputs }) => ({ y: body(inputs['x'] as tf.Tensor2D, inputs['w'] as tf.Tensor2D) }),
        })
        [Symbol.dispose]();
      return types.mock.calls.filter(([, type]) => type === 'Cast').length;
    };
    // Two operands in, the output back; an operand is cast once however often it is used.
    expect(casts((a, b) => tf.matMul(a, b))).toBe(3);
    expect(casts((a, b) => tf.add(tf.matMul(a, b), tf.matMul(b, a)))).toBe(3);
    // What was cut out of a bf16 value is bf16 still: the gradient of an explicit padding is such a cut.
    expect(casts((a, b) => tf.matMul(tf.slice(tf.matMul(a, b), [0, 0], [16, 32]), b))).toBe(3);
    expect(casts((a, b) => ops.fp32(() => tf.matMul(a, b)))).toBe(0);
    expect(casts((a, b) => tf.sigmoid(tf.mul(a, b)))).toBe(0);
    types.mockRestore();
  });
});
