import { createHash } from 'node:crypto';
import type { Group } from '@circlet/collective';
import type { Variable } from '@circlet/tensorflow';
import { ReplicasDifferError, TrainingStateError } from './errors.ts';
import { readAndDispose } from './host-arrays.ts';
import { HEAD } from './model.ts';
import type { HeadPlan } from './head-plan.ts';
import type { HeldState, HeldTensor, RowRange, StateTensor, Trainer, TrainerState } from './trainer.ts';

type Tensors = TrainerState['tensors'];

/** What a training keeps beside the model, by the first part of its name. */
const BESIDE_MODEL = ['optimizer/', 'average/', 'memory/'];

/** The tensors of a model file: weights and running statistics, without the optimiser's state, the moving average and a memory. */
export function modelTensors<T>({ tensors }: { readonly tensors: ReadonlyMap<string, T> }): Map<string, T> {
  return new Map([...tensors].filter(([name]) => !BESIDE_MODEL.some((part) => name.startsWith(part))));
}

/** The values of variables at one moment: handles, because reading waits and later steps must not show. */
export function holdVariables(variables: readonly Variable[], head: HeadPlan | null, step: number): HeldState {
  const part = head?.sharded === true ? rangeOf(head) : undefined;
  const tensors = new Map(
    variables.map((variable) => {
      const { name, spec } = variable;
      const value = variable.snapshot();
      const held: HeldTensor = {
        shape: spec.shape,
        ...(part !== undefined && isOfHead(name) ? { part } : {}),
        read: () => readAndDispose(value),
        [Symbol.dispose]: () => value[Symbol.dispose](),
      };
      return [name, held] as const;
    }),
  );
  return {
    step,
    tensors,
    [Symbol.dispose]: () => tensors.forEach((tensor) => tensor[Symbol.dispose]()),
  };
}

/** Brings all of a held state to the host. */
export async function readHeld({ step, tensors: held }: HeldState): Promise<TrainerState> {
  const tensors = new Map<string, StateTensor>();
  for (const [name, { shape, part, read }] of held) {
    tensors.set(name, { shape, values: await read(), ...(part === undefined ? {} : { part }) });
  }
  return { step, tensors };
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

function rangeOf({ firstRow, totalRows, weightsPerClass: rowsPerClass }: HeadPlan): RowRange {
  return { firstRow, totalRows, rowsPerClass };
}
