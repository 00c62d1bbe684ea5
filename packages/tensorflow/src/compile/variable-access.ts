import * as tf from '@tensorflow/tfjs-core';
import type { KernelBackend } from '../backend/tfjs-backend.ts';
import type { Pointer } from '../c-api/declarations.ts';
import { DT } from '../dtypes.ts';
import type { AdamUpdate, MomentumUpdate, ProgramDefinition } from '../engine.ts';
import { ProgramDefinitionError } from '../errors.ts';
import { boolAttribute, type GraphNode, operationOf, typeAttribute } from './graph.ts';
import type { Trace } from './trace.ts';

interface PendingUpdate {
  readonly type: string;
  /** Variables the op changes: all reads of them come first. */
  readonly changes: readonly string[];
  readonly inputs: readonly GraphNode[];
  readonly attributes: readonly ReturnType<typeof typeAttribute>[];
}

/**
 * Reads and updates of a program's variables. Updates are written into the graph after the whole body, each behind every read of
 * what it changes, so that `scope.variables` shows the values at the start of the run wherever it is used.
 */
export class VariableAccess {
  readonly #trace: Trace;
  readonly #backend: KernelBackend;
  readonly #definition: ProgramDefinition;
  readonly #resources: Readonly<Record<string, GraphNode>>;
  readonly #reads: Readonly<Record<string, GraphNode>>;
  /** Reads that the body has asked for, by variable. */
  readonly #used = new Map<string, Set<GraphNode>>();
  readonly #pending: PendingUpdate[] = [];
  readonly #changed = new Set<string>();

  constructor(
    trace: Trace,
    backend: KernelBackend,
    definition: ProgramDefinition,
    resources: Readonly<Record<string, GraphNode>>,
    reads: Readonly<Record<string, GraphNode>>,
  ) {
    this.#trace = trace;
    this.#backend = backend;
    this.#definition = definition;
    this.#resources = resources;
    this.#reads = reads;
  }

  /**
   * The same values, whose use is noted: TensorFlow drops a read that nothing needs, and a whole read of a variable that is
   * updated by rows would copy it.
   */
  noting(values: Readonly<Record<string, tf.Tensor>>): Readonly<Record<string, tf.Tensor>> {
    return Object.defineProperties(
      {},
      Object.fromEntries(
        Object.entries(values).map(([name, value]) => [
          name,
          {
            enumerable: true,
            get: () => {
              this.#note(name, this.#reads[name] as GraphNode);
              return value;
            },
          },
        ]),
      ),
    ) as Readonly<Record<string, tf.Tensor>>;
  }

  rowsOf(variable: string, rows: tf.Tensor1D): GraphNode {
    const { graph } = this.#trace;
    const spec = this.#definition.variables[variable]?.spec;
    const gathered = graph.add1(
      'ResourceGather',
      [this.#resource(variable), this.#indices(rows)],
      [typeAttribute('dtype', this.#dtype(variable)), typeAttribute('Tindices', DT.INT32)],
    );
    this.#note(variable, gathered);
    return graph.reshape(gathered, [rows.shape[0], ...(spec?.shape.slice(1) ?? [])]);
  }

  assignRows(variable: string, rows: tf.Tensor1D, value: tf.Tensor): void {
    this.#add(
      'ResourceScatterUpdate',
      [variable],
      [this.#resource(variable), this.#indices(rows), this.#node(value)],
      [typeAttribute('dtype', this.#dtype(variable)), typeAttribute('Tindices', DT.INT32)],
    );
  }

  assign(variable: string, value: tf.Tensor): void {
    this.#add(
      'AssignVariableOp',
      [variable],
      [this.#resource(variable), this.#node(value)],
      [typeAttribute('dtype', this.#dtype(variable))],
    );
  }

  applyMomentum(update: MomentumUpdate): void {
    // Not ResourceApplyKerasMomentum: it scales the accumulator by the rate, which differs from PyTorch when the rate changes.
    this.#add(
      'ResourceApplyMomentum',
      [update.variable, update.accumulator],
      [
        this.#resource(update.variable),
        this.#resource(update.accumulator),
        this.#node(update.learningRate),
        this.#node(update.gradient),
        this.#node(update.momentum),
      ],
      [typeAttribute('T', DT.FLOAT), boolAttribute('use_nesterov', update.nesterov)],
    );
  }

  applyAdam(update: AdamUpdate): void {
    const { beta1, beta2, epsilon, step } = update;
    // 1 − βᵗ = −expm1(t · ln β): in float32, 1 − 0.999ᵗ itself would have five digits. β as the op has it, in float32.
    const correction = (beta: number) => tf.neg(tf.expm1(tf.mul(step, Math.log(Math.fround(beta)))));
    const rootOfSecond = tf.sqrt(correction(beta2));
    // The op computes lr · √(1−β2ᵗ)/(1−β1ᵗ) · m / (√v + ε) from the powers; PyTorch has ε beside √(v/(1−β2ᵗ)). Powers of 0
    // leave lr alone, so that the correction above is the one that counts.
    const learningRate = tf.div(tf.mul(update.learningRate, rootOfSecond), correction(beta1));
    const none = this.#node(tf.scalar(0));
    this.#add(
      'ResourceApplyAdam',
      [update.variable, update.firstMoment, update.secondMoment],
      [
        this.#resource(update.variable),
        this.#resource(update.firstMoment),
        this.#resource(update.secondMoment),
        none,
        none,
        this.#node(learningRate),
        this.#node(tf.scalar(beta1)),
        this.#node(tf.scalar(beta2)),
        this.#node(tf.mul(rootOfSecond, epsilon)),
        this.#node(update.gradient),
      ],
      [typeAttribute('T', DT.FLOAT)],
    );
  }

  /** Writes the updates into the graph. */
  finish(): Pointer[] {
    return this.#pending.map(({ type, changes, inputs, attributes }) => {
      const controls = changes.flatMap((name) => [...(this.#used.get(name) ?? [])].map(operationOf));
      return this.#trace.graph.addOperation(type, inputs, attributes, controls);
    });
  }

  #note(variable: string, read: GraphNode): void {
    const reads = this.#used.get(variable) ?? new Set();
    this.#used.set(variable, reads.add(read));
  }

  #dtype(variable: string): number {
    return this.#reads[variable]?.dtype ?? DT.FLOAT;
  }

  #indices(rows: tf.Tensor1D): GraphNode {
    const [id] = this.#backend.getInputTensorIds([rows]);
    return this.#trace.node(id as number);
  }

  #add(
    type: string,
    changes: readonly string[],
    inputs: readonly GraphNode[],
    attributes: PendingUpdate['attributes'],
  ): void {
    for (const name of changes) {
      if (this.#changed.has(name)) {
        throw new ProgramDefinitionError(
          this.#definition.name,
          `variable '${name}' is updated twice; combine the updates into one`,
        );
      }
      this.#changed.add(name);
    }
    this.#pending.push({ type, changes, inputs, attributes });
  }

  #resource(name: string): GraphNode {
    const resource = this.#resources[name];
    if (resource === undefined) {
      throw new ProgramDefinitionError(this.#definition.name, `updates '${name}', which is not among its variables`);
    }
    return resource;
  }

  #node(value: tf.Tensor): GraphNode {
    const [id] = this.#backend.getInputTensorIds([value]);
    return this.#trace.float32(id as number);
  }
}
