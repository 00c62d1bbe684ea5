import * as tf from '@tensorflow/tfjs-core';
import { TraceAssignError, TraceGradientError, TraceRandomError, TraceUnusedError } from '../errors.ts';
import { currentStack, userPlace } from './place.ts';

/** Where the trace is now, for messages. */
export interface TracePosition {
  /** For example `in GatherV2, at step.ts:12:7`. `op` is named where the stack shows none yet. */
  where(op?: string): string;
}

/** Names of the tensors a body got, by tensor id. */
export type TensorNames = ReadonlyMap<number, string>;

interface GuardedEngine {
  startScope(name?: string): void;
  runKernelFunc(parameters: { kernelName?: string }): unknown;
  gradients(f: () => tf.Tensor, xs: tf.Tensor[], dy?: tf.Tensor, allowNoGradients?: boolean): GradientResult;
}

interface GradientResult {
  value: tf.Tensor;
  grads: (tf.Tensor | null | undefined)[];
}

/** Notes which tfjs kernels run, innermost last, while `guarded` is active. */
export function tracePosition(): TracePosition & { readonly kernels: string[] } {
  const kernels: string[] = [];
  return {
    kernels,
    where(next) {
      const stack = currentStack();
      const optimizer = /\b(\w+Optimizer)\./.exec(stack)?.[1];
      const op = optimizer === undefined ? (kernels.at(-1) ?? tfjsOp(stack) ?? next) : `tf.train's ${optimizer}`;
      const place = userPlace(stack);
      return `in ${op ?? 'the body itself'}${place === undefined ? '' : `, at ${place}`}`;
    },
  };
}

/** The outermost tfjs op in a stack: `whereAsync_` and `randomNormal__op` are how tfjs names its functions. */
function tfjsOp(stack: string): string | undefined {
  const names = [...stack.matchAll(/at (?:async )?(?:\w+\.)?(\w+?)_(?:_op)? /g)].map(([, name]) => name);
  const name = names.at(-1);
  return name === undefined ? undefined : `tf.${name}`;
}

/** Scopes of the tfjs ops that draw in JavaScript. */
const DRAWING = /^(rand|random\w+|truncatedNormal|multinomial)__op$/;

/**
 * Runs `body` while what cannot be traced is an error: random numbers drawn in JavaScript (the same mask for ever),
 * assignment of tfjs variables (only JavaScript would see it), gradients of what has none.
 */
export function guarded<T>(position: TracePosition & { kernels: string[] }, names: TensorNames, body: () => T): T {
  const restore = [guardEngine(position, names), forbidRandomness(position), forbidAssignment(position)];
  try {
    return body();
  } finally {
    for (const undo of restore.reverse()) {
      undo();
    }
  }
}

function guardEngine(position: TracePosition & { kernels: string[] }, names: TensorNames): () => void {
  const engine = tf.engine() as unknown as GuardedEngine;
  const runKernelFunc = engine.runKernelFunc.bind(engine);
  const gradients = engine.gradients.bind(engine);
  engine.runKernelFunc = (parameters) => {
    position.kernels.push(parameters.kernelName ?? 'a function with a gradient of its own');
    try {
      return runKernelFunc(parameters);
    } finally {
      position.kernels.pop();
    }
  };
  engine.gradients = (f, xs, dy, allowNoGradients = false) => {
    const where = position.where();
    const result = differentiate(where, () => gradients(f, xs, dy, true));
    const unused = xs.flatMap((x, index) =>
      result.grads[index] == null ? [names.get(x.id) ?? `argument ${index}`] : [],
    );
    if (!allowNoGradients && unused.length > 0) {
      throw new TraceUnusedError(where, unused);
    }
    return result;
  };
  return () => {
    // Both methods live on the prototype; the own properties only shadowed them.
    delete (engine as Partial<GuardedEngine>).runKernelFunc;
    delete (engine as Partial<GuardedEngine>).gradients;
  };
}

function differentiate(where: string, compute: () => GradientResult): GradientResult {
  try {
    return compute();
  } catch (error) {
    const op =
      error instanceof Error ? /gradient function not found for (.+?)\.?$/.exec(error.message)?.[1] : undefined;
    throw op === undefined ? error : new TraceGradientError(where, op, { cause: error });
  }
}

function forbidRandomness(position: TracePosition): () => void {
  const refuse = (op: string): never => {
    throw new TraceRandomError(position.where(op));
  };
  const { random } = Math;
  Math.random = () => refuse('Math.random');
  // With a seed, tfjs asks no Math.random. Each of its ops opens a scope of its own name, outside of what it catches.
  const engine = tf.engine() as unknown as GuardedEngine;
  const startScope = engine.startScope.bind(engine);
  engine.startScope = (name) => {
    const drawing = DRAWING.exec(name ?? '')?.[1];
    if (drawing !== undefined) {
      refuse(`tf.${drawing}`);
    }
    startScope(name);
  };
  return () => {
    Math.random = random;
    delete (engine as Partial<GuardedEngine>).startScope;
  };
}

function forbidAssignment(position: TracePosition): () => void {
  const { assign } = tf.Variable.prototype;
  tf.Variable.prototype.assign = function (this: tf.Variable) {
    throw new TraceAssignError(position.where(), this.name);
  };
  return () => {
    tf.Variable.prototype.assign = assign;
  };
}
