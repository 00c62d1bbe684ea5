import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { iresnet } from '@circlet/backbone';
import { tensorflowEngine } from '@circlet/tensorflow';
import { expect, it } from 'vitest';
import { planHead } from '../src/head-plan.ts';
import { buildModel, numValues } from '../src/model.ts';
import { createVariables } from '../src/variables.ts';
import { testRuntime } from './support/cluster.ts';
import { tinyRecipe } from './support/tiny-recipe.ts';

/** V8 frees the memory of collected arrays on another thread, and has by the end of the next collection. */
function arrayBytesAfterCollection(): number {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  collect();
  collect();
  return process.memoryUsage().arrayBuffers;
}

it('first values live on the device only: JavaScript keeps no copy of the model', () => {
  const before = arrayBytesAfterCollection();
  const model = buildModel(iresnet({ depth: 18, widthMultiplier: 0.5 }), 1, planHead(tinyRecipe(), 100, 0, 1));
  using variables = createVariables(tensorflowEngine(testRuntime()), model, tinyRecipe());
  const numBytes = 4 * numValues(model.parameters);
  expect(numBytes).toBeGreaterThan(30e6);
  expect(variables.all().length).toBeGreaterThan(100);
  expect(arrayBytesAfterCollection() - before).toBeLessThan(numBytes / 10);
});
