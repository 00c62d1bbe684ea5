import { spawn } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { hostProcessTree } from '../src/job/process-tree.ts';
import { startWorkers } from '../src/job/worker-processes.ts';

const tree = hostProcessTree(process.platform);

describe('a worker of a coordinator that was killed', () => {
  it('is watched and ended by the next one, with all that it has started', async () => {
    const code = 'setInterval(() => undefined, 1000)';
    const children = [0, 1].map(() => spawn(process.execPath, ['-e', code], { detached: true, stdio: 'ignore' }));
    const adopted = children.map(({ pid = 0 }, slot) => ({ slot, pid, began: tree.facts(pid)?.began ?? '' }));
    // A number that another process has by now.
    const reused = { slot: 2, pid: process.pid, began: 'long ago' };
    const ends: unknown[] = [];
    const each = { threads: 1, gpus: [], verbose: false, environment: process.env, joinToken: () => null, tree };
    const workers = startWorkers(
      { numWorkers: 3, coordinatorAddress: 'nowhere', patienceMs: 1, ...each, adopted: [...adopted, reused] },
      { exited: (...end) => ends.push(end), line: () => undefined },
    );
    expect(workers.started).toHaveLength(3);
    await expect.poll(() => ends).toEqual([[2, 'has ended', false, []]]);
    expect(workers.started).toEqual(adopted);
    children[0]?.kill('SIGKILL');
    await expect.poll(() => ends.length, { timeout: 5_000 }).toBe(2);
    workers.kill();
    await workers.ended();
    expect(ends).toContainEqual([0, 'has ended', false, []]);
    expect(ends).toContainEqual([1, 'has ended', false, []]);
  });
});

describe('a worker that ends by itself', () => {
  it('is told of with the exit code and all it has printed', async () => {
    const ends: unknown[] = [];
    const workers = startWorkers(
      {
        numWorkers: 2,
        // The worker program refuses this before it does anything else.
        coordinatorAddress: 'nowhere',
        threads: 1,
        gpus: [],
        verbose: false,
        environment: process.env,
        joinToken: () => null,
        patienceMs: 1_000,
        tree,
      },
      { exited: (...end) => ends.push(end), line: () => undefined },
    );
    await workers.ended();
    const lines = [expect.stringMatching(/^--coordinator: expected an address as .*, got 'nowhere'$/)];
    expect(ends).toHaveLength(2);
    expect(ends).toContainEqual([0, 'ended with exit code 2', false, lines]);
    expect(ends).toContainEqual([1, 'ended with exit code 2', false, lines]);
  });
});
