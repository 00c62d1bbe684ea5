import { rename, rm } from 'node:fs/promises';
import type { Network } from '@circlet/backbone';
import { type NamedTensor, type TensorMap, writeSafetensors } from '@circlet/training/checkpoint';
import { WeightsWriteError } from './errors.ts';
import { flattenedChannels, toTorch, withInputsReversed } from './layout.ts';
import { NAME_MAPS, type WeightNames } from './name-maps.ts';

/**
 * Writes the tensors of a network as a safetensors file, with the names and layouts of another program. An earlier file of that name
 * is replaced at the end, in one move.
 * @throws WeightsWriteError
 */
export async function writeWeights(
  path: string,
  network: Network,
  tensors: TensorMap,
  names: WeightNames,
): Promise<void> {
  const map = NAME_MAPS[names];
  const channels = flattenedChannels(network);
  const renamed = [...network.parameters, ...network.buffers].map(({ name }) => {
    const own = tensors.get(name) as NamedTensor;
    const tensor = map.isOverBgr(name) ? withInputsReversed(own) : own;
    return [map.toTheirs(name), names === 'circlet' ? tensor : toTorch(tensor, channels)] as const;
  });
  const metadata = names === 'circlet' ? { format: 'circlet', step: '0' } : { format: 'pt' };
  await writing(path, async (partial) => void (await writeSafetensors(partial, new Map(renamed), metadata)));
}

/** Makes a file beside its place and moves it there when it is whole. @throws WeightsWriteError */
export async function writing(path: string, write: (partial: string) => Promise<void>): Promise<void> {
  const partial = `${path}.partial`;
  try {
    await rm(partial, { force: true });
    await write(partial);
    await rename(partial, path);
  } catch (cause) {
    await rm(partial, { force: true });
    throw new WeightsWriteError(path, (cause as Error).message, { cause });
  }
}
