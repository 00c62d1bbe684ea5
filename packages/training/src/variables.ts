import { memoryOf, type Recipe } from '@circlet/recipe';
import type { Engine, Variable } from '@circlet/tensorflow';
import { memorySpecs } from './cross-batch-memory.ts';
import { type Model, numValues } from './model.ts';

/** Everything of a training that lives on the device, by the name it has in checkpoints. */
export interface TrainingVariables extends Disposable {
  readonly parameters: Readonly<Record<string, Variable>>;
  readonly buffers: Readonly<Record<string, Variable>>;
  /** `optimizer/momentum/…`, or `optimizer/first/…` and `optimizer/second/…`. */
  readonly optimizer: Readonly<Record<string, Variable>>;
  /** `average/…`, where the recipe keeps one. */
  readonly averages: Readonly<Record<string, Variable>>;
  /** `memory/…`, where a loss has one. */
  readonly memory: Readonly<Record<string, Variable>>;
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
  const groups = createGroups(engine, model, recipe);
  const all = (): Variable[] => Object.values(groups).flatMap((group) => Object.values(group));
  return {
    ...groups,
    all,
    [Symbol.dispose]() {
      all().forEach((variable) => variable[Symbol.dispose]());
    },
  };
}

/** Apart from its caller, whose functions live on and would keep the first values with them. */
function createGroups(
  engine: Engine,
  model: Model,
  recipe: Recipe,
): Pick<TrainingVariables, 'parameters' | 'buffers' | 'optimizer' | 'averages' | 'memory'> {
  const initial = model.initialValues();
  type Tensor = { readonly name: string; readonly shape: readonly number[] };
  const create = (name: string, { shape }: Tensor, values: Float32Array): [string, Variable] => [
    name,
    engine.createVariable(name, { shape, dtype: 'float32' }, values),
  ];
  const initialised = (tensor: Tensor, name: string = tensor.name): [string, Variable] =>
    create(name, tensor, initial.get(tensor.name) as Float32Array);
  const trainable = model.parameters.filter((parameter) => parameter.trainable);
  const memory = memoryOf(recipe);
  return {
    parameters: Object.fromEntries(model.parameters.map((parameter) => initialised(parameter))),
    buffers: Object.fromEntries(model.buffers.map((buffer) => initialised(buffer))),
    optimizer: Object.fromEntries(
      trainable.flatMap((parameter) =>
        SLOTS[recipe.optimizer.kind].map((slot) =>
          create(slotName(slot, parameter.name), parameter, new Float32Array(numValues([parameter]))),
        ),
      ),
    ),
    averages: Object.fromEntries(
      recipe.movingAverage === null
        ? []
        : trainable.map((parameter) => initialised(parameter, averageName(parameter.name))),
    ),
    memory: Object.fromEntries(
      memory === null
        ? []
        : memorySpecs(memory, model.network.embeddingDimension).map((spec) =>
            create(spec.name, spec, new Float32Array(numValues([spec]))),
          ),
    ),
  };
}
