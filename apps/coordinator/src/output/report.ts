import { type ControlBodies, REFUSED_FILE } from '@circlet/protocol';
import type { ReportedStraggler } from '../stragglers/observe-stragglers.ts';
import { duration } from './reporter.ts';
import type { Style } from './style.ts';

/** What report.json holds. Scores are shares from 0 to 1. */
export interface Report {
  readonly recipe: string;
  /** False when the run was stopped before its last step. */
  readonly complete: boolean;
  /** Since the start of training, those before a resume included. */
  readonly steps: number;
  readonly epochs: number;
  readonly workers: number;
  readonly threadsPerWorker: number | null;
  readonly precision: string;
  /** Of this run alone, first step to last, with validations and checkpoints. */
  readonly trainSeconds: number;
  readonly imagesPerSecond: number;
  readonly loss: number | null;
  /** On classes never seen in training; null when there are none or the run was stopped. */
  readonly scores: Readonly<Record<string, number>> | null;
  /** The same retrieval with the images' own pixels, which needs no learning. */
  readonly rawPixels: Readonly<Record<string, number>> | null;
  readonly conventions: readonly string[];
  /** Times that the weights of the workers were not the same, and what followed. */
  readonly replicaDifferences: readonly ControlBodies['replicasDiffered'][];
  /** Path of the weights. */
  readonly model: string;
  /** After how many steps they were so: earlier than the last where the best validation is kept. */
  readonly modelStep: number;
  /** Of this run: how many were written, left out because the one before was being written, and which could not be written. */
  readonly checkpoints: {
    readonly saved: number;
    readonly leftOut: number;
    readonly failed: readonly { readonly step: number; readonly reason: string }[];
  };
  /** Of this run: batches that no worker applied because loss or gradient was not finite. */
  readonly refusedBatches: number;
  readonly parameters: number;
  readonly engine: string;
  /** Ranks that the others had to wait for, with the reason; of this run alone. */
  readonly stragglers: readonly ReportedStraggler[];
  readonly versions: Readonly<Record<'circlet' | 'node', string>>;
  readonly data: {
    readonly classes: number;
    readonly images: number;
    readonly notes: readonly string[];
    /** Broken images, with the reason. */
    readonly skipped: readonly string[];
  };
}

/** What is known when a run has ended. */
export interface ReportFacts {
  readonly recipe: { readonly name: string; readonly precision: string; readonly batch: { readonly global: number } };
  readonly numWorkers: number;
  readonly threads: number | null;
  readonly finished: ControlBodies['finished'];
  readonly agreed: ControlBodies['ready'];
  readonly lastLoss: number | null;
  readonly unseen: ControlBodies['evaluation'] | null;
  readonly rawPixels: ControlBodies['evaluation'] | null;
  readonly replicaDifferences: Report['replicaDifferences'];
  readonly stragglers: Report['stragglers'];
  readonly checkpoints: Report['checkpoints'];
  readonly refusedBatches: number;
  readonly versions: Report['versions'];
}

export function buildReport(facts: ReportFacts): Report {
  const { recipe, finished, agreed, unseen, rawPixels } = facts;
  const images = (finished.step - agreed.firstStep) * recipe.batch.global;
  return {
    recipe: recipe.name,
    complete: finished.complete,
    steps: finished.step,
    epochs: finished.step / agreed.stepsPerEpoch,
    workers: facts.numWorkers,
    threadsPerWorker: facts.threads,
    precision: recipe.precision,
    trainSeconds: finished.trainSeconds,
    imagesPerSecond: finished.trainSeconds > 0 ? images / finished.trainSeconds : 0,
    loss: facts.lastLoss,
    scores: scoresOf(unseen),
    rawPixels: scoresOf(rawPixels),
    conventions: unseen?.conventions ?? [],
    replicaDifferences: facts.replicaDifferences,
    model: finished.modelPath,
    modelStep: unseen?.step ?? finished.step,
    checkpoints: facts.checkpoints,
    refusedBatches: facts.refusedBatches,
    parameters: agreed.numParameters,
    engine: agreed.engine,
    stragglers: facts.stragglers,
    versions: facts.versions,
    data: {
      classes: agreed.numClasses,
      images: agreed.numImages,
      notes: agreed.notes,
      skipped: finished.skippedImages,
    },
  };
}

