import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { iresnet, resnet50 } from '@circlet/backbone';
import { afterAll, expect, it } from 'vitest';
import { onnx } from '../generated/onnx.js';
import { exportNetwork, matchWeights, readWeights } from '../src/index.ts';
import { decodeTensor } from '../src/onnx/tensor-proto.ts';
import { bitsOf, plausibleTensors } from './support/values.ts';

const folder = mkdtempSync(join(tmpdir(), 'circlet-onnx-'));
afterAll(() => rmSync(folder, { recursive: true }));

const options = { format: 'onnx', version: '0.1.0', metadata: {}, fold: false } as const;

it.each([
  ['insightface', iresnet({ depth: 18, widthMultiplier: 0.125, embeddingDimension: 16, inputShape: [32, 16, 3] })],
  ['torchvision', resnet50({ widthMultiplier: 0.125, inputShape: [32, 16, 3] })],
] as const)('weights of ONNX with names as %s gives them come out as they went in', async (names, network) => {
  const tensors = plausibleTensors(network);
  const path = join(folder, `${names}.onnx`);
  await exportNetwork(path, network, tensors, options);
  const file = await readWeights(path);
  expect(file.format).toBe('ONNX');
  const matched = matchWeights(file, network);
  expect([matched.names, matched.initial]).toEqual([names, []]);
  expect(bitsOf(matched.tensors)).toEqual(bitsOf(tensors));
});

it('numbers of every kind are read, from whichever field has them', () => {
  const raw = (dataType: number, bytes: ArrayBufferLike) => ({ dims: [2], dataType, rawData: new Uint8Array(bytes) });
  const kinds: onnx.TensorProto.$Properties[] = [
    raw(1, Float32Array.of(1.5, -2).buffer),
    raw(11, Float64Array.of(1.5, -2).buffer),
    raw(10, Uint16Array.of(0x3e00, 0xc000).buffer),
    raw(16, Uint16Array.of(0x3fc0, 0xc000).buffer),
    { dims: [2], dataType: 1, floatData: [1.5, -2] },
    { dims: [2], dataType: 11, doubleData: [1.5, -2] },
    { dims: [2], dataType: 10, int32Data: [0x3e00, 0xc000] },
    { dims: [2], dataType: 16, int32Data: [0x3fc0, 0xc000] },
  ];
  for (const kind of kinds) {
    const decoded = decodeTensor(onnx.TensorProto.decode(onnx.TensorProto.encode(kind).finish()));
    expect([...decoded.values], JSON.stringify(kind)).toEqual([1.5, -2]);
  }
  const whole = decodeTensor({ dims: [2], dataType: 7, int64Data: [3, -4] });
  expect([...whole.values]).toEqual([3, -4]);
});

it.each([
  [
    'more values than there are',
    { name: 'x', dims: [2 ** 40], dataType: 1, floatData: [1] },
    /expected at most \d+ values/,
  ],
  ['other bytes than its shape has', { name: 'x', dims: [3], dataType: 1, rawData: new Uint8Array(8) }, /has 8 bytes/],
  ['values elsewhere', { name: 'x', dims: [1], dataType: 1, dataLocation: 1 }, /save the model as one file/],
  ['texts', { name: 'x', dims: [1], dataType: 8 }, /of kind 8, which is not read here/],
])('a tensor of %s is refused', async (_, tensor, message) => {
  const path = join(folder, 'bad.onnx');
  writeFileSync(path, onnx.ModelProto.encode({ irVersion: 7, graph: { initializer: [tensor] } }).finish());
  const error = await readWeights(path).catch((thrown: unknown) => thrown as Error & { code: string });
  expect(error).toMatchObject({ code: 'CIRCLET_WEIGHTS_FORMAT' });
  expect((error as Error).message).toMatch(message);
});
