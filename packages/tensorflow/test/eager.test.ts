import * as tf from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { registerTfjsBackend, type TfjsBackend } from '../src/backend/tfjs-backend.ts';
import { DT } from '../src/dtypes.ts';
import { HandleTable } from '../src/eager/handle-table.ts';
import { startRuntime, type Runtime } from '../src/runtime.ts';

let runtime: Runtime;
let tfjs: TfjsBackend;
beforeAll(async () => {
  runtime = startRuntime({ intraOpThreads: 2 });
  tfjs = registerTfjsBackend(runtime);
  await tf.setBackend('tensorflow');
});

describe('HandleTable', () => {
  it('gives freed numbers again, so that they stay small', () => {
    const table = new HandleTable();
    for (let step = 0; step < 10_000; step++) {
      const ids = [table.add(1n), table.add(2n), table.add(3n)];
      expect(Math.max(...ids)).toBeLessThan(3);
      ids.forEach((id) => table.take(id));
    }
    expect(table.size).toBe(0);
  });

  it('refuses a number twice', () => {
    const table = new HandleTable();
    const id = table.add(1n);
    table.take(id);
    expect(() => table.take(id)).toThrow(/not referenced/);
    expect(() => table.get(id)).toThrow(/Invalid tensor_id/);
  });
});

describe('values', () => {
  // Longer strings than a TF_TString holds inside itself (22 bytes) take another path.
  const texts = ['', 'a', 'ä€𝄞', 'x'.repeat(22), 'y'.repeat(23), 'z'.repeat(100_000)];

  it('carries strings of every length there and back', async () => {
    const both = tf.concat([tf.tensor1d(texts), tf.tensor1d(['after'])]);
    expect(both.dataSync()).toEqual([...texts, 'after']);
    expect(await both.data()).toEqual([...texts, 'after']);
  });

  it('carries bytes that are no UTF-8', async () => {
    const bytes = Uint8Array.of(0xff, 0x00, 0xfe);
    const scalar = tf.tensor(bytes, [], 'string' as 'float32');
    const copy = tf.clone(tf.reshape(scalar, [1]));
    expect(await copy.bytes()).toEqual([bytes]);
  });

  it('carries complex numbers', async () => {
    const product = tf.mul(tf.complex([1, 2], [3, 4]), tf.complex([5, 6], [7, 8]));
    // (1+3i)(5+7i) = −16+22i, (2+4i)(6+8i) = −20+40i
    expect(Array.from(await product.data())).toEqual([-16, 22, -20, 40]);
    expect(Array.from(tf.real(product).dataSync())).toEqual([-16, -20]);
    expect(Array.from(tf.imag(product).dataSync())).toEqual([22, 40]);
  });

  it.each([
    ['float32', [1.5, -2]],
    ['int32', [2 ** 30, -7]],
    ['bool', [1, 0]],
  ] as const)('carries %s', async (dtype, values) => {
    const tensor = tf.reverse(tf.tensor1d([...values], dtype));
    expect(Array.from(await tensor.data())).toEqual(values.toReversed());
  });

  it('carries empty tensors', async () => {
    expect(await tf.concat([tf.zeros([0, 3]), tf.zeros([0, 3])]).data()).toEqual(new Float32Array(0));
  });

  it('names the op and TensorFlow’s reason in an error', () => {
    const ids = [tfjs.eager.createTensor([2], DT.FLOAT, [1, 2]), tfjs.eager.createTensor([3], DT.FLOAT, [1, 2, 3])];
    expect(() => tfjs.eager.executeOp('AddV2', [], ids, 1)).toThrow(
      expect.objectContaining({
        code: 'CIRCLET_TENSORFLOW_OPERATION',
        operation: 'AddV2',
        message: expect.stringMatching(/^AddV2: .*[Ii]ncompatible shapes/) as string,
      }),
    );
    expect(() => tfjs.eager.executeOp('NoSuchOp', [], [], 1)).toThrow(/NoSuchOp/);
    ids.forEach((id) => tfjs.eager.deleteTensor(id));
  });
});

describe('data()', () => {
  it('waits on a pool thread, not on the event loop', async () => {
    const resolve = vi.spyOn(runtime.api, 'TFE_TensorHandleResolve');
    const waiting = vi.spyOn(runtime.api.TFE_TensorHandleResolve, 'async');
    try {
      const sum = tf.add(tf.scalar(1), tf.scalar(2));
      resolve.mockClear();
      expect(Array.from(await sum.data())).toEqual([3]);
      expect(waiting).toHaveBeenCalledTimes(1);
      expect(resolve).not.toHaveBeenCalled();
    } finally {
      vi.restoreAllMocks();
    }
  });

  it('gives the value of a tensor that is disposed meanwhile', async () => {
    const reads = Array.from({ length: 50 }, (_, index) => {
      const tensor = tf.fill([10_000], index).add(1);
      const read = tensor.data();
      tensor.dispose();
      return read;
    });
    // Freed handles are given to these: a read of a freed one would see them.
    const others = tf.tidy(() => Array.from({ length: 50 }, () => tf.keep(tf.fill([10_000], -1).add(0))));
    for (const [index, values] of (await Promise.all(reads)).entries()) {
      expect(new Set(values)).toEqual(new Set([index + 1]));
    }
    tf.dispose(others);
  });

  it('rejects for a disposed tensor', async () => {
    const tensor = tf.add(1, 2);
    tensor.dispose();
    await expect((async () => tensor.data())()).rejects.toThrow(/disposed/);
  });
});

it('keeps no handle of 20,000 ops, gradients among them, and hands out no growing ids', () => {
  const numHandles = () => tfjs.eager.numTensors;
  const weights = tf.variable(tf.randomNormal([8, 8], 0, 1, 'float32', 1));
  const input = tf.randomNormal<tf.Rank.R2>([4, 8], 0, 1, 'float32', 2);
  const step = (): void => {
    const { value, grads } = tf.variableGrads(() =>
      tf.losses.meanSquaredError(input, tf.matMul(input, weights)).asScalar(),
    );
    weights.assign(tf.tidy(() => weights.sub(grads[weights.name]?.mul(0.01) ?? 0)));
    tf.dispose([value, grads]);
  };
  const tidyStep = (): void => tf.tidy(step);
  tidyStep();
  const before = { handles: numHandles(), tensors: tf.memory().numTensors };
  for (let index = 0; index < 1_000; index++) {
    tidyStep();
  }
  expect({ handles: numHandles(), tensors: tf.memory().numTensors }).toEqual(before);
  const id = tfjs.eager.createTensor([], DT.FLOAT, [1]);
  tfjs.eager.deleteTensor(id);
  expect(id).toBeLessThan(1_000);
  tf.dispose([weights, input]);
});
