import { fileURLToPath } from 'node:url';
import { startLineProcess } from '../line-process.ts';
import { type RankPlace, startRanks } from '../rank-processes.ts';
import type { RankAccount } from '../rank-steps.ts';
import type { HeadTask } from './head-step.ts';

/** What our rank is told once all are bound. */
export interface HeadRankTask extends RankPlace, HeadTask {
  /** Inside an op, of this rank. */
  readonly threads: number;
}

/** What a rank says of one step. */
export interface HeadRankStep extends RankAccount {
  /** Peak resident memory before there was a head. */
  readonly bareBytes: number;
}

export interface HeadTeam extends AsyncDisposable {
  readonly version: string;
  /** One step of all ranks, each rank's account of it. */
  step(): Promise<readonly HeadRankStep[]>;
}

export interface OurHeadTeam extends HeadTeam {
  /** @throws where two ranks differ in what all have alike */
  mustHaveEqualReplicas(): Promise<void>;
}

export async function startOurs(task: HeadTask, threads: number): Promise<OurHeadTeam> {
  const each = Math.max(1, Math.floor(threads / task.workers));
  const ranks = await startRanks(new URL('./rank.js', import.meta.url), task.workers, { ...task, threads: each });
  return {
    version: String(ranks.ready[0]?.['version']),
    step: async () => (await ranks.ask('step')) as unknown as HeadRankStep[],
    mustHaveEqualReplicas: () => ranks.mustHaveEqualReplicas(),
    [Symbol.asyncDispose]: () => ranks[Symbol.asyncDispose](),
  };
}

/** peers/torch_head.py: a dense head in one process. @param weights file of the class weights it begins with */
export async function startPeer(
  python: string,
  { batch, dimension, classes }: HeadTask,
  { threads, weights }: { readonly threads: number; readonly weights: string },
): Promise<HeadTeam> {
  const script = fileURLToPath(new URL('../../peers/torch_head.py', import.meta.url));
  const flags = Object.entries({ batch, dimension, classes, threads, weights });
  const peer = startLineProcess(`the peer at ${classes} classes`, python, [
    script,
    ...flags.map(([name, value]) => `--${name}=${value}`),
  ]);
  const ready = await peer.next();
  return {
    version: String(ready['version']),
    async step() {
      peer.send('step');
      return [(await peer.next()) as unknown as HeadRankStep];
    },
    [Symbol.asyncDispose]: () => peer[Symbol.asyncDispose](),
  };
}
