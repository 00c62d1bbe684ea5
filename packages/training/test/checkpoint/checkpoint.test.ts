import { existsSync } from 'node:fs';
import { appendFile, cp, mkdir, readdir, readFile, rename, rm, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  latestCheckpoint,
  listCheckpoints,
  pruneCheckpoints,
  readCheckpoint,
  readCheckpointState,
  scanCheckpoint,
  type StoredTensor,
  type TensorSource,
  writeCheckpoint,
} from '../../src/checkpoint/index.ts';
import { contentOf, tensor } from '../support/checkpoint-content.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const names = async (folder: string): Promise<string[]> => (await readdir(folder)).sort();

describe('writeCheckpoint and readCheckpoint', () => {
  it('give back every field, and leave nothing else in the folder', async () => {
    await using folder = await temporaryFolder();
    const directory = join(folder.path, 'runs/one/checkpoints');
    const written = await writeCheckpoint(directory, contentOf(120));
    expect(written).toEqual({ name: 'step-000120', step: 120, path: join(directory, 'step-000120') });
    const content = await readCheckpoint(written.path);
    expect({ ...content, model: new Map([...content.model].sort()) }).toEqual({
      ...contentOf(120),
      model: new Map([...contentOf(120).model].sort()),
    });
    expect(await names(directory)).toEqual(['latest', 'step-000120']);
    expect(await names(written.path)).toEqual(['model.safetensors', 'optimizer.safetensors', 'state.json']);
    expect(await readCheckpointState(written.path)).toMatchObject({ step: 120, recipe: contentOf(120).recipe });
  });

  it('give the same bytes for the same content', async () => {
    await using folder = await temporaryFolder();
    const [a, b] = [join(folder.path, 'a'), join(folder.path, 'b')];
    for (const directory of [a, b]) await writeCheckpoint(directory, contentOf(3));
    for (const file of ['model.safetensors', 'optimizer.safetensors', 'state.json']) {
      const [first, second] = [
        await readFile(join(a, 'step-000003', file)),
        await readFile(join(b, 'step-000003', file)),
      ];
      expect(first.equals(second), file).toBe(true);
    }
  });

  it('replace a checkpoint of the same step', async () => {
    await using folder = await temporaryFolder();
    await writeCheckpoint(folder.path, contentOf(5));
    const { path } = await writeCheckpoint(folder.path, { ...contentOf(5), recipe: 'another' });
    expect((await readCheckpoint(path)).recipe).toBe('another');
    expect(await names(folder.path)).toEqual(['latest', 'step-000005']);
  });

  it('use the checkpoint that stepped aside when its replacement never came', async () => {
    await using folder = await temporaryFolder();
    const { path } = await writeCheckpoint(folder.path, contentOf(5));
    await rename(path, join(folder.path, '.step-000005.replaced-99')); // killed between the two moves
    const latest = await latestCheckpoint(folder.path);
    expect((await readCheckpoint(latest.path)).step).toBe(5);
    await writeCheckpoint(folder.path, contentOf(6));
    expect((await listCheckpoints(folder.path)).map(({ path: p }) => p)).toEqual([
      path,
      join(folder.path, 'step-000006'),
    ]);
    expect(await names(folder.path)).toEqual(['latest', 'step-000005', 'step-000006']);
  });

  it('remove what a killed writer left', async () => {
    await using folder = await temporaryFolder();
    await mkdir(join(folder.path, '.step-000004.partial-12345'), { recursive: true });
    await writeFile(join(folder.path, '.latest-12345'), 'step');
    await writeCheckpoint(folder.path, contentOf(5));
    expect(await names(folder.path)).toEqual(['latest', 'step-000005']);
  });

  it('refuse a step that is none', async () => {
    await using folder = await temporaryFolder();
    await expect(writeCheckpoint(folder.path, contentOf(1.5))).rejects.toMatchObject({
      code: 'CIRCLET_CHECKPOINT_CONTENT',
    });
    expect(await names(folder.path)).toEqual([]);
  });

  it('leave earlier checkpoints when the folder cannot be written', async () => {
    await using folder = await temporaryFolder();
    const { path } = await writeCheckpoint(folder.path, contentOf(1));
    const blocked = join(path, 'state.json'); // a file where a folder should be
    const failure = writeCheckpoint(blocked, contentOf(2));
    await expect(failure).rejects.toMatchObject({
      code: 'CIRCLET_CHECKPOINT_WRITE',
      message: expect.stringContaining('earlier checkpoints are intact') as string,
    });
    expect((await readCheckpoint(path)).step).toBe(1);
  });
});

