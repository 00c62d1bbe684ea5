import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { latestCheckpoint, listCheckpoints, readCheckpoint, writeCheckpoint } from '../../src/checkpoint/index.ts';
import { contentOf } from '../support/checkpoint-content.ts';
import { outputOf, startChild } from '../support/child.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

/** A child that writes step 2 and stops for good at one place of it, having said so. */
const stoppingWriter = (directory: string, place: string): string => `
  import { writeSync } from 'node:fs';
  import { writeCheckpoint } from './checkpoint/index.js';
  const stop = (value) => {
    writeSync(1, 'there');
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
    return value;
  };
  const values = new Float32Array(2e6).fill(1);
  // Its values are looked at for their size first and then, when their turn has come, to be written.
  const stopping = () => { let looks = 0; return { shape: [2e6], get values() { return (looks += 1) > 1 ? stop(values) : values; } }; };
  const plain = { shape: [2e6], values };
  await writeCheckpoint(${JSON.stringify(directory)}, {
    step: 2, epoch: 0, recipe: '', sampler: null, random: null,
    metadata: ${place === 'state' ? '{ get stop() { return stop(1); } }' : '{}'},
    model: new Map([['a', plain], ['b', ${place === 'model' ? 'stopping()' : 'plain'}], ['c', plain]]),
    optimizer: new Map([['a', plain], ['b', ${place === 'optimizer' ? 'stopping()' : 'plain'}]]),
  });
`;

describe('a writer killed in the middle', () => {
  it.each(['model', 'optimizer', 'state'])(
    'of %s leaves the checkpoint before usable, and the next write clears up',
    async (place) => {
      await using folder = await temporaryFolder();
      const directory = join(folder.path, 'checkpoints');
      await writeCheckpoint(directory, contentOf(1));
      const child = await startChild(folder.path, stoppingWriter(directory, place));
      const ended = outputOf(child);
      await Promise.race([
        new Promise((resolve) => child.stdout.once('data', resolve)),
        ended.then((text) => Promise.reject(new Error(text))),
      ]);
      child.kill('SIGKILL');
      await ended;
      expect((await readdir(directory)).some((name) => name.startsWith('.step-000002.partial'))).toBe(true);
      expect((await listCheckpoints(directory)).map(({ step }) => step)).toEqual([1]);
      expect((await readCheckpoint((await latestCheckpoint(directory)).path)).step).toBe(1);

      const { path } = await writeCheckpoint(directory, contentOf(2));
      expect((await readCheckpoint(path)).step).toBe(2);
      expect((await readdir(directory)).sort()).toEqual(['latest', 'step-000001', 'step-000002']);
    },
  );
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
