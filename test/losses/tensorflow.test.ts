import '@tensorflow/tfjs';
import * as tf from '@tensorflow/tfjs-core';
import { locateRuntime, registerTfjsBackend, type Runtime, startRuntime, tensorflowEngine } from '@circlet/tensorflow';
import { beforeAll, describe, expect, it } from 'vitest';
import { type CaseInput, differences, runEagerly } from '../../packages/loss/test/golden/case.ts';
import { GOLDEN_CASES } from '../../packages/loss/test/golden/cases.ts';

// What tfjs' own cpu and wasm backends give in packages/loss, TensorFlow gives too, op by op and as one compiled function.
let runtime: Runtime;
beforeAll(() => {
  runtime = startRuntime({ directory: locateRuntime().directory, intraOpThreads: 1 });
});

const cases = GOLDEN_CASES.map((golden) => [golden.name, golden] as const);

describe('op by op', () => {
  beforeAll(async () => {
    registerTfjsBackend(runtime);
    expect(await tf.setBackend('tensorflow')).toBe(true);
  });

  it.each(cases)('%s', async (_name, golden) => {
    const outputs = await runEagerly(golden);
    expect(differences(golden, outputs)).toEqual([]);
    expect(Object.values(outputs).flat().every(Number.isFinite)).toBe(true);
  });
});

describe('compiled', () => {
  it.each(cases)('%s', async (name, golden) => {
    const host = ({ dtype, values }: CaseInput) =>
      dtype === 'int32' ? Int32Array.from(values) : Float32Array.from(values);
    using program = tensorflowEngine(runtime).compile({
      name,
      inputs: golden.inputs,
      variables: {},
      precision: 'fp32',
      ports: false,
      body: ({ inputs }) => golden.compute(inputs),
    });
    const given = Object.entries(golden.inputs).map(([input, value]) => [input, host(value)] as const);
    const outputs = Object.entries(await program.run(Object.fromEntries(given)));
    const read = await Promise.all(outputs.map(async ([output, tensor]) => [output, await tensor.read()] as const));
    outputs.forEach(([, tensor]) => tensor[Symbol.dispose]());
    expect(differences(golden, Object.fromEntries(read))).toEqual([]);
    expect(read.flatMap(([, values]) => [...values]).every(Number.isFinite)).toBe(true);
  });
});
