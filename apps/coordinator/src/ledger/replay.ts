import type { Finding } from './finding.ts';
import type { LedgerRecord, PositionPlan, Range, RecordOf } from './record.ts';
import { addStretch, type Stretch, withoutPositions } from './surviving.ts';

/** What a generation did, as far as the ledger says. */
export interface GenerationHistory {
  readonly run: number;
  readonly generation: number;
  /** Of the run: the name of its folder. */
  readonly folder: string;
  readonly workers: number;
  /** Where it began. */
  readonly step: number;
  readonly position: number;
  readonly plan: PositionPlan;
  /** After its last step: the next one. */
  endStep: number;
  endPosition: number;
  /** Positions that it left behind when it began. */
  abandoned: Range | null;
  /** How the run ended with it; null: nobody lived to say, or another generation followed. */
  ended: RecordOf<'ended'>['how'] | null;
}

export interface History {
  readonly generations: readonly GenerationHistory[];
  /** Batches whose effect is in the weights, and refused ones that were not tried again; in the order of the ledger. */
  readonly surviving: readonly Stretch[];
  readonly replaced: readonly RecordOf<'replaced'>[];
  /** As they were told, those of abandoned positions too. */
  readonly refused: readonly RecordOf<'refused'>[];
  /** Records that cannot follow each other. */
  readonly findings: readonly Finding[];
}

type GrowingHistory = { -readonly [K in keyof History]: History[K] extends readonly (infer E)[] ? E[] : never };

/** Goes through the records in their order and sees what is left of training in the end. */
export function replay(records: readonly LedgerRecord[]): History {
  const history: GrowingHistory = { generations: [], surviving: [], replaced: [], refused: [], findings: [] };
  records.forEach((record, index) => {
    // What a generation leaves behind stands right after its beginning: then it must stand where the rest of history ends.
    const hasBegun = records[index - 1]?.kind === 'abandoned' || records[index - 1]?.kind === 'began';
    const place = hasBegun && record.kind !== 'abandoned' ? misplaced(history) : null;
    for (const problem of [place, follow(history, record)]) {
      if (problem === null) continue;
      const finding = { kind: problem.kind, text: `record ${index + 1} (${record.kind}): ${problem.text}` } as const;
      history.findings.push('positions' in record ? { ...finding, positions: record.positions } : finding);
    }
  });
  return history;
}

type Problem = Pick<Finding, 'kind' | 'text'> | null;

function follow(history: GrowingHistory, record: LedgerRecord): Problem {
  if (record.kind === 'ledger') return null;
  const current = history.generations.at(-1);
  if (record.kind === 'began') return begin(history, current, record);
  if (current === undefined) return order('expected a generation to begin first');
  if (record.run !== current.run || record.generation !== current.generation) {
    const text = `expected ${nameOf(current)}, got ${nameOf(record)}`;
    return { kind: 'foreign', text };
  }
  if (current.ended !== null) return order(`${nameOf(current)} had ended`);
  switch (record.kind) {
    case 'refused':
      history.refused.push(record);
      return take(history, current, record);
    case 'trained':
      return take(history, current, record);
    case 'abandoned':
      return abandon(history, current, record);
    case 'replaced':
      history.replaced.push(record);
      return null;
    case 'ended':
      return end(history, current, record);
  }
}

/** Whether a generation goes on from another place than where history ends. */
function misplaced({ generations, surviving }: GrowingHistory): Problem {
  const own = generations.at(-1);
  if (own === undefined) return null;
  const end = surviving.reduce((last, { positions }) => Math.max(last, positions[1]), 0);
  if (end === own.position) return null;
  return order(`${nameOf(own)} went on from position ${own.position}, where the ledger reaches ${end}`);
}

function begin(history: GrowingHistory, current: GenerationHistory | undefined, record: RecordOf<'began'>): Problem {
  const { kind: _, ...began } = record;
  history.generations.push({
    ...began,
    endStep: record.step,
    endPosition: record.position,
    abandoned: null,
    ended: null,
  });
  const isNextRun = record.run === (current?.run ?? 0) + 1;
  // Of generations that did not come to train nothing is told.
  const isNextGeneration = record.run === current?.run && record.generation > current.generation;
  return isNextRun || (isNextGeneration && current.ended === null)
    ? null
    : order(`${nameOf(record)} cannot follow ${current === undefined ? 'nothing' : nameOf(current)}`);
}

function take(
  history: GrowingHistory,
  current: GenerationHistory,
  record: RecordOf<'trained'> | RecordOf<'refused'>,
): Problem {
  const { kind, run, generation, positions } = record;
  const steps: Range = record.kind === 'trained' ? record.steps : [record.step, record.step];
  const { endStep, endPosition } = current;
  addStretch(history.surviving, { kind, run, generation, positions, steps });
  [current.endStep, current.endPosition] = [steps[1], positions[1]];
  if (steps[0] !== endStep || positions[0] !== endPosition) {
    return order(
      `expected step ${endStep} at position ${endPosition}, got step ${steps[0]} at position ${positions[0]}`,
    );
  }
  const numBatches = kind === 'trained' ? steps[1] - steps[0] : 1;
  const numPositions = numBatches * current.plan.globalBatch;
  if (positions[1] - positions[0] === numPositions) return null;
  const text = `expected ${numPositions} positions, ${current.plan.globalBatch} a batch, got ${positions[1] - positions[0]}`;
  return { kind: 'foreign', text };
}

function abandon(history: GrowingHistory, current: GenerationHistory, record: RecordOf<'abandoned'>): Problem {
  const { positions, steps } = record;
  const { left, cut } = withoutPositions(history.surviving, positions);
  const hasJustBegun = current.abandoned === null && current.endPosition === current.position;
  history.surviving = left;
  current.abandoned = positions;
  const numCut = cut.reduce((sum, stretch) => sum + (stretch.positions[1] - stretch.positions[0]), 0);
  if (numCut < positions[1] - positions[0]) {
    return { kind: 'foreign', text: 'some of these positions had not been trained' };
  }
  if (!hasJustBegun || positions[0] !== current.position) {
    return order(`expected right after its generation began, from position ${current.position} on`);
  }
  // A loop instead of a spread: a foreign file may hold more of them than a call takes arguments.
  const firstStep = cut.reduce((first, stretch) => Math.min(first, stretch.steps[0]), Infinity);
  const lastStep = cut.reduce((last, stretch) => Math.max(last, stretch.steps[1]), 0);
  return steps[0] === firstStep && steps[1] === lastStep
    ? null
    : order(`expected steps ${firstStep} to ${lastStep} at these positions, got ${steps[0]} to ${steps[1]}`);
}

function end({ replaced }: GrowingHistory, current: GenerationHistory, record: RecordOf<'ended'>): Problem {
  current.ended = record.how;
  const numReplaced = replaced.filter(({ run }) => run === record.run).length;
  if (record.step !== current.endStep || record.position !== current.endPosition) {
    const there = `step ${current.endStep} at position ${current.endPosition}`;
    return order(`expected to end before ${there}, got step ${record.step} at position ${record.position}`);
  }
  return record.replaced === numReplaced
    ? null
    : order(`expected ${record.replaced} replaced images in run ${record.run}, got ${numReplaced}`);
}

function nameOf({ run, generation }: { readonly run: number; readonly generation: number }): string {
  return `generation ${generation} of run ${run}`;
}

function order(text: string): Problem {
  return { kind: 'order', text };
}
