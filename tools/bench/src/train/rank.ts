// One of our ranks, in a process of its own: node rank.js
// Prints where it is bound; is told what to train (RankTask); says when it is ready; then does one step for each line `step` and
// prints its seconds, or the hash of its weights for `hash`. Ends with its stdin.
import { createInterface } from 'node:readline';
import { bindLanes, connectGroup } from '@circlet/collective';
import { locateRuntime, startRuntime, tensorflowEngine } from '@circlet/tensorflow';
import { trainingStep } from '../step/training-step.ts';
import type { RankStep, RankTask } from './teams.ts';

const lines = createInterface({ input: process.stdin })[Symbol.asyncIterator]();
const say = (answer: object): void => void process.stdout.write(`${JSON.stringify(answer)}\n`);

const lanes = await bindLanes();
say({ endpoints: lanes.endpoints });
const { rank, endpoints, configuration, threads, classes } = JSON.parse(String((await lines.next()).value)) as RankTask;
await using group = await connectGroup(lanes, { job: 'bench-train', generation: 1, rank, endpoints });
const { directory } = locateRuntime();
await using engine = tensorflowEngine(startRuntime({ directory, intraOpThreads: threads, interOpThreads: 2 }));
await using step = trainingStep(engine, configuration, classes, group);
say({ version: engine.description });

for (let line = await lines.next(); line.done !== true; line = await lines.next()) {
  if (line.value === 'hash') {
    say({ hash: await step.weightsHash() });
    continue;
  }
  await group.barrier({ name: 'turn' });
  const beginMs = performance.now();
  const { loss, seconds, measured } = await step.run();
  say({
    seconds: (performance.now() - beginMs) / 1000,
    loss,
    allReduceSeconds: seconds.allReduce,
    hiddenSeconds: seconds.allReduceHidden,
    measured,
    peakBytes: process.resourceUsage().maxRSS * 1024,
  } satisfies RankStep);
}
