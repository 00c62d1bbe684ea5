import * as tf from '@tensorflow/tfjs-core';
import '@tensorflow/tfjs-backend-cpu';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSmall, pack, unpack } from '../src/packing.ts';

const shapes = fc.array(fc.array(fc.integer({ min: 1, max: 4 }), { maxLength: 3 }), { minLength: 1, maxLength: 6 });

describe('a pack', () => {
  it('gives back the tensors that went in', async () => {
    await tf.setBackend('cpu');
    fc.assert(
      fc.property(shapes, (given) => {
        tf.tidy(() => {
          let next = 0;
          const values = given.map((shape) => {
            const size = shape.reduce((product, length) => product * length, 1);
            return tf.tensor(
              Array.from({ length: size }, () => next++),
              shape,
            );
          });
          const vector = pack(values);
          expect(vector.shape).toEqual([next]);
          const back = unpack(
            vector,
            given.map((shape) => ({ shape })),
          );
          expect(back.map((tensor) => [tensor.shape, ...tensor.dataSync()])).toEqual(
            values.map((tensor) => [tensor.shape, ...tensor.dataSync()]),
          );
        });
      }),
    );
  });

  it('is for scales and offsets, not for filters', () => {
    expect(isSmall({ shape: [512] })).toBe(true);
    expect(isSmall({ shape: [3, 3, 64, 64] })).toBe(false);
  });
});
