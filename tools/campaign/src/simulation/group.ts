import type { Group } from '@circlet/collective';
import type { RingEnd } from './ring.ts';

/** The collective contract over a simulated ring: those of its operations that membership, votes and transfers use. */
export function simulatedGroup(end: RingEnd, size: number, generation: number): Group {
  const unused = (): never => {
    throw new Error('no simulated worker sums numbers');
  };
  return {
    rank: end.rank,
    size,
    generation,
    sharesMemory: false,
    plan: [] as never,
    allReduce: unused,
    allReduceTree: unused,
    reduceScatter: unused,
    async allGather<T extends Float32Array | Int32Array | Uint8Array>(
      local: T,
      counts: readonly number[],
      { name, lane = 'bulk', signal }: Parameters<Group['allGather']>[2],
    ): Promise<T> {
      const parts = await end.exchange(name, lane, local.slice() as T, signal);
      return concatenated(parts, counts).slice() as T;
    },
    async broadcast(buffer, root, { name, lane = 'bulk', signal }) {
      const all = await end.exchange(name, lane, end.rank === root ? buffer.slice() : null, signal);
      buffer.set(all[root] as Uint8Array);
    },
    async barrier({ name, lane = 'bulk', signal }) {
      await end.exchange(name, lane, null, signal);
    },
    abort: (reason) => end.abort(reason),
    [Symbol.asyncDispose]() {
      end.close();
      return Promise.resolve();
    },
  };
}

const known = new WeakMap<readonly unknown[], Float32Array | Int32Array | Uint8Array>();

/** The same for all ranks: put together once. */
function concatenated<T extends Float32Array | Int32Array | Uint8Array>(
  parts: readonly T[],
  counts: readonly number[],
): Float32Array | Int32Array | Uint8Array {
  const found = known.get(parts);
  if (found !== undefined) return found;
  const { constructor } = parts[0] as T;
  const whole = new (constructor as new (length: number) => T)(counts.reduce((sum, count) => sum + count, 0));
  let begin = 0;
  for (const part of parts) {
    whole.set(part, begin);
    begin += part.length;
  }
  known.set(parts, whole);
  return whole;
}
