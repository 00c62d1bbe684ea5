import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { MeasuredStep } from '@circlet/prediction';
import { startLineProcess } from '../line-process.ts';
import { type RankPlace, startRanks } from '../rank-processes.ts';
import type { RankAccount } from '../rank-steps.ts';
import type { StepConfiguration } from '../step/configuration.ts';
import type { TrainOptions } from './options.ts';

/** What our rank is told once all are bound. */
export interface RankTask extends RankPlace {
  readonly configuration: StepConfiguration;
  readonly threads: number;
  readonly classes: number;
}

/** What a rank says of one step. */
export interface RankStep extends RankAccount {
  /** In which gradients were summed over ranks; of these, behind the backward pass. Zero for the peer, which does not say. */
  readonly allReduceSeconds: number;
  readonly hiddenSeconds: number;
  /** For a profile; ours only. */
  readonly measured?: MeasuredStep;
}

/** The processes of one side; they sleep between their steps. */
export interface TrainTeam extends AsyncDisposable {
  readonly version: string;
  /** One step of all ranks, each rank's account of it. */
  step(): Promise<readonly RankStep[]>;
}

export interface OurTeam extends TrainTeam {
  /** @throws where two ranks hold different weights */
  mustHaveEqualReplicas(): Promise<void>;
}

type Sizes = Pick<TrainOptions, 'workers' | 'threads' | 'classes'>;

export async function startOurs(
  configuration: StepConfiguration,
  { workers, threads, classes }: Sizes,
): Promise<OurTeam> {
  const task = { configuration, threads, classes } satisfies Omit<RankTask, keyof RankPlace>;
  const ranks = await startRanks(new URL('./rank.js', import.meta.url), workers, task);
  return {
    version: String(ranks.ready[0]?.['version']),
    step: async () => (await ranks.ask('step')) as unknown as RankStep[],
    mustHaveEqualReplicas: () => ranks.mustHaveEqualReplicas(),
    [Symbol.asyncDispose]: () => ranks[Symbol.asyncDispose](),
  };
}

/** peers/torch_step.py, one process per rank. */
export async function startPeers(
  python: string,
  { network, batch, precision }: StepConfiguration,
  { workers, threads, classes }: Sizes,
): Promise<TrainTeam> {
  const script = fileURLToPath(new URL('../../peers/torch_step.py', import.meta.url));
  const directory = await mkdtemp(join(tmpdir(), 'circlet-bench-'));
  const values = { net: network, batch, precision, threads, classes, size: workers, store: join(directory, 'store') };
  const ranks = Array.from({ length: workers }, (_, rank) =>
    startLineProcess(
      `the peer's rank ${rank}`,
      python,
      [script, ...Object.entries({ ...values, rank }).map(([name, value]) => `--${name}=${value}`)],
      // All ranks are on this host: without this, Gloo takes the interface that the host's name stands for.
      { GLOO_SOCKET_IFNAME: process.platform === 'darwin' ? 'lo0' : 'lo' },
    ),
  );
  const answers = () => Promise.all(ranks.map((rank) => rank.next()));
  const [first] = await answers();
  return {
    version: String(first?.['version']),
    async step() {
      ranks.forEach((rank) => rank.send('step'));
      return (await answers()).map(({ seconds, loss, peakBytes }) => ({
        seconds: Number(seconds),
        loss: Number(loss),
        peakBytes: Number(peakBytes),
        allReduceSeconds: 0,
        hiddenSeconds: 0,
      }));
    },
    async [Symbol.asyncDispose]() {
      await Promise.all(ranks.map((rank) => rank[Symbol.asyncDispose]()));
      await rm(directory, { recursive: true, force: true });
    },
  };
}
