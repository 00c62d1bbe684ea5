// One rank of processes.test.ts, in a process of its own, from the packages' builds. Talks to its parent by IPC:
// → { endpoints }, ← { rank, endpoints, recipe, numShards, steps }, → { losses, hashes }.
import { bindLanes, connectGroup } from '@circlet/collective';
import { parseRecipe } from '@circlet/recipe';
import { locateRuntime, startRuntime, tensorflowEngine } from '@circlet/tensorflow';
import { createTrainer, mustHaveEqualReplicas, planShards } from '@circlet/training';

const lanes = await bindLanes();
const job = await new Promise((resolve) => {
  process.once('message', resolve);
  process.send({ endpoints: [...lanes.endpoints] });
});
const { rank, endpoints, numShards, steps } = job;
const group = await connectGroup(lanes, { job: 'processes', generation: 1, rank, endpoints });
const recipe = parseRecipe(job.recipe);
const trainer = createTrainer({
  engine: tensorflowEngine(startRuntime({ directory: locateRuntime().directory, intraOpThreads: 1 })),
  group,
  recipe,
  numClasses: 4,
  numShards,
  totalSteps: steps,
  stepsPerEpoch: steps,
});
await mustHaveEqualReplicas(trainer, group);

const { first, count } = planShards(numShards, endpoints.length)[rank];
const losses = [];
const hashes = [];
for (let step = 0; step < steps; step += 1) {
  const shards = Array.from({ length: count }, (_, index) => batchOf(step, first + index));
  const pending = await trainer.gradients(shards);
  losses.push(pending.loss);
  await trainer.apply(pending);
  hashes.push(await trainer.weightsHash());
}
await group.barrier({ name: 'end' });
process.send({ losses, hashes }, () => void finish());

async function finish() {
  await trainer[Symbol.asyncDispose]();
  await group[Symbol.asyncDispose]();
  process.disconnect();
}

/** Images of class-coloured noise: a function of step and shard alone. */
function batchOf(step, shard) {
  const size = recipe.batch.global / numShards;
  const [height, width, channels] = recipe.model.inputShape;
  const pixels = height * width * channels;
  const labels = Int32Array.from({ length: size }, (_, sample) => (shard * size + sample) % 4);
  const images = new Uint8Array(size * pixels);
  let state = step * 1000 + shard + 1;
  for (let i = 0; i < images.length; i += 1) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0; // Numerical Recipes' linear congruential generator
    images[i] = labels[Math.floor(i / pixels)] * 40 + (state >>> 26);
  }
  return { images, labels, items: new Int32Array(size) };
}
