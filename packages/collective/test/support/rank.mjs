// One rank in a process of its own, from the package's build: all-reduces without end until the group fails.
// usage: node rank.mjs ALGORITHM 'sockets'|'shared memory' [HOST]
// Talks to its parent by IPC: → { endpoints }, ← { rank, endpoints }, → { running }, → { code, message }.
import { bindLanes, connectGroup } from '@circlet/collective';

const [algorithm, memory, host] = process.argv.slice(2);
const sharedMemory = memory === 'shared memory';
const lanes = await bindLanes({ sharedMemory, ...(host === undefined ? {} : { host }) });
const { rank, endpoints } = await new Promise((resolve) => {
  process.once('message', resolve);
  process.send({ endpoints: [...lanes.endpoints] });
});
const group = await connectGroup(lanes, { job: 'lost-peers', generation: 1, rank, endpoints, algorithm });
try {
  for (let bucket = 0; ; bucket++) {
    await group.allReduce(new Float32Array(500_000), { name: `bucket${bucket}` });
    if (bucket === 2) process.send({ running: true });
  }
} catch (error) {
  process.send({ code: error.code, message: error.message });
}
await group[Symbol.asyncDispose]();
process.disconnect();
