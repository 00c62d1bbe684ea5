import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { initialBuffers, initialParameters } from '@circlet/backbone';
import { parseRecipe } from '@circlet/recipe';
import { buildNetwork, writeSafetensors } from '@circlet/training';

/** The folder of a run that has never trained: a recipe, and the model that it begins with. */
export async function writeModel(folder: string, recipe: string, seed: number): Promise<string> {
  mkdirSync(folder);
  const text = readFileSync(recipe, 'utf8');
  writeFileSync(join(folder, 'recipe.yaml'), text);
  const network = buildNetwork(parseRecipe(text).model);
  const values = new Map([...initialParameters(network, seed), ...initialBuffers(network)]);
  const tensors = [...network.parameters, ...network.buffers].map(({ name, shape }) => {
    return [name, { shape, values: values.get(name) as Float32Array }] as const;
  });
  await writeSafetensors(join(folder, 'model.safetensors'), new Map(tensors), { format: 'circlet' });
  return folder;
}
