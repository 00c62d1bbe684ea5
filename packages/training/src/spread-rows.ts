import type { Group } from '@circlet/collective';
import { classRange } from '@circlet/loss';
import { PIECE_VALUES } from './checkpoint/safetensors-read.ts';
import type { StateTensor } from './trainer.ts';

/** The shape over all ranks. */
export function wholeShape({ shape, part }: Pick<StateTensor, 'shape' | 'part'>): readonly number[] {
  return part === undefined ? shape : [part.totalRows, ...shape.slice(1)];
}

/**
 * All rows of a tensor that is spread over ranks, in order, a piece at a time. Every rank must go through it to the end, because
 * each sends its own rows; a rank never has more in memory than its part and a piece.
 *
 * @param group null: the part is the whole
 */
export async function* rowsOfAllRanks(
  { shape, values, part }: StateTensor,
  group: Group | null,
  pieceValues: number = PIECE_VALUES,
): AsyncGenerator<Float32Array> {
  if (part === undefined || group === null) {
    yield values;
    return;
  }
  const rowLength = values.length / (shape[0] as number);
  for (let rank = 0; rank < group.size; rank++) {
    const { numRows } = classRange(part.totalRows / part.rowsPerClass, rank, group.size);
    const length = numRows * part.rowsPerClass * rowLength;
    for (let begin = 0; begin < length; begin += pieceValues) {
      const end = Math.min(length, begin + pieceValues);
      const piece = rank === group.rank ? values.subarray(begin, end) : new Float32Array(end - begin);
      await group.broadcast(piece, rank, { name: 'rows' });
      yield piece;
    }
  }
}

/**
 * Takes from a piece of a whole tensor what belongs to this rank.
 * @param begin index of the piece's first value in the whole
 */
export function takeOwn({ shape, values, part }: StateTensor, piece: Float32Array, begin: number): void {
  const first = part === undefined ? 0 : part.firstRow * (values.length / (shape[0] as number));
  const from = Math.max(begin, first);
  const to = Math.min(begin + piece.length, first + values.length);
  if (from < to) values.set(piece.subarray(from - begin, to - begin), from - first);
}
