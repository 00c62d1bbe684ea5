import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseRecipe } from '@circlet/recipe';
import { buildNetwork } from '@circlet/training/network';
import { type NamedTensor, readSafetensors, writeSafetensors } from '@circlet/training/checkpoint';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { exportModel } from '../src/commands/export-model.ts';
import { importWeights } from '../src/commands/import-weights.ts';
import { exitCodeOf } from '../src/errors.ts';

const folder = mkdtempSync(join(tmpdir(), 'circlet-models-'));
const printed = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
afterAll(() => {
  printed.mockRestore();
  rmSync(folder, { recursive: true });
});

const place = (name: string): string => join(folder, name);
const recipeFile = place('face.yaml');
const weights = place('theirs.safetensors');
const RECIPE = `
name: face
model: { backbone: iresnet, depth: 18, width: 0.125, inputShape: [16, 16, 3], embeddingDimension: 8 }
losses: [{ kind: softmax }]
batch: { global: 8 }
optimizer: { kind: sgd, learningRate: 0.1 }
epochs: 1
`;

beforeAll(async () => {
  writeFileSync(recipeFile, RECIPE);
  const network = buildNetwork(parseRecipe(RECIPE).model);
  const tensors = [...network.parameters, ...network.buffers].map(({ name, shape }, key) => {
    const [a = 0, b = 0, c = 0, d = 0] = shape;
    const theirs = shape.length === 4 ? [d, c, a, b] : shape.toReversed();
    const values = Float32Array.from({ length: shape.reduce((x, y) => x * y, 1) }, (_, i) => 0.5 + ((i + key) % 97));
    return [name, { shape: theirs, values }] as const;
  });
  await writeSafetensors(weights, new Map<string, NamedTensor>(tensors), { format: 'pt' });
});

const flags = { weights, recipe: recipeFile, names: 'auto' };

describe('import and export', () => {
  it('make a model of weights, and the same weights of it again', async () => {
    expect(await importWeights({ ...flags, out: place('model') })).toBe(0);
    expect(parseRecipe(readFileSync(place('model/recipe.yaml'), 'utf8'))).toEqual(parseRecipe(RECIPE));
    const out = place('again.safetensors');
    expect(await exportModel({ model: place('model'), format: 'safetensors', out })).toBe(0);
    const [theirs, again] = [await readSafetensors(weights), await readSafetensors(out)];
    expect(again.tensors).toEqual(theirs.tensors);
    expect(again.tensors.get('layer1.0.conv1.weight')?.shape).toEqual([8, 8, 3, 3]);
  });

  it('write ONNX, with fewer tensors where norms are folded', async () => {
    const [plain, folded] = [place('plain.onnx'), place('folded.onnx')];
    const model = place('model/model.safetensors');
    expect(await exportModel({ model, format: 'onnx', out: plain })).toBe(0);
    expect(await exportModel({ model, format: 'onnx', out: folded, fold: true })).toBe(0);
    const [whole, less] = [readFileSync(plain), readFileSync(folded)];
    expect(less.length).toBeLessThan(whole.length);
    expect([whole, less].map((bytes) => bytes.includes('layer1.0.bn2.running_mean'))).toEqual([true, false]);
    expect(less.includes('circlet.recipe')).toBe(true);
  });

  it('write a folder for TensorFlow.js', async () => {
    expect(await exportModel({ model: place('model'), format: 'tfjs', out: place('browser'), fold: true })).toBe(0);
    const model = JSON.parse(readFileSync(place('browser/model.json'), 'utf8')) as { format: string };
    expect(model.format).toBe('graph-model');
  });

  it('write a SavedModel, and beside it how images become its input', async () => {
    expect(await exportModel({ model: place('model'), format: 'savedmodel', out: place('saved') })).toBe(0);
    expect(readFileSync(place('saved/saved_model.pb')).includes('serving_default')).toBe(true);
    const about = JSON.parse(readFileSync(place('saved/assets.extra/circlet.json'), 'utf8')) as object;
    expect(about).toMatchObject({ 'circlet.mean': '127.5', 'circlet.kernel': 'linear', 'circlet.fit': 'fill' });
  });

  it.each([
    ['another network', { ...flags, out: place('other'), set: ['model.depth=34'] }, /lacks .*layer1.2.bn1.weight/],
    ['unknown names', { ...flags, out: place('other'), names: 'keras' }, /--names: expected auto, .*got 'keras'/],
    ['a folder with a model', { ...flags, out: place('model') }, /--out: expected a folder without a model/],
    ['no file', { ...flags, out: place('other'), weights: place('none') }, /expected a file of weights at/],
  ])('refuse %s', async (_, given, message) => {
    const error = await importWeights(given).catch((thrown: unknown) => thrown as Error);
    expect((error as Error).message).toMatch(message);
    expect(exitCodeOf(error)).toBe(2);
  });

  it.each([
    [{ format: 'caffe' }, /--format: expected onnx, tfjs, savedmodel or safetensors, got 'caffe'/],
    [{ format: 'safetensors', fold: true }, /--fold: expected with --format=onnx, tfjs or savedmodel/],
    [{ format: 'onnx', page: true }, /--page: expected with --format=tfjs only/],
    [{ format: 'onnx', names: 'timm' }, /--names: expected with --format=safetensors only/],
    [{ format: 'onnx', model: place('none') }, /--model: expected a model file/],
  ])('refuse to export as %o', async (given, message) => {
    const error = await exportModel({ model: place('model'), out: place('x'), ...given }).catch(
      (thrown: unknown) => thrown as Error,
    );
    expect((error as Error).message).toMatch(message);
    expect(exitCodeOf(error)).toBe(2);
  });
});
