import type { OptimizerRecipe } from '@circlet/recipe';
import type { Engine, Program, ProgramScope, TensorSpec } from '@circlet/tensorflow';
import * as tf from '@tensorflow/tfjs-core';
import {
  gradientName,
  gradientsOfStep,
  HEAD_ROWS,
  headRowsInput,
  TOTALS,
  totalsLength,
  trainableOf,
} from './gradient-programs.ts';
import { HEAD, type Model, type ModelParameter, numValues } from './model.ts';
import { NUM_STATISTICS } from './objective.ts';
import { isSmall, pack, unpack } from './packing.ts';
import type { TrainingPlan } from './training-plan.ts';
import { averageName, slotName, type TrainingVariables } from './variables.ts';

/** PyTorch's default: running ← 0.9 · running + 0.1 · batch. */
const RUNNING_MOMENTUM = 0.1;

type Sgd = Extract<OptimizerRecipe, { kind: 'sgd' }>;

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
  plan: TrainingPlan,
  variables: TrainingVariables,
  which: 'all' | 'head',
): Program {
  const { model } = plan;
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
        gradientsOfStep(plan).map(({ name, shape }) => [gradientName(name), { shape, dtype: 'float32' as const }]),
      ),
      ...headRowsInput(plan),
    },
    variables: { ...variables.parameters, ...variables.buffers, ...variables.optimizer },
    body(scope) {
      updateParameters(plan, updated, scope);
      updateRunningStatistics(model, scope);
      return {};
    },
  });
}

/** A parameter and what the optimiser keeps about it, as an update reads and writes them. */
interface ParameterAccess {
  read(variable: string): tf.Tensor;
  write(variable: string, value: tf.Tensor): void;
  /** Whether that is all of it, or the rows of a sampled head in this step: the others stay as they are, momentum included. */
  readonly isWhole: boolean;
}

function accessTo(name: string, plan: TrainingPlan, scope: ProgramScope): ParameterAccess {
  if (name === HEAD && plan.head?.sampled === true) {
    const rows_K = scope.inputs[HEAD_ROWS] as tf.Tensor1D;
    const read = new Map<string, tf.Tensor>();
    return {
      // TensorFlow does not merge reads of a resource: each is a copy of these rows.
      read(variable) {
        const rows = read.get(variable) ?? scope.rowsOf(variable, rows_K);
        read.set(variable, rows);
        return rows;
      },
      write: (variable, value) => scope.assignRows(variable, rows_K, value),
      isWhole: false,
    };
  }
  return {
    read: (variable) => scope.variables[variable] as tf.Tensor,
    write: (variable, value) => scope.assign(variable, value),
    isWhole: true,
  };
}

/** Small ones together, where the optimiser treats them alike. */
function updateParameters(plan: TrainingPlan, parameters: readonly ModelParameter[], scope: ProgramScope): void {
  const { optimizer } = plan.recipe;
  const packed = optimizer.kind === 'sgd' ? parameters.filter((each) => each.name !== HEAD && isSmall(each)) : [];
  if (optimizer.kind === 'sgd') {
    const isDecayed = ({ group }: ModelParameter): boolean => optimizer.decayed.includes(group);
    updatePacked(optimizer, packed.filter(isDecayed), optimizer.weightDecay, scope);
    updatePacked(
      optimizer,
      packed.filter((each) => !isDecayed(each)),
      0,
      scope,
    );
  }
  for (const parameter of parameters) {
    if (!packed.includes(parameter)) updateParameter(plan, parameter, scope);
  }
}

/** What updateByMomentum does, to all of them at once. */
function updatePacked(
  sgd: Sgd,
  parameters: readonly ModelParameter[],
  decay: number,
  { inputs, variables, assign }: ProgramScope,
): void {
  if (parameters.length === 0) return;
  const { clipNorm } = sgd;
  const packed = (nameOf: (name: string) => string, of: Readonly<Record<string, tf.Tensor>>): tf.Tensor1D =>
    pack(parameters.map(({ name }) => of[nameOf(name)] as tf.Tensor));
  const accumulator = (name: string): string => slotName('momentum', name);
  const value = packed((name) => name, variables);
  const gradient = decayed(clipped(packed(gradientName, inputs), clipNorm, inputs), () => value, decay);
  const { sum, updated } = momentumStep(sgd, value, packed(accumulator, variables), gradient, inputs);
  const [sums, values] = [unpack(sum as tf.Tensor1D, parameters), unpack(updated as tf.Tensor1D, parameters)];
  parameters.forEach(({ name }, index) => {
    assign(accumulator(name), sums[index] as tf.Tensor);
    assign(name, values[index] as tf.Tensor);
  });
}

