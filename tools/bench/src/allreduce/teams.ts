import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type LineProcess, startLineProcess } from '../line-process.ts';
import { median } from '../report.ts';
import type { TransportName } from './options.ts';
import type { ReduceTask } from './task.ts';

/** The processes of one side; they sleep between their turns. */
export interface Team<Request> extends AsyncDisposable {
  /** Seconds of one all-reduce: of each the slowest rank, of these the median. Rejects where a sum was wrong. */
  turn(request: Request): Promise<number>;
}

/** Our ranks: each process is a member of one group per transport. */
export async function startOurs(
  size: number,
  transports: readonly TransportName[],
): Promise<Team<ReduceTask & { readonly transport: TransportName }>> {
  const program = fileURLToPath(new URL('./rank.js', import.meta.url));
  const ranks = Array.from({ length: size }, (_, rank) =>
    startLineProcess(`our rank ${rank}`, process.execPath, [program, ...transports]),
  );
  const bound = (await answersOf(ranks)).map(({ addresses }) => addresses as Record<TransportName, string[]>);
  const addresses = Object.fromEntries(
    transports.map((transport) => [transport, bound.map((ofRank) => ofRank[transport])]),
  );
  ranks.forEach((process, rank) => process.send(JSON.stringify({ rank, addresses })));
  await answersOf(ranks);
  return teamOf(ranks);
}

/** PyTorch's ranks over Gloo: peers/gloo_allreduce.py. */
export async function startGloo(
  python: string,
  size: number,
): Promise<Team<ReduceTask> & { readonly version: string }> {
  const script = fileURLToPath(new URL('../../peers/gloo_allreduce.py', import.meta.url));
  const directory = await mkdtemp(join(tmpdir(), 'circlet-bench-'));
  const ranks = Array.from({ length: size }, (_, rank) =>
    startLineProcess(
      `Gloo's rank ${rank}`,
      python,
      [script, `--rank=${rank}`, `--size=${size}`, `--store=${join(directory, 'store')}`],
      // All ranks are on this host: without this, Gloo takes the interface that the host's name stands for.
      { GLOO_SOCKET_IFNAME: process.platform === 'darwin' ? 'lo0' : 'lo' },
    ),
  );
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
