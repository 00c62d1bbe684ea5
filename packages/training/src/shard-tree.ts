import { addUp, type Group, type Reducer, type SubtreeSum } from '@circlet/collective';
import type { Collectives } from '@circlet/tensorflow';
import type { TrainingPlan } from './training-plan.ts';

/** The sums of one step, port by port. */
export interface ShardTree {
  /**
   * Serves the ports of the program that runs this rank's n-th shard. What leaves is kept, and added up along the tree; the last one
   * gets the sums over all shards of all ranks back, the others what they gave.
   */
  collectives(run: number): Collectives;
}

/** Tensors of a bucket, in memory of their own or of the program that made them. */
type Values = readonly Float32Array[];

/**
 * Sums over shards whose bits do not depend on who runs which: along a binary tree over the shards of the global batch. A rank adds
 * up its own as far as they go, which needs memory for log₂ of their number at a time, and the tree goes on between ranks.
 *
 * All additions are made here and in the group, none by TensorFlow, which rounds numbers below 2⁻¹²⁶ to 0: with another number of
 * ranks, others would be rounded so.
 */
export function shardTree(
  { own, ranks, numShards, numRuns }: TrainingPlan,
  group: Group | null,
  reducer: Reducer,
): ShardTree {
  const kept = new Map<string, SubtreeSum<Values>[]>();
  const addInto = (target: Values, source: Values): Values => {
    target.forEach((values, index) => reducer.add(values, source[index] as Float32Array));
    return target;
  };
  return {
    collectives: (run) => ({
      async allReduce({ name, lane }, buffers, signal) {
        const shard = own.first + run;
        const before = kept.get(name) ?? [];
        const leaf = { subtree: { begin: shard, end: shard + 1 }, sum: buffers };
        if (run < numRuns - 1) {
          // The program's memory is kept no longer than this: a shard that finds no other half yet is copied.
          const sums = addUp<Values>(numShards, [...before, leaf], addInto);
          kept.set(
            name,
            sums.map((each) => (each.sum === buffers ? { ...each, sum: buffers.map((own) => own.slice()) } : each)),
          );
          return;
        }
        // The last one's memory is what goes back into the program.
        const sums = addUp<Values>(numShards, [...before, leaf], (left, right) => addInto(right, left));
        kept.delete(name);
        await group?.allReduceTree(
          sums.map(({ sum }) => sum),
          { name, lane, signal, leaves: ranks },
        );
      },
      allGather: ({ name }) => {
        throw new Error(`nothing is gathered inside the program of a shard, but '${name}' is`);
      },
    }),
  };
}
