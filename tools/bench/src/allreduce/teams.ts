import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { CollectivePlan } from '@circlet/collective';
import { type LineProcess, startLineProcess } from '../line-process.ts';
import { median } from '../report.ts';
import type { ReduceTask, Wiring } from './task.ts';

/** The processes of one side; they sleep between their turns. */
export interface Team<Request> extends AsyncDisposable {
  /** Seconds of one all-reduce: of each the slowest rank, of these the median. Rejects where a sum was wrong. */
  turn(request: Request): Promise<number>;
}

/** Where the ranks run: the command that starts one there, and the network interface that it has there. */
export interface Places {
  readonly interfaceName: string;
  command(rank: number, command: string, args: readonly string[]): readonly [string, ...string[]];
}

/** All ranks are on this host: without a name, Gloo takes the interface that the host's name stands for. */
const THIS_HOST: Places = {
  interfaceName: process.platform === 'darwin' ? 'lo0' : 'lo',
  command: (_rank, command, args) => [command, ...args],
};

/** Our ranks: each process is a member of one group per transport. */
export async function startOurs<Name extends string>(
  size: number,
  wiringsOf: (rank: number) => Readonly<Record<Name, Wiring>>,
  places: Places = THIS_HOST,
): Promise<
  Team<ReduceTask & { readonly transport: Name }> & { readonly plans: Readonly<Record<Name, CollectivePlan>> }
> {
  const program = fileURLToPath(new URL('../../dist/allreduce/rank.js', import.meta.url));
  const ranks = Array.from({ length: size }, (_, rank) => {
    const [command, ...args] = places.command(rank, process.execPath, [program, JSON.stringify(wiringsOf(rank))]);
    return startLineProcess(`our rank ${rank}`, command, args);
  });
  const bound = (await answersOf(ranks)).map(({ addresses }) => addresses as Record<Name, string[]>);
  const transports = Object.keys(wiringsOf(0)) as Name[];
  const addresses = Object.fromEntries(
    transports.map((transport) => [transport, bound.map((ofRank) => ofRank[transport])]),
  );
  ranks.forEach((process, rank) => process.send(JSON.stringify({ rank, addresses })));
  const [first] = await answersOf(ranks);
  return { ...teamOf(ranks), plans: first?.['plans'] as Record<Name, CollectivePlan> };
}

/** PyTorch's ranks over Gloo: peers/gloo_allreduce.py. */
export async function startGloo(
  python: string,
  size: number,
  places: Places = THIS_HOST,
): Promise<Team<ReduceTask> & { readonly version: string }> {
  const script = fileURLToPath(new URL('../../peers/gloo_allreduce.py', import.meta.url));
  const directory = await mkdtemp(join(tmpdir(), 'circlet-bench-'));
  const store = `--store=${join(directory, 'store')}`;
  const ranks = Array.from({ length: size }, (_, rank) => {
    const [command, ...args] = places.command(rank, python, [script, `--rank=${rank}`, `--size=${size}`, store]);
    return startLineProcess(`Gloo's rank ${rank}`, command, args, { GLOO_SOCKET_IFNAME: places.interfaceName });
  });
  const [first] = await answersOf(ranks);
  const team = teamOf<ReduceTask>(ranks);
  return {
    version: String(first?.['version']),
    turn: team.turn,
    async [Symbol.asyncDispose]() {
      await team[Symbol.asyncDispose]();
      await rm(directory, { recursive: true, force: true });
    },
  };
}

function teamOf<Request>(ranks: readonly LineProcess[]): Team<Request> {
  return {
    async turn(request) {
      ranks.forEach((rank) => rank.send(JSON.stringify(request)));
      const [first = [], ...others] = (await answersOf(ranks)).map(({ seconds }) => seconds as readonly number[]);
      return median(first.map((own, round) => Math.max(own, ...others.map((seconds) => seconds[round] ?? 0))));
    },
    async [Symbol.asyncDispose]() {
      await Promise.all(ranks.map((rank) => rank[Symbol.asyncDispose]()));
    },
  };
}

function answersOf(ranks: readonly LineProcess[]): Promise<Record<string, unknown>[]> {
  return Promise.all(ranks.map((rank) => rank.next()));
}