describe('a damaged checkpoint', () => {
  const files = ['model.safetensors', 'optimizer.safetensors', 'state.json'];

  it.each(files)('is refused wherever %s is cut off, lengthened or changed, and the file is named', async (file) => {
    await using folder = await temporaryFolder();
    const { path } = await writeCheckpoint(folder.path, contentOf(7));
    const whole = await readFile(join(path, file));
    const expectRefusal = async (what: string): Promise<void> => {
      const copy = join(folder.path, 'copy');
      await expect(readCheckpoint(copy), what).rejects.toMatchObject({
        code: expect.stringMatching(/^CIRCLET_CHECKPOINT_(DAMAGED|VERSION)$/) as string,
        message: expect.stringContaining(join(copy, file)) as string,
      });
      await rm(copy, { recursive: true });
    };
    for (const share of [0, 0.1, 0.5, 0.9]) {
      await cp(path, join(folder.path, 'copy'), { recursive: true });
      await truncate(join(folder.path, 'copy', file), Math.floor(share * whole.length));
      await expectRefusal(`cut off at ${share}`);
    }
    await cp(path, join(folder.path, 'copy'), { recursive: true });
    await appendFile(join(folder.path, 'copy', file), 'x');
    await expectRefusal('lengthened');
    for (let at = 3; at < whole.length; at += Math.ceil(whole.length / 40)) {
      if (file === 'state.json' && /\s/.test(String.fromCharCode(whole[at] ?? 0))) continue; // blanks mean nothing in JSON
      await cp(path, join(folder.path, 'copy'), { recursive: true });
      const changed = Buffer.from(whole);
      changed[at] = (changed[at] ?? 0) ^ 1;
      await writeFile(join(folder.path, 'copy', file), changed);
      await expectRefusal(`changed at byte ${at}`);
    }
  });

  it.each(files)('is refused without %s', async (file) => {
    await using folder = await temporaryFolder();
    const { path } = await writeCheckpoint(folder.path, contentOf(7));
    await rm(join(path, file));
    const code = file === 'state.json' ? 'CIRCLET_CHECKPOINT_MISSING' : 'CIRCLET_CHECKPOINT_DAMAGED';
    await expect(readCheckpoint(path)).rejects.toMatchObject({ code });
  });

  it('says what differs', async () => {
    await using folder = await temporaryFolder();
    const { path } = await writeCheckpoint(folder.path, contentOf(7));
    const file = join(path, 'model.safetensors');
    const bytes = await readFile(file);
    await truncate(file, bytes.length - 10);
    await expect(readCheckpoint(path)).rejects.toThrow(
      `it should have ${bytes.length} bytes, it has ${bytes.length - 10}`,
    );
    bytes[bytes.length - 1] = 1;
    await writeFile(file, bytes);
    await expect(readCheckpoint(path)).rejects.toThrow(/its SHA-256 should be [0-9a-f]{64}, it is [0-9a-f]{64}/);
  });

  it('of a newer format is refused by number', async () => {
    await using folder = await temporaryFolder();
    const { path } = await writeCheckpoint(folder.path, contentOf(7));
    const text = await readFile(join(path, 'state.json'), 'utf8');
    await writeFile(join(path, 'state.json'), text.replace('"format": 1', '"format": 2'));
    await expect(readCheckpoint(path)).rejects.toMatchObject({
      code: 'CIRCLET_CHECKPOINT_VERSION',
      message: expect.stringContaining('checkpoint format 2, this version reads format 1') as string,
    });
  });
});

