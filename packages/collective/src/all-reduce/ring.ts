import { scale } from '../reducer.ts';
import { ringAllGather, ringReduceScatter } from '../ring.ts';
import { evenSegments, type Segment } from '../segments.ts';
import type { AllReduce } from './algorithm.ts';

/** Reduce-scatter, then all-gather: with N ranks 2(N − 1) steps, in which each rank sends 2(N − 1)/N of the buffer. */
export const ringAllReduce: AllReduce = async (context, parts, { codec, factor }) => {
  const { rank, size } = context;
  const segments = evenSegments(parts.length, size);
  await ringReduceScatter(context, parts, segments, codec);
  if (factor !== 1) {
    for (const values of parts.slices(segments[rank] as Segment)) scale(values, factor);
  }
  await ringAllGather(context, parts, segments, codec, size - 1);
};
