import { rename, rm } from 'node:fs/promises';
import type { Group } from '@circlet/collective';
import type { CheckpointState } from './checkpoint/checkpoint-state.ts';
import { CheckpointWriteError } from './checkpoint/errors.ts';
import { scanCheckpoint } from './checkpoint/read-checkpoint.ts';
import { fileOrder, numElements, type TensorSources } from './checkpoint/safetensors-header.ts';
import { PIECE_VALUES } from './checkpoint/safetensors-read.ts';
import { writeSafetensors } from './checkpoint/safetensors-write.ts';
import { writeCheckpoint } from './checkpoint/write-checkpoint.ts';
import { rowsOfAllRanks, takeOwn, wholeShape } from './spread-rows.ts';
import { modelTensors } from './trainer-state.ts';
import type { StateTensor, Trainer } from './trainer.ts';
import { averageName } from './variables.ts';

type Tensors = ReadonlyMap<string, StateTensor>;

/**
 * Saves where all ranks stand. Rank 0 writes, so that hosts need not share a disk; a sharded head comes to it row by row and is
 * written whole. So a checkpoint does not tell how many ranks there were, nor whether the head was sharded, and goes on with any.
 * Every rank must call it at the same step.
 *
 * @param about what else a checkpoint holds; its step is the trainer's
 * @throws CheckpointWriteError (`CIRCLET_CHECKPOINT_WRITE`) on rank 0; the others then wait until the group ends
 */
export async function saveCheckpoint(
  trainer: Trainer,
  group: Group | null,
  directory: string,
  about: Omit<CheckpointState, 'step'>,
): Promise<void> {
  const { step, tensors } = await trainer.snapshot(isWriter(group) ? 'all' : 'parts');
  const model = modelTensors({ tensors });
  const optimizer = new Map([...tensors].filter(([name]) => !model.has(name)));
  const content = { model: wholeTensors(model, group), optimizer: wholeTensors(optimizer, group) };
  if (isWriter(group)) {
    await writeCheckpoint(directory, { step, ...about, ...content });
    return;
  }
  await sendParts(content.model);
  await sendParts(content.optimizer);
}

/**
 * Writes the weights that are scored as a model file: where the recipe keeps a moving average, that. Every rank must call it.
 * @throws CheckpointWriteError (`CIRCLET_CHECKPOINT_WRITE`) on rank 0; nothing is left of the file then
 */
export async function saveModel(trainer: Trainer, group: Group | null, path: string): Promise<void> {
  const { step, tensors } = await trainer.snapshot(isWriter(group) ? 'all' : 'parts');
  const scored = new Map(
    [...modelTensors({ tensors })].map(([name, tensor]) => [name, tensors.get(averageName(name)) ?? tensor] as const),
  );
  const model = wholeTensors(scored, group);
  if (!isWriter(group)) {
    await sendParts(model);
    return;
  }
  const partial = `${path}.partial`;
  try {
    await rm(partial, { force: true });
    await writeSafetensors(partial, model, { format: 'circlet', step: String(step) });
    await rename(partial, path);
  } catch (cause) {
    await rm(partial, { force: true });
    throw new CheckpointWriteError(path, cause);
  }
}

/**
 * Puts all ranks where a checkpoint was written. Rank 0 reads and the others receive, so that all have the same bits; of a sharded
 * head each keeps its own rows. Every rank must call it. Nothing is changed on a rank before the whole checkpoint is with it.
 *
 * @param path the checkpoint's folder
 * @returns what the checkpoint holds beside tensors, on every rank
 * @throws CheckpointMissingError, CheckpointDamagedError, CheckpointArchitectureError, CheckpointVersionError on rank 0; the others
 *   then wait until the group ends
 */
export async function restoreCheckpoint(trainer: Trainer, group: Group | null, path: string): Promise<CheckpointState> {
  // Its arrays take what is read.
  const { tensors } = await trainer.snapshot();
  const state = isWriter(group) ? await readAndSend(tensors, group, path) : await receive(tensors, group as Group);
  await trainer.restore({ step: state.step, tensors });
  return state;
}

function isWriter(group: Group | null): boolean {
  return group === null || group.rank === 0;
}

function wholeTensors(tensors: Tensors, group: Group | null): TensorSources {
  return new Map(
    [...tensors].map(([name, tensor]) => [
      name,
      {
        shape: wholeShape(tensor),
        values: tensor.part === undefined ? tensor.values : rowsOfAllRanks(tensor, group),
      },
    ]),
  );
}

/** What a rank that does not write does meanwhile, in the same order. */
async function sendParts(tensors: TensorSources): Promise<void> {
  for (const name of fileOrder(tensors.keys())) {
    const values = tensors.get(name)?.values ?? [];
    if (values instanceof Float32Array) continue;
    for await (const _piece of values);
  }
}

async function readAndSend(tensors: Tensors, group: Group | null, path: string): Promise<CheckpointState> {
  const { model, optimizer } = expectedTensors(tensors);
  const state = await scanCheckpoint(path, { model, optimizer }, async ({ name, pieces }) => {
    let begin = 0;
    for await (const piece of pieces) {
      await group?.broadcast(piece, 0, { name: 'restore' });
      takeOwn(tensors.get(name) as StateTensor, piece, begin);
      begin += piece.length;
    }
  });
  if (group !== null) await broadcastJson(group, state);
  return state;
}

async function receive(tensors: Tensors, group: Group): Promise<CheckpointState> {
  const { model, optimizer } = expectedTensors(tensors);
  for (const { name, shape } of [...model, ...optimizer]) {
    const length = numElements(shape);
    for (let begin = 0; begin < length; begin += PIECE_VALUES) {
      const piece = new Float32Array(Math.min(PIECE_VALUES, length - begin));
      await group.broadcast(piece, 0, { name: 'restore' });
      takeOwn(tensors.get(name) as StateTensor, piece, begin);
    }
  }
  return await broadcastJson<CheckpointState>(group, null);
}

/** In the order in which a checkpoint has them. */
function expectedTensors(tensors: Tensors) {
  const isModel = modelTensors({ tensors });
  const all = fileOrder(tensors.keys()).map((name) => ({ name, shape: wholeShape(tensors.get(name) as StateTensor) }));
  return {
    model: all.filter(({ name }) => isModel.has(name)),
    optimizer: all.filter(({ name }) => !isModel.has(name)),
  };
}

/** Rank 0's value, on every rank. */
async function broadcastJson<T>(group: Group, value: T | null): Promise<T> {
  const bytes = new TextEncoder().encode(value === null ? '' : JSON.stringify(value));
  const length = Float32Array.of(bytes.length);
  await group.broadcast(length, 0, { name: 'restore' });
  const shared = value === null ? new Uint8Array(length[0] as number) : bytes;
  await group.broadcast(shared, 0, { name: 'restore' });
  return JSON.parse(new TextDecoder().decode(shared)) as T;
}
