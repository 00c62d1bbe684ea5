import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { formatRecipe } from '@circlet/recipe';
import { EXIT, UsageError } from '../errors.ts';
import { overriddenRecipe, readRecipe } from './effective-recipe.ts';
import { namesOf } from './weight-names.ts';

/** Flags of `import`, as text. */
export interface ImportFlags {
  readonly weights: string;
  readonly recipe: string;
  readonly out: string;
  readonly names: string;
  readonly set?: readonly string[];
}

/**
 * Makes a model of Circlet, to be scored, exported or trained on, out of a file of another program's weights. Returns the exit code.
 * @throws UsageError, RecipeInvalidError, RecipeNotFoundError, BackboneOptionsError, WeightsError
 */
export async function importWeights(flags: ImportFlags): Promise<number> {
  const recipe = overriddenRecipe(readRecipe(flags.recipe), flags.set === undefined ? {} : { set: flags.set }, 'fp32');
  const out = resolve(flags.out);
  const model = join(out, 'model.safetensors');
  if (existsSync(model)) throw new UsageError(`--out: expected a folder without a model, found ${model}`);
  // Only this command and `export` work on weights: the others start without what reads them.
  const { describeMatch, matchWeights, readWeights, WEIGHT_NAMES, writeWeights } = await import('@circlet/weights');
  const { buildNetwork } = await import('@circlet/training/network');
  const names = namesOf(flags.names, ['auto', ...WEIGHT_NAMES]);
  const network = buildNetwork(recipe.model);
  const file = await readWeights(resolve(flags.weights));
  const matched = matchWeights(file, network, names, recipe.seed);
  await mkdir(out, { recursive: true }).catch((cause: Error) => {
    throw new UsageError(`--out: expected a folder or a place for one, got ${out} (${cause.message})`, { cause });
  });
  await writeWeights(model, network, matched.tensors, 'circlet');
  await writeFile(join(out, 'recipe.yaml'), formatRecipe(recipe));
  process.stdout.write(`${describeMatch(file, matched)}\n${model} and its recipe are written; score it:\n`);
  process.stdout.write(`  npx nx run coordinator:evaluate --model=${flags.out} --data=PATH\n`);
  return EXIT.OK;
}
