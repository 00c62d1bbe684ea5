import { Push } from 'zeromq';
import { describe, expect, it, vi } from 'vitest';
import { ALGORITHMS } from '../src/all-reduce/algorithm.ts';
import { bindLanes, connectGroup, type Group, memoryGroups } from '../src/index.ts';
import { memoryTransports } from '../src/memory-transport.ts';
import { ringGroup } from '../src/ring-group.ts';
import { inPairs, onAllRanks } from './support/groups.ts';
import { runningRanks } from './support/rank-processes.ts';

interface Failure {
  readonly code: string;
  readonly message: string;
}

describe('ranks in processes of their own', () => {
  it.each<[string, NodeJS.Signals, string, string, number]>([
    ['killed', 'SIGKILL', 'auto', 'sockets', 1],
    ['stopped, so that only its heartbeats are missing', 'SIGSTOP', 'auto', 'sockets', 1],
    ['killed', 'SIGKILL', 'auto', 'shared memory', 1],
    ['stopped, so that only its heartbeats are missing', 'SIGSTOP', 'auto', 'shared memory', 1],
    ['killed', 'SIGKILL', 'halving-doubling', 'sockets', 1],
    ['killed', 'SIGKILL', 'two-level', 'sockets', 2],
    ['killed', 'SIGKILL', 'two-level', 'shared memory', 2],
    ['stopped, so that only its heartbeats are missing', 'SIGSTOP', 'two-level', 'shared memory', 2],
  ])('learn which one is gone, and in which bucket, when it is %s (%s, %s, %s, hosts: %i)', async (...row) => {
    const [, signal, algorithm, memory, hosts] = row;
    await using processes = await runningRanks(4, { algorithm, memory, hosts });
    const { ranks } = processes;
    const others = ranks.filter((_, rank) => rank !== 1);
    const failures = Promise.all(others.map((rank) => rank.next<Failure>()));
    ranks[1]?.child.kill(signal);
    for (const { code, message } of await failures) {
      expect(['CIRCLET_COLLECTIVE_PEER_LOST', 'CIRCLET_COLLECTIVE_ABORTED']).toContain(code);
      expect(message).toMatch(/rank 1 is gone \(seen by rank [02], in [a-z -]+ of 'bucket\d+'\)/);
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

describe.each(ALGORITHMS)('a rank that is there and stays silent in an all-reduce (%s)', (algorithm) => {
  it.each([0, 1, 2, 3, 4])('is named by all, although others wait for their own neighbour (rank %i)', async (rank) => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    // Until each has got what it can get, or heard what is said: a frame takes one turn.
    const settle = async (): Promise<void> => {
      for (let turn = 0; turn < 100; turn++) await new Promise((resolve) => setImmediate(resolve));
    };
    try {
      const groups = memoryGroups(5, { generation: 1, silenceMs: 1000, algorithm, hosts: inPairs(5) });
      const [silent] = groups.splice(rank, 1) as [Group];
      const pending = groups.map((group) =>
        group.allReduce(new Float32Array(64), { name: 'bucket9' }).catch((error: unknown) => (error as Error).message),
      );
      await settle();
      // A step more is 100 ms of patience more: nobody's is up between these.
      for (let patienceMs = 1000; patienceMs <= 2000; patienceMs += 100) {
        vi.advanceTimersByTime(patienceMs === 1000 ? 1000 : 100);
        await settle();
      }
      const blame = new RegExp(`rank ${rank} sent nothing for 1[01]00 ms \\(seen by rank \\d, in .* of 'bucket9'\\)`);
      for (const message of await Promise.all(pending)) expect(message).toMatch(blame);
      await expect(silent.barrier({ name: 'late' })).rejects.toThrow(blame);
    } finally {
      vi.useRealTimers();
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
      // Membership sets aside whom others blame again and again.
      peer: 1,
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
