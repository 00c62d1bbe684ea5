/**
 * What a terminal of so many columns shows in the end, line by line: printed characters with wrapping, `\r`, `\n`, going up, and
 * erasing to the end of the line or of the screen; colours are left out. Any other sequence is an error: nothing of ours should need it.
 */
export function screenOf(output: string, columns: number): string[] {
  const rows: string[][] = [[]];
  let [row, column] = [0, 0];
  const nextRow = (): void => void (rows[++row] ??= []);
  for (const [token] of output.matchAll(/\x1b\[\??[0-9;]*[A-Za-z]|[^]/gu)) {
    if (token === '\r') {
      column = 0;
    } else if (token === '\n') {
      nextRow();
    } else if (token === '\x1b[K') {
      rows[row]?.splice(column);
    } else if (token === '\x1b[J') {
      rows[row]?.splice(column);
      rows.splice(row + 1);
    } else if (/^\x1b\[\d+A$/.test(token)) {
      row = Math.max(0, row - Number.parseInt(token.slice(2)));
    } else if (token === '\x1b[?2026h' || token === '\x1b[?2026l') {
      // What is between is shown at once.
    } else if (token.startsWith('\x1b')) {
      if (!token.endsWith('m')) throw new Error(`a terminal sequence that is not expected: ${JSON.stringify(token)}`);
    } else {
      if (column === columns) {
        nextRow();
        column = 0;
      }
      (rows[row] as string[])[column++] = token;
    }
  }
  return rows.map((cells) => Array.from(cells, (cell) => cell ?? ' ').join(''));
}
