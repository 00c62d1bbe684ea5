import { resolve } from 'node:path';
import { formatRecipe } from '@circlet/recipe';
import { EXIT, UsageError } from '../errors.ts';
import { CIRCLET_VERSION } from '../version.ts';
import { storedModel } from './stored-model.ts';
import { namesOf } from './weight-names.ts';

/** Flags of `export`, as text. */
export interface ExportFlags {
  readonly model: string;
  readonly format: string;
  readonly out: string;
  readonly fold?: boolean;
  readonly names?: string;
}

/**
 * Writes a model for other programs. Returns the exit code.
 * @throws UsageError, RecipeInvalidError, WeightsError, CheckpointError
 */
export async function exportModel({ model, format, out, fold, names }: ExportFlags): Promise<number> {
  if (format !== 'onnx' && format !== 'tfjs' && format !== 'safetensors') {
    throw new UsageError(`--format: expected onnx, tfjs or safetensors, got '${format}'`);
  }
  if (format !== 'safetensors' && names !== undefined)
    throw new UsageError('--names: expected with --format=safetensors only');
  if (format === 'safetensors' && fold === true) throw new UsageError('--fold: expected with --format=onnx or tfjs');
  const { file, recipe } = storedModel(model);
  // Only this command and `import` work on weights: the others start without what reads them.
  const { exportNetwork, matchWeights, readWeights, usualNames, WEIGHT_NAMES, writeWeights } =
    await import('@circlet/weights');
  const { buildNetwork } = await import('@circlet/training/network');
  const network = buildNetwork(recipe.model);
  const chosen = names === undefined ? usualNames(network.name) : namesOf(names, WEIGHT_NAMES);
  const { tensors } = matchWeights(await readWeights(file), network, 'circlet');
  const path = resolve(out);
  if (format !== 'safetensors') {
    const { mean, deviation } = recipe.data.normalization;
    const metadata = {
      'circlet.mean': mean.join(','),
      'circlet.deviation': deviation.join(','),
      'circlet.recipe': formatRecipe(recipe),
    };
    await exportNetwork(path, network, tensors, { format, fold: fold === true, version: CIRCLET_VERSION, metadata });
  } else {
    await writeWeights(path, network, tensors, chosen);
  }
  const [height, width, channels] = network.inputShape;
  const named = format !== 'safetensors' ? '' : `, names and layouts as ${chosen} has them`;
  process.stdout.write(
    `${path}: ${network.name}, images of ${height}×${width}×${channels} to ${network.embeddingDimension} dimensions${named}\n`,
  );
  return EXIT.OK;
}
