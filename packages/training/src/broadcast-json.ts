import type { Group } from '@circlet/collective';

/**
 * One rank's value, on every rank.
 *
 * @param value of the source; what other ranks give is not looked at
 * @param name of the collectives
 */
export async function broadcastJson<T>(group: Group, source: number, value: T | null, name: string): Promise<T> {
  const isSource = group.rank === source;
  const text = new TextEncoder().encode(isSource ? JSON.stringify(value) : '');
  const length = Float64Array.of(text.length);
  await group.broadcast(new Uint8Array(length.buffer), source, { name });
  const shared = isSource ? text : new Uint8Array(length[0] as number);
  await group.broadcast(shared, source, { name });
  return JSON.parse(new TextDecoder().decode(shared)) as T;
}
