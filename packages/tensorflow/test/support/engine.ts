import '@tensorflow/tfjs';
import type { Engine, HostArray, Precision, ProgramDefinition } from '../../src/engine.ts';
import { locateRuntime } from '../../src/install/location.ts';
import { type Runtime, startRuntime } from '../../src/runtime.ts';
import { tensorflowEngine } from '../../src/tensorflow-engine.ts';

/** The same on every processor: bf16 is TensorFlow's own, however slow. */
export function testRuntime(emulateBf16 = false): Runtime {
  return startRuntime({ directory: locateRuntime().directory, intraOpThreads: 2, interOpThreads: 2, emulateBf16 });
}

export function testEngine(emulateBf16?: boolean): Engine {
  return tensorflowEngine(testRuntime(emulateBf16));
}

/** Compiles a body and runs it once; the values of its outputs. */
export async function runOnce(
  engine: Engine,
  inputs: Readonly<Record<string, { readonly shape: readonly number[]; readonly values: HostArray }>>,
  body: ProgramDefinition['body'],
  precision: Precision = 'fp32',
): Promise<Record<string, HostArray>> {
  const specs = Object.entries(inputs).map(
    ([name, { shape, values }]) =>
      [name, { shape, dtype: values instanceof Float32Array ? 'float32' : 'int32' }] as const,
  );
  using program = engine.compile({
    name: 'once',
    inputs: Object.fromEntries(specs),
    variables: {},
    precision,
    ports: false,
    body,
  });
  const given = Object.fromEntries(Object.entries(inputs).map(([name, { values }]) => [name, values]));
  const outputs = Object.entries(await program.run(given));
  const read = await Promise.all(outputs.map(async ([name, tensor]) => [name, await tensor.read()] as const));
  outputs.forEach(([, tensor]) => tensor[Symbol.dispose]());
  return Object.fromEntries(read);
}

/** Reproducible numbers in (−1, 1) without structure. */
export function numbers(size: number, seed: number): Float32Array {
  return Float32Array.from({ length: size }, (_, index) => {
    const x = Math.sin((index + 1) * 12.9898 + seed * 78.233) * 43758.5453;
    return 2 * (x - Math.floor(x)) - 1;
  });
}
