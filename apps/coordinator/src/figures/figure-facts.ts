import type { BalancePanel, FigureFacts, GradientFacts, RunFacts, Sweep } from '@circlet/report';
import type { FigurePlan, PlannedRun, PlannedSweep } from './plan.ts';

/** Facts of which runs differ by design, or that each has for itself: not told of all together. */
const OF_SINGLE_RUNS = new Set(['Losses', 'Parameters', 'Started', 'Model of step', 'Broken images']);

/**
 * What the figures are drawn from: pure.
 *
 * @param runs by their planned names, those that have come to their end
 */
export function figureFacts(
  plan: FigurePlan,
  gradients: GradientFacts,
  runs: ReadonlyMap<string, RunFacts>,
): FigureFacts {
  const planned = new Map(plan.runs.map((run) => [run.name, run]));
  const [first] = runs.values();
  return {
    facts: (first?.facts ?? []).filter(({ name }) => !OF_SINGLE_RUNS.has(name)),
    gradients,
    robustness: plan.sweeps.map((sweep) => sweepOf(sweep, runs)),
    balance: plan.panels.map(({ level, runs: names }) => ({
      level,
      runs: names.flatMap((name) => balanceRun(planned.get(name), runs.get(name))),
    })),
    missing: plan.runs.filter(({ name }) => !runs.has(name)).map(({ title }) => title),
  };
}

function sweepOf({ parameter, lines }: PlannedSweep, runs: ReadonlyMap<string, RunFacts>): Sweep {
  const scored = lines.map(({ name, points }) => ({
    name,
    points: points.flatMap(({ value, run }) => {
      const recallAt1 = runs.get(run)?.scores?.['recallAt1'];
      return recallAt1 === undefined ? [] : [{ value, recallAt1 }];
    }),
  }));
  const rawPixels = [...runs.values()].map((run) => run.rawPixels?.['recallAt1']).find((score) => score !== undefined);
  return { parameter, lines: scored, rawPixels: rawPixels ?? null };
}

function balanceRun(planned: PlannedRun | undefined, run: RunFacts | undefined): BalancePanel['runs'] {
  if (planned === undefined || run === undefined) return [];
  const { step, meanPositive, meanNegative } = run.curves.steps;
  return [
    {
      name: planned.title,
      isCircle: planned.title.startsWith('Circle'),
      ...{ step, meanPositive, meanNegative },
      recallAt1: run.scores?.['recallAt1'] ?? NaN,
      mapAtR: run.scores?.['mapAtR'] ?? NaN,
    },
  ];
}
