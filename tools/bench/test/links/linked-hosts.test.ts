import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import type { Wiring } from '../../src/allreduce/task.ts';
import { startOurs } from '../../src/allreduce/teams.ts';
import { LINK_NAME, type LinkedHosts, startLinkedHosts, whyNoLinkedHosts } from '../../src/links/linked-hosts.ts';

const obstacle = await whyNoLinkedHosts();
const ELEMENTS = 300_001;

const tcp = (hosts: LinkedHosts, rank: number, more: Partial<Wiring> = {}): Wiring => ({
  bind: { host: hosts.addresses[Math.floor(rank / 2)] as string },
  ...more,
});

/** Bytes that a host has sent over its link. */
function bytesSent(hosts: LinkedHosts, host: number): number {
  const [command, ...args] = hosts.on(host, 'cat', ['/proc/self/net/dev']);
  const line = execFileSync(command, args, { encoding: 'utf8' })
    .split('\n')
    .find((text) => text.includes(LINK_NAME));
  // Interface, eight columns of what was received, then the bytes sent.
  return Number(line?.trim().split(/[\s:]+/)[9]);
}

function networkOf(hosts: LinkedHosts): string {
  return /--net=(.*)/.exec(hosts.on(0, 'true', [])[1] ?? '')?.[1] ?? '';
}

describe.skipIf(obstacle !== null)(
  `hosts on limited links${obstacle === null ? '' : ` (not here: ${obstacle})`}`,
  () => {
    it('reduce right by every algorithm, two ranks on each of three, and the bytes cross the links', async () => {
      await using hosts = await startLinkedHosts(3);
      await hosts.limit(1000);
      const places = {
        interfaceName: LINK_NAME,
        command: (rank: number, command: string, args: readonly string[]) =>
          hosts.on(Math.floor(rank / 2), command, args),
      };
      await using ranks = await startOurs(
        6,
        (rank) => ({
          auto: tcp(hosts, rank),
          ring: tcp(hosts, rank, { connect: { algorithm: 'ring' } }),
          'halving-doubling': tcp(hosts, rank, { connect: { algorithm: 'halving-doubling' } }),
          'two-level': tcp(hosts, rank, { connect: { algorithm: 'two-level' } }),
          'two-level bf16': tcp(hosts, rank, { connect: { algorithm: 'two-level' }, wire: 'bf16' }),
        }),
        places,
      );
      expect(ranks.plans.auto.hosts).toEqual([
        [0, 1],
        [2, 3],
        [4, 5],
      ]);
      for (const [transport, minimum] of Object.entries({
        // A host's share of what must leave it: 2(N − 1)/N of the buffer for N ranks of the ring or hosts of the two levels.
        ring: (10 / 6) * 4,
        'halving-doubling': 4,
        'two-level': (4 / 3) * 4,
        'two-level bf16': (4 / 3) * 2,
        auto: 2,
      })) {
        const before = bytesSent(hosts, 0);
        // Each rank checks every sum, and ends with an error where one is wrong.
        await ranks.turn({ transport: transport as 'ring', elements: ELEMENTS, rounds: 1 });
        expect(bytesSent(hosts, 0) - before).toBeGreaterThan(2 * minimum * ELEMENTS * 0.999);
      }
    });

    it('are gone with their links when they are no longer needed', async () => {
      const hosts = await startLinkedHosts(2);
      const network = networkOf(hosts);
      expect(existsSync(network)).toBe(true);
      await hosts[Symbol.asyncDispose]();
      expect(existsSync(network)).toBe(false);
    });

    it('are gone when the process that made them is killed', async () => {
      const module = new URL('../../dist/links/linked-hosts.js', import.meta.url);
      const program = `
      const { startLinkedHosts } = await import(${JSON.stringify(module.href)});
      const hosts = await startLinkedHosts(2);
      console.log(hosts.on(1, 'true', [])[1]);
      setInterval(() => undefined, 1000);`;
      const maker: ChildProcess = spawn(process.execPath, ['--input-type=module', '-e', program], {
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      const [line] = (await once(maker.stdout as NodeJS.ReadableStream, 'data')) as [Buffer];
      const network = String(line).trim().replace('--net=', '');
      expect(existsSync(network)).toBe(true);
      maker.kill('SIGKILL');
      while (existsSync(network)) await sleep(10);
    });
  },
);
