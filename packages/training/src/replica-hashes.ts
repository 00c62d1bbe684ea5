import { bitHash } from '@circlet/ops';
import type { Engine, Program, Variable } from '@circlet/tensorflow';
import * as tf from '@tensorflow/tfjs-core';
import { numValues } from './model.ts';
import { numReplicaSlices, sliceReplica, type TensorRange } from './replica-slices.ts';

/** Hashes of what all ranks have alike, slice by slice: equal on two ranks whose replicas are. */
export interface ReplicaHashes {
  /** K: so many hashes are of all values, each in one of them. */
  readonly numSlices: number;
  /** What slice `index` is made of. The same on all ranks. */
  tensorsOf(index: number): readonly TensorRange[];
  /** Computed on the device, of the values as they are: two 32-bit words are all that leaves it. */
  hash(index: number): Promise<Int32Array>;
}

/**
 * Each slice has a program of its own, compiled when it is first asked for: slices are static, and a program that reads a
 * variable holds no copy of it.
 *
 * @param variables the same on all ranks, in the same order
 * @param wantedSlices default: by size (`numReplicaSlices`)
 */
export function replicaHashes(
  engine: Engine,
  variables: readonly Variable[],
  wantedSlices?: number,
): ReplicaHashes & Disposable {
  const tensors = variables.map((variable) => ({ name: variable.name, length: numValues([variable.spec]) }));
  const numSlices = wantedSlices ?? numReplicaSlices(tensors.reduce((sum, { length }) => sum + length, 0));
  const slices = sliceReplica(tensors, numSlices);
  const byName = new Map(variables.map((variable) => [variable.name, variable]));
  const programs = new Map<number, Program>();
  const programOf = (index: number): Program => {
    const known = programs.get(index) ?? compileHash(engine, index, slices[index] ?? [], byName);
    programs.set(index, known);
    return known;
  };
  return {
    numSlices,
    tensorsOf: (index) => slices[index] ?? [],
    async hash(index) {
      if (slices[index]?.length === 0) return new Int32Array(2);
      const { hash } = await programOf(index).run({});
      if (hash === undefined) throw new Error('the program of a slice gave no hash');
      using value = hash;
      return (await value.read()) as Int32Array;
    },
    [Symbol.dispose]: () => programs.forEach((program) => program[Symbol.dispose]()),
  };
}

function compileHash(
  engine: Engine,
  index: number,
  ranges: readonly TensorRange[],
  variables: ReadonlyMap<string, Variable>,
): Program {
  return engine.compile({
    name: `replica-slice-${index}`,
    precision: 'fp32',
    ports: false,
    cancellable: false,
    inputs: {},
    variables: Object.fromEntries(ranges.map(({ name }) => [name, variables.get(name) as Variable])),
    body({ variables: values }) {
      const parts = ranges.map(({ name, begin, end }) =>
        tf.slice(tf.reshape(values[name] as tf.Tensor, [-1]) as tf.Tensor1D, begin, end - begin),
      );
      return { hash: bitHash(tf.concat(parts)) };
    },
  });
}
