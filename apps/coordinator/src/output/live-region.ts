import { stripVTControlCharacters } from 'node:util';

/** The last lines of a terminal, drawn anew where they stand. */
export interface LiveRegion {
  /** Shows these lines instead of those before. None may be as wide as the terminal. */
  show(lines: readonly string[]): void;
  /** Takes them away, so that something that stays can be printed there. */
  clear(): void;
}

export type Terminal = Pick<NodeJS.WriteStream, 'write'> & { readonly columns?: number };

/** Terminals that know it show all that is between at once; others pass over it (mode 2026, "synchronized output"). */
const BEGIN = '\x1b[?2026h';
const END = '\x1b[?2026l';
const ERASE_LINE = '\x1b[K';
const ERASE_BELOW = '\x1b[J';

export function liveRegion(terminal: Terminal): LiveRegion {
  let shown: readonly string[] = [];
  /** To the beginning of the first line. In a terminal that has become narrower, a line has become several. */
  const toTop = (): string => {
    const { columns = Infinity } = terminal;
    const rows = shown.map((line) => Math.max(1, Math.ceil(stripVTControlCharacters(line).length / columns)));
    const above = rows.reduce((sum, count) => sum + count, -1);
    return above > 0 ? `\r\x1b[${above}A` : '\r';
  };
  return {
    show(lines) {
      if (lines.length === shown.length && lines.every((line, index) => line === shown[index])) return;
      const drawn = lines.map((line) => `${line}${ERASE_LINE}`).join('\n');
      terminal.write(`${BEGIN}${toTop()}${drawn}${ERASE_BELOW}${END}`);
      shown = lines;
    },
    clear() {
      if (shown.length > 0) terminal.write(`${toTop()}${ERASE_BELOW}`);
      shown = [];
    },
  };
}
