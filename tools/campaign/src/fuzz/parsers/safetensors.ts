import { rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CheckpointError, readSafetensors, writeSafetensors } from '@circlet/training/checkpoint';
import { edge, mutateBytes } from '../byte-mutations.ts';
import { type FuzzedParser, mustHold, SMALL } from '../fuzzed-parser.ts';
import type { Random } from '../../random.ts';
import { mutateTree, printTree, type Tree, treeOf } from '../value-tree.ts';

export const safetensorsParser: FuzzedParser = {
  name: 'safetensors',
  reads: 'model file (safetensors)',
  sources: ['safetensors-header', 'safetensors-read', 'tensor-values'].map(
    (file) => `/packages/training/dist/checkpoint/${file}.js`,
  ),
  inputs: 40_000,
  limits: { ...SMALL, arrayPerByte: 8 },
  async open(place) {
    const samples = await sampleFiles(place);
    const path = join(place, 'model.safetensors');
    return {
      make(random) {
        if (random.isTrue(0.0003))
          return join8(Buffer.from(random.pick(EXTREMES)(1 << random.below(21))), Buffer.alloc(0));
        return random.isTrue(0.08) ? random.pick(samples) : mutateSafetensors(random.pick(samples), random);
      },
      isPastHeader: (_input, error) =>
        !(error instanceof Error && /no JSON|its header should have|at least 8 bytes/.test(error.message)),
      async feed(input) {
        writeFileSync(path, input);
        const { tensors } = await readSafetensors(path);
        for (const [name, { shape, values }] of tensors) {
          const length = shape.reduce((product, size) => product * size, 1);
          mustHold(length === values.length, `tensor ${name} has not the values of its shape`);
        }
      },
      isDocumented: (error) => error instanceof CheckpointError,
    };
  },
};

/** Headers of about so many bytes in which a reader could lose itself. */
const EXTREMES: readonly ((bytes: number) => string)[] = [
  (bytes) => '['.repeat(bytes),
  (bytes) => '{"a":'.repeat(bytes / 5),
  (bytes) => `{"a":{"dtype":"F32","shape":[${'1,'.repeat(bytes / 2)}1],"data_offsets":[0,4]}}`,
  (bytes) =>
    `{${Array.from({ length: bytes / 60 }, (_, index) => `"t${index}":{"dtype":"U8","shape":[0],"data_offsets":[0,0]}`).join(',')}}`,
  (bytes) => `{"__metadata__":{"a":"${'\\u001b'.repeat(bytes / 6)}"}}`,
  (bytes) => `{"${'n'.repeat(bytes)}":1}`,
];

/** Files as we write them, and one with every kind of number. */
export async function sampleFiles(place: string): Promise<Buffer[]> {
  const path = join(place, 'sample.safetensors');
  const tensors = new Map([
    ['stem.weight', { shape: [2, 3, 1], values: Float32Array.of(1, 2, 3, 4, 5, 6) }],
    ['head', { shape: [4], values: Float32Array.of(1, NaN, -0, 1e-45) }],
    ['scalar', { shape: [], values: Float32Array.of(7) }],
    ['empty', { shape: [0, 5], values: new Float32Array(0) }],
  ]);
  await writeSafetensors(path, tensors, { format: 'circlet', step: '7' });
  const own = await readFile(path);
  rmSync(path);
  const kinds = ['F64', 'I64', 'F32', 'I32', 'F16', 'BF16', 'I16', 'I8', 'U8', 'BOOL'] as const;
  const bytesOf = { F64: 8, I64: 8, F32: 4, I32: 4, F16: 2, BF16: 2, I16: 2, I8: 1, U8: 1, BOOL: 1 };
  let begin = 0;
  const header = kinds.map((dtype) => {
    const end = begin + 3 * bytesOf[dtype];
    const entry = [`t_${dtype}`, { dtype, shape: [3], data_offsets: [begin, end] }] as const;
    begin = end;
    return entry;
  });
  const data = Buffer.from(Uint8Array.from({ length: begin }, (_, index) => (index * 37) % 256));
  return [own, join8(Buffer.from(JSON.stringify(Object.fromEntries(header))), data)];
}

/** The header changed as the JSON that it is, its length put right; the data left, changed, or made as long as the header says. */
export function mutateSafetensors(file: Buffer, random: Random): Buffer {
  if (random.isTrue(0.15)) return mutateBytes(file, random);
  const length = Number(file.readBigUInt64LE(0));
  const data = file.subarray(8 + length);
  const tree = treeOf(JSON.parse(file.toString('utf8', 8, 8 + length)));
  const changed = random.isTrue(0.2)
    ? offsetsMoved(tree, random)
    : random.isTrue(0.85)
      ? mutateTree(tree, random)
      : tree;
  const json = Buffer.from(printTree(changed));
  const bytes = join8(
    json,
    random.pick([data, data, mutateBytes(data, random), Buffer.concat([data, Buffer.alloc(random.below(64))])]),
  );
  if (random.isTrue(0.05)) bytes.writeBigUInt64LE(BigInt(edge(random)) * 2n ** BigInt(random.below(33)), 0);
  return bytes;
}

/** Shapes and ranges that fit each other and not the file, or the file and not each other. */
function offsetsMoved(tree: Tree, random: Random): Tree {
  if (tree.kind !== 'mapping') return tree;
  const entries = tree.entries.map(([name, value], index): readonly [string, Tree] => {
    if (random.isTrue(0.5) || name === '__metadata__') return [name, value];
    const count = edge(random);
    return [
      name,
      treeOf({
        dtype: random.pick(['F32', 'U8', 'F64', 'X']),
        shape: random.pick([[count], [count, count], [count, 0], []]),
        data_offsets: [index, index + random.pick([count, 4 * count])],
      }),
    ];
  });
  return { kind: 'mapping', entries };
}

function join8(json: Buffer, data: Buffer): Buffer {
  const length = Buffer.alloc(8);
  length.writeBigUInt64LE(BigInt(json.length));
  return Buffer.concat([length, json, data]);
}
