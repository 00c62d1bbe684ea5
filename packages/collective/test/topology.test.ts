import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { halvingDoublingSchedule } from '../src/all-reduce/halving-doubling.ts';
import { directPeers, hasTwoLevels, hostsOf, neighbourhood } from '../src/topology.ts';

describe('hosts', () => {
  it('are the addresses that ranks receive on', () => {
    expect(hostsOf(['tcp://10.0.0.1:1', 'tcp://10.0.0.2:1', 'tcp://10.0.0.1:2', 'tcp://[fe80::1]:3'])).toEqual([
      [0, 2],
      [1],
      [3],
    ]);
    expect(hostsOf(['ipc://@a', 'ipc://@b'])).toEqual([[0, 1]]);
  });

  it('have two levels where there are several and one of them has several ranks', () => {
    expect(hasTwoLevels([[0, 1]])).toBe(false);
    expect(hasTwoLevels([[0], [1]])).toBe(false);
    expect(hasTwoLevels([[0, 1], [2]])).toBe(true);
  });

  it('connect ranks of the same place; surplus ranks of a larger host with nobody', () => {
    const hosts = [
      [0, 2, 4],
      [1, 3],
    ];
    expect(neighbourhood(hosts, 2)).toEqual({ local: [0, 2, 4], across: [2, 3] });
    expect(neighbourhood(hosts, 4)).toEqual({ local: [0, 2, 4], across: [] });
  });

  it('give every pair of ranks a connection both ways or none', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(3), { minLength: 1, maxLength: 20 }), (hostOf) => {
        const hosts = hostsOf(hostOf.map((host) => `tcp://${host}:1`));
        const peers = hostOf.map((_, rank) => directPeers(hosts, rank));
        peers.forEach((ofRank, rank) => {
          expect(ofRank).not.toContain(rank);
          ofRank.forEach((peer) => expect(peers[peer]).toContain(rank));
        });
      }),
    );
  });
});

describe('halving and doubling', () => {
  it('leaves each place to one rank, in exchanges that both sides see alike', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 40 }), fc.nat(100), (size, length) => {
        const schedules = Array.from({ length: size }, (_, rank) => halvingDoublingSchedule(rank, size, length));
        const owners = new Array<number>(length).fill(0);
        schedules.forEach(({ giveTo, takeFrom, exchanges }, rank) => {
          if (giveTo !== null) expect(schedules[giveTo]?.takeFrom).toBe(rank);
          if (takeFrom !== null) expect(schedules[takeFrom]?.giveTo).toBe(rank);
          exchanges.forEach(({ peer, gives, takes }, index) => {
            expect(schedules[peer]?.exchanges[index]).toEqual({ peer: rank, gives: takes, takes: gives });
          });
          const own = exchanges.at(-1)?.takes;
          for (let index = own?.begin ?? 0; index < (own?.end ?? 0); index++) owners[index] = (owners[index] ?? 0) + 1;
        });
        expect(owners.every((count) => count === 1)).toBe(true);
        // 2·log₂ P steps and no more.
        expect(Math.max(...schedules.map(({ exchanges }) => exchanges.length))).toBe(Math.floor(Math.log2(size)));
      }),
    );
  });
});
