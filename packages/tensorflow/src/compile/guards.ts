import { createRequire } from 'node:module';
import * as tf from '@tensorflow/tfjs-core';
import { TraceAssignError, TraceRandomError } from '../errors.ts';

interface KernelRunner {
  runKernelFunc(parameters: { kernelName?: string }): unknown;
}

/**
 * Runs `body` while what cannot be traced is an error: random numbers drawn in JavaScript (the same mask for ever) and
 * assignment of tfjs variables (only JavaScript would see it). Keeps the name of the running tfjs kernel for messages.
 */
export function guarded<T>(kernels: string[], body: () => T): T {
  const restore = [noteKernels(kernels), forbidRandomness(), forbidAssignment()];
  try {
    return body();
  } finally {
    for (const undo of restore.reverse()) {
      undo();
    }
  }
}

function noteKernels(kernels: string[]): () => void {
  const engine = tf.engine() as unknown as KernelRunner;
  const original = engine.runKernelFunc.bind(engine);
  engine.runKernelFunc = (parameters) => {
    kernels.push(parameters.kernelName ?? 'a function with a gradient of its own');
    try {
      return original(parameters);
    } finally {
      kernels.pop();
    }
  };
  return () => {
    // The method lives on the prototype; the own property only shadowed it.
    delete (engine as Partial<KernelRunner>).runKernelFunc;
  };
}

function forbidRandomness(): () => void {
  // tfjs draws through seedrandom, and takes a seed from Math.random where none is given.
  const require = createRequire(createRequire(import.meta.url).resolve('@tensorflow/tfjs-core'));
  const seedrandom = require('seedrandom') as { alea: unknown };
  const { alea } = seedrandom;
  const { random } = Math;
  seedrandom.alea = () => {
    throw new TraceRandomError('tf.randomNormal, tf.randomUniform, tf.dropout or the like');
  };
  Math.random = () => {
    throw new TraceRandomError('Math.random');
  };
  return () => {
    seedrandom.alea = alea;
    Math.random = random;
  };
}

function forbidAssignment(): () => void {
  const { assign } = tf.Variable.prototype;
  tf.Variable.prototype.assign = function (this: tf.Variable) {
    throw new TraceAssignError('the body itself', this.name);
  };
  return () => {
    tf.Variable.prototype.assign = assign;
  };
}
