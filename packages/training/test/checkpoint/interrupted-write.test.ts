import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { lastGoodCheckpoint, latestCheckpoint, readCheckpoint, writeCheckpoint } from '../../src/checkpoint/index.ts';
import { contentOf } from '../support/checkpoint-content.ts';
import { outputOf, startChild } from '../support/child.ts';
import { writeAndDie } from '../support/killed-writer.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

/** Seeded, so that a failure can be looked at again: mulberry32. */
function drawn(seed: number, count: number, below: number): number[] {
  let state = seed;
  return Array.from({ length: count }, () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % below;
  });
}

const SEED = 20_261_127;
const OLD = { step: 1, first: 1 };

/** Two at a time: a child mostly waits for its start. */
async function inPairs<T>(all: readonly T[], each: (one: T) => Promise<void>): Promise<void> {
  const rest = [...all];
  const worker = async (): Promise<void> => {
    for (let next = rest.shift(); next !== undefined; next = rest.shift()) await each(next);
  };
  await Promise.all([worker(), worker()]);
}

describe('a writer killed at any place', () => {
  it.each([
    ['of a new checkpoint', { step: 2, first: 2 }],
    ['of one that replaces another of its step', { step: 1, first: 2 }],
  ])(
    '%s leaves a whole one, the old or the new, and the next write clears up',
    async (_what, written) => {
      await using folder = await temporaryFolder();
      const tools = join(folder.path, 'tools');
      const old = async (name: string): Promise<string> => {
        const directory = join(folder.path, name);
        const a = { shape: [2], values: Float32Array.of(OLD.first, OLD.first) };
        await writeCheckpoint(directory, { ...contentOf(OLD.step), model: new Map([['a', a]]) });
        return directory;
      };
      const log = await writeAndDie(tools, await old('undisturbed'), written, null);
      const { calls, bytes } = log as NonNullable<typeof log>;
      const named = calls.indexOf('rename .latest');
      expect(calls.length).toBeGreaterThan(25);
      expect(named).toBeGreaterThan(20);
      const isReplacing = written.step === OLD.step;
      // What replaces another one differs from its first move on.
      const first = isReplacing
        ? calls.findIndex((call) => call.startsWith('rename .step') || call === 'rename step-000001')
        : 0;
      const deaths = calls
        .map((call, index) => ({
          name: `after call ${index + 1}, ${call}`,
          death: { call: index + 1 },
          isNew: index >= named,
        }))
        .slice(first);
      const middles = drawn(SEED, isReplacing ? 2 : 10, bytes).map((byte) => ({
        name: `${byte} bytes in (seed ${SEED})`,
        death: { byte: byte + 1 },
        isNew: false,
      }));
      await inPairs([...deaths, ...middles], async ({ name, death, isNew }) => {
        const directory = await old(name.replaceAll(/[^a-z0-9]+/gi, '-'));
        const survivor = await writeAndDie(tools, directory, written, death);
        // The last call of all may be followed by nothing but the end.
        expect(survivor, name).toBeNull();
        const { checkpoint } = await lastGoodCheckpoint(directory);
        const { model, step } = await readCheckpoint(checkpoint.path);
        const value = model.get('a')?.values[0];
        if (isReplacing) expect([1, 2], name).toContain(value);
        else expect([step, value], name).toEqual(isNew ? [2, 2] : [1, 1]);

        await writeCheckpoint(directory, contentOf(3));
        expect(
          (await readdir(directory)).filter((entry) => entry.startsWith('.')),
          name,
        ).toEqual([]);
        expect((await lastGoodCheckpoint(directory)).checkpoint.step, name).toBe(3);
      });
    },
    60_000,
  );

  it('of which power is lost has flushed every file before its name, and every name before the next step', async () => {
    await using folder = await temporaryFolder();
    const log = await writeAndDie(join(folder.path, 'tools'), join(folder.path, 'checkpoints'), OLD, null);
    const { calls } = log as NonNullable<typeof log>;
    const last = (call: string): number => {
      expect(calls).toContain(call);
      return calls.lastIndexOf(call);
    };
    const move = last('rename .step-000001.partial');
    for (const file of ['model.safetensors', 'optimizer.safetensors', 'state.json']) {
      expect(last(`write ${file}`)).toBeLessThan(last(`sync ${file}`));
      // Read back once it is flushed.
      expect(last(`sync ${file}`)).toBeLessThan(file === 'state.json' ? move : last(`open ${file}`));
    }
    expect(last('sync .step-000001.partial')).toBeLessThan(move);
    expect(calls.indexOf('sync checkpoints')).toBeGreaterThan(move);
    expect(last('rename .latest')).toBeGreaterThan(calls.indexOf('sync checkpoints'));
    expect(last('sync .latest')).toBeLessThan(last('rename .latest'));
    expect(last('sync checkpoints')).toBeGreaterThan(last('rename .latest'));
  });
});

it('a disk that keeps another bit than it was given is found out before the checkpoint has a name', async () => {
  await using folder = await temporaryFolder();
  const tools = join(folder.path, 'tools');
  const { bytes } = (await writeAndDie(tools, join(folder.path, 'undisturbed'), OLD, null)) ?? { bytes: 0 };
  expect(bytes).toBeGreaterThan(3_600_000);
  for (const flipped of drawn(SEED, 4, bytes - 1000)) {
    const directory = join(folder.path, String(flipped));
    await writeCheckpoint(directory, contentOf(1));
    const writing = writeAndDie(tools, directory, { step: 2, first: 2 }, { flipped });
    await expect(writing, `byte ${flipped}`).rejects.toThrow(
      /could not write the checkpoint .*step-000002 \(.*safetensors is damaged: its SHA-256 should be/,
    );
    expect((await readdir(directory)).toSorted()).toEqual(['latest', 'step-000001']);
  }
});

describe('a disk that fills up', () => {
  it.each([
    ['model', 10],
    ['optimizer', 2],
  ])(
    'while %s is written: the checkpoint before stays usable, the partial one goes, the error says so',
    async (place, megabytes) => {
      await using folder = await temporaryFolder();
      const directory = join(folder.path, 'checkpoints');
      await writeCheckpoint(directory, contentOf(1));
      const program = `
      import { writeCheckpoint } from './checkpoint/index.js';
      const tensor = (megabytes) => ({ shape: [megabytes * 2 ** 18], values: new Float32Array(megabytes * 2 ** 18) });
      await writeCheckpoint(${JSON.stringify(directory)}, {
        step: 2, epoch: 0, recipe: '', sampler: null, random: null, metadata: {},
        model: new Map([['a', tensor(1)], ['b', tensor(${megabytes} - 1)]]), optimizer: new Map([['a', tensor(${place === 'optimizer' ? 10 : 1})]]),
      }).catch((error) => console.log(JSON.stringify({ code: error.code, cause: error.cause?.code, message: error.message })));
    `;
      const output = await outputOf(await startChild(folder.path, program, { maxFileKilobytes: 4096 }));
      expect(JSON.parse(output)).toMatchObject({
        code: 'CIRCLET_CHECKPOINT_WRITE',
        cause: 'EFBIG',
        message: expect.stringMatching(
          /earlier checkpoints are intact; the disk or its quota is full: free some space/,
        ) as string,
      });
      expect((await readdir(directory)).sort()).toEqual(['latest', 'step-000001']);
      expect((await readCheckpoint((await latestCheckpoint(directory)).path)).step).toBe(1);
    },
  );
});
