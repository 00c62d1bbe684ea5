import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { Push } from 'zeromq';
import { describe, expect, it } from 'vitest';
import { ALGORITHMS } from '../src/all-reduce/algorithm.ts';
import { bindLanes, connectGroup } from '../src/index.ts';
import { memoryTransports } from '../src/memory-transport.ts';
import { ringGroup } from '../src/ring-group.ts';
import { inPairs, onAllRanks } from './support/groups.ts';

interface Failure {
  readonly code: string;
  readonly message: string;
}

/** Ranks in processes of their own, in the middle of all-reduces. */
async function runningRanks(size: number, how: { algorithm: string; hosts: number }): Promise<ChildProcess[]> {
  const ranks = Array.from({ length: size }, (_, rank) => {
    const host = how.hosts === 1 ? [] : [`127.0.0.${1 + (rank % how.hosts)}`];
    return fork(join(import.meta.dirname, 'support/rank.mjs'), [how.algorithm, ...host], { execArgv: [] });
  });
  const endpoints = (await Promise.all(ranks.map((child) => messageOf<{ endpoints: string[] }>(child)))).map(
    (message) => message.endpoints,
  );
  const running = Promise.all(ranks.map((child) => messageOf(child)));
  ranks.forEach((child, rank) => child.send({ rank, endpoints }));
  await running;
  return ranks;
}

async function messageOf<T>(child: ChildProcess): Promise<T> {
  const [message] = (await once(child, 'message')) as [T];
  return message;
}

describe('processes over ZeroMQ', () => {
  it.each<[string, NodeJS.Signals, string, number]>([
    ['killed', 'SIGKILL', 'auto', 1],
    ['stopped, so that only its heartbeats are missing', 'SIGSTOP', 'auto', 1],
    ['killed', 'SIGKILL', 'halving-doubling', 1],
    ['killed', 'SIGKILL', 'two-level', 2],
    ['stopped', 'SIGSTOP', 'two-level', 2],
  ])('all learn which rank is gone, and in which bucket, when one is %s (%s, %s, hosts: %i)', async (...row) => {
    const [, signal, algorithm, hosts] = row;
    const ranks = await runningRanks(4, { algorithm, hosts });
    try {
      const others = ranks.filter((_, rank) => rank !== 1);
      const failures = Promise.all(others.map((child) => messageOf<Failure>(child)));
      ranks[1]?.kill(signal);
      for (const { code, message } of await failures) {
        expect(['CIRCLET_COLLECTIVE_PEER_LOST', 'CIRCLET_COLLECTIVE_ABORTED']).toContain(code);
        expect(message).toMatch(/rank 1 is gone \(seen by rank [02], in [a-z -]+ of 'bucket\d+'\)/);
      }
    } finally {
      ranks.forEach((child) => child.kill('SIGKILL'));
    }
  });
});

describe('ranks of one process', () => {
  it.each(ALGORITHMS)('learn of a rank that vanished in the middle of an all-reduce (%s)', async (algorithm) => {
    const transports = memoryTransports(5);
    const options = { generation: 1, algorithm, hosts: inPairs(5) };
    const groups = transports.map((transport) => ringGroup(transport, options));
    const failures = await onAllRanks(groups, async (group) => {
      if (group.rank === 3) {
        transports[3]?.vanish();
        return null;
      }
      return group
        .allReduce(new Float32Array(64), { name: 'bucket7' })
        .catch((error: unknown) => (error as Error).message);
    });
    for (const message of failures.filter((failure) => failure !== null)) {
      expect(message).toMatch(/rank 3 is gone \(seen by rank [24], in [a-z-]+ of 'bucket7'\)/);
    }
  });
});

describe('closing the ring', () => {
  it('names the neighbour that does not appear', async () => {
    const [own, absent] = [await bindLanes(), await bindLanes()];
    const endpoints = [own.endpoints, absent.endpoints];
    const connecting = connectGroup(own, { job: 'a', generation: 1, rank: 0, endpoints, connectTimeoutMs: 50 });
    await expect(connecting).rejects.toMatchObject({
      code: 'CIRCLET_COLLECTIVE_CONNECT',
      message: expect.stringContaining(
        'rank 0 cannot form a ring with rank 1: it did not appear within 50 ms',
      ) as string,
    });
    absent[Symbol.dispose]();
  });

  it('refuses the rank of another job', async () => {
    const [first, second] = [await bindLanes(), await bindLanes()];
    const endpoints = [first.endpoints, second.endpoints];
    const outcomes = await Promise.allSettled([
      connectGroup(first, { job: 'mine', generation: 1, rank: 0, endpoints }),
      connectGroup(second, { job: 'theirs', generation: 1, rank: 1, endpoints }),
    ]);
    const messages = outcomes.map((outcome) => (outcome.status === 'rejected' ? String(outcome.reason) : 'connected'));
    expect(messages.some((message) => /rank \d of job '(mine|theirs)' with 2 ranks came instead/.test(message))).toBe(
      true,
    );
    expect(messages).not.toContain('connected');
  });

  it('refuses what is no frame', async () => {
    const [own, absent] = [await bindLanes(), await bindLanes()];
    const endpoints = [own.endpoints, absent.endpoints];
    using intruder = closing(new Push({ linger: 0 }));
    const connecting = connectGroup(own, { job: 'a', generation: 1, rank: 0, endpoints });
    intruder.socket.connect(own.endpoints[0] ?? '');
    await intruder.socket.send(['GET / HTTP/1.1', '']);
    await expect(connecting).rejects.toThrow('expected a data frame, got 14 bytes that are none');
    absent[Symbol.dispose]();
  });
});

function closing(socket: Push): Disposable & { readonly socket: Push } {
  return { socket, [Symbol.dispose]: () => socket.close() };
}
