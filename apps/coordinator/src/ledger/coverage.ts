import type { Range } from './record.ts';

/** How often positions are covered. All ranges in order, none adjacent to another of its list. */
export interface Coverage {
  /** From 0 to the end of what is planned: covered by none. */
  readonly gaps: readonly Range[];
  /** Covered twice or more. */
  readonly duplicates: readonly Range[];
  /** At or after the end of what is planned. */
  readonly beyond: readonly Range[];
}

/** Sweeps over ranges in any order, overlapping or not. O(n log n), whatever the lengths of the ranges. */
export function coverageOf(ranges: readonly Range[], plannedEnd: number): Coverage {
  const changes = new Map<number, number>([
    [0, 0],
    [plannedEnd, 0],
  ]);
  for (const [begin, end] of ranges) {
    changes.set(begin, (changes.get(begin) ?? 0) + 1);
    changes.set(end, (changes.get(end) ?? 0) - 1);
  }
  const places = [...changes.keys()].sort((a, b) => a - b);
  const found = { gaps: [] as Range[], duplicates: [] as Range[], beyond: [] as Range[] };
  let depth = 0;
  places.slice(0, -1).forEach((begin, index) => {
    depth += changes.get(begin) ?? 0;
    const range: Range = [begin, places[index + 1] as number];
    if (depth > 1) join(found.duplicates, range);
    if (depth === 0 && begin < plannedEnd) join(found.gaps, range);
    if (depth > 0 && begin >= plannedEnd) join(found.beyond, range);
  });
  return found;
}

function join(list: Range[], range: Range): void {
  const last = list.at(-1);
  if (last?.[1] === range[0]) last[1] = range[1];
  else list.push(range);
}
