import { createHash } from 'node:crypto';
import { mkdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { latestCheckpoint, readCheckpoint, readSafetensors, writeCheckpoint } from '../../src/checkpoint/index.ts';
import { contentOf } from '../support/checkpoint-content.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

/** A state with other fields, and the digest of those: no accident, somebody's work. */
async function rewriteState(path: string, change: (body: Record<string, unknown>) => unknown): Promise<void> {
  const {
    format,
    sha256: _,
    ...body
  } = JSON.parse(await readFile(join(path, 'state.json'), 'utf8')) as Record<string, unknown>;
  const changed = change(body) as Record<string, unknown>;
  const sha256 = createHash('sha256').update(JSON.stringify(changed)).digest('hex');
  await writeFile(join(path, 'state.json'), JSON.stringify({ format, sha256, ...changed }));
}

describe('a checkpoint from somebody else, with the right digest', () => {
  const digest = { bytes: 8, sha256: 'a'.repeat(64) };
  it.each<[string, unknown]>([
    ['step', '7'],
    ['step', -1],
    ['step', 2 ** 60],
    ['epoch', null],
    ['recipe', {}],
    ['sampler', undefined],
    ['metadata', undefined],
    ['metadata', []],
    ['files', undefined],
    ['files', { 'model.safetensors': null, 'optimizer.safetensors': digest }],
    ['files', { 'model.safetensors': { ...digest, sha256: '../x' }, 'optimizer.safetensors': digest }],
  ])('and %s as %j is refused by the name of the field', async (field, value) => {
    await using folder = await temporaryFolder();
    const { path } = await writeCheckpoint(folder.path, contentOf(7));
    await rewriteState(path, (body) => ({ ...body, [field]: value }));
    await expect(readCheckpoint(path)).rejects.toMatchObject({
      code: 'CIRCLET_CHECKPOINT_DAMAGED',
      message: expect.stringContaining(`its ${field}`) as string,
    });
  });

  it('and lists without end in it is refused', async () => {
    await using folder = await temporaryFolder();
    const { path } = await writeCheckpoint(folder.path, contentOf(7));
    await writeFile(join(path, 'state.json'), `{"format":1,"random":${'['.repeat(400_000)}${']'.repeat(400_000)}}`);
    await expect(readCheckpoint(path)).rejects.toThrow('its contents are nested more than 32 levels deep');
  });

  it('and further fields is read without them', async () => {
    await using folder = await temporaryFolder();
    const { path } = await writeCheckpoint(folder.path, contentOf(7));
    await rewriteState(path, (body) => ({ ...body, model: 'x', further: 1 }));
    const read = await readCheckpoint(path);
    expect(read.model).toBeInstanceOf(Map);
    expect(Object.keys(read)).not.toContain('further');
  });
});

describe('a folder of checkpoints from somebody else', () => {
  it('with folders where files should be is damaged, and the place is named', async () => {
    await using folder = await temporaryFolder();
    const { path } = await writeCheckpoint(folder.path, contentOf(7));
    for (const name of ['optimizer.safetensors', 'model.safetensors', 'state.json']) {
      await rm(join(path, name));
      await mkdir(join(path, name));
      await expect(readCheckpoint(path)).rejects.toMatchObject({
        code: 'CIRCLET_CHECKPOINT_DAMAGED',
        path: join(path, name),
      });
    }
  });

  it.each(['../../../etc', '/etc/passwd', 'step-000009', 'x'.repeat(1_000)])(
    'whose pointer is %j goes on from the last checkpoint in it',
    async (pointer) => {
      await using folder = await temporaryFolder();
      const { path } = await writeCheckpoint(folder.path, contentOf(7));
      await writeFile(join(folder.path, 'latest'), pointer);
      expect((await latestCheckpoint(folder.path)).path).toBe(path);
    },
  );

  it('whose pointer is a folder goes on from the last checkpoint in it', async () => {
    await using folder = await temporaryFolder();
    const { path } = await writeCheckpoint(folder.path, contentOf(7));
    await rm(join(folder.path, 'latest'));
    await mkdir(join(folder.path, 'latest'));
    expect((await latestCheckpoint(folder.path)).path).toBe(path);
  });

  it('with a state larger than states are is not read', async () => {
    await using folder = await temporaryFolder();
    const { path } = await writeCheckpoint(folder.path, contentOf(7));
    await truncate(join(path, 'state.json'), 2 ** 30);
    await expect(readCheckpoint(path)).rejects.toThrow('it should have at most 1048576 bytes, it has 1073741824');
  });
});

describe('a model file from somebody else', () => {
  it('whose header says that it is longer than headers are is refused before memory is asked for', async () => {
    await using folder = await temporaryFolder();
    const path = join(folder.path, 'model.safetensors');
    const length = Buffer.alloc(8);
    length.writeBigUInt64LE(2n ** 28n);
    await writeFile(path, length);
    await truncate(path, 2 ** 30);
    await expect(readSafetensors(path)).rejects.toThrow('and a header has at most 16777216');
  });

  it('cannot write to the terminal by a tensor’s name', async () => {
    await using folder = await temporaryFolder();
    const path = join(folder.path, 'model.safetensors');
    const json = Buffer.from('{"\\u001b[2J":{"dtype":"F32","shape":[1],"data_offsets":[4,8]}}');
    const length = Buffer.alloc(8);
    length.writeBigUInt64LE(BigInt(json.length));
    await writeFile(path, Buffer.concat([length, json, Buffer.alloc(8)]));
    await expect(readSafetensors(path)).rejects.toThrow(String.raw`tensor \u001b[2J should begin at byte 0`);
  });
});
