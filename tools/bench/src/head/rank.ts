// One of our ranks, in a process of its own: node rank.js
// Prints where it is bound; is told what to train (HeadRankTask); says when it is ready; then does one step for each line `step` and
// prints its seconds, or the hash of what all ranks have alike for `hash`. Ends with its stdin.
import { createInterface } from 'node:readline';
import { bindLanes, connectGroup } from '@circlet/collective';
import { locateRuntime, startRuntime, tensorflowEngine } from '@circlet/tensorflow';
import { headStep } from './head-step.ts';
import type { HeadRankStep, HeadRankTask } from './teams.ts';

const lines = createInterface({ input: process.stdin })[Symbol.asyncIterator]();
const say = (answer: object): void => void process.stdout.write(`${JSON.stringify(answer)}\n`);
const peakBytes = (): number => process.resourceUsage().maxRSS * 1024;

const lanes = await bindLanes();
say({ endpoints: lanes.endpoints });
const { rank, endpoints, threads, ...task } = JSON.parse(String((await lines.next()).value)) as HeadRankTask;
await using group = await connectGroup(lanes, { job: 'bench-head', generation: 1, rank, endpoints });
const { directory } = locateRuntime();
await using engine = tensorflowEngine(startRuntime({ directory, intraOpThreads: threads, interOpThreads: 2 }));
const bareBytes = peakBytes();
await using step = headStep(engine, task, group.size === 1 ? null : group);
say({ version: engine.description });

for (let line = await lines.next(); line.done !== true; line = await lines.next()) {
  if (line.value === 'hash') {
    say({ hash: await step.weightsHash() });
    continue;
  }
  await group.barrier({ name: 'turn' });
  const beginMs = performance.now();
  const loss = await step.run();
  const seconds = (performance.now() - beginMs) / 1000;
  say({ seconds, loss, peakBytes: peakBytes(), bareBytes } satisfies HeadRankStep);
}
