/** A share of 0 to 1 as so many characters: `████░░░░░░`. */
export function bar(share: number, cells: number): string {
  const filled = Math.round(Math.min(1, share) * cells);
  return `${'█'.repeat(filled)}${'░'.repeat(cells - filled)}`;
}
