import { createReadStream } from 'node:fs';
import { EmbeddingsDamagedError } from '../errors.ts';
import { MAX_EMBEDDING_LINE_BYTES } from '../limits.ts';

/** The objects of a file of JSON lines, from the first to the last, in the memory of a megabyte and a line. @throws EmbeddingsDamagedError */
export async function* jsonLines(path: string): AsyncGenerator<unknown> {
  let rest: Buffer = Buffer.alloc(0);
  let number = 0;
  for await (const chunk of createReadStream(path, { highWaterMark: 2 ** 20 }) as AsyncIterable<Buffer>) {
    const bytes = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    let from = 0;
    for (let end = bytes.indexOf(10); end >= 0; end = bytes.indexOf(10, from)) {
      yield parsed(path, ++number, bytes.toString('utf8', from, end));
      from = end + 1;
    }
    rest = bytes.subarray(from);
    if (rest.length > MAX_EMBEDDING_LINE_BYTES) {
      throw new EmbeddingsDamagedError(path, `line ${number + 1} has more than ${MAX_EMBEDDING_LINE_BYTES} bytes`);
    }
  }
  if (rest.length > 0) throw new EmbeddingsDamagedError(path, `line ${number + 1} has no end`);
}

function parsed(path: string, number: number, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new EmbeddingsDamagedError(path, `line ${number} is no JSON`, { cause });
  }
}
