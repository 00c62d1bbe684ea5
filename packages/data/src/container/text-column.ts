import { column } from './columns.ts';

/** Texts one behind the other in UTF-8: 10 million names of 20 bytes are 280 MB, not gigabytes of strings. */
export interface TextColumn {
  push(text: string): void;
  at(index: number): string;
}

export function textColumn(): TextColumn {
  let bytes = Buffer.allocUnsafe(65_536);
  let used = 0;
  const ends = column((length) => new Float64Array(length));
  return {
    push(text) {
      // A UTF-16 unit has at most three bytes.
      if (used + 3 * text.length > bytes.length) {
        const larger = Buffer.allocUnsafe(2 * bytes.length + 3 * text.length);
        bytes.copy(larger, 0, 0, used);
        bytes = larger;
      }
      used += bytes.write(text, used);
      ends.push(used);
    },
    at(index) {
      const values = ends.values();
      return bytes.toString('utf8', index === 0 ? 0 : (values[index - 1] as number), values[index]);
    },
  };
}
