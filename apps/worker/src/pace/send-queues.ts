import { readFileSync } from 'node:fs';
import { isIPv4 } from 'node:net';
import { endianness } from 'node:os';

/** How often something that was sent to a rank had not arrived yet. */
export interface SendQueues extends Disposable {
  /** Share of the looks since the last call, by rank; those that were never seen busy are left out. */
  take(): { readonly to: number; readonly share: number }[];
}

export interface SendQueuesOptions {
  /** By rank, as in the Members message; those of this host are no TCP connections. */
  readonly endpoints: readonly (readonly string[])[];
  readonly rank: number;
  readonly intervalMs: number;
  /** The kernel's tables of connections. Default: those of this process's network. */
  readonly tables?: () => string;
}

/**
 * Looks into the kernel's send queues: bytes that a TCP connection has taken and its other end has not acknowledged. In a ring all
 * ranks wait alike for a slow edge; the queue of its sender alone is never empty. Linux; elsewhere nothing is ever seen.
 */
export function watchSendQueues({ endpoints, rank, intervalMs, tables = ownTables }: SendQueuesOptions): SendQueues {
  const rankAt = new Map<string, number>();
  endpoints.forEach((ofRank, other) => {
    if (other !== rank) ofRank.forEach((endpoint) => rankAt.set(connectionKey(endpoint), other));
  });
  rankAt.delete('');
  let busy = new Map<number, number>();
  let looks = 0;
  const look = (): void => {
    looks++;
    for (const to of busyRanks(tables(), rankAt)) busy.set(to, (busy.get(to) ?? 0) + 1);
  };
  const looking = rankAt.size === 0 ? undefined : setInterval(look, intervalMs);
  looking?.unref();
  return {
    take() {
      const shares = [...busy].map(([to, count]) => ({ to, share: count / looks }));
      busy = new Map();
      looks = 0;
      return shares;
    },
    [Symbol.dispose]: () => clearInterval(looking),
  };
}

/** Ranks to which a connection has something on its way. */
function busyRanks(table: string, rankAt: ReadonlyMap<string, number>): Set<number> {
  const ranks = new Set<number>();
  // `0: 0100007F:1F90 0200000A:C350 01 00000400:00000000 …`: number, local, remote, state, send queue and receive queue.
  for (const [, remote = '', queue = ''] of table.matchAll(/^ *\d+: \S+ (\S+) 01 ([0-9A-F]{8}):/gm)) {
    const to = rankAt.get(remote);
    if (to !== undefined && queue !== '00000000') ranks.add(to);
  }
  return ranks;
}

/** `tcp://10.0.0.2:50000` as the kernel's table has it: `0200000A:C350`; empty for what is no IPv4 address. */
export function connectionKey(endpoint: string): string {
  const [, host = '', port = ''] = /^tcp:\/\/(.+):(\d+)$/.exec(endpoint) ?? [];
  if (!isIPv4(host)) return '';
  const bytes = host.split('.').map(Number);
  // A word in the order of this machine's own bytes.
  const word = endianness() === 'LE' ? bytes.toReversed() : bytes;
  const hex = (value: number, digits: number): string => value.toString(16).toUpperCase().padStart(digits, '0');
  return `${word.map((byte) => hex(byte, 2)).join('')}:${hex(Number(port), 4)}`;
}

function ownTables(): string {
  try {
    return readFileSync('/proc/self/net/tcp', 'utf8');
  } catch {
    return '';
  }
}
