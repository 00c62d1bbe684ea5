import { isDeepStrictEqual } from 'node:util';
import { readable } from '@circlet/protocol';
import type { Recipe } from '@circlet/recipe';
import { coverageOf } from './coverage.ts';
import { describePositions, type Finding } from './finding.ts';
import type { StoredLedger } from './format.ts';
import { planOf } from './plan.ts';
import type { PositionPlan, Range, RecordOf } from './record.ts';
import { type GenerationHistory, type History, replay } from './replay.ts';
import type { Stretch } from './surviving.ts';

/** What a ledger proves of a plan, or why it does not. */
export interface Audit {
  /** Every planned position was trained exactly once, but for those refused: there is no finding. */
  readonly isProven: boolean;
  readonly findings: readonly Finding[];
  /** Null where no generation has begun. */
  readonly plan: PositionPlan | null;
  readonly generations: readonly GenerationHistory[];
  /** Steps whose effect is in the weights. */
  readonly steps: number;
  readonly trainedPositions: number;
  readonly abandonedPositions: number;
  /** Planned, but applied by no rank; a batch each. As many more at the end of the order were trained in their place. */
  readonly refused: readonly RecordOf<'refused'>[];
  /** Broken images of what survives, each with what was trained in its place. */
  readonly replaced: readonly RecordOf<'replaced'>[];
  /** Bytes of a record that was being written when its writer was killed: stepped over. */
  readonly tornBytes: number;
}

/** How a plan ends: what is to be covered, and where. */
interface Aim {
  readonly end: number;
  readonly findings: readonly Finding[];
}

/**
 * Holds a ledger to the plan: recipe, and what the ledger itself says of the data, give the planned positions; each must be in
 * exactly one surviving step, or have been refused. Pure: reads nothing, so that any history can be put before it.
 */
export function auditLedger(recipe: Recipe, { records, damage, tornBytes }: StoredLedger): Audit {
  const history = replay(records);
  const { generations, surviving } = history;
  const broken: Finding[] =
    damage === null ? [] : [{ kind: 'damaged', text: `record ${damage.record}: ${damage.problem}` }];
  const [first] = generations;
  const plan = first === undefined ? null : planOf(recipe, first.plan);
  const findings =
    plan === null
      ? [...broken, { kind: 'unfinished' as const, text: 'no generation has begun to train' }]
      : [
          ...broken,
          ...planFindings(plan, generations, damage === null),
          ...history.findings,
          ...coverageFindings(recipe, plan, history),
        ];
  return {
    isProven: findings.length === 0,
    // Names of images and of what trained them are whatever stands in the file.
    findings: findings.map((finding) => ({ ...finding, text: readable(finding.text, 800) })),
    plan,
    generations,
    steps: surviving.reduce((sum, { steps }) => sum + steps[1] - steps[0], 0),
    trainedPositions: sizeOf(surviving.filter(({ kind }) => kind === 'trained').map(({ positions }) => positions)),
    abandonedPositions: sizeOf(generations.flatMap(({ abandoned }) => (abandoned === null ? [] : [abandoned]))),
    refused: history.refused.filter((batch) => isSurviving(surviving, batch)),
    replaced: history.replaced.filter((image) => holderOf(surviving, image) !== undefined),
    tornBytes,
  };
}

/**
 * All runs must have taken the same order of the same data; the length of training may change from run to run.
 *
 * @param hasLast whether the last generation of the job is among them: no damage hides it
 */
function planFindings(plan: PositionPlan, generations: readonly GenerationHistory[], hasLast: boolean): Finding[] {
  const findings = generations.flatMap(({ run, generation, plan: own }, index): Finding[] => {
    const isLast = hasLast && index === generations.length - 1;
    return Object.entries(plan).flatMap(([name, expected]): Finding[] => {
      const got = own[name as keyof PositionPlan];
      if (isDeepStrictEqual(got, expected) || (name === 'totalSteps' && !isLast)) return [];
      const text = `generation ${generation} of run ${run} trained with ${name} ${JSON.stringify(got)}, the recipe and its first run say ${JSON.stringify(expected)}`;
      return [{ kind: 'plan', text }];
    });
  });
  const { numImages, globalBatch, stepsPerEpoch } = plan;
  const wholeBatches = Math.max(1, Math.floor(numImages / globalBatch));
  if (stepsPerEpoch === wholeBatches) return findings;
  const text = `expected ${wholeBatches} steps an epoch, ${numImages} images in whole batches of ${globalBatch}, got ${stepsPerEpoch}`;
  return [...findings, { kind: 'plan', text }];
}