/** The closing words of a run. @param page the report to look at; null: there is none */
export function formatReport(report: Report, directory: string, style: Style, page: string | null = null): string {
  const { scores, rawPixels } = report;
  const lines = [
    '',
    `${style.bold(report.complete ? 'Trained' : 'Stopped after')} ${report.steps} steps (${Number(report.epochs.toFixed(1))} epochs) ` +
      `in ${duration(report.trainSeconds)} with ${report.workers} worker${report.workers === 1 ? '' : 's'}, ` +
      `${report.precision}, ${report.imagesPerSecond.toFixed(0)} images/s`,
  ];
  if (scores !== null) {
    lines.push('', style.bold('On classes never seen in training'), '');
    lines.push(
      style.dim(
        row(
          '',
          COLUMNS.map(([, title]) => title),
        ),
      ),
    );
    lines.push(style.accent(row('  this model', figures(scores))));
    if (rawPixels !== null) lines.push(row('  raw pixels', figures(rawPixels)));
  }
  if (report.stragglers.length > 0) {
    lines.push('', style.bold('What held all workers up'), ...report.stragglers.map(stragglerLine));
  }
  const best = report.modelStep < report.steps ? ` (of step ${report.modelStep}, the best validation)` : '';
  const healed = report.replicaDifferences.flatMap(({ ranks }) => ranks);
  if (healed.length > 0) {
    lines.push(
      '',
      `The weights of rank ${[...new Set(healed)].join(', ')} had to be replaced; report.json says when: test that host's memory`,
    );
  }
  const numSkipped = report.data.skipped.length;
  if (numSkipped > 0) {
    lines.push('', `${numSkipped} broken image${numSkipped === 1 ? ' was' : 's were'} skipped; report.json names them`);
  }
  lines.push(...troubleLines(report, style));
  lines.push(
    '',
    `${style.bold('Model ')}  ${report.model}${best}`,
    `${style.bold('Report')}  ${page ?? `${directory}/report.json`}`,
    '',
  );
  lines.push(
    report.complete
      ? `Score it again:  npx nx run coordinator:evaluate --model=${report.model}`
      : `Go on with it:  npx nx run coordinator:launch --resume=${directory}`,
  );
  return lines.join('\n');
}

function stragglerLine({ text, firstStep, lastStep }: ReportedStraggler): string {
  return `  from step ${firstStep} to ${lastStep === null ? 'the end' : lastStep}: ${text}`;
}

function troubleLines({ checkpoints, refusedBatches }: Report, style: Style): string[] {
  const last = checkpoints.failed.at(-1);
  const { length } = checkpoints.failed;
  return [
    ...(last === undefined
      ? []
      : [
          '',
          style.warning(
            `${length} checkpoint${length === 1 ? '' : 's'} could not be written, the last at step ${last.step}: ${last.reason}`,
          ),
        ]),
    ...(refusedBatches === 0
      ? []
      : [
          '',
          `${refusedBatches} batch${refusedBatches === 1 ? ' was' : 'es were'} refused, loss or gradient not finite; ${REFUSED_FILE} has the images`,
        ]),
  ];
}

const COLUMNS = [
  ['recallAt1', 'Recall@1'],
  ['recallAt2', 'Recall@2'],
  ['recallAt4', 'Recall@4'],
  ['recallAt8', 'Recall@8'],
  ['mapAtR', 'mAP@R'],
] as const;

function figures(scores: Readonly<Record<string, number>>): string[] {
  return COLUMNS.map(([key]) => scores[key]?.toFixed(3) ?? '–');
}

function row(label: string, cells: readonly string[]): string {
  return `${label.padEnd(14)}${cells.map((cell) => cell.padStart(10)).join('')}`;
}

function scoresOf(evaluation: ControlBodies['evaluation'] | null): Readonly<Record<string, number>> | null {
  return evaluation === null ? null : Object.fromEntries(evaluation.scores.map(({ name, value }) => [name, value]));
}