describe('a checkpoint read piece by piece', () => {
  const shapes = (map: ReadonlyMap<string, { shape: readonly number[] }>) =>
    [...map].map(([name, { shape }]) => ({ name, shape }));
  const wanted = { model: shapes(contentOf(7).model), optimizer: shapes(contentOf(7).optimizer) };
  const nothing = (): Promise<void> => Promise.resolve();

  it('gives every tensor in order of name, the model’s first, and then its state', async () => {
    await using folder = await temporaryFolder();
    const large = tensor([3, 500_000]); // 6 MB in pieces of 4 MiB
    const content = { ...contentOf(7), model: new Map([...contentOf(7).model, ['b', large]]) };
    const { path } = await writeCheckpoint(folder.path, content);
    const seen: (readonly [string, number[]])[] = [];
    const take = async ({ name, pieces }: StoredTensor): Promise<void> => {
      const values: number[][] = [];
      for await (const piece of pieces) values.push([...piece]);
      seen.push([name, values.flat()]);
      expect(values.length).toBe(name === 'b' ? 2 : 1);
    };
    const state = await scanCheckpoint(path, { ...wanted, model: shapes(content.model) }, take);
    expect(state).toMatchObject({ step: 7, recipe: content.recipe });
    expect(seen.map(([name]) => name)).toEqual([
      'b',
      'bn1.running_mean',
      'conv1.weight',
      'fc.weight',
      'momentum/conv1.weight',
    ]);
    for (const [name, values] of seen) {
      const source = content.model.get(name) ?? content.optimizer.get(name);
      expect(values.join(), name).toBe([...(source?.values as Float32Array)].join());
    }
  });

  it('of another architecture is refused with the first differing names and shapes, before a value is taken', async () => {
    await using folder = await temporaryFolder();
    const { path } = await writeCheckpoint(folder.path, contentOf(7));
    const model = [
      { name: 'conv1.weight', shape: [3, 3, 3, 8] },
      { name: 'bn1.running_mean', shape: [4] },
      { name: 'fc.bias', shape: [40] },
    ];
    const take = (): Promise<void> => Promise.reject(new Error('took a value'));
    await expect(scanCheckpoint(path, { ...wanted, model }, take)).rejects.toMatchObject({
      code: 'CIRCLET_CHECKPOINT_ARCHITECTURE',
      differences: [
        'conv1.weight should be [3, 3, 3, 8], it is [3, 3, 3, 4]',
        'fc.bias [40] is missing',
        'fc.weight is not in this model',
      ],
    });
    const optimizer = Array.from({ length: 9 }, (_, index) => ({ name: `layer${index}`, shape: [1] }));
    const drain = async ({ pieces }: StoredTensor): Promise<void> => {
      for await (const piece of pieces) expect(piece.length).toBeGreaterThan(0);
    };
    await expect(scanCheckpoint(path, { ...wanted, optimizer }, drain)).rejects.toThrow(
      /optimizer\.safetensors holds another model: layer0 \[1\] is missing;.*layer4 \[1\] is missing and 5 more/,
    );
  });

  it('is refused when one bit of it changed, at the end at the latest', async () => {
    await using folder = await temporaryFolder();
    const { path } = await writeCheckpoint(folder.path, contentOf(7));
    const file = join(path, 'optimizer.safetensors');
    const bytes = await readFile(file);
    bytes[bytes.length - 1] = (bytes.at(-1) as number) ^ 1;
    await writeFile(file, bytes);
    const drain = async ({ pieces }: StoredTensor): Promise<void> => {
      for await (const piece of pieces) expect(piece.length).toBeGreaterThan(0);
    };
    await expect(scanCheckpoint(path, wanted, drain)).rejects.toMatchObject({ code: 'CIRCLET_CHECKPOINT_DAMAGED' });
    await expect(scanCheckpoint(join(folder.path, 'none'), wanted, nothing)).rejects.toMatchObject({
      code: 'CIRCLET_CHECKPOINT_MISSING',
    });
  });
});

