import type { ModelSummary } from './model-summary.ts';

/**
 * What the report of a run is made of. All text is foreign: of recipes, hosts, folders of classes.
 *
 * NaN in a curve: not known at that step.
 */
export interface RunFacts {
  /** Of its folder; tells runs apart. */
  readonly name: string;
  readonly recipe: RecipeFacts;
  readonly outcome: { readonly kind: 'complete' | 'stopped' | 'failed' | 'unfinished'; readonly text: string };
  readonly startedAt: string;
  /** What is said of it in words: what was trained on what, versions. In the order in which it is told. */
  readonly facts: readonly Fact[];
  /** Sentences about the data: source, licences, split. */
  readonly notes: readonly string[];
  readonly steps: number;
  readonly epochs: number | null;
  readonly curves: Curves;
  /** On classes never seen in training, 0 to 1. */
  readonly scores: Scores | null;
  readonly rawPixels: Scores | null;
  readonly conventions: readonly string[];
  readonly work: WorkFacts;
  readonly history: ClusterHistory;
  /** Null: nobody has worked it out. */
  readonly summary: ModelSummary | null;
}

export interface Fact {
  readonly name: string;
  readonly value: string;
}

export type Scores = Readonly<Record<string, number>>;

export interface RecipeFacts {
  readonly name: string;
  readonly description: string;
  /** As it was trained: every default written out. */
  readonly text: string;
  readonly values: unknown;
}

/** Columns of equal length, a row for some steps each. */
export interface Curves {
  /** How many steps a row stands for. */
  readonly stride: number;
  readonly steps: Readonly<Record<StepColumn, readonly number[]>>;
  readonly validations: Readonly<Record<'step' | 'recallAt1' | 'recallAt8' | 'mapAtR', readonly number[]>>;
}

export type StepColumn =
  | 'step'
  | 'loss'
  | 'lossLeast'
  | 'lossMost'
  | 'learningRate'
  | 'gradientNorm'
  | 'imagesPerSecond'
  | 'meanPositive'
  | 'meanNegative'
  | QuantileColumn;

/** Of s_p and s_n: where 5, 25, 50, 75 and 95 of a hundred pairs are below. */
export type QuantileColumn = `${'positive' | 'negative'}${5 | 25 | 50 | 75 | 95}`;

/** What the run took. */
export interface WorkFacts {
  /** Trained, those of steps that were done again included. */
  readonly images: number;
  /** First step to last, with validations and checkpoints. */
  readonly trainSeconds: number;
  /** Over all workers that took part; null: not known. */
  readonly workerSeconds: number | null;
  /** Of the processors, by the workers' processes. */
  readonly processorSeconds: number | null;
  /** Of convolutions and matrix products in applied steps. */
  readonly flops: number | null;
  /** What large matrix products reach on one worker, operations a second. */
  readonly limitPerWorker: number | null;
  /** Of rank 0, over all steps. */
  readonly phases: readonly { readonly phase: string; readonly seconds: number }[];
}

export interface ClusterHistory {
  readonly counts: readonly Fact[];
  readonly events: readonly HistoryEvent[];
  /** Events that are not among these. */
  readonly numLeftOut: number;
  /** For the curves. */
  readonly markers: readonly { readonly step: number; readonly text: string }[];
}

export interface HistoryEvent {
  /** Since the run was started. */
  readonly seconds: number;
  readonly kind: 'good' | 'info' | 'warning' | 'failure';
  readonly text: string;
  readonly reason: string;
}
