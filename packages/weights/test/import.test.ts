import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bnInception, iresnet, mgn, type Network, resnet50 } from '@circlet/backbone';
import { type NamedTensor, type TensorMap, writeSafetensors } from '@circlet/training/checkpoint';
import { afterAll, describe, expect, it } from 'vitest';
import { matchWeights, readWeights, WeightsMismatchError, writeWeights, type WeightNames } from '../src/index.ts';
import { torchFile } from './support/torch-file.ts';
import { bitsOf, plausibleTensors } from './support/values.ts';

const folder = mkdtempSync(join(tmpdir(), 'circlet-weights-'));
afterAll(() => rmSync(folder, { recursive: true }));

const face = iresnet({ depth: 18, widthMultiplier: 0.125, embeddingDimension: 16, inputShape: [32, 16, 3] });
const person = resnet50({ widthMultiplier: 0.125, inputShape: [32, 16, 3] });
const retrieval = resnet50({ widthMultiplier: 0.125, inputShape: [32, 32, 3], bnNeck: false, embeddingDimension: 24 });

const inception = bnInception({ widthMultiplier: 0.125, inputShape: [32, 32, 3], embeddingDimension: 24 });

/** By its definition: F = (cell, channel) here, (channel, cell) in PyTorch; HWIO here, OIHW there. */
function torchLayout({ shape, values }: NamedTensor, channels: number): NamedTensor {
  const [a = 0, b = 0, c = 0, d = 0] = shape;
  if (shape.length === 4) {
    const torch = new Float32Array(values.length);
    for (let h = 0; h < a; h += 1)
      for (let w = 0; w < b; w += 1)
        for (let i = 0; i < c; i += 1)
          for (let o = 0; o < d; o += 1)
            torch[((o * c + i) * a + h) * b + w] = values[((h * b + w) * c + i) * d + o] as number;
    return { shape: [d, c, a, b], values: torch };
  }
  if (shape.length !== 2) return { shape, values };
  const cells = a / channels;
  const torch = new Float32Array(values.length);
  for (let cell = 0; cell < cells; cell += 1)
    for (let channel = 0; channel < channels; channel += 1)
      for (let o = 0; o < b; o += 1)
        torch[o * a + channel * cells + cell] = values[(cell * channels + channel) * b + o] as number;
  return { shape: [b, a], values: torch };
}

/** A filter over three channels of an image, blue first. HWIO. */
function overBgr({ shape, values }: NamedTensor): NamedTensor {
  const numOut = shape[3] as number;
  const channels = (cell: number): Float32Array[] =>
    [2, 1, 0].map((channel) => values.subarray((3 * cell + channel) * numOut, (3 * cell + channel + 1) * numOut));
  const turned = Array.from({ length: 49 }, (_, cell) => channels(cell)).flat();
  return { shape, values: Float32Array.from(turned.flatMap((row) => [...row])) };
}

/** What PyTorch would save of the network, counters of its norms included. */
function torchState(network: Network, tensors: TensorMap, nameOf: (name: string) => string): Map<string, NamedTensor> {
  const state = new Map<string, NamedTensor>();
  for (const [name, own] of tensors) {
    const tensor = network === inception && name === 'conv1_7x7_s2.weight' ? overBgr(own) : own;
    const channels = network === face ? 64 : (tensor.shape[0] as number);
    state.set(nameOf(name), torchLayout(tensor, channels));
    if (!name.endsWith('running_var')) continue;
    const counter = nameOf(name).replace('running_var', 'num_batches_tracked');
    state.set(counter, { shape: [], values: Float32Array.of(7) });
  }
  return state;
}

const fastReidName = (name: string): string =>
  name.startsWith('bottleneck.') ? `heads.bottleneck.0.${name.slice(11)}` : `backbone.${name}`;
const ownName = (name: string): string => name;

const sources: readonly (readonly [WeightNames, Network, (name: string) => string, readonly string[]])[] = [
  ['insightface', face, ownName, []],
  ['torchvision', retrieval, ownName, []],
  ['fast-reid', person, fastReidName, ['heads.weight', 'pixel_mean']],
  ['pretrainedmodels', inception, ownName, ['last_linear.weight', 'last_linear.bias']],
];

