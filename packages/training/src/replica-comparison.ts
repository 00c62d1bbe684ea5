import type { Group } from '@circlet/collective';
import type { Trainer } from './trainer.ts';

/** Hashes of all ranks' whole replicas, the same on every rank. */
export interface ReplicaComparison {
  readonly step: number;
  /** By rank, then by slice: 16 hexadecimal digits each. */
  readonly hashes: readonly (readonly string[])[];
}

/** Hashes every slice on every rank. All ranks must call it at the same step. */
export async function compareReplicas(
  trainer: Trainer,
  group: Group,
  signal?: AbortSignal,
): Promise<ReplicaComparison> {
  const { step, replica } = trainer;
  const own = new Int32Array(2 * replica.numSlices);
  for (let slice = 0; slice < replica.numSlices; slice++) own.set(await replica.hash(slice), 2 * slice);
  const counts = new Array<number>(group.size).fill(own.length);
  const options = { name: 'replica hashes', lane: 'urgent', ...(signal === undefined ? {} : { signal }) } as const;
  const all = await group.allGather(own, counts, options);
  return {
    step,
    hashes: counts.map((length, rank) =>
      Array.from({ length: replica.numSlices }, (_, slice) => {
        const at = rank * length + 2 * slice;
        return hashText(all.subarray(at, at + 2));
      }),
    ),
  };
}

/** A hash as people read it: high word first. */
function hashText(hash: Int32Array): string {
  return [hash[1], hash[0]].map((word = 0) => (word >>> 0).toString(16).padStart(8, '0')).join('');
}
