import type { CollectivePlan } from './plan/plan.ts';
import type { Leaves } from './tree/subtree.ts';

/**
 * The collective contract. A group is one generation's ranks; it does not survive the loss of a member.
 *
 * All ranks must call the same collectives in the same order on each lane; collectives on different lanes may overlap.
 * Every rank ends with the same bits. When a promise resolves, the caller may overwrite the buffer at once.
 */
export interface Group extends AsyncDisposable {
  readonly rank: number;
  readonly size: number;
  readonly generation: number;
  /** Whether the ranks of this host reduce large buffers through memory that all of them map. The same on all of them. */
  readonly sharesMemory: boolean;
  /** Which algorithm and chunk all-reduces of a size have. The same on all ranks. */
  readonly plan: CollectivePlan;
  /**
   * In place. Lengths, operation and wire type must be equal on all ranks; an empty buffer is allowed. Several buffers are
   * reduced as if they lay end to end.
   */
  allReduce(buffer: Float32Array | readonly Float32Array[], options: AllReduceOptions): Promise<void>;
  /**
   * The sum over leaves that are dealt to ranks in contiguous runs, added up along a binary tree over all leaves: its bits follow from
   * the leaves alone, however many ranks there are and whoever has which. In float32 on the wire.
   *
   * @param sums those of this rank's `subtreesOf`, in order, each in one or several buffers, as long as all others'. The result comes
   *   to lie in the last of them; the others are used up
   */
  allReduceTree(sums: readonly (readonly Float32Array[])[], options: TreeOptions): Promise<void>;
  /** Concatenation in rank order of `counts[rank]` elements (or bytes, for Uint8Array) from each rank; `local.length` is `counts[rank]`. */
  allGather<T extends Float32Array | Int32Array | Uint8Array>(
    local: T,
    counts: readonly number[],
    options: CollectiveOptions,
  ): Promise<T>;
  /** Rank r receives the sum of everyone's r-th segment; `counts` are the segment lengths and add up to `buffer.length`. */
  reduceScatter(buffer: Float32Array, counts: readonly number[], options: CollectiveOptions): Promise<Float32Array>;
  /** In place: everyone's buffer becomes the root's. */
  broadcast(buffer: Uint8Array | Float32Array, root: number, options: CollectiveOptions): Promise<void>;
  barrier(options: CollectiveOptions): Promise<void>;
  /** Ends every pending and later collective on this rank, and tells the others, with a GroupAbortedError that carries the reason. */
  abort(reason: string): void;
}

export interface CollectiveOptions {
  /** For errors, metrics and logs: bucket or port name. */
  readonly name: string;
  /** Independent ordered stream. `urgent` never waits behind `bulk`. Default `bulk`. */
  readonly lane?: 'bulk' | 'urgent';
  readonly signal?: AbortSignal;
}

export interface TreeOptions extends CollectiveOptions {
  /** Of every rank, in rank order; together all leaves of the tree. */
  readonly leaves: readonly Leaves[];
}

export interface AllReduceOptions extends CollectiveOptions {
  readonly operation?: 'sum' | 'mean';
  /** Type on the wire; bf16 halves the bytes. Default fp32. */
  readonly wire?: 'fp32' | 'bf16';
}
