import type { Range, RecordOf } from './record.ts';

/** Batches of one generation that follow each other, all trained or all refused. */
export interface Stretch {
  readonly kind: 'trained' | 'refused';
  readonly run: number;
  readonly generation: number;
  readonly positions: Range;
  /** Of what was refused: the step that was tried, as begin and end. */
  readonly steps: Range;
}

/** Both in one piece; null where the second does not go on from the first. */
export function joined(last: Stretch, next: Stretch): Stretch | null {
  const goesOn =
    last.kind === next.kind &&
    last.run === next.run &&
    last.generation === next.generation &&
    last.positions[1] === next.positions[0] &&
    last.steps[1] === next.steps[0];
  if (!goesOn) return null;
  return { ...last, positions: [last.positions[0], next.positions[1]], steps: [last.steps[0], next.steps[1]] };
}

/** Puts one more at the end, in one piece with the last where it goes on from there. */
export function addStretch(stretches: Stretch[], next: Stretch): void {
  const last = stretches.at(-1);
  const both = last === undefined ? null : joined(last, next);
  if (both === null) stretches.push(next);
  else stretches[stretches.length - 1] = both;
}

/** Cuts a range of positions out of them. @returns what is left, and what was cut out */
export function withoutPositions(
  stretches: readonly Stretch[],
  [begin, end]: Range,
): { readonly left: Stretch[]; readonly cut: Stretch[] } {
  const pieces = stretches.flatMap((stretch) => [
    [false, part(stretch, 0, begin)] as const,
    [true, part(stretch, begin, end)] as const,
    [false, part(stretch, end, Infinity)] as const,
  ]);
  const those = (isCut: boolean): Stretch[] =>
    pieces.flatMap(([inside, piece]) => (inside === isCut && piece !== null ? [piece] : []));
  return { left: those(false), cut: those(true) };
}

/** What a run that goes on from a position leaves behind: null when that is nothing. */
export function abandonedBy(
  stretches: readonly Stretch[],
  from: { readonly run: number; readonly generation: number; readonly step: number; readonly position: number },
): RecordOf<'abandoned'> | null {
  const { run, generation, step, position } = from;
  const { cut } = withoutPositions(stretches, [position, Infinity]);
  if (cut.length === 0) return null;
  const end = cut.reduce((last, { positions }) => Math.max(last, positions[1]), position);
  const lastStep = cut.reduce((last, { steps }) => Math.max(last, steps[1]), step);
  return { kind: 'abandoned', run, generation, steps: [step, lastStep], positions: [position, end] };
}

/** The part between two positions; all batches of a stretch are equally large. */
function part(stretch: Stretch, begin: number, end: number): Stretch | null {
  const [first, last] = stretch.positions;
  const positions: Range = [Math.max(first, begin), Math.min(last, end)];
  if (positions[0] >= positions[1]) return null;
  const perPosition = (stretch.steps[1] - stretch.steps[0]) / (last - first);
  const stepAt = (position: number): number => stretch.steps[0] + Math.round((position - first) * perPosition);
  return { ...stretch, positions, steps: [stepAt(positions[0]), stepAt(positions[1])] };
}
