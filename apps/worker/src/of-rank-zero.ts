import type { Group } from '@circlet/collective';

/** Rank 0's number, rounded to fp32, on every rank: what one of them knows and all must decide alike by. */
export async function ofRankZero(group: Group, name: string, value: number): Promise<number> {
  const shared = Float32Array.of(value);
  await group.broadcast(shared, 0, { name, lane: 'urgent' });
  return shared[0] as number;
}
