import { registerMissingGradients } from '@circlet/ops';
import * as tf from '@tensorflow/tfjs-core';
import { checkedInput } from './checked-input.ts';
import type {
  DeviceTensor,
  Engine,
  HostArray,
  Program,
  ProgramDefinition,
  ProgramScope,
  RunOptions,
  TensorSpec,
  Variable,
} from './engine.ts';
import { BackendMissingError, ProgramDefinitionError, RunAbandonedError } from './errors.ts';

/**
 * The engine contract in its plainest form: a program's body runs op by op, on every run, on any tfjs backend (`cpu`,
 * `wasm`, …). What the compiled engine is held to, and what runs where TensorFlow cannot be had. It shares nothing with the
 * compiled one but the contract: that the two agree says something.
 *
 * In float32 whatever the precision asked for, and for one worker: a body that runs from top to bottom cannot wait for peers.
 *
 * @param backendName a backend that is registered and ready (`await tf.setBackend(name)` makes it so)
 * @throws BackendMissingError where it is not
 */
export function eagerEngine(backendName: string): Engine {
  if ((tf.findBackend(backendName) as tf.KernelBackend | null) === null) {
    throw new BackendMissingError(backendName);
  }
  registerMissingGradients();
  const here = <T>(body: () => T): T => onBackend(backendName, body);
  return {
    description: `tfjs ${backendName}, op by op`,
    createVariable: (name, spec, initial) => new EagerVariable(name, spec, initial, here),
    upload: (spec, value) => here(() => new EagerTensor(spec, tensorOf(spec, value))),
    compile: (definition) => eagerProgram(definition, here),
    [Symbol.asyncDispose]: () => Promise.resolve(),
  };
}

type OnBackend = <T>(body: () => T) => T;

function onBackend<T>(name: string, body: () => T): T {
  // Undefined until some backend was used.
  const before = tf.getBackend() as string | undefined;
  // Synchronous for a backend that is ready.
  void tf.setBackend(name);
  try {
    return body();
  } finally {
    if (before !== undefined) {
      void tf.setBackend(before);
    }
  }
}

/** tfjs has no uint8: such a tensor is float32, as a body gets it. */
function tensorOf(spec: TensorSpec, value: HostArray): tf.Tensor {
  const dtype = spec.dtype === 'uint8' ? 'float32' : spec.dtype;
  // A copy: tfjs keeps the array it is given.
  const own = dtype === 'float32' ? Float32Array.from(value) : value.slice();
  return tf.keep(tf.tensor(own, [...spec.shape], dtype));
}

class EagerTensor implements DeviceTensor {
  readonly spec: TensorSpec;
  readonly tensor: tf.Tensor;

  constructor(spec: TensorSpec, tensor: tf.Tensor) {
    this.spec = spec;
    this.tensor = tensor;
  }

  async read(): Promise<HostArray> {
    const values = await this.tensor.data();
    return this.spec.dtype === 'uint8' ? Uint8Array.from(values) : values.slice();
  }

  [Symbol.dispose](): void {
    this.tensor.dispose();
  }
}

class EagerVariable implements Variable {
  readonly name: string;
  readonly spec: TensorSpec;
  readonly #here: OnBackend;
  tensor: tf.Tensor;

  constructor(name: string, spec: TensorSpec, initial: HostArray, here: OnBackend) {
    this.name = name;
    this.spec = spec;
    this.#here = here;
    this.tensor = here(() => tensorOf(spec, initial));
  }

  snapshot(): DeviceTensor {
    return this.#here(() => new EagerTensor(this.spec, tf.keep(tf.clone(this.tensor))));
  }