describe.each(sources)('weights named as by %s', (names, network, nameOf, alsoThere) => {
  const tensors = plausibleTensors(network);
  const state = torchState(network, tensors, nameOf);
  alsoThere.forEach((name) => state.set(name, { shape: [5, 3], values: new Float32Array(15) }));

  it('come out of a PyTorch file as they went in, whosever wrapper is around them', async () => {
    const path = join(folder, `${names}.pth`);
    writeFileSync(path, torchFile(new Map([...state].map(([name, tensor]) => [`module.${name}`, tensor]))));
    const file = await readWeights(path);
    expect(file.format).toBe('PyTorch');
    const matched = matchWeights(file, network);
    expect(matched.names).toBe(names);
    expect(bitsOf(matched.tensors)).toEqual(bitsOf(tensors));
    expect(matched.initial).toEqual([]);
    const counters = [...state.keys()].filter((name) => name.endsWith('tracked'));
    expect(matched.leftOut.toSorted()).toEqual([...counters, ...alsoThere].toSorted());
  });

  it('come out of a safetensors file as they went in', async () => {
    const path = join(folder, `${names}.safetensors`);
    await writeSafetensors(path, state, { format: 'pt' });
    expect(bitsOf(matchWeights(await readWeights(path), network).tensors)).toEqual(bitsOf(tensors));
  });

  it('are written as PyTorch would have them', async () => {
    const path = join(folder, `${names}-written.safetensors`);
    await writeWeights(path, network, tensors, names);
    const written = await readWeights(path);
    const expected = [...state].filter(([name]) => !name.endsWith('tracked') && !alsoThere.includes(name));
    expect(bitsOf(written.tensors)).toEqual(bitsOf(new Map(expected)));
  });
});

describe('a file of weights', () => {
  it('of Circlet itself keeps its layouts, and its class weights are left out', async () => {
    const path = join(folder, 'own.safetensors');
    const tensors = plausibleTensors(face);
    const head = { shape: [3, 16], values: new Float32Array(48) };
    await writeSafetensors(path, new Map([...tensors, ['head.weight', head]]), { format: 'circlet' });
    const matched = matchWeights(await readWeights(path), face);
    expect([matched.names, matched.leftOut]).toEqual(['circlet', ['head.weight']]);
    expect(bitsOf(matched.tensors)).toEqual(bitsOf(tensors));
  });

  it('of ImageNet gives all but the classifier, and says what begins anew', async () => {
    const plain = resnet50({ widthMultiplier: 0.125, inputShape: [32, 16, 3], bnNeck: false });
    const state = torchState(plain, plausibleTensors(plain), ownName);
    state.set('fc.weight', { shape: [1000, 256], values: new Float32Array(256_000) });
    state.set('fc.bias', { shape: [1000], values: new Float32Array(1000) });
    const path = join(folder, 'imagenet.pth');
    writeFileSync(path, torchFile(state));
    const matched = matchWeights(await readWeights(path), person, 'timm', 3);
    expect(matched.leftOut).toContain('fc.weight');
    expect(matched.initial).toEqual(['bottleneck.weight', 'bottleneck.bias', 'bottleneck.running_mean', 'bottleneck.running_var']); // prettier-ignore
    expect(matched.tensors.get('bottleneck.running_var')?.values).toEqual(new Float32Array(256).fill(1));
    expect(matched.tensors.get('conv1.weight')).toEqual(plausibleTensors(person).get('conv1.weight'));
  });

  it('of ResNet50 begins every branch of MGN, whose heads begin anew', async () => {
    const plain = resnet50({ widthMultiplier: 0.125, inputShape: [32, 16, 3], bnNeck: false });
    const parts = mgn({ widthMultiplier: 0.125, inputShape: [96, 16, 3], embeddingDimension: 16 });
    const state = torchState(plain, plausibleTensors(plain), ownName);
    const path = join(folder, 'trunk.safetensors');
    await writeSafetensors(path, state, { format: 'pt' });
    const { tensors, initial, names } = matchWeights(await readWeights(path), parts);
    expect(names).toBe('torchvision');
    expect(initial).toHaveLength(8 * 5);
    expect(initial.every((name) => /^b[123]{1,2}_head\./.test(name))).toBe(true);
    const given = bitsOf(plausibleTensors(plain));
    const taken = Object.entries(bitsOf(tensors)).filter(([name]) => !initial.includes(name));
    for (const [name, bits] of taken) expect(bits, name).toBe(given[name.replace(/^b\d\./, '')]);
  });

  it('that does not fit is refused with all that does not', async () => {
    const state = torchState(face, plausibleTensors(face), ownName);
    state.delete('layer1.0.conv1.weight');
    state.delete('bn1.bias');
    state.set('layer1.0.bn1.IN.weight', { shape: [4], values: new Float32Array(4) });
    state.set('fc.bias', { shape: [8], values: new Float32Array(8) });
    const path = join(folder, 'other.pth');
    writeFileSync(path, torchFile(state));
    const file = await readWeights(path);
    const error = (() => {
      try {
        return matchWeights(file, face);
      } catch (thrown) {
        return thrown as WeightsMismatchError;
      }
    })() as WeightsMismatchError;
    expect(error).toBeInstanceOf(WeightsMismatchError);
    expect(error.differences).toEqual({
      missing: ['bn1.bias', 'layer1.0.conv1.weight'],
      unexpected: ['layer1.0.bn1.IN.weight'],
      shapes: ['fc.bias should be [16], it is [8]'],
    });
    for (const name of ['bn1.bias', 'layer1.0.conv1.weight', 'layer1.0.bn1.IN.weight', 'fc.bias should be [16]']) {
      expect(error.message).toContain(name);
    }
  });
});
