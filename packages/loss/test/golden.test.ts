import * as tf from '@tensorflow/tfjs-core';
import '@tensorflow/tfjs'; // the cpu backend and the gradients, which tfjs-core alone does not register
import '@tensorflow/tfjs-backend-wasm';
import { beforeAll, describe, expect, it } from 'vitest';
import { differences, runEagerly } from './golden/case.ts';
import { CIRCLE_CASES } from './golden/circle-cases.ts';
import { EDGE_CASES } from './golden/edge-cases.ts';
import { TORCH_CASES } from './golden/torch-cases.ts';

describe.each(['cpu', 'wasm'])('on the %s backend', (backend) => {
  beforeAll(async () => {
    expect(await tf.setBackend(backend)).toBe(true);
    await tf.ready();
  });

  it.each([...CIRCLE_CASES, ...EDGE_CASES, ...TORCH_CASES].map((golden) => [golden.name, golden] as const))(
    '%s',
    async (_name, golden) => {
      const outputs = await runEagerly(golden);
      expect(differences(golden, outputs)).toEqual([]);
      expect(Object.values(outputs).flat().every(Number.isFinite)).toBe(true);
    },
  );
});
