import { parseRecipe, presetText } from '@circlet/recipe';
import { locateRuntime, startRuntime, tensorflowEngine } from '@circlet/tensorflow';
import { bench, describe } from 'vitest';
import { planHead } from '../src/head-plan.ts';
import { buildNetwork } from '../src/build-network.ts';
import { buildModel, numValues } from '../src/model.ts';
import { replicaHashes } from '../src/replica-hashes.ts';
import { createVariables } from '../src/variables.ts';

// What the hash of one slice costs in a step: of the whole replica of two recipes that come with Circlet, with what the optimiser
// keeps. Slice after slice, as steps ask for them; each was compiled before, which the title times.

const engine = tensorflowEngine(
  startRuntime({ directory: locateRuntime().directory, intraOpThreads: Number(process.env['THREADS'] ?? 2) }),
);

for (const name of ['emoji-quickstart', 'face-r100']) {
  const recipe = parseRecipe(presetText(name));
  const head = recipe.losses.some(({ kind }) => kind === 'class-circle') ? planHead(recipe, 1_000, 0, 1) : null;
  const variables = createVariables(engine, buildModel(buildNetwork(recipe.model), recipe.seed, head), recipe).all();
  const { numSlices, hash } = replicaHashes(engine, variables);
  const beginMs = performance.now();
  for (let slice = 0; slice < numSlices; slice++) await hash(slice);
  const first = ((performance.now() - beginMs) / numSlices).toFixed(1);
  const millions = (numValues(variables.map(({ spec }) => spec)) / 1e6).toFixed(1);
  let step = 0;
  describe(`${name}: ${millions} million values in ${numSlices} slices; the first time ${first} ms each`, () => {
    bench('one slice', async () => void (await hash(step++ % numSlices)), { time: 3_000, warmupTime: 500 });
  });
}
