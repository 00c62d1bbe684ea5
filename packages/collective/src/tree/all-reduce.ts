import { bytesOf, floatsOf, type Codec } from '../codec.ts';
import { expectFrame, type RingContext, Sender } from '../frames.ts';
import { Parts } from '../parts.ts';
import { ringAllGather } from '../ring.ts';
import { evenSegments, type Segment, wrap } from '../segments.ts';
import { addUp, type Leaves, type SubtreeSum, subtreesOf } from './subtree.ts';

/** What an all-reduce along a tree adds up. */
export interface TreeShare {
  /** Of every rank; together, in rank order, all leaves. */
  readonly leaves: readonly Leaves[];
  /** Sums of this rank's `subtreesOf`, in order, each as long as all others'. The result comes to lie in the last; the rest is used up. */
  readonly own: readonly Parts[];
}

/** Values of a chunk: in this rank's memory, where sums are made, or in a frame's. */
interface Piece {
  readonly values: Float32Array;
  readonly isOwn: boolean;
  readonly free: () => void;
}

/**
 * An all-reduce whose additions follow the tree over leaves (`addUp`), and so have the same bits for any number of ranks and any
 * runs of leaves. As on the ring of `ringAllReduce`, but what goes round is not one partial sum of all ranks so far: it is the sums
 * of the subtrees that their leaves make up, at most 2·log₂ V of them.
 *
 * With eight ranks of one leaf each a rank sends 1.6 times what the ring does.
 */
export async function treeAllReduce(context: RingContext, { leaves, own }: TreeShare, codec: Codec): Promise<void> {
  const result = own.at(-1) ?? new Parts([]);
  const segments = evenSegments(result.length, context.size);
  await treeReduceScatter(context, { leaves, own }, segments, codec);
  await ringAllGather(context, result, segments, codec, context.size - 1);
}

/**
 * Rank r ends with the sum of segment r, in the last of its own. Sent from where sums lie, as `ringReduceScatter` does and for the
 * same reason: nothing is written there before the finished sum of the segment comes round, which has what was sent here in it.
 */
async function treeReduceScatter(
  context: RingContext,
  { leaves, own }: TreeShare,
  segments: readonly Segment[],
  codec: Codec,
): Promise<void> {
  const { rank, size, chunkLength } = context;
  const outgoing = new Sender(context);
  const result = own.at(-1) as Parts;
  const numLeaves = leaves.reduce((sum, { count }) => sum + count, 0);
  const ownSubtrees = subtreesOf(numLeaves, [leaves[rank] as Leaves]);
  const chunksAt = (segment: number) => result.chunksOf(segments[wrap(segment, size)] as Segment, chunkLength);
  const ownAt = (chunk: Segment): SubtreeSum<Piece>[] =>
    ownSubtrees.map((subtree, index) => ({
      subtree,
      sum: { values: (own[index] as Parts).at(chunk), isOwn: true, free: () => undefined },
    }));
  const send = (step: number, chunk: Segment, sums: readonly SubtreeSum<Piece>[]): void =>
    sums.forEach(({ sum }) => outgoing.push({ step, chunk, payload: () => bytesOf(sum.values) }));

  context.setPhase('reduce-scatter');
  for (const chunk of chunksAt(rank - 1)) send(0, chunk, ownAt(chunk));
  for (let step = 0; step < size - 1; step++) {
    // Of this rank's predecessors, as many as frames have passed by now.
    const before = Array.from({ length: step + 1 }, (_, back) => leaves[wrap(rank - 1 - back, size)] as Leaves);
    const incoming = subtreesOf(numLeaves, before);
    for (const chunk of chunksAt(rank - step - 2)) {
      const received: SubtreeSum<Piece>[] = [];
      for (const subtree of incoming) {
        const { payload, free } = await expectFrame(context, step, chunk, codec.bytesPerElement);
        received.push({ subtree, sum: { values: floatsOf(payload), isOwn: false, free } });
      }
      const sums = addUp(numLeaves, [...received, ...ownAt(chunk)], (left, right) => {
        // One of them always is: two received ones that are halves of a whole would have been added before.
        const [target, source] = left.isOwn ? [left, right] : [right, left];
        codec.addInto(target.values, bytesOf(source.values));
        source.free();
        return target;
      });
      if (step < size - 2) send(step + 1, chunk, sums);
      else moveInto(result.at(chunk), sums[0]?.sum.values);
    }
  }
  await outgoing.drained();
}

function moveInto(target: Float32Array, whole: Float32Array | undefined): void {
  const isThere = whole?.buffer === target.buffer && whole.byteOffset === target.byteOffset;
  if (whole !== undefined && !isThere) target.set(whole);
}
