import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { bnInception, countParameters, iresnet, mgn, type Network, resnet50 } from '../src/index.ts';
import { golden } from './support/golden.ts';

const networks: Record<string, () => Network> = {
  iresnet18: () => iresnet({ depth: 18 }),
  iresnet34: () => iresnet({ depth: 34 }),
  iresnet50: () => iresnet({ depth: 50 }),
  iresnet100: () => iresnet({ depth: 100 }),
  iresnet200: () => iresnet({ depth: 200 }),
  resnet50: () => resnet50(),
  'bn-inception': () => bnInception(),
  mgn: () => mgn(),
};

const size = (shape: readonly number[]): number => shape.reduce((a, b) => a * b, 1);

describe.each(Object.entries(networks))('%s', (name, make) => {
  const network = make();
  const expected = golden.tables[name];

  it('has as many parameters as the PyTorch reference, part by part', () => {
    const parts: Record<string, number> = {};
    for (const spec of network.parameters) {
      const part = spec.name.split('.')[0] ?? '';
      parts[part] = (parts[part] ?? 0) + size(spec.shape);
    }
    expect(parts).toEqual(expected?.parts);
    expect(countParameters(network.parameters)).toBe(expected?.parameters);
    expect(network.parameters).toHaveLength(expected?.tensors ?? 0);
    expect(network.buffers).toHaveLength(expected?.buffers ?? 0);
    expect(network.buffers.reduce((sum, { shape }) => sum + size(shape), 0)).toBe(expected?.bufferValues);
  });

  it('has the names and sizes of the PyTorch reference', () => {
    const lines = [...network.parameters, ...network.buffers].map((spec) => `${spec.name}:${size(spec.shape)}`);
    expect(new Set(lines).size).toBe(lines.length);
    expect(createHash('sha256').update(lines.sort().join('\n')).digest('hex')).toBe(expected?.nameDigest);
  });
});

it('has the published number of parameters at each depth', () => {
  const counts = ([18, 34, 50, 100, 200] as const).map((depth) => countParameters(iresnet({ depth }).parameters));
  expect(counts).toEqual([24_025_600, 34_139_328, 43_590_848, 65_156_160, 118_833_920]);
});

// Conv 3×3 without bias, norms of two values and PReLU of one per channel: insightface's arcface_torch, part by part.
it.each([
  [34, { layer1: 226_752, layer2: 1_117_824, layer3: 6_826_752, layer4: 13_118_464 }],
  [100, { layer1: 226_752, layer2: 3_780_096, layer3: 35_181_312, layer4: 13_118_464 }],
] as const)(
  'has the parameters per stage of IResNet%d, beside a stem of 1,920 and a head of 12,847,616',
  (depth, stages) => {
    const parts: Record<string, number> = { stem: 0, head: 0 };
    for (const { name, shape } of iresnet({ depth }).parameters) {
      const [part = ''] = name.split('.');
      const where = part.startsWith('layer') ? part : ['bn2', 'fc', 'features'].includes(part) ? 'head' : 'stem';
      parts[where] = (parts[where] ?? 0) + size(shape);
    }
    expect(parts).toEqual({ stem: 1_920, ...stages, head: 12_847_616 });
  },
);

it.each([
  ['layer1', 78_400, 74_176],
  ['layer2', 230_400, 295_808],
  ['layer3', 919_552, 1_181_440],
  ['layer4', 3_674_112, 4_722_176],
])('has blocks of the published size in %s of every depth: %d the first, %d each other', (layer, first, other) => {
  for (const depth of [18, 34, 50, 100, 200] as const) {
    const blocks = new Map<string, number>();
    for (const { name, shape } of iresnet({ depth }).parameters) {
      const [part, block = ''] = name.split('.');
      if (part === layer) blocks.set(block, (blocks.get(block) ?? 0) + size(shape));
    }
    const sizes = [...blocks.values()];
    expect(sizes).toEqual([first, ...new Array<number>(sizes.length - 1).fill(other)]);
  }
});

