import type { OptimizerRecipe, Recipe } from '@circlet/recipe';
import type { Engine, Program, ProgramScope, TensorSpec } from '@circlet/tensorflow';
import * as tf from '@tensorflow/tfjs-core';
import { gradientName, TOTALS, totalsLength, trainableOf } from './gradient-programs.ts';
import { HEAD, type Model, type ModelParameter, numValues } from './model.ts';
import { NUM_STATISTICS } from './objective.ts';
import { averageName, slotName, type TrainingVariables } from './variables.ts';

/** PyTorch's default: running ← 0.9 · running + 0.1 · batch. */
const RUNNING_MOMENTUM = 0.1;

const SCALAR: TensorSpec = { shape: [], dtype: 'float32' };
const PAIR: TensorSpec = { shape: [2], dtype: 'float32' };

/**
 * The program that changes the weights: optimiser and running statistics, once per global step. What changes from step to step
 * is an input: `learningRate`, `gradientScale` (clipping), `headCorrections` and `backboneCorrections` (of Adam's bias).
 *
 * @param which `head`: only the class weights change (a frozen backbone's warm-up)
 */
export function compileApply(
  engine: Engine,
  recipe: Recipe,
  model: Model,
  variables: TrainingVariables,
  which: 'all' | 'head',
): Program {
  const trainable = trainableOf(model);
  const updated = which === 'all' ? trainable : trainable.filter(({ name }) => name === HEAD);
  return engine.compile({
    name: `apply-${which}`,
    precision: 'fp32',
    ports: false,
    inputs: {
      learningRate: SCALAR,
      gradientScale: SCALAR,
      headCorrections: PAIR,
      backboneCorrections: PAIR,
      [TOTALS]: { shape: [totalsLength(model)], dtype: 'float32' },
      ...Object.fromEntries(
        trainable.map(({ name, shape }) => [gradientName(name), { shape, dtype: 'float32' as const }]),
      ),
    },
    variables: { ...variables.parameters, ...variables.buffers, ...variables.optimizer },
    body(scope) {
      for (const parameter of updated) updateParameter(recipe.optimizer, parameter, scope);
      updateRunningStatistics(model, scope);
      return {};
    },
  });
}

function updateParameter(optimizer: OptimizerRecipe, { name, group }: ModelParameter, scope: ProgramScope): void {
  const value = scope.variables[name] as tf.Tensor;
  const raw = scope.inputs[gradientName(name)] as tf.Tensor;
  const gradient = optimizer.clipNorm === null ? raw : tf.mul(raw, scope.inputs['gradientScale'] as tf.Tensor);
  const decay = optimizer.decayed.includes(group) ? optimizer.weightDecay : 0;
  switch (optimizer.kind) {
    case 'sgd':
      // L2 regularisation: the decay is part of the gradient, and so of the momentum.
      scope.applyMomentum({
        variable: name,
        accumulator: slotName('momentum', name),
        gradient: decay === 0 ? gradient : tf.add(gradient, tf.mul(value, decay)),
        learningRate: scope.inputs['learningRate'] as tf.Tensor,
        momentum: tf.scalar(optimizer.momentum),
        nesterov: optimizer.nesterov,
      });
      return;
    case 'adamw':
      updateByAdamW(optimizer, name, gradient, decay, scope);
  }
}

/** AdamW (Loshchilov & Hutter 2019) as PyTorch computes it: decay first and decoupled, then the bias-corrected step. */
function updateByAdamW(
  { beta1, beta2, epsilon }: Extract<OptimizerRecipe, { kind: 'adamw' }>,
  name: string,
  gradient: tf.Tensor,
  decay: number,
  scope: ProgramScope,
): void {
  const [firstName, secondName] = [slotName('first', name), slotName('second', name)];
  const value = scope.variables[name] as tf.Tensor;
  const learningRate = scope.inputs['learningRate'] as tf.Tensor;
  const corrections = scope.inputs[name === HEAD ? 'headCorrections' : 'backboneCorrections'] as tf.Tensor;
  const correction = (index: number): tf.Tensor => tf.reshape(tf.slice(corrections, [index], [1]), []);
  const first = tf.add(tf.mul(scope.variables[firstName] as tf.Tensor, beta1), tf.mul(gradient, 1 - beta1));
  const second = tf.add(
    tf.mul(scope.variables[secondName] as tf.Tensor, beta2),
    tf.mul(tf.square(gradient), 1 - beta2),
  );
  const denominator = tf.add(tf.div(tf.sqrt(second), correction(1)), epsilon);
  const decayed = decay === 0 ? value : tf.mul(value, tf.sub(1, tf.mul(learningRate, decay)));
  scope.assign(firstName, first);
  scope.assign(secondName, second);
  scope.assign(name, tf.sub(decayed, tf.mul(tf.mul(learningRate, correction(0)), tf.div(first, denominator))));
}

function updateRunningStatistics(model: Model, scope: ProgramScope): void {
  const totals = scope.inputs[TOTALS] as tf.Tensor1D;
  let begin = 1 + NUM_STATISTICS;
  for (const buffer of model.buffers) {
    const { name, shape } = buffer;
    const length = numValues([buffer]);
    const batch = tf.reshape(tf.slice(totals, begin, length), [...shape]);
    begin += length;
    const running = scope.variables[name] as tf.Tensor;
    scope.assign(name, tf.add(tf.mul(running, 1 - RUNNING_MOMENTUM), tf.mul(batch, RUNNING_MOMENTUM)));
  }
}

/** average ← decay · average + (1 − decay) · value. A program of its own: one run does not see what it assigns. */
export function compileAverage(engine: Engine, decay: number, model: Model, variables: TrainingVariables): Program {
  return engine.compile({
    name: 'average',
    precision: 'fp32',
    ports: false,
    inputs: {},
    variables: { ...variables.parameters, ...variables.averages },
    body(scope) {
      for (const { name } of trainableOf(model)) {
        const average = scope.variables[averageName(name)] as tf.Tensor;
        const value = scope.variables[name] as tf.Tensor;
        scope.assign(averageName(name), tf.add(tf.mul(average, decay), tf.mul(value, 1 - decay)));
      }
      return {};
    },
  });
}
