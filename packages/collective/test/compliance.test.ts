import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { ALGORITHMS } from '../src/all-reduce/algorithm.ts';
import { GroupAbortedError, type Group } from '../src/index.ts';
import { algorithms, bitsOf, cutAt, inPairs, type MakeGroups, onAllRanks, transports } from './support/groups.ts';

/** Small enough that a buffer of a few hundred elements makes many chunks. */
const chunkBytes = 64;

/** Values whose sums are exact in float32 whatever the order. */
const value = (rank: number, index: number): number => rank + 1 + (index % 97);

const sumOver = (size: number, index: number): number => (size * (size + 1)) / 2 + size * (index % 97);

describe.each(Object.entries(algorithms))('%s', (name, make: MakeGroups) => {
  const sizes = name.endsWith('in memory') ? [1, 2, 3, 4, 5, 6, 7, 8, 17] : [1, 2, 3, 4, 7];

  it.each(sizes)('all-reduce sums over %i ranks, for lengths around the number of ranks and chunks', async (size) => {
    const groups = await make(size, { chunkBytes });
    const lengths = [0, 1, size - 1, size, size + 1, 16 * size + 3, 997];
    await onAllRanks(groups, async (group) => {
      for (const length of lengths) {
        const buffer = Float32Array.from({ length }, (_, index) => value(group.rank, index));
        await group.allReduce(buffer, { name: `length${length}` });
        expect([...buffer]).toEqual(Array.from({ length }, (_, index) => sumOver(size, index)));
        // The caller may do what it likes with the buffer from now on: a late send would carry this to the neighbour.
        buffer.fill(NaN);
      }
    });
  });

  it('gives every rank the same bits, in both wire types and for the mean', async () => {
    for (const wire of ['fp32', 'bf16'] as const) {
      for (const operation of ['sum', 'mean'] as const) {
        const groups = await make(5, { chunkBytes });
        const bits = await onAllRanks(groups, async (group) => {
          const buffer = Float32Array.from({ length: 333 }, (_, index) => Math.sin(index * 1.7 + group.rank));
          await group.allReduce(buffer, { name: 'bits', wire, operation });
          return { bits: bitsOf(buffer), first: buffer[7] as number };
        });
        expect(new Set(bits.map((b) => b.bits)).size).toBe(1);
        const exact = Array.from({ length: 5 }, (_, rank) => Math.sin(7 * 1.7 + rank)).reduce((a, b) => a + b, 0);
        const expected = operation === 'sum' ? exact : exact / 5;
        // bf16: each of the four hops and the owner round once, to 2^-9 of partial sums that are at most 5.
        expect(Math.abs((bits[0]?.first ?? NaN) - expected)).toBeLessThan(wire === 'fp32' ? 1e-5 : 5 * 5 * 2 ** -9);
      }
    }
  });

  it('sums tensors that lie in several places as if they lay end to end, empty ones too', async () => {
    const lengths = [5, 0, 64, 1, 200, 3];
    for (const size of [1, 2, 5]) {
      const groups = await make(size, { chunkBytes });
      await onAllRanks(groups, async (group) => {
        let index = 0;
        const parts = lengths.map((length) => Float32Array.from({ length }, () => value(group.rank, index++)));
        await group.allReduce(parts, { name: 'parts' });
        const total = lengths.reduce((sum, length) => sum + length, 0);
        expect(parts.flatMap((part) => [...part])).toEqual(
          Array.from({ length: total }, (_, position) => sumOver(size, position)),
        );
        for (const part of parts) part.fill(NaN);
      });
    }
  });

  it('gathers segments of different lengths, of each element type', async () => {
    const counts = [3, 0, 5, 1];
    const groups = await make(4, { chunkBytes: 8 });
    await onAllRanks(groups, async (group) => {
      const floats = Float32Array.from({ length: counts[group.rank] ?? 0 }, (_, index) => group.rank * 10 + index);
      const gathered = await group.allGather(floats, counts, { name: 'floats' });
      expect([...gathered]).toEqual([0, 1, 2, 20, 21, 22, 23, 24, 30]);
      const integers = Int32Array.from(floats, (x) => -1 - x);
      expect([...(await group.allGather(integers, counts, { name: 'integers' }))]).toEqual([
        -1, -2, -3, -21, -22, -23, -24, -25, -31,
      ]);
      const bytes = Uint8Array.from(floats);
      expect([...(await group.allGather(bytes, counts, { name: 'bytes' }))]).toEqual([...gathered]);
    });
  });

  it('gathers and reduces what is large, of uneven lengths, and lets go of the buffers', async () => {
    const counts = [700_000, 3, 400_001];
    const groups = await make(3);
    await onAllRanks(groups, async (group) => {
      const own = new Float32Array(counts[group.rank] ?? 0).fill(group.rank + 1);
      const gathered = await group.allGather(own, counts, { name: 'large' });
      own.fill(NaN);
      const total = gathered.length;
      expect(gathered.indexOf(2)).toBe(700_000);
      expect(gathered.indexOf(3)).toBe(700_003);
      expect(gathered.lastIndexOf(1)).toBe(699_999);
      for (const wire of ['fp32', 'bf16'] as const) {
        const sum = gathered.slice();
        await group.allReduce(sum, { name: 'sum', wire });
        expect([sum[0], sum[700_000], sum[total - 1], sum.includes(NaN)]).toEqual([3, 6, 9, false]);
        sum.fill(NaN);
      }
    });
  });

  it('sums what is large as bfloat16, again and again in the same memory', async () => {
    const groups = await make(3);
    // Small whole numbers: exact in bfloat16. More than 2 × 512 KiB for each rank, so that a barrier ends it and memory is lent.
    const whole = (rank: number, index: number, turn: number): number => rank + turn + (index % 37);
    await onAllRanks(groups, async (group) => {
      for (let turn = 0; turn < 4; turn++) {
        const length = 1_700_000 + 1_001 * turn;
        const buffer = new Float32Array(length);
        for (let index = 0; index < length; index++) buffer[index] = whole(group.rank, index, turn);
        await group.allReduce(cutAt(buffer, [3, 400_000, 1_699_000]), { name: `turn ${turn}`, wire: 'bf16' });
        const isWrong = (sum: number, index: number): boolean => sum !== 3 * whole(1, index, turn);
        expect(buffer.findIndex(isWrong)).toBe(-1);
        buffer.fill(NaN);
      }
    });
  });

  it('scatters sums to their owners and leaves the input as it was', async () => {
    const counts = [2, 5, 0];
    const groups = await make(3, { chunkBytes: 8 });
    const parts = await onAllRanks(groups, async (group) => {
      const buffer = Float32Array.from({ length: 7 }, (_, index) => value(group.rank, index));
      const before = [...buffer];
      const part = await group.reduceScatter(buffer, counts, { name: 'scatter' });
      expect([...buffer]).toEqual(before);
      return [...part];
    });
    expect(parts.flat()).toEqual(Array.from({ length: 7 }, (_, index) => sumOver(3, index)));
    expect(parts.map((part) => part.length)).toEqual(counts);
  });

  it('broadcasts from every root', async () => {
    const groups = await make(4, { chunkBytes });
    await onAllRanks(groups, async (group) => {
      for (let root = 0; root < 4; root++) {
        const buffer = Uint8Array.from({ length: 301 }, (_, index) => (group.rank === root ? index + root : 0));
        await group.broadcast(buffer, root, { name: `root${root}` });
        expect([...buffer]).toEqual(Array.from({ length: 301 }, (_, index) => (index + root) % 256));
        buffer.fill(255);
      }
    });
  });

  it('lets no rank through a barrier before the last has come', async () => {
    const groups = await make(3);
    let arrived = 0;
    await onAllRanks(groups, async (group) => {
      for (let turn = 0; turn < group.rank * 5; turn++) {
        await new Promise((resolve) => setImmediate(resolve));
      }
      arrived++;
      await group.barrier({ name: 'barrier' });
      expect(arrived).toBe(3);
    });
  });

  it('keeps lanes apart: an urgent collective ends while a bulk one waits for a late rank', async () => {
    const groups = await make(2);
    let release: () => void = () => undefined;
    const late = new Promise<void>((resolve) => (release = resolve));
    await onAllRanks(groups, async (group) => {
      const bulk = (group.rank === 1 ? late : Promise.resolve()).then(async () => {
        const buffer = Float32Array.of(1);
        await group.allReduce(buffer, { name: 'bulk' });
        return buffer[0];
      });
      const urgent = Float32Array.of(2);
      await group.allReduce(urgent, { name: 'urgent', lane: 'urgent' });
      expect(urgent[0]).toBe(4);
      release();
      expect(await bulk).toBe(2);
    });
  });

  it('ends on all ranks with the reason when one aborts', async () => {
    const groups = await make(4);
    const failures = await onAllRanks(groups, async (group) => {
      const pending =
        group.rank === 2
          ? Promise.reject(new GroupAbortedError(2, 'disk on fire'))
          : group.allReduce(new Float32Array(10), { name: 'b0' });
      if (group.rank === 2) {
        group.abort('disk on fire');
      }
      const error: unknown = await pending.then(
        () => null,
        (e: unknown) => e,
      );
      // And it stays ended.
      await expect(group.barrier({ name: 'later' })).rejects.toBeInstanceOf(GroupAbortedError);
      return error;
    });
    for (const failure of failures) {
      expect(failure).toMatchObject({ code: 'CIRCLET_COLLECTIVE_ABORTED', origin: 2, reason: 'disk on fire' });
    }
  });

  it('names both sides when two ranks are in different collectives', async () => {
    const groups = await make(2);
    const failures = await onAllRanks(groups, (group) =>
      group.allReduce(new Float32Array(8), { name: group.rank === 0 ? 'left' : 'right' }).then(
        () => 'ended',
        (error: Error) => error.message,
      ),
    );
    expect(failures.some((message) => message.includes("'left'") && message.includes("'right'"))).toBe(true);
    expect(failures).not.toContain('ended');
  });

  it('names both operations when one rank wants the sum and another the mean', async () => {
    const groups = await make(2);
    const failures = await onAllRanks(groups, (group) =>
      group.allReduce(new Float32Array(8), { name: 'b', operation: group.rank === 0 ? 'sum' : 'mean' }).then(
        () => 'ended',
        (error: Error) => error.message,
      ),
    );
    expect(failures).not.toContain('ended');
    expect(failures.some((message) => message.includes('kind 1') && message.includes('kind 2'))).toBe(true);
  });

  it('ends on all ranks when a signal had fired before its collective began', async () => {
    const groups = await make(3);
    const failures = await onAllRanks(groups, (group) =>
      group
        .allReduce(new Float32Array(8), {
          name: 'b',
          ...(group.rank === 1 ? { signal: AbortSignal.abort(new Error('drained')) } : {}),
        })
        .catch((error: unknown) => error),
    );
    for (const failure of failures) {
      expect(failure).toMatchObject({ code: 'CIRCLET_COLLECTIVE_ABORTED', origin: 1, reason: 'drained' });
    }
  });

  it('names the silent neighbour, the bucket and the phase once the time is up', async () => {
    // Only what a rank waits for is on a clock of the test's own: forming and closing the group may take as long as they do.
    const groups = await make(2, { silenceMs: 60_000 });
    const [failure] = await onAllRanks(groups, async (group) => {
      // Alive, connected, and never in the collective.
      if (group.rank === 1) return null;
      vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
      try {
        const pending = group.allReduce(new Float32Array(8), { name: 'bucket3' }).catch((error: unknown) => error);
        while (vi.getTimerCount() === 0) await new Promise((resolve) => setImmediate(resolve));
        // Patience is less than twice that, wherever a rank stands.
        vi.advanceTimersByTime(120_000);
        return await pending;
      } finally {
        vi.useRealTimers();
      }
    });
    expect(failure).toMatchObject({ code: 'CIRCLET_COLLECTIVE_PEER_SILENT', peer: 1 });
    expect((failure as Error).message).toMatch(
      /in (reduce-scatter|shared-memory|halving|shared-memory reduce-scatter) of 'bucket3'/,
    );
  });

  it('refuses arguments that fit no schedule', async () => {
    const [group] = (await make(1)) as [Group];
    await expect(group.allGather(new Float32Array(2), [3], { name: 'x' })).rejects.toThrow(
      'expected 3 elements on rank 0',
    );
    await expect(group.reduceScatter(new Float32Array(2), [1], { name: 'x' })).rejects.toThrow('add up to');
    await expect(group.broadcast(new Float32Array(2), 1, { name: 'x' })).rejects.toThrow('root from 0 to 0');
    await group[Symbol.asyncDispose]();
  });
});

