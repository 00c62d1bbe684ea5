import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { onnx } from '../generated/onnx.js';
import { decodeTensor } from '../src/onnx/tensor-proto.ts';
import { evaluateOnnx } from './support/evaluate-onnx.ts';

// What PyTorch has exported, with what it computed (onnx/onnx, backend/test/data/pytorch-converted): the files, the layouts of their
// weights and the attributes are read as they are meant if these ops, by their definitions, give PyTorch's numbers.

const fixtures = join(import.meta.dirname, '../../../../shared/data/format-fixtures');
const ops = join(fixtures, 'onnx-ops');
const cases = existsSync(ops) ? readdirSync(ops) : [];

describe.skipIf(cases.length === 0)('ONNX of PyTorch', () => {
  it.each(cases.length === 0 ? ['none here'] : cases)('%s', (name) => {
    const read = (file: string): Uint8Array => readFileSync(join(ops, name, file));
    const input = decodeTensor(onnx.TensorProto.decode(read('test_data_set_0/input_0.pb')));
    const expected = decodeTensor(onnx.TensorProto.decode(read('test_data_set_0/output_0.pb')));
    const { graph } = onnx.ModelProto.decode(read('model.onnx'));
    const actual = evaluateOnnx(graph as onnx.GraphProto.$Properties, input);
    expect(actual.shape).toEqual(expected.shape);
    const worst = expected.values.reduce((most, v, i) => Math.max(most, Math.abs(v - (actual.values[i] ?? NaN))), 0);
    // Sums of some tens of float32, here in float64.
    expect(worst).toBeLessThan(1e-5);
  });
});
