import { type Network, type ParameterSpec } from './network.ts';
import { numElements } from './network-table.ts';
import { type RandomStream, randomStream } from './random-stream.ts';

/**
 * First values of all parameters: one stream for the whole network, drawn in the order of the parameter table, row-major.
 * The same seed gives the same bits on every worker, so nothing needs to be broadcast.
 * @param seed whole number
 */
export function initialParameters(network: Network, seed: number): Map<string, Float32Array> {
  const stream = randomStream(seed);
  return new Map(network.parameters.map((spec) => [spec.name, draw(spec, stream)]));
}

/** First values of the running statistics: mean 0, variance 1. */
export function initialBuffers(network: Network): Map<string, Float32Array> {
  return new Map(
    network.buffers.map(({ name, shape, initial }) => [name, new Float32Array(numElements(shape)).fill(initial)]),
  );
}

function draw({ shape, initializer }: ParameterSpec, stream: RandomStream): Float32Array {
  const values = new Float32Array(numElements(shape));
  switch (initializer.kind) {
    case 'constant':
      return values.fill(initializer.value);
    case 'normal':
      for (let i = 0; i < values.length; i += 1) values[i] = initializer.standardDeviation * stream.normal();
      return values;
    case 'uniform':
      for (let i = 0; i < values.length; i += 1) values[i] = initializer.bound * (2 * stream.uniform() - 1);
      return values;
  }
}
