import { describe, expect, it } from 'vitest';
import { startWorkers } from '../src/job/worker-processes.ts';

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
