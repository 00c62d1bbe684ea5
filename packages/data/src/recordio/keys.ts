import { FormatError } from '../errors.ts';
import { readIdx } from './idx.ts';

/** The keys of records, asked for in the order in which the records stand in the file. */
export interface KeysInFileOrder {
  /** @returns null where the index does not name the record; throws FormatError where it names a place between records */
  of(offset: number): number | null;
  /** @throws FormatError where the index names places beyond the last record */
  mustBeDone(): void;
}

/** @throws FormatError, DataMissingError */
export async function keysInFileOrder(path: string): Promise<KeysInFileOrder> {
  const { keys, offsets } = await readIdx(path);
  const order = ascending(offsets);
  let next = 0;
  const offsetAt = (place: number): number => offsets[order?.[place] ?? place] as number;
  const mustMatch = (isRight: boolean): void => {
    if (isRight) return;
    throw new FormatError(path, 'the index of its RecordIO file', `no record begins at byte ${offsetAt(next)}`);
  };
  return {
    of(offset) {
      if (next >= keys.length || offsetAt(next) > offset) return null;
      mustMatch(offsetAt(next) === offset);
      const key = keys[order?.[next] ?? next] as number;
      next++;
      return key;
    },
    mustBeDone: () => mustMatch(next >= keys.length),
  };
}

/** The order in which the offsets ascend; null where that is how they stand, which is how they are written. */
function ascending(offsets: Float64Array): Int32Array | null {
  let isSorted = true;
  for (let i = 1; i < offsets.length && isSorted; i++) isSorted = (offsets[i - 1] as number) <= (offsets[i] as number);
  if (isSorted) return null;
  return Int32Array.from(offsets.keys()).sort((a, b) => (offsets[a] as number) - (offsets[b] as number));
}
