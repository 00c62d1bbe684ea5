import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readWeights, type WeightsError } from '../src/index.ts';
import { dictionaryPickle, pickled, tensorPickle, torchArchive, torchFile } from './support/torch-file.ts';

const folder = mkdtempSync(join(tmpdir(), 'circlet-weights-'));
afterAll(() => rmSync(folder, { recursive: true }));

let made = 0;
async function problemOf(bytes: Uint8Array): Promise<{ code: string; message: string }> {
  const path = join(folder, String(made++));
  writeFileSync(path, bytes);
  const error = await readWeights(path).then(
    () => new Error('it was read'),
    (thrown: unknown) => thrown as WeightsError,
  );
  return { code: 'code' in error ? error.code : '', message: error.message };
}

const values = Float32Array.of(0, 1, 2, 3, 4, 5);
const one = (pickle: Buffer) => torchArchive(pickled(dictionaryPickle([['x', pickle]])), [Buffer.from(values.buffer)]);

describe('a PyTorch file', () => {
  it('may have tensors whose values lie in another order or in the middle of a storage', async () => {
    const path = join(folder, 'views.pth');
    const turned = { shape: [3, 2], strides: [1, 3], values };
    const middle = { shape: [2], offset: 3, values };
    writeFileSync(path, torchFile(new Map(Object.entries({ turned, middle }))));
    const { tensors } = await readWeights(path);
    expect([...(tensors.get('turned')?.values ?? [])]).toEqual([0, 3, 1, 4, 2, 5]);
    expect([...(tensors.get('middle')?.values ?? [])]).toEqual([3, 4]);
  });

  it('runs nothing: a name that is not of a state_dict is refused by its name', async () => {
    const attack = Buffer.from('cposix\nsystem\n(X\x04\x00\x00\x00true\x85R', 'latin1');
    const { code, message } = await problemOf(one(attack));
    expect(code).toBe('CIRCLET_WEIGHTS_UNSUPPORTED');
    expect(message).toContain('posix.system');
    expect(message).toContain('torch.save(model.state_dict(), FILE)');
  });

  it('asks for no more memory than it has', async () => {
    const expanded = await problemOf(one(tensorPickle('0', { shape: [100_000, 100_000], strides: [0, 0], values })));
    expect(expanded.message).toContain('a tensor of shape [100000, 100000] in a storage of 6 values');
    const promised = await problemOf(one(tensorPickle('0', { shape: [2 ** 30], values, numStored: 2 ** 30 })));
    expect(promised.code).toBe('CIRCLET_WEIGHTS_FORMAT');
    expect(promised.message).toContain('needs 4294967296 bytes in data/0, which has 24');
    const beyond = await problemOf(one(tensorPickle('0', { shape: [2], offset: 5, values })));
    expect(beyond.code).toBe('CIRCLET_WEIGHTS_UNSUPPORTED');
  });

  it('that is damaged, cut off or of something else says so', async () => {
    const whole = torchFile(new Map([['x', { shape: [6], values }]]));
    const damaged = Buffer.from(whole);
    damaged.writeFloatLE(9, damaged.indexOf(Buffer.from(values.buffer)));
    expect((await problemOf(damaged)).message).toContain('data/0 in it does not have its checksum');
    expect((await problemOf(whole.subarray(0, whole.length - 30))).code).toBe('CIRCLET_WEIGHTS_FORMAT');
    expect((await problemOf(torchArchive(pickled(Buffer.from('K\x01', 'latin1')), []))).message).toContain(
      'save model.state_dict()',
    );
    expect((await problemOf(Buffer.from('80028a0a6cfc9c46f92019502e', 'hex'))).message).toContain('before version 1.6');
    expect((await problemOf(Buffer.from('GIF89a'))).code).toBe('CIRCLET_WEIGHTS_UNSUPPORTED');
    expect((await problemOf(Buffer.alloc(0))).code).toBe('CIRCLET_WEIGHTS_UNSUPPORTED');
  });

  it('is read or refused in one of our sentences, whichever byte of it is another', async () => {
    const whole = torchFile(new Map([['x', { shape: [6], values }]]));
    for (let at = 0; at < whole.length; at += 1) {
      const changed = Buffer.from(whole);
      changed[at] = (changed[at] as number) ^ (1 << (at % 8));
      const { code, message } = await problemOf(changed);
      expect(code === '' ? message : code, `byte ${at}`).toMatch(/^(it was read|CIRCLET_(WEIGHTS|CHECKPOINT)_\w+)$/);
    }
  });
});

it('a path without a file is told', async () => {
  await expect(readWeights(join(folder, 'none'))).rejects.toMatchObject({ code: 'CIRCLET_WEIGHTS_UNREADABLE' });
  await expect(readWeights(folder)).rejects.toMatchObject({ code: 'CIRCLET_WEIGHTS_UNREADABLE' });
});
