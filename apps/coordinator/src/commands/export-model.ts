import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { colourFile } from '@circlet/dashboard';
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
  readonly page?: boolean;
  readonly names?: string;
}

/**
 * Writes a model for other programs. Returns the exit code.
 * @throws UsageError, RecipeInvalidError, WeightsError, CheckpointError, EmbedderError
 */
export async function exportModel({ model, format, out, fold, page, names }: ExportFlags): Promise<number> {
  if (format !== 'onnx' && format !== 'tfjs' && format !== 'savedmodel' && format !== 'safetensors') {
    throw new UsageError(`--format: expected onnx, tfjs, savedmodel or safetensors, got '${format}'`);
  }
  if (format !== 'safetensors' && names !== undefined)
    throw new UsageError('--names: expected with --format=safetensors only');
  if (format === 'safetensors' && fold === true)
    throw new UsageError('--fold: expected with --format=onnx, tfjs or savedmodel');
  if (page === true && format !== 'tfjs') throw new UsageError('--page: expected with --format=tfjs only');
  const { file, recipe } = storedModel(model);
  // Only this command and `import` work on weights: the others start without what reads them.
  const { exportNetwork, matchWeights, readWeights, usualNames, WEIGHT_NAMES, writeWeights } =
    await import('@circlet/weights');
  const { buildNetwork } = await import('@circlet/training/network');
  const network = buildNetwork(recipe.model);
  const chosen = names === undefined ? usualNames(network.name) : namesOf(names, WEIGHT_NAMES);
  const { tensors } = matchWeights(await readWeights(file), network, 'circlet');
  const path = resolve(out);
  const { mustHavePage, writePage } = await import('@circlet/embedder/page');
  if (page === true) mustHavePage();
  if (format !== 'safetensors') {
    const { normalization, resize } = recipe.data;
    const { mean, deviation } = normalization;
    const metadata = {
      'circlet.mean': mean.join(','),
      'circlet.deviation': deviation.join(','),
      'circlet.kernel': resize.kernel,
      'circlet.fit': resize.fit,
      'circlet.recipe': formatRecipe(recipe),
    };
    await exportNetwork(path, network, tensors, { format, fold: fold === true, version: CIRCLET_VERSION, metadata });
    if (page === true) {
      const colours = readFileSync(colourFile, 'utf8');
      await writePage(join(path, 'index.html'), { folder: path, name: recipe.name, colours });
    }
  } else {
    await writeWeights(path, network, tensors, chosen);
  }
  const [height, width, channels] = network.inputShape;
  const named = format !== 'safetensors' ? '' : `, names and layouts as ${chosen} has them`;
  if (page === true) process.stdout.write(`${join(path, 'index.html')}: open it in a browser\n`);
  process.stdout.write(
    `${path}: ${network.name}, images of ${height}×${width}×${channels} to ${network.embeddingDimension} dimensions${named}\n`,
  );
  return EXIT.OK;
}
