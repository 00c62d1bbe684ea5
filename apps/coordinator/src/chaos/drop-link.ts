import { readdirSync, readFileSync } from 'node:fs';
import { targetOf } from './processes.ts';

/**
 * Ends one of the connections from other ranks to this process, in the kernel: both ends see it as they see a link that breaks.
 * Ranks of one host have connections by name, as the trial's are.
 *
 * @param draw which, modulo their number
 * @returns what was done
 */
export async function dropLink(draw: number): Promise<string> {
  const links = ownLinks();
  const link = links[draw % Math.max(1, links.length)];
  if (link === undefined) throw new Error('no other rank is connected to this one');
  const { default: koffi } = await import('koffi');
  const shutdown = koffi.load(null).func('int shutdown(int socket, int how)');
  const BOTH_WAYS = 2;
  const result = shutdown(link.descriptor, BOTH_WAYS) as number;
  if (result !== 0) throw new Error(`the link's socket ${link.descriptor} could not be shut down`);
  return `lane ${link.lane}, one of ${links.length} links`;
}

/** Connections that this process has accepted on sockets with names as `@circlet-PID-…-LANE`. */
function ownLinks(): { readonly descriptor: number; readonly lane: string }[] {
  const CONNECTED = '03';
  const laneOf = new Map<string, string>();
  for (const line of readFileSync('/proc/net/unix', 'latin1').split('\n')) {
    // Num RefCount Protocol Flags Type St Inode Path
    const [, , , , , state, inode = '', path = ''] = line.trim().split(/\s+/);
    const [, pid, lane] = /^@circlet-(\d+)-[0-9a-f]+-(.+)$/.exec(path) ?? [];
    if (state === CONNECTED && Number(pid) === process.pid && lane !== undefined) laneOf.set(inode, lane);
  }
  return readdirSync('/proc/self/fd')
    .map(Number)
    .toSorted((a, b) => a - b)
    .flatMap((descriptor) => {
      const [, inode = ''] = /^socket:\[(\d+)\]$/.exec(targetOf(`/proc/self/fd/${descriptor}`)) ?? [];
      const lane = laneOf.get(inode);
      return lane === undefined ? [] : [{ descriptor, lane }];
    });
}
