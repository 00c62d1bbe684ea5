import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { tempFolder } from './support/files.ts';
import { flatGrey } from './support/images.ts';
import { isGone, until } from './support/until.ts';

const parentProgram = fileURLToPath(new URL('./support/loading-parent.mjs', import.meta.url));

/** Starts a process with a loader and waits until its decoders work. */
async function startParent(data: string, mode: 'stay' | 'leave') {
  const parent = spawn(process.execPath, [parentProgram, data, mode], { stdio: ['ignore', 'pipe', 'inherit'] });
  const exited = once(parent, 'exit') as Promise<[number | null, string | null]>;
  const [line] = (await once(parent.stdout, 'data')) as [Buffer];
  return { parent, exited, decoders: line.toString().trim().split(' ').map(Number) };
}

const ended = (pid: number): Promise<void> => until(() => isGone(pid), `process ${pid} has ended`);

describe('decoding processes', () => {
  it('end when their parent is killed without warning', async () => {
    await using folder = await tempFolder();
    await folder.write('a/1.pgm', flatGrey(1));
    const { parent, exited, decoders } = await startParent(folder.path, 'stay');
    expect(decoders).toHaveLength(2);
    parent.kill('SIGKILL');
    await exited;
    await Promise.all(decoders.map(ended));
  });

  it('do not keep a parent running that has nothing else to do', async () => {
    await using folder = await tempFolder();
    await folder.write('a/1.pgm', flatGrey(1));
    const { exited, decoders } = await startParent(folder.path, 'leave');
    expect(await exited).toEqual([0, null]);
    await Promise.all(decoders.map(ended));
  });
});
