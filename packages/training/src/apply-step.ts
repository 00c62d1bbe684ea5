import type { OptimizerRecipe } from '@circlet/recipe';
import type { DeviceTensor, Engine, HostArray } from '@circlet/tensorflow';
import { compileApply, compileAverage } from './apply-program.ts';
import { BATCH_EMBEDDINGS, BATCH_LABELS, memoryStep } from './cross-batch-memory.ts';
import type { TrainingPlan } from './training-plan.ts';
import type { TrainingVariables } from './variables.ts';

export interface StepValues {
  /** From 0. */
  readonly step: number;
  readonly learningRate: number;
  readonly gradientNorm: number;
}

export interface ApplyStep extends Disposable {
  /** Changes weights, running statistics, average and memory; does not dispose `inputs`. */
  run(inputs: Readonly<Record<string, DeviceTensor | HostArray>>, values: StepValues): Promise<void>;
}

/** Compiles what changes the weights, and runs it with the numbers that change from step to step. */
export function applyStep(engine: Engine, plan: TrainingPlan, variables: TrainingVariables): ApplyStep {
  const { recipe, model } = plan;
  const { optimizer, freezeBackbone, movingAverage } = recipe;
  const all = compileApply(engine, plan, variables, 'all');
  const headOnly = freezeBackbone.steps > 0 ? compileApply(engine, plan, variables, 'head') : null;
  const average = movingAverage === null ? null : compileAverage(engine, movingAverage.decay, model, variables);
  const memory = memoryStep(engine, plan, variables.memory);
  return {
    async run(given, { step, learningRate, gradientNorm }) {
      const { [BATCH_EMBEDDINGS]: _embeddings, [BATCH_LABELS]: _labels, ...inputs } = given;
      const program = headOnly !== null && step < freezeBackbone.steps ? headOnly : all;
      const headSteps = step + 1;
      // A parameter's own updates: those of a frozen backbone begin when it thaws, as PyTorch counts them.
      const backboneSteps = Math.max(1, step + 1 - freezeBackbone.steps);
      const { clipNorm } = optimizer;
      await program.run({
        ...inputs,
        learningRate: Float32Array.of(learningRate),
        // As torch.nn.utils.clip_grad_norm_.
        gradientScale: Float32Array.of(clipNorm === null ? 1 : Math.min(1, clipNorm / (gradientNorm + 1e-6))),
        headCorrections: biasCorrections(optimizer, headSteps),
        backboneCorrections: biasCorrections(optimizer, backboneSteps),
      });
      await average?.run({});
      await memory?.run(given, step);
    },
    [Symbol.dispose]() {
      for (const program of [all, headOnly, average, memory]) program?.[Symbol.dispose]();
    },
  };
}

/** 1 / (1 − β₁ᵗ) and √(1 − β₂ᵗ) of Adam, in double precision as PyTorch has them: 1 − 0.999 in float32 has five digits. */
function biasCorrections(optimizer: OptimizerRecipe, updates: number): Float32Array {
  if (optimizer.kind !== 'adamw') return Float32Array.of(1, 1);
  return Float32Array.of(1 / (1 - optimizer.beta1 ** updates), Math.sqrt(1 - optimizer.beta2 ** updates));
}