  write(value: HostArray): void {
    this.replace(this.#here(() => tensorOf(this.spec, value)));
  }

  replace(tensor: tf.Tensor): void {
    this.tensor.dispose();
    this.tensor = tensor;
  }

  [Symbol.dispose](): void {
    this.tensor.dispose();
  }
}

function eagerProgram(definition: ProgramDefinition, here: OnBackend): Program {
  const { name } = definition;
  return {
    name,
    ports: [],
    hash: name,
    flops: null,
    // eslint-disable-next-line @typescript-eslint/require-await -- the contract's errors are rejections
    async run(inputs, options: RunOptions = {}) {
      if (options.signal?.aborted === true) {
        throw new RunAbandonedError(name, false, { cause: options.signal.reason });
      }
      if (options.collectives !== undefined) {
        throw new ProgramDefinitionError(name, 'it runs op by op, for one worker; collectives need a compiling engine');
      }
      return here(() => runBody(definition, inputs));
    },
    [Symbol.dispose]: () => undefined,
  };
}

function runBody(
  definition: ProgramDefinition,
  given: Readonly<Record<string, HostArray | DeviceTensor>>,
): Record<string, DeviceTensor> {
  const variables = definition.variables as Readonly<Record<string, EagerVariable>>;
  const inputs = Object.entries(definition.inputs).map(([name, spec]) => {
    const value = checkedInput(definition, name, given[name], EagerTensor);
    return [name, value instanceof EagerTensor ? tf.keep(tf.clone(value.tensor)) : tensorOf(spec, value)] as const;
  });
  const updates = new Map<string, tf.Tensor>();
  try {
    const outputs = tf.tidy(() => {
      const values = Object.fromEntries(
        Object.entries(variables).map(([name, { tensor }]) => [name, tf.clone(tensor)]),
      );
      const returned = definition.body(scopeOf(definition, Object.fromEntries(inputs), values, updates));
      updates.forEach((tensor) => tf.keep(tensor));
      return Object.entries(returned).map(([name, tensor]) => [name, tf.keep(tf.clone(tensor))] as const);
    });
    updates.forEach((tensor, name) => variables[name]?.replace(tensor));
    return Object.fromEntries(
      outputs.map(([name, tensor]) => {
        const spec: TensorSpec = { shape: tensor.shape, dtype: tensor.dtype as TensorSpec['dtype'] };
        return [name, new EagerTensor(spec, tensor)];
      }),
    );
  } finally {
    inputs.forEach(([, tensor]) => tensor.dispose());
  }
}

function scopeOf(
  definition: ProgramDefinition,
  inputs: Readonly<Record<string, tf.Tensor>>,
  variables: Readonly<Record<string, tf.Tensor>>,
  updates: Map<string, tf.Tensor>,
): ProgramScope {
  const value = (name: string): tf.Tensor => {
    const tensor = variables[name];
    if (tensor === undefined) {
      throw new ProgramDefinitionError(definition.name, `updates '${name}', which is not among its variables`);
    }
    return tensor;
  };
  const assign = (name: string, tensor: tf.Tensor): void => {
    if (updates.has(name)) {
      throw new ProgramDefinitionError(
        definition.name,
        `variable '${name}' is updated twice; combine the updates into one`,
      );
    }
    value(name);
    updates.set(name, tf.clone(tensor));
  };
  return {
    inputs,
    variables,
    assign,
    rowsOf: (name, rows_K) => tf.gather(value(name), rows_K),
    assignRows: (name, rows_K, rows) =>
      // Into a copy: tfjs's cpu backend writes into the tensor it is given.
      assign(name, tf.tensorScatterUpdate(tf.add(value(name), 0), tf.expandDims(rows_K, 1), rows)),
    applyMomentum({ variable, accumulator, gradient, learningRate, momentum, nesterov }) {
      const sum = tf.add(tf.mul(value(accumulator), momentum), gradient);
      const direction = nesterov ? tf.add(gradient, tf.mul(momentum, sum)) : sum;
      assign(accumulator, sum);
      assign(variable, tf.sub(value(variable), tf.mul(learningRate, direction)));
    },
    applyAdam({ variable, firstMoment, secondMoment, gradient, learningRate, step, beta1, beta2, epsilon }) {
      const first = tf.add(tf.mul(value(firstMoment), beta1), tf.mul(gradient, 1 - beta1));
      const second = tf.add(tf.mul(value(secondMoment), beta2), tf.mul(tf.square(gradient), 1 - beta2));
      // 1 − βᵗ, in float32 without loss of digits.
      const correction = (beta: number): tf.Tensor => tf.neg(tf.expm1(tf.mul(step, Math.log(beta))));
      const denominator = tf.add(tf.sqrt(tf.div(second, correction(beta2))), epsilon);
      assign(firstMoment, first);
      assign(secondMoment, second);
      assign(
        variable,
        tf.sub(value(variable), tf.mul(learningRate, tf.div(tf.div(first, correction(beta1)), denominator))),
      );
    },
  };
}
