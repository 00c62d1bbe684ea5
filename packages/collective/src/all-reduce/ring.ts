import { scale } from '../reducer.ts';
import { ringAllGather, ringReduceScatter } from '../ring.ts';
import { evenSegments, type Segment } from '../segments.ts';
import type { AllReduce } from './algorithm.ts';

/** Reduce-scatter, then all-gather: with N ranks 2(N − 1) steps, in which each rank sends 2(N − 1)/N of the buffer. */
export const ringAllReduce: AllReduce = async (context, buffer, { codec, factor }) => {
  const { rank, size } = context;
  const segments = evenSegments(buffer.length, size);
  await ringReduceScatter(context, buffer, segments, codec);
  if (factor !== 1) {
    const { begin, end } = segments[rank] as Segment;
    scale(buffer.subarray(begin, end), factor);
  }
  await ringAllGather(context, buffer, segments, codec, size - 1);
};
