import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bindLanes, connectGroup, type Group } from '../src/index.ts';
import { createRegion, openRegion } from '../src/shared-memory/region.ts';
import { algorithms, bitsOf, cutAt, type MakeGroups, onAllRanks, transports } from './support/groups.ts';

function numMappings(): number {
  return readFileSync('/proc/self/maps', 'utf8').split('memfd:circlet').length - 1;
}

/** Sums of the same values over both ways. */
async function reduced(groups: readonly Group[], length: number, seed: number, cuts: readonly number[] = []) {
  return onAllRanks(groups, async (group) => {
    const buffer = Float32Array.from({ length }, (_, index) => Math.sin(seed + index * 1.7 + group.rank * 31));
    await group.allReduce(cutAt(buffer, cuts), { name: 'bits', operation: 'mean' });
    return bitsOf(buffer);
  });
}

describe.runIf(process.platform === 'linux')('shared memory', () => {
  it('is what ranks of one host agree on, and is not there where one of them has none', async () => {
    const groups = await transports['shared memory'](3);
    expect(groups.map(({ sharesMemory }) => sharesMemory)).toEqual([true, true, true]);
    await Promise.all(groups.map((group) => group[Symbol.asyncDispose]()));

    const bound = await Promise.all([bindLanes(), bindLanes({ sharedMemory: false }), bindLanes()]);
    const endpoints = bound.map((lanes) => lanes.endpoints);
    const mixed = await Promise.all(
      bound.map((lanes, rank) => connectGroup(lanes, { job: 'mixed', generation: 1, rank, endpoints })),
    );
    const sums = await onAllRanks(mixed, async (group) => {
      expect(group.sharesMemory).toBe(false);
      const buffer = new Float32Array(100_000).fill(group.rank + 1);
      await group.allReduce(buffer, { name: 'large' });
      return buffer.every((value) => value === 6);
    });
    expect(sums).toEqual([true, true, true]);
  });

  it('gives the bits of the ring', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 2, max: 5 }),
        fc.nat(300),
        fc.integer({ min: 16, max: 256 }),
        fc.nat(1000),
        fc.array(fc.nat(300), { maxLength: 6 }),
        async (size, length, chunkBytes, seed, cuts) => {
          const shared = await reduced(await transports['shared memory'](size, { chunkBytes }), length, seed, cuts);
          const ring = await reduced(await transports.memory(size, { chunkBytes }), length, seed);
          expect(shared).toEqual(ring);
        },
      ),
      { numRuns: 15 },
    );
  });

  it('gives the bits of frames within the hosts of two levels, in both wire types', async () => {
    for (const wire of ['fp32', 'bf16'] as const) {
      const bits = await Promise.all(
        [
          ['two levels of frames over ZeroMQ', []] as const,
          ['two levels of shared memory and ZeroMQ', []] as const,
          ['two levels of shared memory and ZeroMQ', [3, 3, 40, 170, 171, 330]] as const,
        ].map(async ([name, cuts]) =>
          onAllRanks(await (algorithms[name] as MakeGroups)(5, { chunkBytes: 64 }), async (group) => {
            const buffer = Float32Array.from({ length: 333 }, (_, index) => Math.sin(index * 1.7 + group.rank * 31));
            await group.allReduce(cutAt(buffer, cuts), { name: 'bits', wire });
            return bitsOf(buffer);
          }),
        ),
      );
      expect(new Set(bits.flat()).size).toBe(1);
    }
  });

  it('carries many all-reduces one after the other, each of many pieces, while the urgent lane is busy too', async () => {
    const groups = await transports['shared memory'](3, { chunkBytes: 64 });
    await onAllRanks(groups, async (group) => {
      const bulk = Array.from({ length: 6 }, async (_, turn) => {
        const buffer = Float32Array.from({ length: 500 }, (_unused, index) => turn + index + group.rank);
        await group.allReduce(buffer, { name: `bucket${turn}` });
        expect([...buffer]).toEqual(Array.from({ length: 500 }, (_unused, index) => 3 * (turn + index) + 3));
        buffer.fill(NaN);
      });
      const urgent = Array.from({ length: 6 }, async (_, turn) => {
        const buffer = Float32Array.of(turn, group.rank);
        await group.allReduce(buffer, { name: `vote${turn}`, lane: 'urgent' });
        expect([...buffer]).toEqual([3 * turn, 3]);
      });
      await Promise.all([...bulk, ...urgent]);
    });
  });

  it('is given back with the group', async () => {
    const before = numMappings();
    const groups = await transports['shared memory'](4);
    expect(numMappings()).toBe(before + 16);
    await Promise.all(groups.map((group) => group[Symbol.asyncDispose]()));
    expect(numMappings()).toBe(before);
  });

  it('is refused where the token is another, the process is gone, or the address is none', () => {
    using region = createRegion();
    const endpoint = region?.endpoint ?? '';
    {
      using opened = openRegion(endpoint);
      opened?.values.set([42], 5);
      expect(region?.values[5]).toBe(42);
    }
    const lastDigit = endpoint.endsWith('0') ? '1' : '0';
    expect(openRegion(endpoint.slice(0, -1) + lastDigit)).toBeNull();
    expect(openRegion(`memfd:4194304:3:${'0'.repeat(32)}`)).toBeNull();
    expect(openRegion('')).toBeNull();
    expect(openRegion('memfd:self:../../etc/passwd:00')).toBeNull();
  });
});
