import { deflateSync } from 'node:zlib';
import { edge, mutateBytes } from '../byte-mutations.ts';
import type { FuzzedParser } from '../fuzzed-parser.ts';
import type { Random } from '../../random.ts';
import { fuzzedFormat } from './data-file.ts';

export const matParser: FuzzedParser = fuzzedFormat({
  name: 'mat',
  reads: 'MATLAB 5 file of annotations (Cars196)',
  sources: ['mat/read-mat.js', 'mat/elements.js', 'retrieval/open-cars.js'],
  kind: 'cars196',
  path: '.',
  files: ['cars_annos.mat'],
  beside: { 'car_ims/1.jpg': Buffer.from('P5 1 1 255\na') },
  firstBytes: /its header is not that/,
  make(random) {
    const fields = ['relative_im_path', 'class'];
    const names = Buffer.concat(
      fields.map((field) => Buffer.concat([Buffer.from(field), Buffer.alloc(32 - field.length)])),
    );
    const values = Array.from({ length: random.below(3) }, () => [
      array(4, [1, 13], [element(16, Buffer.from('car_ims/1.jpg'))], random),
      array(random.pick([9, 6, 1, 5]), [1, 1], [element(2, Buffer.of(1 + random.below(200)))], random),
    ]).flat();
    const parts = [element(5, i32(32)), element(1, names), ...values];
    const matrix = array(2, [1, values.length / 2], parts, random, 'annotations');
    const changed = random.isTrue(0.6) ? mutateBytes(matrix, random) : matrix;
    const body = random.isTrue(0.5) ? element(15, deflateSync(changed), false) : changed;
    const header = Buffer.concat([Buffer.from('MATLAB 5.0 MAT-file'.padEnd(124)), Buffer.from('0001494d', 'hex')]);
    return Buffer.concat([header, random.isTrue(0.1) ? mutateBytes(body, random) : body]);
  },
});

function array(kind: number, sides: readonly number[], parts: readonly Buffer[], random: Random, name = ''): Buffer {
  const dims = sides.map((side) => i32(random.isTrue(0.03) ? edge(random) | 0 : side));
  return element(14, Buffer.concat([element(6, Buffer.concat([i32(kind), i32(0)])), element(5, Buffer.concat(dims)), element(1, Buffer.from(name)), ...parts])); // prettier-ignore
}

function element(type: number, data: Buffer, isPadded = true): Buffer {
  return Buffer.concat([i32(type), i32(data.length), data, Buffer.alloc(isPadded ? (8 - (data.length % 8)) % 8 : 0)]);
}

function i32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeInt32LE(value);
  return bytes;
}
