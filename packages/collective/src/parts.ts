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
  slices(segment: Segment): Float32Array[] {
    return this.#piecesOf(segment).map(({ values }) => values);
  }

  /**
   * Chunks of at most `chunkLength` elements, each in one place; of an empty segment one empty chunk. The same on all ranks whose
   * parts have the same lengths.
   */
  chunksOf(segment: Segment, chunkLength: number): Segment[] {
    const pieces = this.#piecesOf(segment);
    return pieces.length === 0 ? [segment] : pieces.flatMap((piece) => chunksOf(piece, chunkLength));
  }

  /** The values of a chunk. */
  at(chunk: Segment): Float32Array {
    const [first = NOTHING] = this.slices(chunk);
    return first;
  }

  #piecesOf(segment: Segment): (Segment & { readonly values: Float32Array })[] {
    return this.#parts.flatMap((part) => {
      const [begin, end] = [Math.max(segment.begin, part.begin), Math.min(segment.end, part.end)];
      return begin < end ? [{ begin, end, values: part.values.subarray(begin - part.begin, end - part.begin) }] : [];
    });
  }
}

const NOTHING = new Float32Array(0);
