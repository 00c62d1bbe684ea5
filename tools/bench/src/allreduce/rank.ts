// One of our ranks, in a process of its own: node rank.js WIRINGS, where those are JSON: by transport, a Wiring.
// Prints the addresses it is bound to, for each transport; is told { rank, addresses } of all and prints { plans }; then does one
// turn for each line { transport, elements, rounds } and prints { seconds: […] }. Ends with its stdin.
import { createInterface } from 'node:readline';
import { bindLanes, connectGroup, type Group } from '@circlet/collective';
import { fillInput, firstWrongSum, type ReduceTask, type Wiring } from './task.ts';

interface Introduction {
  readonly rank: number;
  /** By transport, of every rank. */
  readonly addresses: Readonly<Record<string, readonly (readonly string[])[]>>;
}

const wirings = JSON.parse(process.argv[2] ?? '{}') as Readonly<Record<string, Wiring>>;
const transports = Object.keys(wirings);
const lines = createInterface({ input: process.stdin })[Symbol.asyncIterator]();
const say = (answer: object): void => void process.stdout.write(`${JSON.stringify(answer)}\n`);

const onStranger = (reason: string): never => {
  throw new Error(`a rank was taken for a stranger: ${reason}`);
};
const bound = await Promise.all(
  Object.values(wirings).map(({ bind, security: mode = 'plain' }) =>
    bindLanes({ ...bind, security: { mode, onStranger } }),
  ),
);
say({ addresses: Object.fromEntries(transports.map((transport, index) => [transport, bound[index]?.endpoints])) });
const { rank, addresses } = JSON.parse(String((await lines.next()).value)) as Introduction;
const groups: Record<string, Group> = {};
for (const [index, transport] of transports.entries()) {
  const lanes = bound[index];
  const endpoints = addresses[transport];
  if (lanes === undefined || endpoints === undefined) throw new Error(`no addresses for ${transport}`);
  groups[transport] = await connectGroup(lanes, {
    ...{ job: `bench-${transport}`, generation: 1, rank, endpoints },
    ...wirings[transport]?.connect,
  });
}
say({ plans: Object.fromEntries(Object.entries(groups).map(([transport, { plan }]) => [transport, plan])) });

let input = new Float32Array(0);
let buffer = new Float32Array(0);
for await (const line of lines) {
  const { transport, elements, rounds } = JSON.parse(line) as ReduceTask & { readonly transport: string };
  const group = groups[transport];
  const wire = wirings[transport]?.wire ?? 'fp32';
  if (group === undefined) throw new Error(`no group over ${transport}`);
  if (input.length !== elements) {
    input = new Float32Array(elements);
    buffer = new Float32Array(elements);
    fillInput(input, rank);
  }
  const seconds: number[] = [];
  for (let round = -1; round < rounds; round++) {
    buffer.set(input);
    await group.barrier({ name: 'barrier' });
    const beginMs = performance.now();
    await group.allReduce(buffer, { name: 'bucket', wire });
    if (round >= 0) seconds.push((performance.now() - beginMs) / 1000);
    const wrong = firstWrongSum(buffer, group.size, wire);
    if (wrong >= 0) throw new Error(`rank ${rank} over ${transport}: wrong sum ${buffer[wrong]} at ${wrong}`);
  }
  say({ seconds });
}
await Promise.all(Object.values(groups).map((group) => group[Symbol.asyncDispose]()));