function coverageFindings(recipe: Recipe, plan: PositionPlan, history: History): Finding[] {
  const { surviving, generations } = history;
  const refused = surviving.filter(({ kind }) => kind === 'refused').map(({ positions }) => positions);
  const aim = aimOf(recipe, plan, generations.at(-1) as GenerationHistory, sizeOf(refused));
  const { gaps, duplicates, beyond } = coverageOf(
    surviving.map(({ positions }) => positions),
    aim.end,
  );
  const named = (kind: Finding['kind'], ranges: readonly Range[], what: string): Finding[] =>
    ranges.map((positions) => ({ kind, positions, text: `${describePositions(plan, positions)} ${what}` }));
  return [
    ...named('gap', gaps, 'were trained by no surviving step'),
    ...named('duplicate', duplicates, 'were trained more than once'),
    ...named('foreign', beyond, 'are not in the plan'),
    ...stepFindings(surviving),
    ...replacementFindings(plan, history),
    ...aim.findings,
  ];
}

/** A refused batch is made up for by one more at the end of the order. An early stop ends the plan where it came. */
function aimOf(recipe: Recipe, plan: PositionPlan, last: GenerationHistory, numRefused: number): Aim {
  const end = plan.totalSteps * plan.globalBatch + numRefused;
  const { ended, endStep, endPosition } = last;
  if (ended === 'complete' && endStep >= plan.totalSteps) return { end, findings: [] };
  if (ended === 'complete' && recipe.validation.earlyStop !== null) return { end: endPosition, findings: [] };
  const how =
    ended === null
      ? 'the last run has not ended, or nobody lived to record it'
      : ended === 'complete'
        ? 'the last run says that it is complete, but the recipe has no early stop'
        : `the last run ${ended === 'stopped' ? 'was stopped' : 'failed'}`;
  const text = `${how}: ${endStep} of ${plan.totalSteps} steps were trained`;
  const rest: Range = [endPosition, end];
  const isLong = rest[0] < rest[1];
  return {
    end: Math.min(end, endPosition),
    findings: [isLong ? { kind: 'unfinished', text, positions: rest } : { kind: 'unfinished', text }],
  };
}

/** In the order of positions, steps count up without a hole; a refused batch leaves its step to the next one. */
function stepFindings(surviving: readonly Stretch[]): Finding[] {
  const inOrder = surviving.toSorted((a, b) => a.positions[0] - b.positions[0]);
  return inOrder.flatMap(({ steps, positions }, index): Finding[] => {
    const expected = inOrder[index - 1]?.steps[1] ?? 0;
    if (steps[0] === expected) return [];
    return [{ kind: 'order', text: `expected step ${expected} at position ${positions[0]}, got step ${steps[0]}` }];
  });
}

function replacementFindings(plan: PositionPlan, { replaced, generations, surviving }: History): Finding[] {
  const seen = new Set<string>();
  return replaced.flatMap((image): Finding[] => {
    const { run, generation, position } = image;
    const key = `${run} ${generation} ${position}`;
    const isTwice = seen.has(key);
    seen.add(key);
    const began = generations.find((own) => own.run === run && own.generation === generation);
    // Of a batch that the generation lost again there is nothing to hold it to.
    const isOwn = holderOf(surviving, image) !== undefined || isLost(image, began, generations);
    if (isOwn && !isTwice) return [];
    const text = `${describePositions(plan, [position, position + 1])}: ${image.image} was replaced there ${isTwice ? 'twice' : 'by a generation that did not train it'}`;
    return [{ kind: isTwice ? 'duplicate' : 'foreign', text, positions: [position, position + 1] }];
  });
}

/** Whether a refused batch was not tried again by a later generation. */
function isSurviving(
  surviving: readonly Stretch[],
  { run, generation, positions: [begin, end] }: RecordOf<'refused'>,
): boolean {
  return surviving.some(
    (stretch) =>
      stretch.kind === 'refused' &&
      stretch.run === run &&
      stretch.generation === generation &&
      stretch.positions[0] <= begin &&
      end <= stretch.positions[1],
  );
}

/** The surviving stretch that a replacement belongs to. */
function holderOf(surviving: readonly Stretch[], image: RecordOf<'replaced'>): Stretch | undefined {
  const { run, generation, position } = image;
  return surviving.find(
    ({ run: r, generation: g, positions }) =>
      r === run && g === generation && positions[0] <= position && position < positions[1],
  );
}

/** Whether a later generation went on from before this position, so that what was done there is gone. */
function isLost(
  { position }: RecordOf<'replaced'>,
  own: GenerationHistory | undefined,
  generations: readonly GenerationHistory[],
): boolean {
  if (own === undefined || position < own.position) return false;
  const later = generations.slice(generations.indexOf(own) + 1);
  return later.some((next) => next.position <= position) || (later.length === 0 && own.ended !== 'complete');
}

function sizeOf(ranges: readonly Range[]): number {
  return ranges.reduce((sum, [begin, end]) => sum + end - begin, 0);
}