describe('a tensor that comes piece by piece', () => {
  const sourceOf = (lengths: readonly number[]) => ({
    shape: [5],
    // eslint-disable-next-line @typescript-eslint/require-await -- as what comes over a network does
    values: (async function* () {
      let next = 0;
      for (const length of lengths) yield Float32Array.from({ length }, () => next++);
    })(),
  });

  it('is written as the same values in memory are', async () => {
    await using folder = await temporaryFolder();
    const whole = tensor([5], 0);
    const model = new Map([
      ['a', { shape: [5], values: Float32Array.of(0, 1, 2, 3, 4) }],
      ['b', whole],
    ]);
    const { path } = await writeCheckpoint(join(folder.path, 'memory'), { ...contentOf(1), model });
    const pieces = new Map<string, TensorSource>([
      ['b', whole],
      ['a', sourceOf([2, 0, 3])],
    ]);
    const streamed = await writeCheckpoint(join(folder.path, 'pieces'), { ...contentOf(1), model: pieces });
    for (const file of ['model.safetensors', 'state.json']) {
      const [first, second] = [await readFile(join(path, file)), await readFile(join(streamed.path, file))];
      expect(first.equals(second), file).toBe(true);
    }
  });

  it('with another number of values than its shape is refused, and leaves no checkpoint', async () => {
    await using folder = await temporaryFolder();
    const model = new Map([['a', sourceOf([2, 2])]]);
    await expect(writeCheckpoint(folder.path, { ...contentOf(1), model })).rejects.toMatchObject({
      code: 'CIRCLET_CHECKPOINT_CONTENT',
      message: expect.stringContaining('tensor a of shape [5] has 4 values') as string,
    });
    expect(await names(folder.path)).toEqual([]);
  });
});

describe('the checkpoints of a folder', () => {
  it('are listed by step, whatever else is there', async () => {
    await using folder = await temporaryFolder();
    for (const step of [10, 2, 1_000_000]) await writeCheckpoint(folder.path, contentOf(step));
    await mkdir(join(folder.path, 'step-12'));
    await mkdir(join(folder.path, '.step-000003.partial-1'));
    await writeFile(join(folder.path, 'notes.txt'), '');
    expect((await listCheckpoints(folder.path)).map(({ name }) => name)).toEqual([
      'step-000002',
      'step-000010',
      'step-1000000',
    ]);
    expect(await listCheckpoints(join(folder.path, 'nowhere'))).toEqual([]);
  });

  it('have a latest one: the last written, or the highest step where the pointer is gone', async () => {
    await using folder = await temporaryFolder();
    await expect(latestCheckpoint(folder.path)).rejects.toMatchObject({ code: 'CIRCLET_CHECKPOINT_MISSING' });
    for (const step of [10, 20, 15]) await writeCheckpoint(folder.path, contentOf(step));
    expect((await latestCheckpoint(folder.path)).step).toBe(15);
    await writeFile(join(folder.path, 'latest'), 'step-000099\n');
    expect((await latestCheckpoint(folder.path)).step).toBe(20);
    await rm(join(folder.path, 'latest'));
    expect((await latestCheckpoint(folder.path)).step).toBe(20);
  });

  it('are pruned to the newest, the best and the one that latest names', async () => {
    await using folder = await temporaryFolder();
    for (const step of [1, 2, 4, 5, 6, 3]) await writeCheckpoint(folder.path, contentOf(step));
    const removed = await pruneCheckpoints(folder.path, { keepLast: 2, isKept: (step) => step === 1 });
    expect(removed).toEqual(['step-000002', 'step-000004']);
    expect(await names(folder.path)).toEqual(['latest', 'step-000001', 'step-000003', 'step-000005', 'step-000006']);
    expect(await pruneCheckpoints(folder.path, { keepLast: 0 })).toEqual(['step-000001', 'step-000005']);
    expect(await pruneCheckpoints(join(folder.path, 'nowhere'), { keepLast: 1 })).toEqual([]);
    expect(existsSync(join(folder.path, 'nowhere'))).toBe(false);
  });

  it('may be large: chunks and hashes agree beyond one chunk', async () => {
    await using folder = await temporaryFolder();
    const model = new Map([['fc.weight', tensor([1_500_000])]]); // 6 MB against chunks of 4 MiB
    const { path } = await writeCheckpoint(folder.path, { ...contentOf(1), model });
    const bytes = (values: Float32Array | undefined) => new Uint8Array((values as Float32Array<ArrayBuffer>).buffer);
    const back = (await readCheckpoint(path)).model.get('fc.weight')?.values;
    expect(Buffer.compare(bytes(back), bytes(model.get('fc.weight')?.values))).toBe(0);
  });
});
