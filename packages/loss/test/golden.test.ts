import * as tf from '@tensorflow/tfjs-core';
import '@tensorflow/tfjs'; // the cpu backend and the gradients, which tfjs-core alone does not register
import '@tensorflow/tfjs-backend-wasm';
import { beforeAll, describe, expect, it } from 'vitest';
import { differences, runEagerly } from './golden/case.ts';
import { GOLDEN_CASES } from './golden/cases.ts';
import { NOT_FINITE_CASES } from './golden/not-finite-cases.ts';

describe.each(['cpu', 'wasm'])('on the %s backend', (backend) => {
  beforeAll(async () => {
    expect(await tf.setBackend(backend)).toBe(true);
    await tf.ready();
  });

  it.each(GOLDEN_CASES.map((golden) => [golden.name, golden] as const))('%s', async (_name, golden) => {
    const outputs = await runEagerly(golden);
    expect(differences(golden, outputs)).toEqual([]);
    expect(Object.values(outputs).flat().every(Number.isFinite)).toBe(true);
  });

  it.each(NOT_FINITE_CASES.map((one) => [one.name, one] as const))('shows %s', async (_name, one) => {
    expect(await runEagerly(one)).toEqual({ loss: [Number.NaN] });
  });
});