function updateParameter(plan: TrainingPlan, { name, group }: ModelParameter, scope: ProgramScope): void {
  const { optimizer } = plan.recipe;
  const access = accessTo(name, plan, scope);
  const gradient = clipped(scope.inputs[gradientName(name)] as tf.Tensor, optimizer.clipNorm, scope.inputs);
  const decay = optimizer.decayed.includes(group) ? optimizer.weightDecay : 0;
  switch (optimizer.kind) {
    case 'sgd':
      updateByMomentum(optimizer, name, gradient, decay, scope, access);
      return;
    case 'adamw':
      updateByAdamW(optimizer, name, gradient, decay, scope, access);
  }
}

function updateByMomentum(
  sgd: Sgd,
  name: string,
  raw: tf.Tensor,
  decay: number,
  scope: ProgramScope,
  access: ParameterAccess,
): void {
  const accumulator = slotName('momentum', name);
  const gradient = decayed(raw, () => access.read(name), decay);
  if (access.isWhole) {
    // One pass over memory.
    const { momentum, nesterov } = sgd;
    const learningRate = scope.inputs['learningRate'] as tf.Tensor;
    const update = { variable: name, accumulator, gradient, learningRate, momentum: tf.scalar(momentum), nesterov };
    scope.applyMomentum(update);
    return;
  }
  const { sum, updated } = momentumStep(sgd, access.read(name), access.read(accumulator), gradient, scope.inputs);
  access.write(accumulator, sum);
  access.write(name, updated);
}

type Inputs = ProgramScope['inputs'];

function clipped(gradient: tf.Tensor, clipNorm: number | null, inputs: Inputs): tf.Tensor {
  return clipNorm === null ? gradient : tf.mul(gradient, inputs['gradientScale'] as tf.Tensor);
}

/**
 * L2 regularisation: the decay is part of the gradient, and so of the momentum.
 *
 * @param read asked only where there is decay: what is read cannot be updated in place
 */
function decayed(gradient: tf.Tensor, read: () => tf.Tensor, decay: number): tf.Tensor {
  return decay === 0 ? gradient : tf.add(gradient, tf.mul(read(), decay));
}

/** sum ← momentum · sum + gradient; value ← value − rate · (sum, or what Nesterov looks ahead to). */
function momentumStep(
  { momentum, nesterov }: Sgd,
  value: tf.Tensor,
  accumulated: tf.Tensor,
  gradient: tf.Tensor,
  inputs: Inputs,
): { readonly sum: tf.Tensor; readonly updated: tf.Tensor } {
  const sum = tf.add(tf.mul(accumulated, momentum), gradient);
  const direction = nesterov ? tf.add(gradient, tf.mul(sum, momentum)) : sum;
  return { sum, updated: tf.sub(value, tf.mul(inputs['learningRate'] as tf.Tensor, direction)) };
}

/** AdamW (Loshchilov & Hutter 2019) as PyTorch computes it: decay first and decoupled, then the bias-corrected step. */
function updateByAdamW(
  { beta1, beta2, epsilon }: Extract<OptimizerRecipe, { kind: 'adamw' }>,
  name: string,
  gradient: tf.Tensor,
  decay: number,
  scope: ProgramScope,
  access: ParameterAccess,
): void {
  const [firstName, secondName] = [slotName('first', name), slotName('second', name)];
  const value = access.read(name);
  const learningRate = scope.inputs['learningRate'] as tf.Tensor;
  const corrections = scope.inputs[name === HEAD ? 'headCorrections' : 'backboneCorrections'] as tf.Tensor;
  const correction = (index: number): tf.Tensor => tf.reshape(tf.slice(corrections, [index], [1]), []);
  const first = tf.add(tf.mul(access.read(firstName), beta1), tf.mul(gradient, 1 - beta1));
  const second = tf.add(tf.mul(access.read(secondName), beta2), tf.mul(tf.square(gradient), 1 - beta2));
  const denominator = tf.add(tf.div(tf.sqrt(second), correction(1)), epsilon);
  const shrunk = decay === 0 ? value : tf.mul(value, tf.sub(1, tf.mul(learningRate, decay)));
  access.write(firstName, first);
  access.write(secondName, second);
  access.write(name, tf.sub(shrunk, tf.mul(tf.mul(learningRate, correction(0)), tf.div(first, denominator))));
}

function updateRunningStatistics({ buffers }: Model, { inputs, variables, assign }: ProgramScope): void {
  if (buffers.length === 0) return;
  const totals = inputs[TOTALS] as tf.Tensor1D;
  const batch = tf.slice(totals, 1 + NUM_STATISTICS, numValues(buffers));
  const running = pack(buffers.map(({ name }) => variables[name] as tf.Tensor));
  const updated = tf.add(tf.mul(running, 1 - RUNNING_MOMENTUM), tf.mul(batch, RUNNING_MOMENTUM));
  unpack(updated as tf.Tensor1D, buffers).forEach((value, index) => assign(buffers[index]?.name ?? '', value));
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
