import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readSafetensors } from '@circlet/training';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type LayoutName, layoutOf } from '../../src/embed/layout.ts';
import { npyHeader } from '../../src/embed/npy.ts';
import { openEmbeddings } from '../../src/embed/unfinished.ts';
import { allValues, blocksFrom, DIMENSION, settingsOf } from './support/blocks.ts';

let folder = '';
const values = allValues();
const rows = values.length / DIMENSION;
const fileOf = (layout: LayoutName): string => join(folder, `all.${layout}`);

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'circlet-layouts-'));
  for (const layout of ['npy', 'safetensors', 'jsonl'] as const) {
    await using output = await openEmbeddings(fileOf(layout), settingsOf(layout));
    for (const block of blocksFrom(0)) await output.append(block);
    await output.finish();
  }
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A reader to the letter of numpy/lib/format.py, version 1.0. */
function readNpy(bytes: Buffer): { readonly shape: number[]; readonly values: Float32Array } {
  expect(bytes.subarray(0, 6).toString('latin1')).toBe('\x93NUMPY');
  expect([...bytes.subarray(6, 8)]).toEqual([1, 0]);
  const length = bytes.readUInt16LE(8);
  expect((10 + length) % 64).toBe(0);
  const header = bytes.subarray(10, 10 + length).toString('latin1');
  const found = /^\{'descr': '<f4', 'fortran_order': False, 'shape': \((\d+), (\d+)\), \} *\n$/.exec(header);
  const data = bytes.subarray(10 + length);
  return {
    shape: (found ?? []).slice(1).map(Number),
    values: Float32Array.from({ length: data.length / 4 }, (_, index) => data.readFloatLE(4 * index)),
  };
}

describe('a file of embeddings', () => {
  it('as .npy is what the format says, bit for bit', () => {
    expect(readNpy(readFileSync(fileOf('npy')))).toEqual({ shape: [rows, DIMENSION], values });
  });

  it('as .npy has room for more rows than there can be', () => {
    const most = npyHeader(Number.MAX_SAFE_INTEGER, 65_536);
    expect(most).toHaveLength(128);
    expect(readNpy(most).shape).toEqual([Number.MAX_SAFE_INTEGER, 65_536]);
  });

  it('as .safetensors is read as any other, and names its model', async () => {
    const { tensors, metadata } = await readSafetensors(fileOf('safetensors'));
    expect([...tensors]).toEqual([['embeddings', { shape: [rows, DIMENSION], values }]]);
    expect(metadata).toMatchObject({ model: 'a1', data: 'f1', unitLength: 'true' });
  });

  it('as .jsonl has an object a line, with every value as it was', () => {
    const lines = readFileSync(fileOf('jsonl'), 'utf8').trimEnd().split('\n');
    const objects = lines.map((line) => JSON.parse(line) as { item: number; id: string; embedding: number[] });
    expect(Float32Array.from(objects.flatMap(({ embedding }) => embedding))).toEqual(values);
    expect(objects[3]).toMatchObject({ item: 4, id: '"4"\n.png', class: 'c0' });
  });

  it.each(['npy', 'safetensors'] as const)('as .%s has beside it which image each row is of', (layout) => {
    const lines = readFileSync(`${fileOf(layout)}.items.jsonl`, 'utf8')
      .trimEnd()
      .split('\n');
    const expected = blocksFrom(0).flatMap(({ items }) => items);
    expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual(expected);
  });

  it('is read by NumPy, where that is', ({ skip }) => {
    const code = `import numpy as n; a = n.load('${fileOf('npy')}'); print(a.shape, a.dtype, a.tobytes().hex())`;
    let printed = '';
    try {
      execFileSync('python3', ['-c', 'import numpy'], { stdio: 'ignore' });
      printed = execFileSync('python3', ['-c', code], { encoding: 'utf8' });
    } catch {
      skip('python3 with numpy is not here');
    }
    expect(printed.trim()).toBe(`(${rows}, ${DIMENSION}) float32 ${Buffer.from(values.buffer).toString('hex')}`);
  });

  it('is called by its layout', () => {
    expect(layoutOf('a/b.c.npy')).toBe('npy');
    expect(() => layoutOf('a.npz')).toThrow(
      "--output: expected a name that ends in .npy, .safetensors or .jsonl, got 'a.npz'",
    );
  });
});
