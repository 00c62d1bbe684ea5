import { createHash } from 'node:crypto';
import type { Group } from '@circlet/collective';
import type { Variable } from '@circlet/tensorflow';
import { ReplicasDifferError, TrainingStateError } from './errors.ts';
import { readAndDispose } from './host-arrays.ts';
import { HEAD } from './model.ts';
import type { HeadPlan } from './head-plan.ts';
import type { StateTensor, Trainer, TrainerState } from './trainer.ts';

type Tensors = TrainerState['tensors'];

/** The tensors of a model file: weights and running statistics, without the optimiser's state and the moving average. */
export function modelTensors({ tensors }: Pick<TrainerState, 'tensors'>): Map<string, StateTensor> {
  return new Map([...tensors].filter(([name]) => !name.startsWith('optimizer/') && !name.startsWith('average/')));
}

/** The values of variables at one moment: handles first, because reading waits and later steps must not show. */
export async function readVariables(variables: readonly Variable[], head: HeadPlan | null): Promise<Tensors> {
  const taken = variables.map((variable) => ({
    name: variable.name,
    shape: variable.spec.shape,
    value: variable.snapshot(),
  }));
  const part = head?.sharded === true ? { firstRow: head.firstClass, totalRows: head.numClasses } : undefined;
  const tensors = new Map<string, StateTensor>();
  for (const { name, shape, value } of taken) {
    const values = await readAndDispose(value);
    tensors.set(name, { shape, values, ...(part !== undefined && isOfHead(name) ? { part } : {}) });
  }
  return tensors;
}

/** The class weights, or what the optimiser or the average keeps about them. */
export function isOfHead(name: string): boolean {
  return name === HEAD || name.endsWith(`/${HEAD}`);
}

/** @throws TrainingStateError (`CIRCLET_TRAINING_STATE`) before anything is written when a tensor is missing or has another shape */
export function writeVariables(variables: readonly Variable[], tensors: Tensors): void {
  const wrong = variables.flatMap(({ name, spec: { shape } }) => {
    const found = tensors.get(name)?.shape;
    if (found?.join() === shape.join()) return [];
    return [`${name} [${shape.join(', ')}], got ${found === undefined ? 'none' : `[${found.join(', ')}]`}`];
  });
  if (wrong.length > 0) throw new TrainingStateError(wrong);
  for (const variable of variables) variable.write((tensors.get(variable.name) as { values: Float32Array }).values);
}

/** SHA-256 over step, names and bits of every tensor: equal if and only if two states are. */
export function stateHash({ step, tensors }: TrainerState): string {
  const hash = createHash('sha256').update(String(step));
  for (const [name, { values }] of [...tensors].sort(([a], [b]) => (a < b ? -1 : 1))) {
    hash.update(name).update(new Uint8Array(values.buffer, values.byteOffset, values.byteLength));
  }
  return hash.digest('hex');
}

/**
 * Compares the replicas of all ranks, bit by bit through their hashes.
 * @throws ReplicasDifferError (`CIRCLET_TRAINING_REPLICAS_DIFFER`) on every rank, naming those that differ from rank 0
 */
export async function mustHaveEqualReplicas(trainer: Trainer, group: Group): Promise<void> {
  const own = Buffer.from(await trainer.weightsHash(), 'hex');
  const counts = Array.from({ length: group.size }, () => own.length);
  const all = Buffer.from(
    await group.allGather(new Uint8Array(own), counts, { name: 'replica hashes', lane: 'urgent' }),
  );
  const hashes = counts.map((length, rank) => all.subarray(rank * length, (rank + 1) * length).toString('hex'));
  const differing = hashes.flatMap((hash, rank) => (hash === hashes[0] ? [] : [rank]));
  if (differing.length > 0) throw new ReplicasDifferError(trainer.step, differing);
}
