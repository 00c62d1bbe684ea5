import { createInterface } from 'node:readline';
import { bindLanes, connectGroup, type Group } from '@circlet/collective';
import { type Engine, locateRuntime, startRuntime, tensorflowEngine } from '@circlet/tensorflow';
import type { RankPlace } from './rank-processes.ts';
import type { RankAccount } from './rank-steps.ts';

/** What one of our ranks does when it is asked to. */
export interface RankWork<Account extends RankAccount> extends AsyncDisposable {
  /** One step, and what there is to say of it beside what is measured around it. */
  run(): Promise<Omit<Account, 'seconds' | 'peakBytes'>>;
  /** Equal on all ranks if what they have alike is. */
  weightsHash(): Promise<string>;
}

interface Told extends RankPlace {
  /** Inside an op, of this rank. */
  readonly threads: number;
}

/**
 * The program of one of our ranks (the other side is `startRanks`): prints where it is bound, is told the task with its place in it,
 * says when it is ready, then does one step for each line `step` and prints its account, or its hash for `hash`. Ends with its stdin.
 */
export async function serveRank<Task extends Told, Account extends RankAccount>(
  job: string,
  prepare: (engine: Engine, group: Group, task: Task) => RankWork<Account>,
): Promise<void> {
  const lines = createInterface({ input: process.stdin })[Symbol.asyncIterator]();
  const say = (answer: object): void => void process.stdout.write(`${JSON.stringify(answer)}\n`);
  const lanes = await bindLanes();
  say({ endpoints: lanes.endpoints });
  const task = JSON.parse(String((await lines.next()).value)) as Task;
  const { rank, endpoints, threads } = task;
  await using group = await connectGroup(lanes, { job, generation: 1, rank, endpoints });
  const { directory } = locateRuntime();
  await using engine = tensorflowEngine(startRuntime({ directory, intraOpThreads: threads, interOpThreads: 2 }));
  await using work = prepare(engine, group, task);
  say({ version: engine.description });
  for (let line = await lines.next(); line.done !== true; line = await lines.next()) {
    if (line.value === 'hash') {
      say({ hash: await work.weightsHash() });
      continue;
    }
    await group.barrier({ name: 'turn' });
    const beginMs = performance.now();
    const said = await work.run();
    say({ ...said, seconds: (performance.now() - beginMs) / 1000, peakBytes: peakBytes() });
  }
}

/** Peak resident memory of this process. */
export function peakBytes(): number {
  return process.resourceUsage().maxRSS * 1024;
}
