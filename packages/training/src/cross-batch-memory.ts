import { type EmbeddingMemory, remember } from '@circlet/loss';
import type { MemoryRecipe } from '@circlet/recipe';
import type { DeviceTensor, Engine, HostArray, Program, ProgramScope, Variable } from '@circlet/tensorflow';
import * as tf from '@tensorflow/tfjs-core';
import type { TrainingPlan } from './training-plan.ts';

// Shapes: M = places of the memory, B = samples of the global batch, D = embedding dimension.

/** [M, D], newest first; zeros where nothing was put yet. */
const EMBEDDINGS = 'memory/embeddings';
/** [M], as float32 like every variable. */
const LABELS = 'memory/labels';

/** float32 has every whole number up to here. */
export const MAX_REMEMBERED_CLASSES: number = 2 ** 24;

/** The memory's variables, which checkpoints, resizes and replica audits treat as all others. */
export function memorySpecs(
  { size }: MemoryRecipe,
  dimension: number,
): readonly { readonly name: string; readonly shape: readonly number[] }[] {
  return [
    { name: EMBEDDINGS, shape: [size, dimension] },
    { name: LABELS, shape: [size] },
  ];
}

/** The memory as losses compare with it; undefined where the recipe has none. */
export function memoryIn({ memory }: TrainingPlan, variables: ProgramScope['variables']): EmbeddingMemory | undefined {
  if (memory === null) return undefined;
  return {
    embeddings_MD: variables[EMBEDDINGS] as tf.Tensor2D,
    labels_M: tf.cast(variables[LABELS] as tf.Tensor1D, 'int32'),
  };
}

/** Outputs and inputs that hold the global batch of a step, in the order of its shards: on every rank the same. */
export const BATCH_EMBEDDINGS = 'batchEmbeddings';
export const BATCH_LABELS = 'batchLabels';

type Values = Readonly<Record<string, DeviceTensor | HostArray>>;

/** Puts the batch of a step into the memory; a step of the warm-up puts nothing. */
export interface MemoryStep extends Disposable {
  run(values: Values, step: number): Promise<void>;
}

/** @param variables the memory's, by name */
export function memoryStep(
  engine: Engine,
  plan: TrainingPlan,
  variables: Readonly<Record<string, Variable>>,
): MemoryStep | null {
  const { memory } = plan;
  if (memory === null) return null;
  const program = compileRemember(engine, plan, variables);
  return {
    async run({ [BATCH_EMBEDDINGS]: embeddings, [BATCH_LABELS]: labels }, step) {
      if (step < memory.warmupSteps) return;
      await program.run({
        [BATCH_EMBEDDINGS]: embeddings as DeviceTensor | HostArray,
        [BATCH_LABELS]: labels as HostArray,
      });
    },
    [Symbol.dispose]: () => program[Symbol.dispose](),
  };
}

function compileRemember(engine: Engine, plan: TrainingPlan, variables: Readonly<Record<string, Variable>>): Program {
  const { recipe, model } = plan;
  const { global } = recipe.batch;
  return engine.compile({
    name: 'remember',
    precision: 'fp32',
    ports: false,
    inputs: {
      [BATCH_EMBEDDINGS]: { shape: [global, model.network.embeddingDimension], dtype: 'float32' },
      [BATCH_LABELS]: { shape: [global], dtype: 'int32' },
    },
    variables,
    body(scope) {
      const embeddings_BD = scope.inputs[BATCH_EMBEDDINGS] as tf.Tensor2D;
      const labels_B = scope.inputs[BATCH_LABELS] as tf.Tensor1D;
      const { embeddings_MD, labels_M } = remember(
        memoryIn(plan, scope.variables) as EmbeddingMemory,
        embeddings_BD,
        labels_B,
      );
      scope.assign(EMBEDDINGS, embeddings_MD);
      scope.assign(LABELS, tf.cast(labels_M, 'float32'));
      return {};
    },
  });
}
