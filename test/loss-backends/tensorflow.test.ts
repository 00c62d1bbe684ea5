import { startRuntime, tensorflowEngine, type DeviceTensor, type Program, type TensorSpec } from '@circlet/tensorflow';
import * as tf from '@tensorflow/tfjs-core';
import '@tensorflow/tfjs'; // the gradients of tfjs's own ops, which tfjs-core alone does not register
import { beforeAll, describe, expect, it } from 'vitest';
import { differences, type GoldenCase, runEagerly } from '../../packages/loss/test/golden/case.ts';
import { CIRCLE_CASES } from '../../packages/loss/test/golden/circle-cases.ts';
import { EDGE_CASES } from '../../packages/loss/test/golden/edge-cases.ts';
import { TORCH_CASES } from '../../packages/loss/test/golden/torch-cases.ts';

// The same cases as on tfjs's own backends (packages/loss/test/golden.test.ts), same tolerances.
const CASES = [...CIRCLE_CASES, ...EDGE_CASES, ...TORCH_CASES].map((golden) => [golden.name, golden] as const);
const engine = tensorflowEngine(startRuntime({ intraOpThreads: 1 }));

describe('losses on the tensorflow backend, eager', () => {
  beforeAll(async () => {
    expect(await tf.setBackend('tensorflow')).toBe(true);
  });

  it.each(CASES)('%s', async (_name, golden) => {
    const outputs = await runEagerly(golden);
    expect(differences(golden, outputs)).toEqual([]);
    expect(Object.values(outputs).flat().every(Number.isFinite)).toBe(true);
  });
});

describe('losses compiled', () => {
  it.each(CASES)('%s', async (_name, golden) => {
    using program = compile(golden);
    const values = Object.entries(golden.inputs).map(
      ([name, { dtype, values }]) =>
        [name, dtype === 'int32' ? Int32Array.from(values) : Float32Array.from(values)] as const,
    );
    const outputs = await program.run(Object.fromEntries(values));
    const read = Object.fromEntries(await Promise.all(Object.entries(outputs).map(readAndDispose)));
    expect(differences(golden, read)).toEqual([]);
    expect(Object.values(read).flat().every(Number.isFinite)).toBe(true);
  });
});

let numPrograms = 0;

function compile(golden: GoldenCase): Program {
  const specs = Object.entries(golden.inputs).map(([name, { shape, dtype }]): [string, TensorSpec] => [
    name,
    { shape, dtype },
  ]);
  return engine.compile({
    name: `loss-${numPrograms++}`,
    inputs: Object.fromEntries(specs),
    variables: {},
    precision: 'fp32',
    ports: false,
    body: ({ inputs }) => golden.compute(inputs),
  });
}

async function readAndDispose([name, tensor]: [string, DeviceTensor]): Promise<[string, number[]]> {
  const values = [...(await tensor.read())];
  tensor[Symbol.dispose]();
  return [name, values];
}
