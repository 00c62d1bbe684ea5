import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readSafetensors, type TensorMap, writeSafetensors } from '../../src/checkpoint/index.ts';
import { tensor } from '../support/checkpoint-content.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const golden = (name: string): string => join(import.meta.dirname, 'golden', name);
const fromTrainer = join(
  import.meta.dirname,
  '../../../../../shared/data/format-fixtures/safetensors/llama-2m-fresh.safetensors',
);

describe('safetensors', () => {
  it('writes the bytes that the reference implementation wrote for the same tensors', async () => {
    await using folder = await temporaryFolder();
    const ramp = (...shape: number[]) => ({ ...tensor(shape, -1) });
    const tensors: TensorMap = new Map([
      ['layer1.0.conv1.weight', ramp(3, 3, 2, 4)],
      ['bn1.running_var', ramp(5)],
      ['scalar', { shape: [], values: Float32Array.of(-0) }],
      ['empty', { shape: [0, 3], values: new Float32Array() }],
      ['größe "π"\n', ramp(2, 1)],
      ['Z', { shape: [3], values: Float32Array.of(NaN, Infinity, 1e-45) }],
    ]);
    const path = join(folder.path, 'a.safetensors');
    const { bytes } = await writeSafetensors(path, tensors, { format: 'circlet' });
    const [ours, theirs] = [await readFile(path), await readFile(golden('float32.safetensors'))];
    expect(ours.equals(theirs)).toBe(true);
    expect(bytes).toBe(theirs.length);
    const back = await readSafetensors(golden('float32.safetensors'));
    expect(back.metadata).toEqual({ format: 'circlet' });
    expect(new Map([...back.tensors].sort())).toEqual(new Map([...tensors].sort()));
  });

  it('reads every kind of number of the reference as float32', async () => {
    const { tensors, metadata } = await readSafetensors(golden('kinds.safetensors'));
    expect(metadata).toEqual({});
    const values = Object.fromEntries([...tensors].map(([name, { values: v }]) => [name, [...v]]));
    expect(values).toEqual({
      F64: [0.5, -Infinity, 3],
      F16: [0.5, -65504, 2 ** -24, Infinity],
      BF16: [0.5, -3.140625, Math.fround(2 ** 126 * (1 + 22 / 128))],
      I64: [0, 1, 2, 100, -(2 ** 40)],
      I32: [0, 1, 2, 100, -(2 ** 20)],
      I16: [0, 1, 2, 100, -300],
      I8: [0, 1, 2, 100, -128],
      U8: [0, 1, 2, 100, 255],
      BOOL: [1, 0],
    });
  });

  it('gives back any tensors bit for bit', async () => {
    const entry = fc.record({
      name: fc.string({ minLength: 1, unit: 'binary' }).filter((name) => name !== '__metadata__'),
      values: fc.float32Array({ maxLength: 9 }),
    });
    await using folder = await temporaryFolder();
    let file = 0;
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(entry, { selector: ({ name }) => name }), async (entries) => {
        const path = join(folder.path, String(file++));
        const tensors = new Map(entries.map(({ name, values }) => [name, { shape: [1, values.length], values }]));
        const digest = await writeSafetensors(path, tensors);
        const back = await readSafetensors(path, digest);
        expect(new Map([...back.tensors].sort())).toEqual(new Map([...tensors].sort()));
        expect((await readFile(path)).readBigUInt64LE(0) % 8n).toBe(0n);
      }),
      { numRuns: 60 },
    );
  });

  it('writes a part of a larger array as it is', async () => {
    await using folder = await temporaryFolder();
    const path = join(folder.path, 'view');
    const values = Float32Array.of(9, 1, 2, 9).subarray(1, 3);
    await writeSafetensors(path, new Map([['v', { shape: [2], values }]]));
    expect((await readSafetensors(path)).tensors.get('v')?.values).toEqual(Float32Array.of(1, 2));
  });

  it.each<[string, object | string, number, RegExp]>([
    ['no JSON', '{"a":', 0, /its header is no JSON/],
    ['a list', '[1]     ', 0, /no JSON object/],
    [
      'a hole',
      { a: { dtype: 'F32', shape: [1], data_offsets: [4, 8] } },
      8,
      /tensor a should begin at byte 0, its header says 4/,
    ],
    [
      'an overlap',
      { a: { dtype: 'U8', shape: [2], data_offsets: [0, 2] }, b: { dtype: 'U8', shape: [2], data_offsets: [1, 3] } },
      3,
      /tensor b should begin at byte 2/,
    ],
    [
      'a wrong size',
      { a: { dtype: 'F32', shape: [2], data_offsets: [0, 4] } },
      4,
      /\[2\] needs 8 bytes, its header says 4/,
    ],
    [
      'bytes too many',
      { a: { dtype: 'U8', shape: [2], data_offsets: [0, 2] } },
      3,
      /tensors need 2 bytes behind the header, there are 3/,
    ],
    [
      'an unknown kind',
      { a: { dtype: 'F4', shape: [2], data_offsets: [0, 1] } },
      1,
      /kind F4, which this version does not read/,
    ],
    ['no shape', { a: { dtype: 'F32', data_offsets: [0, 4] } }, 4, /tensor a without kind, shape and offsets/],
    [
      'a negative shape',
      { a: { dtype: 'U8', shape: [-1, -1], data_offsets: [0, 1] } },
      1,
      /without kind, shape and offsets/,
    ],
    ['metadata that is no text', { __metadata__: { a: 1 } }, 0, /metadata maps not only strings/],
  ])('refuses %s', async (_, header, dataBytes, message) => {
    await using folder = await temporaryFolder();
    const json = Buffer.from(typeof header === 'string' ? header : JSON.stringify(header));
    const length = Buffer.alloc(8);
    length.writeBigUInt64LE(BigInt(json.length));
    const path = join(folder.path, 'broken.safetensors');
    await writeFile(path, Buffer.concat([length, json, Buffer.alloc(dataBytes)]));
    await expect(readSafetensors(path)).rejects.toMatchObject({
      code: 'CIRCLET_CHECKPOINT_DAMAGED',
      path,
      message: expect.stringMatching(message) as string,
    });
  });

  it('refuses a file that is too short for its own header, at every length', async () => {
    await using folder = await temporaryFolder();
    const whole = await readFile(golden('float32.safetensors'));
    const path = join(folder.path, 'short.safetensors');
    for (let length = 0; length < whole.length; length += 13) {
      await writeFile(path, whole.subarray(0, length));
      await expect(readSafetensors(path), `${length} bytes`).rejects.toMatchObject({
        code: 'CIRCLET_CHECKPOINT_DAMAGED',
      });
    }
  });

  it('stores no tensor whose values do not fit its shape, and none with the reserved name', async () => {
    await using folder = await temporaryFolder();
    const path = join(folder.path, 'never');
    const wrong = new Map([['a', { shape: [3], values: new Float32Array(2) }]]);
    await expect(writeSafetensors(path, wrong)).rejects.toThrow(/tensor a of shape \[3\] has 2 values/);
    await expect(writeSafetensors(path, new Map([['__metadata__', tensor([1])]]))).rejects.toMatchObject({
      code: 'CIRCLET_CHECKPOINT_CONTENT',
    });
    expect(existsSync(path)).toBe(false);
  });

  it.skipIf(!existsSync(fromTrainer))('reads and rewrites a file that another trainer published', async () => {
    await using folder = await temporaryFolder();
    const { tensors, metadata } = await readSafetensors(fromTrainer);
    expect(tensors.size).toBe(21);
    const path = join(folder.path, 'again.safetensors');
    await writeSafetensors(path, tensors, metadata);
    expect((await readFile(path)).equals(await readFile(fromTrainer))).toBe(true);
  });
});
