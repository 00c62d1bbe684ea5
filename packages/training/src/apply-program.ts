import type { OptimizerRecipe, Recipe } from '@circlet/recipe';
import type { Engine, Program, ProgramScope, TensorSpec } from '@circlet/tensorflow';
import * as tf from '@tensorflow/tfjs-core';
import { gradientName, TOTALS, totalsLength } from './gradient-programs.ts';
import { HEAD, type Model, type ModelParameter } from './model.ts';
import { NUM_STATISTICS } from './objective.ts';
import { averageName, slotName, type TrainingVariables } from './variables.ts';

/** PyTorch's default: running ← 0.9 · running + 0.1 · batch. */
const RUNNING_MOMENTUM = 0.1;

const SCALAR: TensorSpec = { shape: [], dtype: 'float32' };

/**
 * The one program with side effects: optimiser and running statistics, once per global step. Values that change from step
 * to step are inputs: `learningRate`, `gradientScale` (clipping), `step` (from 1).
 *
 * @param which `head`: only the class weights change (a frozen backbone's warm-up)
 */
export function compileApply(engine: Engine, recipe: Recipe, model: Model, variables: TrainingVariables, which: 'all' | 'head'): Program {
  const trainable = model.parameters.filter(({ trainable: yes }) => yes);
  const updated = which === 'all' ? trainable : trainable.filter(({ name }) => name === HEAD);
  return engine.compile({
    name: `apply-${which}`,
    precision: 'fp32',
    ports: false,
    inputs: {
      learningRate: SCALAR,
      gradientScale: SCALAR,
      step: SCALAR,
      [TOTALS]: { shape: [totalsLength(model)], dtype: 'float32' },
      ...Object.fromEntries(trainable.map(({ name, shape }) => [gradientName(name), { shape, dtype: 'float32' as const }])),
    },
    variables: { ...variables.parameters, ...variables.buffers, ...variables.optimizer },
    body(scope) {
      for (const parameter of updated) {
        updateParameter(recipe.optimizer, parameter, scope);
      }
      updateRunningStatistics(model, scope);
      return {};
    },
  });
}

function updateParameter(optimizer: OptimizerRecipe, { name, group }: ModelParameter, scope: ProgramScope): void {
  const input = (key: string) => scope.inputs[key] as tf.Tensor;
  const value = scope.variables[name] as tf.Tensor;
  const raw = input(gradientName(name));
  const gradient = optimizer.clipNorm === null ? raw : tf.mul(raw, input('gradientScale'));
  const decay = optimizer.decayed.includes(group) ? optimizer.weightDecay : 0;
  const learningRate = input('learningRate');
  if (optimizer.kind === 'sgd') {
    scope.applyMomentum({
      variable: name,
      accumulator: slotName('momentum', name),
      gradient: decay === 0 ? gradient : tf.add(gradient, tf.mul(value, decay)),
      learningRate,
      momentum: tf.scalar(optimizer.momentum),
      nesterov: optimizer.nesterov,
    });
    return;
  }
  // AdamW (Loshchilov & Hutter 2019) as PyTorch computes it: decay first and decoupled, then the bias-corrected step.
  const { beta1, beta2, epsilon } = optimizer;
  const [firstName, secondName] = [slotName('first', name), slotName('second', name)];
  const first = tf.add(tf.mul(scope.variables[firstName] as tf.Tensor, beta1), tf.mul(gradient, 1 - beta1));
  const second = tf.add(tf.mul(scope.variables[secondName] as tf.Tensor, beta2), tf.mul(tf.square(gradient), 1 - beta2));
  const correction1 = tf.sub(1, tf.pow(tf.scalar(beta1), input('step')));
  const correction2 = tf.sub(1, tf.pow(tf.scalar(beta2), input('step')));
  const denominator = tf.add(tf.div(tf.sqrt(second), tf.sqrt(correction2)), epsilon);
  const decayed = decay === 0 ? value : tf.mul(value, tf.sub(1, tf.mul(learningRate, decay)));
  scope.assign(firstName, first);
  scope.assign(secondName, second);
  scope.assign(name, tf.sub(decayed, tf.mul(tf.div(learningRate, correction1), tf.div(first, denominator))));
}

function updateRunningStatistics(model: Model, scope: ProgramScope): void {
  const totals = scope.inputs[TOTALS] as tf.Tensor1D;
  let begin = 1 + NUM_STATISTICS;
  for (const { name, shape, initial } of model.buffers) {
    const batch = tf.reshape(tf.slice(totals, begin, initial.length), [...shape]);
    begin += initial.length;
    scope.assign(name, tf.add(tf.mul(scope.variables[name] as tf.Tensor, 1 - RUNNING_MOMENTUM), tf.mul(batch, RUNNING_MOMENTUM)));
  }
}

/** average ← decay · average + (1 − decay) · value, after the step has been applied. */
export function compileAverage(engine: Engine, decay: number, model: Model, variables: TrainingVariables): Program {
  const trainable = model.parameters.filter(({ trainable: yes }) => yes);
  return engine.compile({
    name: 'average',
    precision: 'fp32',
    ports: false,
    inputs: {},
    variables: { ...variables.parameters, ...variables.averages },
    body(scope) {
      for (const { name } of trainable) {
        const average = scope.variables[averageName(name)] as tf.Tensor;
        const value = scope.variables[name] as tf.Tensor;
        scope.assign(averageName(name), tf.add(tf.mul(average, decay), tf.mul(value, 1 - decay)));
      }
      return {};
    },
  });
}
