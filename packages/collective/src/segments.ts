/** A run of elements of a buffer. */
export interface Segment {
  readonly begin: number;
  readonly end: number;
}

/**
 * Cuts `length` elements into one segment per rank, as evenly as whole elements allow: the first `length mod size` are one
 * longer. With fewer elements than ranks the last segments are empty.
 */
export function evenSegments(length: number, size: number): Segment[] {
  const short = Math.floor(length / size);
  const numLong = length % size;
  return Array.from({ length: size }, (_, index) => {
    const begin = index * short + Math.min(index, numLong);
    return { begin, end: begin + short + (index < numLong ? 1 : 0) };
  });
}

/** Segments of the given lengths, end to end. */
export function segmentsOf(counts: readonly number[]): Segment[] {
  let begin = 0;
  return counts.map((count) => {
    const segment = { begin, end: begin + count };
    begin = segment.end;
    return segment;
  });
}

/** Chunks of at most `chunkLength` elements. An empty segment has one empty chunk, so that every step has a frame. */
export function chunksOf(segment: Segment, chunkLength: number): Segment[] {
  const chunks: Segment[] = [];
  for (let begin = segment.begin; begin < segment.end; begin += chunkLength) {
    chunks.push({ begin, end: Math.min(begin + chunkLength, segment.end) });
  }
  return chunks.length === 0 ? [segment] : chunks;
}

/** Index on the ring, whatever the sign. */
export function wrap(index: number, size: number): number {
  return ((index % size) + size) % size;
}
