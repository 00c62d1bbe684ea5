import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { OptimizerRecipe, ParameterGroup } from '@circlet/recipe';
import { tensorflowEngine } from '@circlet/tensorflow';
import { describe, expect, it } from 'vitest';
import { applyStep } from '../src/apply-step.ts';
import { gradientName, TOTALS, totalsLength } from '../src/gradient-programs.ts';
import type { Model } from '../src/model.ts';
import { planTraining } from '../src/training-plan.ts';
import { createVariables } from '../src/variables.ts';
import { testRuntime } from './support/cluster.ts';
import { eagerEngine } from './support/eager-engine.ts';
import { tinyRecipe } from './support/tiny-recipe.ts';

type Values = Readonly<Record<string, readonly number[]>>;

interface Trajectories {
  readonly shapes: Readonly<Record<string, readonly number[]>>;
  readonly rates: readonly number[];
  readonly initial: Values;
  readonly gradients: readonly Values[];
  readonly cases: Readonly<
    Record<
      string,
      {
        readonly options: { readonly kind: 'sgd' | 'adamw' };
        readonly norms: readonly number[];
        readonly parameters: readonly Values[];
      }
    >
  >;
}

const golden = JSON.parse(readFileSync(join(import.meta.dirname, 'golden/trajectories.json'), 'utf8')) as Trajectories;

const GROUPS: Readonly<Record<string, ParameterGroup>> = {
  'conv.weight': 'weight',
  'conv.bias': 'bias',
  'norm.weight': 'norm-scale',
  'head.weight': 'head',
};

/** The golden file's parameters in the place of a network's. */
function goldenModel(): Model {
  const { network } = planTraining(
    {
      engine: undefined as never,
      recipe: tinyRecipe(),
      numClasses: 4,
      numShards: 1,
      totalSteps: 1,
      stepsPerEpoch: 1,
    },
    null,
  ).model;
  const parameters = Object.entries(golden.shapes).map(([name, shape]) => ({
    name,
    shape,
    group: GROUPS[name] ?? 'weight',
    trainable: true,
  }));
  const initialValues = () =>
    new Map(Object.entries(golden.initial).map(([name, values]) => [name, Float32Array.from(values)]));
  return { network, parameters, buffers: [], initialValues };
}

const engines = { TensorFlow: tensorflowEngine(testRuntime()), eager: eagerEngine() };

describe.each(Object.entries(engines))(
  'on %s, optimisers follow PyTorch under a rate that changes at every step',
  (_, engine) => {
    it.each(Object.keys(golden.cases))('%s', async (name) => {
      const { options, norms, parameters } = golden.cases[name] as Trajectories['cases'][string];
      const optimizer = { learningRate: 1, ...options } as unknown as OptimizerRecipe;
      const recipe = tinyRecipe({ optimizer: optimizer as never });
      const model = goldenModel();
      using variables = createVariables(engine, model, recipe);
      using apply = applyStep(engine, { recipe, model, memory: null } as never, variables);
      for (const [step, gradients] of golden.gradients.entries()) {
        const tensors = Object.fromEntries(
          Object.entries(golden.shapes).map(([parameter, shape]) => [
            gradientName(parameter),
            engine.upload({ shape, dtype: 'float32' }, Float32Array.from(gradients[parameter] ?? [])),
          ]),
        );
        tensors[TOTALS] = engine.upload({ shape: [totalsLength(model)], dtype: 'float32' }, new Float32Array(5));
        const learningRate = golden.rates[step] ?? NaN;
        await apply.run(tensors, { step, learningRate, gradientNorm: norms[step] ?? NaN });
        Object.values(tensors).forEach((tensor) => tensor[Symbol.dispose]());
        for (const [parameter, expected] of Object.entries(parameters[step] ?? {})) {
          using snapshot = variables.parameters[parameter]!.snapshot();
          const values = await snapshot.read();
          // Twelve float32 steps of different association: some units in the last place of values up to 5.
          expected.forEach((value, i) =>
            expect(Math.abs((values[i] ?? NaN) - value), `${parameter}[${i}] after step ${step}`).toBeLessThan(5e-6),
          );
        }
      }
    });
  },
);
