import { chunksOf, type Segment } from './segments.ts';

/** Values that lie in several places, as if they lay end to end: the tensors of a gradient bucket stay where they are. */
export class Parts {
  readonly length: number;
  readonly #parts: readonly (Segment & { readonly values: Float32Array })[];

  constructor(values: readonly Float32Array[]) {
    let begin = 0;
    this.#parts = values.map((part) => ({ values: part, begin, end: (begin += part.length) }));
    this.length = begin;
  }

  /** The values of a segment, place by place; none of an empty one. */
  *slices({ begin, end }: Segment): Generator<Float32Array> {
    for (const part of this.#parts) {
      const [from, to] = [Math.max(begin, part.begin), Math.min(end, part.end)];
      if (from < to) yield part.values.subarray(from - part.begin, to - part.begin);
    }
  }

  /**
   * Chunks of at most `chunkLength` elements, each in one place; of an empty segment one empty chunk. The same on all ranks whose
   * parts have the same lengths.
   */
  chunksOf(segment: Segment, chunkLength: number): Segment[] {
    const pieces = this.#parts
      .map(({ begin, end }) => ({ begin: Math.max(begin, segment.begin), end: Math.min(end, segment.end) }))
      .filter(({ begin, end }) => begin < end);
    return pieces.length === 0 ? [segment] : pieces.flatMap((piece) => chunksOf(piece, chunkLength));
  }

  /** The values of a chunk. */
  at(chunk: Segment): Float32Array {
    const [first = NOTHING] = this.slices(chunk);
    return first;
  }
}

const NOTHING = new Float32Array(0);
