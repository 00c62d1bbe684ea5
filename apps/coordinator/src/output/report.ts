import type { ControlBodies } from '@circlet/protocol';
import { duration } from './reporter.ts';

/** What report.json holds. Scores are shares from 0 to 1. */
export interface Report {
  readonly recipe: string;
  readonly complete: boolean;
  readonly steps: number;
  readonly epochs: number;
  readonly workers: number;
  readonly precision: string;
  readonly trainSeconds: number;
  readonly imagesPerSecond: number;
  /** On classes never seen in training; null when there are none. */
  readonly scores: Readonly<Record<string, number>> | null;
  /** The same retrieval with the images' own pixels: what no learning reaches. */
  readonly rawPixels: Readonly<Record<string, number>> | null;
  readonly conventions: readonly string[];
  readonly model: string;
  readonly loss: number | null;
  readonly parameters: number;
  readonly engine: string;
  readonly circlet: string;
  readonly node: string;
  readonly data: {
    readonly classes: number;
    readonly images: number;
    readonly notes: readonly string[];
    readonly skipped: readonly string[];
  };
}

/** The closing words of a run. */
export function formatReport(report: Report, directory: string): string {
  const { scores, rawPixels } = report;
  const lines = [
    '',
    `${report.complete ? 'Trained' : 'Stopped after'} ${report.steps} steps (${Number(report.epochs.toFixed(1))} epochs) in ${duration(report.trainSeconds)} ` +
      `with ${report.workers} worker${report.workers === 1 ? '' : 's'}, ${report.precision}, ${report.imagesPerSecond.toFixed(0)} images/s`,
  ];
  if (scores !== null) {
    lines.push(
      '',
      'On classes never seen in training:',
      '',
      row('', ['Recall@1', 'Recall@2', 'Recall@4', 'Recall@8', 'mAP@R']),
    );
    lines.push(row('  this model', figures(scores)));
    if (rawPixels !== null) {
      lines.push(row('  raw pixels', figures(rawPixels)));
    }
  }
  lines.push('', `Model   ${report.model}`, `Report  ${directory}/report.json`, '');
  lines.push(`Evaluate it again:  npx nx run coordinator:evaluate --model=${report.model}`);
  return lines.join('\n');
}

const KEYS = ['recallAt1', 'recallAt2', 'recallAt4', 'recallAt8', 'mapAtR'] as const;

function figures(scores: Readonly<Record<string, number>>): string[] {
  return KEYS.map((key) => scores[key]?.toFixed(3) ?? '–');
}

function row(label: string, cells: readonly string[]): string {
  return `${label.padEnd(14)}${cells.map((cell) => cell.padStart(10)).join('')}`;
}

export function scoresOf(evaluation: ControlBodies['evaluation'] | null): Readonly<Record<string, number>> | null {
  return evaluation === null ? null : Object.fromEntries(evaluation.scores.map(({ name, value }) => [name, value]));
}
