import { createReadStream } from 'node:fs';
import { asDataError } from '../dataset/folder.ts';
import { FormatError } from '../errors.ts';
import { MAX_LINE_BYTES } from '../limits.ts';

/** A line of a text file, without what ends it. */
export interface Line {
  readonly text: string;
  /** From 1. */
  readonly number: number;
}

/**
 * The lines of a text file of any length, one megabyte at a time. Lines end with LF or CRLF; a mark of byte order at the front and
 * blank lines are passed over.
 *
 * @param format what the file should be, for the message about a line without end
 * @throws DataMissingError, DataUnreadableError, FormatError
 */
export async function* textLines(path: string, format: string): AsyncGenerator<Line> {
  let rest: Buffer = Buffer.alloc(0);
  let number = 0;
  const lineOf = (bytes: Buffer): Line | null => {
    number++;
    const text = bytes.toString('utf8').replace(number === 1 ? /^\ufeff|\r$/g : /\r$/, '');
    return text.trim() === '' ? null : { text, number };
  };
  try {
    for await (const chunk of createReadStream(path, { highWaterMark: 2 ** 20 }) as AsyncIterable<Buffer>) {
      const bytes = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
      let from = 0;
      for (let end = bytes.indexOf(10, from); end >= 0; end = bytes.indexOf(10, from)) {
        const line = lineOf(bytes.subarray(from, end));
        from = end + 1;
        if (line !== null) yield line;
      }
      rest = bytes.subarray(from);
      if (rest.length > MAX_LINE_BYTES) {
        throw new FormatError(path, format, `line ${number + 1} has more than ${MAX_LINE_BYTES} bytes`);
      }
    }
  } catch (error) {
    throw asDataError(path, error);
  }
  const last = rest.length > 0 ? lineOf(rest) : null;
  if (last !== null) yield last;
}
