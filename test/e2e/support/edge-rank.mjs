// One rank that sums a buffer again and again for some time and watches its send queues, from the builds.
// usage: node edge-rank.mjs ADDRESS SECONDS
// Talks in lines of JSON: → { endpoints }, ← { rank, endpoints }, → { edges, seconds, exchangedBytes, steps }.
import { createInterface } from 'node:readline';
import { watchSendQueues } from '../../../apps/worker/dist/pace/send-queues.js';
import { bindLanes, connectGroup } from '../../../packages/collective/dist/index.js';

const [host, forSeconds] = process.argv.slice(2);
const BYTES = 1_500_000;
const lanes = await bindLanes({ host });
const lines = createInterface({ input: process.stdin });
process.stdout.write(`${JSON.stringify({ endpoints: lanes.endpoints })}\n`);
const { rank, endpoints } = JSON.parse(await new Promise((resolve) => lines.once('line', resolve)));
const group = await connectGroup(lanes, { job: 'edges', generation: 1, rank, endpoints, algorithm: 'ring' });
const queues = watchSendQueues({ endpoints, rank, intervalMs: 50 });
const begin = performance.now();
const seconds = () => (performance.now() - begin) / 1000;
const goesOn = new Float32Array(1);
let steps = 0;
do {
  await group.allReduce(new Float32Array(BYTES / 4), { name: 'gradients' });
  steps++;
  // All stop together.
  goesOn[0] = seconds() < Number(forSeconds) ? 1 : 0;
  await group.allReduce(goesOn, { name: 'vote', lane: 'urgent' });
} while (goesOn[0] === group.size);
process.stdout.write(
  `${JSON.stringify({ edges: queues.take(), seconds: seconds(), exchangedBytes: steps * BYTES, steps })}\n`,
);
await group.barrier({ name: 'end' });
await group[Symbol.asyncDispose]();
process.exit();
