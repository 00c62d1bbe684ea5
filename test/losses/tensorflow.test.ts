import '@tensorflow/tfjs';
import * as tf from '@tensorflow/tfjs-core';
import { locateRuntime, registerTfjsBackend, type Runtime, startRuntime, tensorflowEngine } from '@circlet/tensorflow';
import { beforeAll, describe, expect, it } from 'vitest';
import { type CaseInput, differences, type GoldenCase, runEagerly } from '../../packages/loss/test/golden/case.ts';
import { GOLDEN_CASES } from '../../packages/loss/test/golden/cases.ts';
import { NOT_FINITE_CASES } from '../../packages/loss/test/golden/not-finite-cases.ts';

// What tfjs' own cpu and wasm backends give in packages/loss, TensorFlow gives too, op by op and as one compiled function.
let runtime: Runtime;
beforeAll(() => {
  runtime = startRuntime({ directory: locateRuntime().directory, intraOpThreads: 1 });
});

const named = (cases: readonly GoldenCase[]) => cases.map((golden) => [golden.name, golden] as const);

describe('op by op', () => {
  beforeAll(async () => {
    registerTfjsBackend(runtime);
    expect(await tf.setBackend('tensorflow')).toBe(true);
  });

  it.each(named(GOLDEN_CASES))('%s', async (_name, golden) => {
    const outputs = await runEagerly(golden);
    expect(differences(golden, outputs)).toEqual([]);
    expect(Object.values(outputs).flat().every(Number.isFinite)).toBe(true);
  });

  it.each(named(NOT_FINITE_CASES))('shows %s', async (_name, one) => {
    expect(await runEagerly(one)).toEqual({ loss: [Number.NaN] });
  });
});

describe('compiled', () => {
  it.each(named(GOLDEN_CASES))('%s', async (_name, golden) => {
    const outputs = await runCompiled(golden);
    expect(differences(golden, outputs)).toEqual([]);
    expect(Object.values(outputs).flat().every(Number.isFinite)).toBe(true);
  });

  it.each(named(NOT_FINITE_CASES))('shows %s', async (_name, one) => {
    expect(await runCompiled(one)).toEqual({ loss: [Number.NaN] });
  });
});

async function runCompiled(golden: GoldenCase): Promise<Readonly<Record<string, readonly number[]>>> {
  const host = ({ dtype, values }: CaseInput) =>
    dtype === 'int32' ? Int32Array.from(values) : Float32Array.from(values);
  using program = tensorflowEngine(runtime).compile({
    name: golden.name,
    inputs: golden.inputs,
    variables: {},
    precision: 'fp32',
    ports: false,
    body: ({ inputs }) => golden.compute(inputs),
  });
  const given = Object.entries(golden.inputs).map(([input, value]) => [input, host(value)] as const);
  const outputs = Object.entries(await program.run(Object.fromEntries(given)));
  const read = await Promise.all(outputs.map(async ([name, tensor]) => [name, [...(await tensor.read())]] as const));
  outputs.forEach(([, tensor]) => tensor[Symbol.dispose]());
  return Object.fromEntries(read);
}
