import { explainEnvironment, type Reasoned } from '../environment/explain.ts';
import { listGpus } from '../gpus.ts';
import { computesInBf16 } from '../native-bf16.ts';
import { formatExplanation } from '../output/explanation-text.ts';
import { styleFor } from '../output/style.ts';
import { numWorkersOf, threadsOf } from './derive.ts';
import { overriddenRecipe, type RecipeFlags, readRecipe } from './effective-recipe.ts';
import { DEFAULT_RECIPE } from './launch.ts';
import { resumePoint } from './options.ts';

/** Flags of `explain-env`, as text: those of `launch` that change what is explained. */
export interface ExplainEnvFlags extends Pick<RecipeFlags, 'precision' | 'threads' | 'set'> {
  readonly recipe?: string;
  readonly workers?: string;
  readonly resume?: string;
  readonly runs: string;
  readonly json?: boolean;
}

/** Says where rank, world size, addresses and devices of a training started here come from. Returns the exit code. */
export function explainEnv(flags: ExplainEnvFlags): Promise<number> {
  const resume = flags.resume === undefined ? null : resumePoint(flags.resume, flags.runs);
  const gpus = gpusOf(process.env['CUDA_VISIBLE_DEVICES']);
  const auto = computesInBf16(gpus.value) ? 'bf16' : 'fp32';
  const recipe = overriddenRecipe(readRecipe(flags.recipe ?? resume?.recipe ?? DEFAULT_RECIPE, auto), flags, auto);
  const workers = numWorkersOf(flags.workers, resume, gpus.value);
  const where = gpus.value.length === 0 ? 'the processor' : 'the GPU';
  const isNative = auto === 'bf16' ? 'has' : 'has not';
  const explanation = explainEnvironment(process.env, {
    workers,
    gpus,
    threads: threadsOf(recipe.threads, flags.threads, workers.value),
    precision: {
      value: recipe.precision,
      because: `of recipe ${recipe.name} and the flags; auto is ${auto} here, because ${where} ${isNative} bf16`,
    },
  });
  process.stdout.write(
    flags.json === true
      ? `${JSON.stringify(explanation)}\n`
      : `${formatExplanation(explanation, styleFor(process.stdout, process.env))}\n`,
  );
  return Promise.resolve(0);
}

function gpusOf(visible: string | undefined): Reasoned<readonly string[]> {
  const value = listGpus(visible);
  const installed = visible === undefined ? value : listGpus(undefined);
  if (installed.length === 0) return { value, because: 'nvidia-smi shows no GPU' };
  return visible === undefined
    ? { value, because: 'nvidia-smi shows them, and CUDA_VISIBLE_DEVICES is not set' }
    : { value, because: `CUDA_VISIBLE_DEVICES=${visible} leaves these of ${installed.length}` };
}
