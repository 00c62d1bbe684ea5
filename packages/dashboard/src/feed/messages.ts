import type { Row, SeriesData } from './thinned-series.ts';

/** What is known of every step. `lossLeast` and `lossMost` are the loss until rows are merged. */
export const STEP_COLUMNS = {
  step: 'last',
  loss: 'mean',
  lossLeast: 'least',
  lossMost: 'most',
  learningRate: 'last',
  imagesPerSecond: 'mean',
  meanPositive: 'mean',
  meanNegative: 'mean',
} as const;
export type StepRow = Row<typeof STEP_COLUMNS>;

/** Scores on unseen classes, 0 to 1. `step` counts those that were trained. */
export const SCORE_COLUMNS = { step: 'last', recallAt1: 'last', recallAt8: 'last', mapAtR: 'last' } as const;
export type ScoreRow = Row<typeof SCORE_COLUMNS>;

/** Rows of a curve that are kept; docs/limits.md. */
export const MAX_STEP_ROWS = 4_096;
export const MAX_SCORE_ROWS = 512;

export interface RunFacts {
  /** Of the recipe. */
  readonly name: string;
  readonly description: string;
  readonly folder: string;
  readonly startedAtMs: number;
  readonly totalSteps: number;
  readonly stepsPerEpoch: number;
  readonly firstStep: number;
  readonly numParameters: number;
  readonly engine: string;
  /** Of a global batch. */
  readonly images: number;
  readonly metrics: string;
  /** Where the token for the buttons is, for the user of the run; empty: it is the one that readers have. */
  readonly tokenFile: string;
}

/** Where a pair loses nothing to the other: (s_n − centreNegative)² + (s_p − centrePositive)² = radius². */
export interface Boundary {
  readonly centreNegative: number;
  readonly centrePositive: number;
  readonly radius: number;
  /** O_n and O_p: where the loss draws pairs to. */
  readonly optimumNegative: number;
  readonly optimumPositive: number;
}

export interface RunStatus {
  /** `waiting`: for workers; `preparing`: a generation forms. */
  readonly phase: 'waiting' | 'preparing' | 'training' | 'draining' | 'complete' | 'stopped' | 'failed';
  /** What everybody should know, in a sentence; empty: nothing. */
  readonly text: string;
  readonly generation: number;
  readonly stopping: boolean;
  /** Trained so far. */
  readonly steps: number;
  readonly epoch: number;
  readonly imagesPerSecond: number;
  readonly remainingSeconds: number;
  readonly lastCheckpointStep: number | null;
}

export type WorkerState = 'joining' | 'waiting' | 'training' | 'leaving' | 'lost' | 'finished';

export interface WorkerFacts {
  /** Of its connection. */
  readonly id: string;
  /** −1: in none. */
  readonly rank: number;
  readonly host: string;
  readonly pid: number;
  readonly state: WorkerState;
  readonly step: number;
  readonly phase: string;
  /** How much of it is done, 0 to 1; 0: not known. */
  readonly shareDone: number;
  readonly memoryBytes: number;
  /** Empty: not known yet. */
  readonly device: string;
  /** Whether it can be asked to go without ending the run. */
  readonly canDrain: boolean;
}

/** From a rank to the next of the ring. */
export interface EdgeFacts {
  readonly from: number;
  readonly to: number;
  /** What it carried, over the last seconds; null: nothing was told yet. */
  readonly bytesPerSecond: number | null;
  /** Share of looks at which its receiver waited for it, 0 to 1. */
  readonly waiting: number;
}

/** A milestone in plain words. */
export interface RunEvent {
  /** From 1, in order. */
  readonly id: number;
  readonly timeMs: number;
  readonly kind: 'good' | 'info' | 'warning' | 'failure';
  readonly text: string;
  /** Why; empty: nothing is known. */
  readonly reason: string;
  /** What to do; empty: nothing. */
  readonly advice: string;
}

/** Where the membership changed, for the curves. */
export interface Marker {
  /** Trained before. */
  readonly step: number;
  readonly text: string;
  readonly kind: 'joined' | 'lost' | 'changed';
}

/**
 * How (s_n, s_p) of a batch are distributed: counts over a grid of `bins` × `bins` cells of the square [least, 1]², row-major from
 * s_p = least and s_n = least upwards. Pairs outside are in the cells at the edge.
 */
export interface PairDensity {
  readonly step: number;
  readonly pairs: number;
  /** Of what: `images` with each other, or images with `classes`. */
  readonly between: string;
  /** Base64 of a byte for each cell: 255 · √(count / largest). */
  readonly cells: string;
  readonly bins: number;
  readonly least: number;
}
/** Frames that are kept of the circle, thinned as the curves are. */
export const MAX_DENSITIES = 48;

/** One bar of a step. */
export interface TimelineSpan {
  readonly kind: 'data' | 'forward' | 'sum' | 'vote' | 'apply' | 'bucket' | 'other';
  readonly name: string;
  /** Since the beginning of the step on the first rank that began it. */
  readonly beginMs: number;
  readonly endMs: number;
}

/** What all workers did in one step, on the coordinator's clock. */
export interface StepTimelineFacts {
  readonly step: number;
  readonly lengthMs: number;
  readonly rows: readonly {
    readonly rank: number;
    /** How far off its times may be. */
    readonly uncertaintyMs: number;
    readonly spans: readonly TimelineSpan[];
  }[];
}

/** Queries of unseen classes with their nearest neighbours, as pictures in one file. */
export interface GalleryFacts {
  readonly step: number;
  /** Where the sheet is: a picture of `columns` tiles a row, a query and its neighbours each. */
  readonly sheet: string;
  readonly tile: number;
  readonly columns: number;
  readonly queries: readonly {
    readonly name: string;
    readonly neighbours: readonly { readonly name: string; readonly isRight: boolean; readonly cosine: number }[];
  }[];
}

/** All that the page shows. */
export interface LiveState {
  readonly run: RunFacts | null;
  readonly status: RunStatus;
  readonly boundary: Boundary | null;
  readonly workers: readonly WorkerFacts[];
  readonly edges: readonly EdgeFacts[];
  readonly markers: readonly Marker[];
  readonly scores: SeriesData<typeof SCORE_COLUMNS>;
  readonly rawPixels: number | null;
  readonly timeline: StepTimelineFacts | null;
  readonly gallery: GalleryFacts | null;
}

/** What is told, a JSON object each. `hello` comes first on every connection. */
export type FeedMessage =
  | {
      readonly type: 'hello';
      readonly state: LiveState;
      readonly steps: SeriesData<typeof STEP_COLUMNS>;
      readonly events: readonly RunEvent[];
      readonly densities: readonly PairDensity[];
    }
  /** Parts that have changed, each as a whole. */
  | { readonly type: 'changed'; readonly state: Partial<LiveState> }
  | { readonly type: 'steps'; readonly rows: readonly StepRow[] }
  | { readonly type: 'events'; readonly events: readonly RunEvent[] }
  | { readonly type: 'density'; readonly density: PairDensity };
