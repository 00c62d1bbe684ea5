import { initialBuffers, initialParameters, type Network } from '@circlet/backbone';
import type { NamedTensor, TensorMap } from '@circlet/training/checkpoint';
import { WeightsMismatchError } from './errors.ts';
import { flattenedChannels, fromTorch, torchShape, withInputsReversed } from './layout.ts';
import { guessNames, NAME_MAPS, type WeightNames } from './name-maps.ts';
import type { WeightsFile } from './read-weights.ts';

export interface MatchedWeights {
  readonly names: WeightNames;
  /** Every parameter and running statistic of the network, in its names and layouts. */
  readonly tensors: TensorMap;
  /** Names of the file that have no part in embeddings. */
  readonly leftOut: readonly string[];
  /** What the file does not have; it has its first values. */
  readonly initial: readonly string[];
}

/**
 * The tensors of a network out of a file, all or none.
 *
 * @param names whose names the file has; `auto`: as they look
 * @param seed of first values, for what the file need not have
 * @throws WeightsMismatchError listing what is missing, unexpected and of another shape
 */
export function matchWeights(
  file: WeightsFile,
  network: Network,
  names: WeightNames | 'auto' = 'auto',
  seed: number = 1,
): MatchedWeights {
  const known = names === 'auto' ? namesOf(file, network) : names;
  const map = NAME_MAPS[known];
  const isOurs = known === 'circlet';
  const needed = new Map([...network.parameters, ...network.buffers].map(({ name, shape }) => [name, shape]));
  const channels = flattenedChannels(network);
  const taken = new Map<string, NamedTensor>();
  const leftOut: string[] = [];
  const unexpected: string[] = [];
  /** By our names. */
  const shapes = new Map<string, string>();
  for (const [theirs, { shape, values }] of file.tensors) {
    const ours = map.toOurs(theirs);
    const places = ours === null ? [] : placesOf(ours, needed);
    if (ours === null || (places.length === 0 && map.mayNotFit(ours))) leftOut.push(theirs);
    else if (places.length === 0 || places.some((place) => taken.has(place))) unexpected.push(theirs);
    for (const place of places) {
      const ownShape = needed.get(place) as readonly number[];
      const expected = isOurs ? ownShape : torchShape(ownShape);
      if (isShape(shape, expected)) {
        const own = isOurs ? values : fromTorch(values, { shape: ownShape, channels });
        const tensor = { shape: ownShape, values: own };
        taken.set(place, map.isOverBgr(place) ? withInputsReversed(tensor) : tensor);
      } else if (map.mayNotFit(place)) leftOut.push(theirs);
      else shapes.set(place, `${theirs} should be [${expected.join(', ')}], it is [${shape.join(', ')}]`);
    }
  }
  const absent = [...needed.keys()].filter((name) => !taken.has(name));
  const missing = absent.filter((name) => !map.isOptional(name) && !shapes.has(name)).map(map.toTheirs);
  if (missing.length > 0 || unexpected.length > 0 || shapes.size > 0) {
    throw new WeightsMismatchError(file.path, network.name, known, {
      missing,
      unexpected,
      shapes: [...shapes.values()],
    });
  }
  return { names: known, tensors: inOrder(network, taken, seed), leftOut, initial: absent };
}

/** MGN's branches, each of which begins as the end of one ResNet50. */
const BRANCHES = ['b1', 'b2', 'b3'];

/** Where in the network a tensor goes: under its name, or into every branch that has one of the name; nowhere if there is none. */
function placesOf(name: string, needed: ReadonlyMap<string, readonly number[]>): readonly string[] {
  return needed.has(name) ? [name] : BRANCHES.map((branch) => `${branch}.${name}`).filter((place) => needed.has(place));
}

/** ONNX has one number for each channel as [C, 1, 1] too. */
function isShape(found: readonly number[], expected: readonly number[]): boolean {
  const plain =
    expected.length === 1 && found.length === 3 && found[1] === 1 && found[2] === 1 ? found.slice(0, 1) : found;
  return plain.join() === expected.join();
}

function namesOf({ tensors, metadata }: WeightsFile, network: Network): WeightNames {
  const stem = network.parameters[0]; // a convolution in all of them, whose layout tells
  const isOurs = stem !== undefined && tensors.get(stem.name)?.shape.join() === stem.shape.join();
  return guessNames(network.name, tensors.keys(), metadata['format'] === 'circlet' || isOurs);
}

function inOrder(network: Network, taken: ReadonlyMap<string, NamedTensor>, seed: number): TensorMap {
  const specs = [...network.parameters, ...network.buffers];
  const isWhole = specs.every(({ name }) => taken.has(name));
  const first = isWhole ? new Map<string, Float32Array>() : firstValues(network, seed);
  return new Map(
    specs.map(({ name, shape }) => [name, taken.get(name) ?? { shape, values: first.get(name) as Float32Array }]),
  );
}

function firstValues(network: Network, seed: number): Map<string, Float32Array> {
  return new Map([...initialParameters(network, seed), ...initialBuffers(network)]);
}
