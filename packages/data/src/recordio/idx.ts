import { column } from '../container/columns.ts';
import { textLines } from '../container/text-lines.ts';
import { FormatError } from '../errors.ts';

/** The index beside a RecordIO file: which key has the record at which offset, in the order of the lines. */
export interface RecordIndex {
  readonly keys: Float64Array;
  readonly offsets: Float64Array;
}

/**
 * Reads an .idx file: `key TAB offset` on each line, in the order of writing.
 * @throws FormatError, DataMissingError
 */
export async function readIdx(path: string): Promise<RecordIndex> {
  const keys = column((length) => new Float64Array(length));
  const offsets = column((length) => new Float64Array(length));
  for await (const { text, number } of textLines(path, 'a RecordIO index')) {
    const tab = text.indexOf('\t');
    const [key, offset] = [whole(text.slice(0, tab)), whole(text.slice(tab + 1))];
    if (tab < 0 || key === null || offset === null) {
      throw new FormatError(path, 'a RecordIO index', `line ${number}: expected 'key TAB offset', got '${text}'`);
    }
    keys.push(key);
    offsets.push(offset);
  }
  return { keys: keys.values(), offsets: offsets.values() };
}

function whole(text: string): number | null {
  const trimmed = text.trim();
  const value = Number(trimmed);
  return /^\d{1,16}$/.test(trimmed) && Number.isSafeInteger(value) ? value : null;
}
