import { rename, rm } from 'node:fs/promises';
import type { Group } from '@circlet/collective';
import { broadcastJson } from './broadcast-json.ts';
import type { CheckpointReference } from './checkpoint/checkpoint-folder.ts';
import type { CheckpointState } from './checkpoint/checkpoint-state.ts';
import { CheckpointWriteError } from './checkpoint/errors.ts';
import { scanCheckpoint } from './checkpoint/read-checkpoint.ts';
import { fileOrder, numElements, type TensorSources } from './checkpoint/safetensors-header.ts';
import { PIECE_VALUES } from './checkpoint/safetensors-read.ts';
import { writeSafetensors } from './checkpoint/safetensors-write.ts';
import { type CheckpointDraft, draftCheckpoint } from './checkpoint/write-checkpoint.ts';
import { rowsOfAllRanks, takeOwn, wholeShape } from './spread-rows.ts';
import { modelTensors } from './trainer-state.ts';
import type { HeldState, HeldTensor, StateTensor, Trainer } from './trainer.ts';
import { averageName } from './variables.ts';

type Tensors = ReadonlyMap<string, StateTensor>;

/** A checkpoint that is being written while training goes on. */
export interface CheckpointWriting {
  /**
   * Resolves when it is whole, read back and has its name; null on ranks that do not write.
   * @throws CheckpointWriteError (`CIRCLET_CHECKPOINT_WRITE`); earlier checkpoints are as they were
   */
  readonly written: Promise<CheckpointReference | null>;
}

/**
 * Begins to save where all ranks stand. Rank 0 writes, so that hosts need not share a disk; a checkpoint does not tell how many
 * ranks there were, nor whether the head was sharded, and goes on with any. Every rank must call it at the same step, between two
 * applies, and rank 0 only when the one before is written.
 *
 * Variables are held as they are, and rank 0 reads and writes them while later steps are trained. A sharded head comes to rank 0 row
 * by row before this resolves.
 *
 * @param about what else a checkpoint holds; its step is the trainer's
 * @param recorded awaited on every rank when rank 0 has its draft's folder and nothing in it: from then on, whoever takes the
 *   folder over because rank 0 was taken for lost ends its draft too (`becomeWriter`). Default: nothing is waited for
 * @throws CollectiveError where a rank is lost before its rows have come; nothing is left of the checkpoint then
 */
export async function beginCheckpoint(
  trainer: Trainer,
  group: Group | null,
  directory: string,
  about: Omit<CheckpointState, 'step'>,
  recorded: () => Promise<void> = () => Promise.resolve(),
): Promise<CheckpointWriting> {
  const drafted = isWriter(group) ? await draftOf(directory, trainer.step) : null;
  try {
    await recorded();
    const held = trainer.hold();
    await gatherRows(held, group, drafted).catch((error: unknown) => {
      held[Symbol.dispose]();
      throw error;
    });
    if (drafted === null) {
      held[Symbol.dispose]();
      return { written: Promise.resolve(null) };
    }
    const written = writeHeld(held, about, drafted);
    written.catch(() => undefined); // Whoever waits for it hears of it; nobody has to.
    return { written };
  } catch (error) {
    await drafted?.discard();
    throw error;
  }
}

/** The same, until it is written. @throws CheckpointWriteError on rank 0 */
export async function saveCheckpoint(
  trainer: Trainer,
  group: Group | null,
  directory: string,
  about: Omit<CheckpointState, 'step'>,
): Promise<void> {
  const { written } = await beginCheckpoint(trainer, group, directory, about);
  await written;
}

/** The draft of a checkpoint, if one could be made. A disk that is full must not keep the others waiting: what they send goes nowhere. */
interface Drafted {
  unlessFailed(write: (draft: CheckpointDraft) => Promise<void>): Promise<void>;
  /** @throws CheckpointWriteError, the first there was */
  whole(): Promise<CheckpointDraft>;
  discard(): Promise<void>;
}

/** Resolves when there is one, or cannot be. */
async function draftOf(directory: string, step: number): Promise<Drafted> {
  let draft = draftCheckpoint(directory, step);
  await draft.catch(() => undefined);
  return {
    async unlessFailed(write) {
      draft = draft.then(async (one) => {
        await write(one);
        return one;
      });
      await draft.catch(() => undefined);
    },
    whole: () => draft,
    discard: () => draft.then((one) => one.discard()).catch(() => undefined),
  };
}

/** Brings what is spread over ranks to rank 0, tensor by tensor, where it is staged. */
async function gatherRows(held: HeldState, group: Group | null, drafted: Drafted | null): Promise<void> {
  const spread = fileOrder(held.tensors.keys()).filter((name) => held.tensors.get(name)?.part !== undefined);
  if (group === null || group.size === 1) return;
  for (const name of spread) {
    for await (const piece of rowsOf(held.tensors.get(name) as HeldTensor, group)) {
      await drafted?.unlessFailed((draft) => draft.stage(name, piece));
    }
  }
}

async function writeHeld(
  held: HeldState,
  about: Omit<CheckpointState, 'step'>,
  drafted: Drafted,
): Promise<CheckpointReference> {
  using _held = held;
  const draft = await drafted.whole();
  const sources: TensorSources = new Map(
    [...held.tensors].map(([name, tensor]) => [
      name,
      { shape: wholeShape(tensor), values: draft.staged(name) ?? rowsOf(tensor, null) },
    ]),
  );
  const model = modelTensors({ tensors: sources });
  const optimizer = new Map([...sources].filter(([name]) => !model.has(name)));
  return await draft.complete({ step: held.step, ...about, model, optimizer });
}

/**
 * Writes the weights that are scored as a model file: where the recipe keeps a moving average, that. Every rank must call it.
 * @throws CheckpointWriteError (`CIRCLET_CHECKPOINT_WRITE`) on rank 0; nothing is left of the file then
 */
export async function saveModel(trainer: Trainer, group: Group | null, path: string): Promise<void> {
  using held = trainer.hold();
  const { step, tensors } = held;
  const scored = [...modelTensors(held)].map(
    ([name, tensor]) => [name, tensors.get(averageName(name)) ?? tensor] as const,
  );
  if (!isWriter(group)) {
    await sendParts(new Map(scored), group);
    return;
  }
  const model: TensorSources = new Map(
    scored.map(([name, tensor]) => [name, { shape: wholeShape(tensor), values: rowsOf(tensor, group) }]),
  );
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

/** All rows, from all ranks where they are spread; read when their turn has come. */
async function* rowsOf({ shape, part, read }: HeldTensor, group: Group | null): AsyncGenerator<Float32Array> {
  yield* rowsOfAllRanks({ shape, values: await read(), ...(part === undefined ? {} : { part }) }, group);
}

/** What a rank that does not write does meanwhile, in the same order. */
async function sendParts(tensors: ReadonlyMap<string, HeldTensor>, group: Group | null): Promise<void> {
  for (const name of fileOrder(tensors.keys())) {
    const tensor = tensors.get(name) as HeldTensor;
    if (tensor.part === undefined) continue;
    for await (const _piece of rowsOf(tensor, group));
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
  if (group !== null) await broadcastJson(group, 0, state, 'restore');
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
  return await broadcastJson<CheckpointState>(group, 0, null, 'restore');
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
