import type { Group } from '@circlet/collective';
import {
  latestCheckpoint,
  listCheckpoints,
  modelTensors,
  readCheckpoint,
  type CheckpointContent,
  type JsonValue,
  type Trainer,
} from '@circlet/training';

/** What a checkpoint says beside its tensors. */
export interface RestoredState {
  readonly step: number;
  readonly sampler: JsonValue;
  readonly progress: JsonValue;
}

/**
 * Puts all replicas where a checkpoint was written. Rank 0 reads and the others receive, so that hosts need not share a disk
 * and all have the same bits.
 *
 * @param path a checkpoint's folder, or one of checkpoints whose latest is taken
 * @throws CheckpointMissingError, CheckpointDamagedError, CheckpointArchitectureError on rank 0
 */
export async function restoreAll(trainer: Trainer, group: Group, path: string): Promise<RestoredState> {
  const expected = await trainer.snapshot();
  const content = group.rank === 0 ? await readMatching(trainer, path) : null;
  const state = await broadcastJson<RestoredState>(
    group,
    content === null
      ? null
      : { step: content.step, sampler: content.sampler, progress: content.metadata['progress'] ?? null },
  );
  const tensors = new Map<string, { readonly shape: readonly number[]; readonly values: Float32Array }>();
  for (const [name, { shape, values }] of expected.tensors) {
    const own = content?.model.get(name)?.values ?? content?.optimizer.get(name)?.values ?? values;
    await group.broadcast(own, 0, { name: 'restore' });
    tensors.set(name, { shape, values: own });
  }
  await trainer.restore({ step: state.step, tensors });
  return state;
}

async function readMatching(trainer: Trainer, path: string): Promise<CheckpointContent> {
  const folder = (await listCheckpoints(path)).length > 0 ? (await latestCheckpoint(path)).path : path;
  const expected = await trainer.snapshot();
  const model = modelTensors(expected);
  const shapes = [...expected.tensors].map(([name, { shape }]) => ({ name, shape }));
  return await readCheckpoint(folder, {
    model: shapes.filter(({ name }) => model.has(name)),
    optimizer: shapes.filter(({ name }) => !model.has(name)),
  });
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
