import type { Recipe } from '@circlet/recipe';
import type { Engine, Variable } from '@circlet/tensorflow';
import type { Model } from './model.ts';

/** Everything of a training that lives on the device, by the name it has in checkpoints. */
export interface TrainingVariables extends Disposable {
  readonly parameters: Readonly<Record<string, Variable>>;
  readonly buffers: Readonly<Record<string, Variable>>;
  /** `optimizer/momentum/…`, or `optimizer/first/…` and `optimizer/second/…`. */
  readonly optimizer: Readonly<Record<string, Variable>>;
  /** `average/…`, where the recipe keeps one. */
  readonly averages: Readonly<Record<string, Variable>>;
  all(): Variable[];
}

const SLOTS: { readonly sgd: readonly ['momentum']; readonly adamw: readonly ['first', 'second'] } = {
  sgd: ['momentum'],
  adamw: ['first', 'second'],
};

export function slotName(slot: string, parameter: string): string {
  return `optimizer/${slot}/${parameter}`;
}

export function averageName(parameter: string): string {
  return `average/${parameter}`;
}

export function createVariables(engine: Engine, model: Model, recipe: Recipe): TrainingVariables {
  const create = (name: string, shape: readonly number[], initial: Float32Array): Variable =>
    engine.createVariable(name, { shape, dtype: 'float32' }, initial);
  const trainable = model.parameters.filter((parameter) => parameter.trainable);
  const parameters = Object.fromEntries(
    model.parameters.map(({ name, shape, initial }) => [name, create(name, shape, initial)]),
  );
  const buffers = Object.fromEntries(
    model.buffers.map(({ name, shape, initial }) => [name, create(name, shape, initial)]),
  );
  const optimizer = Object.fromEntries(
    trainable.flatMap(({ name, shape, initial }) =>
      SLOTS[recipe.optimizer.kind].map((slot) => {
        const slotted = slotName(slot, name);
        return [slotted, create(slotted, shape, new Float32Array(initial.length))] as const;
      }),
    ),
  );
  const averages = Object.fromEntries(
    recipe.movingAverage === null
      ? []
      : trainable.map(
          ({ name, shape, initial }) => [averageName(name), create(averageName(name), shape, initial)] as const,
        ),
  );
  const all = (): Variable[] => [parameters, buffers, optimizer, averages].flatMap((group) => Object.values(group));
  return {
    parameters,
    buffers,
    optimizer,
    averages,
    all,
    [Symbol.dispose]() {
      all().forEach((variable) => variable[Symbol.dispose]());
    },
  };
}