it('has the table of IResNet100: 103 convolutions, 154 batch norms, 50 PReLUs, 65,155,648 trainable values', () => {
  const { parameters, buffers } = iresnet({ depth: 100 });
  expect(parameters.filter(({ shape }) => shape.length === 4)).toHaveLength(103);
  expect(parameters.filter(({ role }) => role === 'norm-scale')).toHaveLength(154);
  expect(parameters.filter(({ role }) => role === 'norm-offset')).toHaveLength(154);
  expect(parameters.filter(({ role }) => role === 'prelu')).toHaveLength(50);
  expect(countParameters(parameters.filter(({ trainable }) => trainable))).toBe(65_155_648);
  // PyTorch's 69,786 buffer values count the 154 batch counters, which no forward pass reads.
  expect(buffers.reduce((sum, { shape }) => sum + size(shape), 0)).toBe(69_786 - 154);
  expect(parameters.filter(({ role }) => role === 'bias').map(({ name }) => name)).toEqual(['fc.bias']);
});

it('has the parameters per stage of the re-ID ResNet50, 23,508,032 before the neck', () => {
  const parts = { stem: 0, layer1: 0, layer2: 0, layer3: 0, layer4: 0 };
  for (const { name, shape } of resnet50({ bnNeck: false }).parameters) {
    const part = name.split('.')[0] ?? '';
    parts[part in parts ? (part as keyof typeof parts) : 'stem'] += size(shape);
  }
  expect(parts).toEqual({ stem: 9_536, layer1: 215_808, layer2: 1_219_584, layer3: 7_098_368, layer4: 14_964_736 });
  expect(countParameters(resnet50({ lastStride: 2 }).parameters)).toBe(23_508_032 + 2 * 2048);
});

it('has the published number of parameters of BN-Inception, 11,295,240 with a classifier of 1,000 classes', () => {
  const { parameters } = bnInception({ embeddingDimension: 1000 });
  expect(countParameters(parameters)).toBe(11_295_240);
  expect(parameters.filter(({ shape }) => shape.length === 4)).toHaveLength(69);
  // Each convolution's bias is frozen, because the norm behind it takes it away.
  const frozen = parameters.filter(({ trainable }) => !trainable).map(({ name }) => name);
  expect(frozen).toHaveLength(69);
  expect(frozen.every((name) => name.endsWith('.bias') && !name.endsWith('_bn.bias'))).toBe(true);
});

it('has in MGN three times what of ResNet50 lies behind the first block of the third stage, and eight reductions', () => {
  const whole = resnet50({ bnNeck: false }).parameters;
  const isShared = ({ name }: { readonly name: string }): boolean => !/^layer(3\.[1-5]|4)\./.test(name);
  const shared = countParameters(whole.filter(isShared));
  const heads = 8 * (2048 * 256 + 2 * 256);
  expect(countParameters(mgn().parameters)).toBe(shared + 3 * (23_508_032 - shared) + heads);
});

it('freezes the last scale of IResNet and the offset of the BNNeck, and nothing else', () => {
  const frozen = (network: Network) => network.parameters.filter(({ trainable }) => !trainable).map(({ name }) => name);
  expect(frozen(iresnet({ depth: 18 }))).toEqual(['features.weight']);
  expect(frozen(resnet50())).toEqual(['bottleneck.bias']);
  expect(frozen(resnet50({ pooling: 'gem-learned', bnNeck: false, embeddingDimension: 512 }))).toEqual([]);
});

it('cuts all channels by the width multiplier', () => {
  const half = iresnet({ depth: 18, widthMultiplier: 0.5, embeddingDimension: 128, inputShape: [32, 32, 3] });
  const shapes = Object.fromEntries(half.parameters.map(({ name, shape }) => [name, shape]));
  expect(shapes['conv1.weight']).toEqual([3, 3, 3, 32]);
  expect(shapes['layer4.1.conv2.weight']).toEqual([3, 3, 256, 256]);
  expect(shapes['fc.weight']).toEqual([2 * 2 * 256, 128]);
});