describe('any all-reduce', () => {
  it('equals a plain sum for random algorithms, ranks, lengths, chunk sizes and places of the values, and leaves nothing behind', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...ALGORITHMS),
        fc.integer({ min: 1, max: 17 }),
        fc.nat(200),
        fc.integer({ min: 4, max: 256 }),
        fc.array(fc.nat(200), { maxLength: 6 }),
        async (algorithm, size, length, bytes, cuts) => {
          const groups = await transports.memory(size, { algorithm, chunkBytes: bytes, hosts: inPairs(size) });
          const results = await onAllRanks(groups, async (group) => {
            const sums: number[][] = [];
            for (const turn of [0, 1]) {
              const buffer = Float32Array.from({ length }, (_, index) => value(group.rank, index + turn));
              await group.allReduce(cutAt(buffer, cuts), { name: `property${turn}` });
              sums.push([...buffer]);
              buffer.fill(NaN);
            }
            return sums;
          });
          for (const [first, second] of results) {
            expect(first).toEqual(Array.from({ length }, (_, index) => sumOver(size, index)));
            expect(second).toEqual(Array.from({ length }, (_, index) => sumOver(size, index + 1)));
          }
        },
      ),
      { numRuns: 120 },
    );
  });

  it('gives all ranks the same bits, whatever the hosts, in both wire types', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...ALGORITHMS),
        fc.constantFrom('fp32' as const, 'bf16' as const),
        fc.array(fc.nat(3), { minLength: 2, maxLength: 12 }),
        fc.nat(100),
        fc.array(fc.nat(100), { maxLength: 4 }),
        async (algorithm, wire, hostOf, length, cuts) => {
          const size = hostOf.length;
          const hosts = [0, 1, 2, 3]
            .map((host) => hostOf.flatMap((of, rank) => (of === host ? [rank] : [])))
            .filter((ranks) => ranks.length > 0);
          const groups = await transports.memory(size, { algorithm, hosts, chunkBytes: 32 });
          const bits = await onAllRanks(groups, async (group) => {
            const buffer = Float32Array.from({ length }, (_, index) => Math.sin(index * 1.7 + group.rank));
            await group.allReduce(cutAt(buffer, cuts), { name: 'bits', wire, operation: 'mean' });
            buffer.forEach((got, index) => {
              const exact = hostOf.reduce((sum, _, rank) => sum + Math.sin(index * 1.7 + rank), 0) / size;
              // Each of at most `size` roundings to bf16 is 2^-9 of a partial sum of at most `size`; then the mean.
              expect(Math.abs(got - exact)).toBeLessThan(wire === 'fp32' ? 1e-6 : size * 2 ** -9);
            });
            return bitsOf(buffer);
          });
          expect(new Set(bits).size).toBe(1);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('of two ranks has the same bits by each algorithm', async () => {
    const bits = await Promise.all(
      ALGORITHMS.map(async (algorithm) =>
        onAllRanks(await transports.memory(2, { algorithm, hosts: [[0], [1]] }), async (group) => {
          const buffer = Float32Array.from({ length: 101 }, (_, index) => Math.sin(index * 1.7 + group.rank));
          await group.allReduce(buffer, { name: 'bits', wire: 'bf16' });
          return bitsOf(buffer);
        }),
      ),
    );
    expect(new Set(bits.flat()).size).toBe(1);
  });
});
