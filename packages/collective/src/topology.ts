import { halvingDoublingSchedule } from './all-reduce/halving-doubling.ts';
import { wrap } from './segments.ts';

/** The ranks of each host, ascending; hosts in the order of their first ranks. Every rank is in exactly one. */
export type Hosts = readonly (readonly number[])[];

/** All ranks on one host. */
export function oneHost(size: number): Hosts {
  return [Array.from({ length: size }, (_, rank) => rank)];
}

/**
 * Groups ranks by the address that they receive on: all ranks see the same addresses, so all see the same hosts. Sockets that
 * are no TCP reach this host only.
 *
 * @param addresses one of each rank, for example `tcp://10.0.0.1:4711`
 */
export function hostsOf(addresses: readonly string[]): Hosts {
  const ranksAt = new Map<string, number[]>();
  for (const [rank, address] of addresses.entries()) {
    const host = /^tcp:\/\/(.*):[^:]*$/.exec(address)?.[1] ?? '';
    ranksAt.set(host, [...(ranksAt.get(host) ?? []), rank]);
  }
  return [...ranksAt.values()];
}

/** Whether two-level all-reduce differs from the ring: several hosts, and several ranks on one of them. */
export function hasTwoLevels(hosts: Hosts): boolean {
  return hosts.length > 1 && hosts.some((ranks) => ranks.length > 1);
}

/** The ranks of this rank's host, and of each host the rank that has the same place there. */
export function neighbourhood(
  hosts: Hosts,
  rank: number,
): { readonly local: readonly number[]; readonly across: readonly number[] } {
  const local = hosts.find((ranks) => ranks.includes(rank)) ?? [rank];
  const place = local.indexOf(rank);
  // Where a host has fewer ranks, those beyond its number have nothing to do with other hosts.
  const reachesAcross = hosts.every((ranks) => place < ranks.length);
  return { local, across: reachesAcross ? hosts.map((ranks) => ranks[place] as number) : [] };
}

/** The ranks that any of the algorithms lets this one exchange frames with. Of two ranks, each is in the other's or neither. */
export function directPeers(hosts: Hosts, rank: number): number[] {
  const size = hosts.reduce((sum, ranks) => sum + ranks.length, 0);
  const { giveTo, takeFrom, exchanges } = halvingDoublingSchedule(rank, size, 0);
  const peers = new Set([giveTo, takeFrom, ...exchanges.map(({ peer }) => peer)].filter((peer) => peer !== null));
  if (hasTwoLevels(hosts)) {
    const { local, across } = neighbourhood(hosts, rank);
    for (const ring of [local, across].filter((ranks) => ranks.length > 1)) {
      const place = ring.indexOf(rank);
      peers.add(ring[wrap(place + 1, ring.length)] as number).add(ring[wrap(place - 1, ring.length)] as number);
    }
  }
  return [...peers].sort((a, b) => a - b);
}
