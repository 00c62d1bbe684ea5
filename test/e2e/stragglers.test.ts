import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { judgeStragglers } from '../../apps/coordinator/src/stragglers/judge.ts';
import { addPace, noPace } from '../../apps/coordinator/src/stragglers/rank-pace.ts';
import { startLinkedHosts, whyNoLinkedHosts } from '../../tools/bench/src/links/linked-hosts.ts';
import { temporaryPlace } from './support/place.ts';
import { circlet, kill, start, workspace } from './support/program.ts';

const obstacle = await whyNoLinkedHosts();

it('a worker that computes for a fifth of the time is named while it does so, in the log and in the report', async () => {
  using place = temporaryPlace();
  const recipe = place.recipe({ steps: 100_000, checkpointEvery: 100_000 });
  const flags = [`--recipe=${recipe}`, '--workers=2', '--threads=1', `--runs=${join(place.path, 'runs')}`];
  await using program = circlet(['launch', ...flags, '--metrics-port=0'], { cwd: place.path });
  await program.printed(/step \d+\/100000/);
  const slow = program.processes().find(({ command }) => command.includes('--slot 1'))?.pid as number;
  const slowing = setInterval(() => {
    kill(slow, 'SIGSTOP');
    setTimeout(() => kill(slow, 'SIGCONT'), 200);
  }, 250);
  const named = await program
    .printed(/warning: (rank 1 on \S+ takes \d+\.\d times as long as the median to compute: .*)/)
    .finally(() => clearInterval(slowing));
  const [, address = ''] = /metrics at (\S+)/.exec(program.output) ?? [];
  const metrics = await (await fetch(address)).text();
  expect(metrics).toMatch(/circlet_straggler\{straggler="1",cause="compute"[^}]*\} \d/);
  kill(program.pid, 'SIGINT');
  const { code, stdout } = await program.ended;
  expect(code).toBe(0);
  expect(stdout.split(named[1] as string)).toHaveLength(3); // Once when it began, once at the end.
  const report = JSON.parse(readFileSync(join(place.path, 'runs/latest/report.json'), 'utf8')) as {
    stragglers: readonly object[];
  };
  expect(report.stragglers).toEqual([
    expect.objectContaining({ rank: 1, cause: 'compute', text: named[1] as string, lastStep: null }),
  ]);
});

describe.skipIf(obstacle !== null)(`edges${obstacle === null ? '' : ` (not here: ${obstacle})`}`, () => {
  const SECONDS = 2;

  async function pacesOf(rates: readonly string[]): Promise<Parameters<typeof judgeStragglers>[0]> {
    await using hosts = await startLinkedHosts(rates.length);
    for (const [host, rate] of rates.entries()) {
      const bucket = [
        'qdisc',
        'replace',
        'dev',
        'eth0',
        'root',
        'tbf',
        'rate',
        rate,
        'burst',
        '128kb',
        'latency',
        '50ms',
      ];
      const [file, ...args] = hosts.on(host, 'tc', bucket);
      await using program = start(file, args, { cwd: workspace });
      expect(await program.ended).toMatchObject({ code: 0 });
    }
    const ranks = rates.map((_, rank) => {
      const script = join(import.meta.dirname, 'support/edge-rank.mjs');
      const [file, ...args] = hosts.on(rank, process.execPath, [
        script,
        hosts.addresses[rank] as string,
        String(SECONDS),
      ]);
      return start(file, args, { cwd: workspace });
    });
    try {
      const greetings = await Promise.all(ranks.map((rank) => rank.printed(/\{"endpoints.*\}\n/)));
      const endpoints = greetings.map(([line]) => (JSON.parse(line) as { endpoints: string[] }).endpoints);
      ranks.forEach((program, rank) => program.type(`${JSON.stringify({ rank, endpoints })}\n`));
      const told = await Promise.all(ranks.map((rank) => rank.printed(/\{"edges.*\}\n/)));
      return told.map(([line], rank) => {
        const load = { load: 0, cores: 2, cpuPressure: -1, cpuSteal: -1 };
        const own = JSON.parse(line) as {
          edges: { to: number; share: number }[];
          seconds: number;
          exchangedBytes: number;
          steps: number;
        };
        return addPace(noPace(rank, `host${rank}`), {
          ...own,
          ...load,
          lastStep: own.steps,
          dataSeconds: 0,
          computeSeconds: 0.1,
        });
      });
    } finally {
      await Promise.all(ranks.map((rank) => rank[Symbol.asyncDispose]()));
    }
  }

  it('the slow one of three is named with its rate and that of the others', async () => {
    const verdict = judgeStragglers(await pacesOf(['400mbit', '40mbit', '400mbit']));
    expect(verdict).toMatchObject({ rank: 1, to: 2, cause: 'network' });
    // 40 Mbit/s are 5 MB/s, less what frames and headers take; sampled.
    expect(verdict?.text).toMatch(/^edge 1→2 \(host1 to host2\) carries 0\.00(4|5)\d* GB\/s where the others carry /);
  });

  it('none is named where all are alike', async () => {
    expect(judgeStragglers(await pacesOf(['100mbit', '100mbit', '100mbit']))).toBeNull();
  });
});
