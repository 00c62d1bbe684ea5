import * as tf from '@tensorflow/tfjs-core';
import type { Engine, ProgramDefinition } from './engine.ts';

/** A product with itself as input, several times one behind the other. */
export interface ProductChain {
  readonly name: string;
  readonly precision: ProgramDefinition['precision'];
  /** Products in a run: so many that what a run costs beside them does not count. */
  readonly chain: number;
  /** Shape of the input, and of each product. */
  readonly x: readonly number[];
  /** Shape and values of what it is multiplied with. Values by which ones stay ones keep a chain of any length finite. */
  readonly weight: readonly number[];
  readonly weights: Float32Array;
  readonly product: (x: tf.Tensor, weight: tf.Tensor) => tf.Tensor;
  /** Timed runs. One before them plans the graph and compiles oneDNN's primitives. */
  readonly runs: number;
  /** Told the largest value of each run's last product, whose inputs are ones. */
  readonly onValue?: (largest: number | undefined) => void;
}

/** The best of several runs on this engine, in floating-point operations a second: it is a limit that is looked for. */
export async function productRate(engine: Engine, definition: ProductChain): Promise<number> {
  const { name, precision, chain, x, weight, product, runs, onValue = () => undefined } = definition;
  const ones = new Float32Array(x.reduce((a, b) => a * b, 1)).fill(1);
  using input = engine.upload({ shape: x, dtype: 'float32' }, ones);
  using weights = engine.upload({ shape: weight, dtype: 'float32' }, definition.weights);
  using program = engine.compile({
    name,
    precision,
    ports: false,
    inputs: { x: { shape: x, dtype: 'float32' }, weight: { shape: weight, dtype: 'float32' } },
    variables: {},
    body: ({ inputs }) => {
      let y = inputs['x'] as tf.Tensor;
      for (let link = 0; link < chain; link++) y = product(y, inputs['weight'] as tf.Tensor);
      return { largest: tf.max(y) };
    },
  });
  let seconds = Infinity;
  for (let run = 0; run <= runs; run++) {
    const beginMs = performance.now();
    const { largest } = await program.run({ x: input, weight: weights });
    const [value] = (await largest?.read()) ?? [];
    if (run > 0) seconds = Math.min(seconds, (performance.now() - beginMs) / 1000);
    largest?.[Symbol.dispose]();
    onValue(value);
  }
  return (program.flops ?? NaN) / seconds;
}
