import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const recipe = (losses: string): string => `
name: tiny
model: { backbone: iresnet, depth: 18, width: 0.125, inputShape: [16, 16, 3], embeddingDimension: 8 }
losses: ${losses}
batch: { global: 16 }
optimizer: { kind: sgd, learningRate: 1.0e-3, momentum: 0.9, weightDecay: 5.0e-4, clipNorm: 5 }
collective: { bucketMegabytes: 0.2, firstBucketMegabytes: 0.01 }
epochs: 1
`;

interface Outcome {
  readonly losses: readonly number[];
  readonly hashes: readonly string[];
}

/** Trains on so many processes, joined by ZeroMQ. */
async function train(numWorkers: number, losses: string): Promise<Outcome[]> {
  const ranks = Array.from({ length: numWorkers }, () =>
    fork(join(import.meta.dirname, 'rank.mjs'), { env: { ...process.env, UV_THREADPOOL_SIZE: '16' }, execArgv: [] }),
  );
  try {
    const messages = <T>(): Promise<T[]> =>
      Promise.all(
        ranks.map(async (child, rank) => {
          const [what, value] = await Promise.race([
            once(child, 'message').then(([message]) => ['message', message as T] as const),
            once(child, 'exit').then(([code]) => ['exit', code as T] as const),
          ]);
          if (what === 'exit') throw new Error(`rank ${rank} exited with ${String(value)} before it was done`);
          return value;
        }),
      );
    const endpoints = (await messages<{ endpoints: string[] }>()).map((message) => message.endpoints);
    const outcomes = messages<Outcome>();
    ranks.forEach((child, rank) => child.send({ rank, endpoints, numShards: 4, steps: 3, recipe: recipe(losses) }));
    return await outcomes;
  } finally {
    ranks.forEach((child) => child.kill('SIGKILL'));
  }
}

describe('replicas in processes of their own, over ZeroMQ', () => {
  it.each<[string, string, number[]]>([
    ['class-level', '[{ kind: class-circle, gamma: 16, margin: 0.25 }]', [3]],
    ['pair-level', '[{ kind: pair-circle, gamma: 16, margin: 0.4 }]', [2, 4]],
  ])(
    'have equal bits after every step, and the loss does not depend on their number: %s',
    async (_name, losses, numbers) => {
      const [alone] = await train(1, losses);
      for (const numWorkers of numbers) {
        const outcomes = await train(numWorkers, losses);
        for (const [rank, outcome] of outcomes.entries()) {
          expect(outcome, `rank ${rank} of ${numWorkers}`).toEqual(outcomes[0]);
        }
        alone?.losses.forEach((loss, step) =>
          expect(Math.abs((outcomes[0]?.losses[step] ?? NaN) / loss - 1), `step ${step}`).toBeLessThan(1e-4),
        );
      }
    },
  );
});
