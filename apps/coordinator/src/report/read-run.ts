import { existsSync, realpathSync, statSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { MAX_PROFILE_BYTES, parseProfile } from '@circlet/prediction';
import { MAX_RECIPE_BYTES, parseRecipe } from '@circlet/recipe';
import type { Curves, RunFacts, WorkFacts } from '@circlet/report';
import { readTextFile } from '../commands/text-file.ts';
import { UsageError } from '../errors.ts';
import { HISTORY_FILE, parseHistory, type RunHistory } from '../history/history-format.ts';
import { MAX_HISTORY_BYTES } from '../history/limits.ts';
import { clusterHistory } from './cluster-history.ts';
import { type LoggedEvent, readEvents } from './run-events.ts';
import { factsOf } from './run-facts.ts';
import { readSummary } from './summary-file.ts';
import { readStoredReport, readStoredStart, type StoredReport } from './run-files-format.ts';

/**
 * What a run has left in its folder, as its report tells it.
 *
 * @throws UsageError where there is no run, or none that has trained a step, or a file is not what a run writes; what recipes and
 *   profiles have to object
 */
export function readRun(run: string): RunFacts {
  const folder = resolve(run);
  const file = (name: string): string => join(folder, name);
  if (!existsSync(folder) || !statSync(folder).isDirectory() || !existsSync(file('recipe.yaml'))) {
    throw new UsageError(
      `expected a run's folder with recipe.yaml, found none at ${run}; runs are below runs, the newest with a checkpoint is runs/latest`,
    );
  }
  const text = readTextFile('a recipe', file('recipe.yaml'), MAX_RECIPE_BYTES);
  const recipe = parseRecipe(text);
  const start = readStoredStart(file('run.json'));
  const report = readStoredReport(file('report.json'));
  const events = readEvents(file('events.jsonl'));
  const history = existsSync(file(HISTORY_FILE))
    ? parseHistory(readTextFile('the history of a run', file(HISTORY_FILE), MAX_HISTORY_BYTES), file(HISTORY_FILE))
    : null;
  const steps = report?.steps ?? history?.steps.columns.step.at(-1) ?? 0;
  if (steps === 0) {
    throw new UsageError(
      `expected a run that has trained at least one step, found neither report.json nor ${HISTORY_FILE} of one in ${run}; name another run`,
    );
  }
  const startedAt = start?.startedAt ?? '';
  const startedMs = Date.parse(startedAt);
  const training = events.find(({ event }) => event === 'training');
  return {
    // Of `latest` the folder's own.
    name: basename(realpathSync(folder)),
    recipe: { name: recipe.name, description: recipe.description, text, values: recipe },
    outcome: outcomeOf(report, events),
    startedAt,
    facts: factsOf(recipe, start, report, textOf(training?.fields['engine']), machineOf(file('profile.json'))),
    notes: report?.data.notes ?? [],
    steps,
    epochs: report?.epochs ?? epochsOf(steps, recipe.epochs, training),
    curves: curvesOf(history),
    scores: report?.scores ?? null,
    rawPixels: report?.rawPixels ?? null,
    conventions: report?.conventions ?? [],
    work: workOf(report, history),
    history: clusterHistory(
      events,
      Number.isFinite(startedMs) ? startedMs : (events[0]?.timeMs ?? 0),
      stepAt(history, training?.timeMs ?? null),
    ),
    summary: readSummary(folder),
  };
}

function outcomeOf(report: StoredReport | null, events: readonly LoggedEvent[]): RunFacts['outcome'] {
  if (report !== null) return { kind: report.complete ? 'complete' : 'stopped', text: '' };
  const failed = events.findLast(({ event }) => event === 'failed');
  if (failed !== undefined) return { kind: 'failed', text: textOf(failed.fields['message']) ?? '' };
  return { kind: 'unfinished', text: 'it trains still, or its coordinator was killed' };
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

function machineOf(path: string): string | null {
  if (!existsSync(path)) return null;
  return parseProfile(readTextFile('a step profile', path, MAX_PROFILE_BYTES), path).measured.machine;
}

function epochsOf(steps: number, epochs: number, training: LoggedEvent | undefined): number | null {
  const total = training?.fields['totalSteps'];
  return typeof total === 'number' && total > 0 ? (steps / total) * epochs : null;
}

function curvesOf(history: RunHistory | null): Curves {
  const none: readonly number[] = [];
  const { steps, validations } = history ?? {};
  const names = [
    ...(['step', 'loss', 'lossLeast', 'lossMost', 'learningRate', 'gradientNorm', 'imagesPerSecond'] as const),
    ...(['meanPositive', 'meanNegative'] as const),
    ...(['positive5', 'positive25', 'positive50', 'positive75', 'positive95'] as const),
    ...(['negative5', 'negative25', 'negative50', 'negative75', 'negative95'] as const),
  ];
  const scores = ['step', 'recallAt1', 'recallAt8', 'mapAtR'] as const;
  return {
    stride: steps?.stride ?? 1,
    steps: Object.fromEntries(names.map((name) => [name, steps?.columns[name] ?? none])) as Curves['steps'],
    validations: Object.fromEntries(
      scores.map((name) => [name, validations?.columns[name] ?? none]),
    ) as Curves['validations'],
  };
}

function workOf(report: StoredReport | null, history: RunHistory | null): WorkFacts {
  const { work } = history ?? {};
  const trainSeconds = report?.trainSeconds ?? history?.steps.columns.seconds.at(-1) ?? 0;
  return {
    images: work?.images ?? Math.round((report?.imagesPerSecond ?? 0) * trainSeconds),
    trainSeconds,
    workerSeconds: work?.workerSeconds ?? (report === null ? null : report.workers * trainSeconds),
    processorSeconds: work?.processorSeconds ?? null,
    flops: work?.flops ?? null,
    limitPerWorker: work?.limitPerWorker ?? null,
    phases: Object.entries(work?.phaseSeconds ?? {}).map(([phase, seconds]) => ({ phase, seconds })),
  };
}

/** How many steps were trained at a time, by the history. */
function stepAt(history: RunHistory | null, begunMs: number | null): (timeMs: number) => number | null {
  const { step, seconds } = history?.steps.columns ?? { step: [], seconds: [] };
  return (timeMs) => {
    if (begunMs === null || step.length === 0) return null;
    const row = seconds.findLastIndex((at) => begunMs + 1000 * at <= timeMs);
    return row < 0 ? 0 : (step[row] ?? null);
  };
}
