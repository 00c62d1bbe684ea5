import type {
  DeviceTensor,
  Engine,
  HostArray,
  Program,
  ProgramDefinition,
  ProgramScope,
  TensorSpec,
  Variable,
} from '@circlet/tensorflow';
import * as tf from '@tensorflow/tfjs-core';
import '@tensorflow/tfjs-backend-cpu';

// No banner that recommends a faster backend. (IS_TEST would silence it too, but takes what a customGrad saves for a leak.)
tf.env().set('PROD', true);

/**
 * The engine contract in its plainest form: a program's body runs op by op on tfjs's own JavaScript backend, a group of one.
 * It shares nothing with the compiled engine but the contract: agreement of the two says something.
 */
export function eagerEngine(): Engine {
  return {
    description: 'tfjs cpu, eager',
    createVariable: (name, spec, initial) => new EagerVariable(name, spec, initial),
    upload: (spec, value) => deviceTensor(spec, () => value),
    compile: eagerProgram,
    [Symbol.asyncDispose]: () => Promise.resolve(),
  };
}

class EagerVariable implements Variable {
  readonly name: string;
  readonly spec: TensorSpec;
  values: HostArray;

  constructor(name: string, spec: TensorSpec, initial: HostArray) {
    this.name = name;
    this.spec = spec;
    this.values = initial.slice();
  }

  snapshot(): DeviceTensor {
    const { values } = this; // replaced, never written into
    return deviceTensor(this.spec, () => values);
  }

  write(value: HostArray): void {
    this.values = value.slice();
  }

  [Symbol.dispose](): void {}
}

function deviceTensor(spec: TensorSpec, values: () => HostArray): DeviceTensor {
  return { spec, read: () => Promise.resolve(values().slice()), [Symbol.dispose]: () => undefined };
}

function eagerProgram(definition: ProgramDefinition): Program {
  const { name, body } = definition;
  return {
    name,
    ports: [],
    hash: name,
    async run(inputs) {
      const hosts = new Map<string, HostArray>();
      for (const [key, value] of Object.entries(inputs)) hosts.set(key, 'read' in value ? await value.read() : value);
      const before = tf.getBackend();
      tf.setBackend('cpu') as unknown;
      try {
        return runBody(definition, body, hosts);
      } finally {
        if (before !== '') tf.setBackend(before) as unknown;
      }
    },
    [Symbol.dispose]: () => undefined,
  };
}

function runBody(
  definition: ProgramDefinition,
  body: ProgramDefinition['body'],
  hosts: ReadonlyMap<string, HostArray>,
): Record<string, DeviceTensor> {
  const assigned = new Map<string, Float32Array>();
  const outputs: Record<string, DeviceTensor> = {};
  tf.tidy(() => {
    const variables = Object.fromEntries(
      Object.entries(definition.variables).map(([key, { spec }]) => {
        const { values } = definition.variables[key] as EagerVariable;
        return [key, tf.tensor(values, [...spec.shape], 'float32')];
      }),
    );
    const scope: ProgramScope = {
      inputs: Object.fromEntries(
        Object.entries(definition.inputs).map(([key, spec]) => {
          const value = hosts.get(key) ?? new Float32Array();
          return [key, tf.tensor(Array.from(value), [...spec.shape], spec.dtype === 'int32' ? 'int32' : 'float32')];
        }),
      ),
      variables,
      assign: (variable, value) => void assigned.set(variable, value.dataSync() as Float32Array),
      applyMomentum({ variable, accumulator, gradient, learningRate, momentum, nesterov }) {
        const sum = tf.add(tf.mul(variables[accumulator] as tf.Tensor, momentum), gradient);
        const direction = nesterov ? tf.add(gradient, tf.mul(momentum, sum)) : sum;
        scope.assign(accumulator, sum);
        scope.assign(variable, tf.sub(variables[variable] as tf.Tensor, tf.mul(learningRate, direction)));
      },
      applyAdam() {
        throw new Error('training computes AdamW from assignments');
      },
    };
    for (const [key, tensor] of Object.entries(body(scope))) {
      const values = tensor.dataSync() as Float32Array;
      outputs[key] = deviceTensor({ shape: tensor.shape, dtype: 'float32' }, () => values);
    }
  });
  for (const [key, values] of assigned) (definition.variables[key] as EagerVariable).values = values.slice();
  return outputs;
}
