import type { Coverage } from '../coverage.ts';

/** What a feeding process is told. */
export interface Given {
  readonly task: Task;
  /** A folder for it. Whoever started it removes it: a process that is killed cannot. */
  readonly place: string;
}

/** What a feeding process is to do. */
export type Task =
  | {
      readonly kind: 'range';
      readonly parser: string;
      readonly seed: number;
      readonly from: number;
      readonly to: number;
      readonly progress: string;
    }
  /** Makes the input of this number and feeds nothing: what a killed process was given. */
  | {
      readonly kind: 'make';
      readonly parser: string;
      readonly seed: number;
      readonly index: number;
      readonly path: string;
    }
  /** Kept inputs, one after the other. */
  | { readonly kind: 'files'; readonly parser: string; readonly paths: readonly string[] };

export interface Failure {
  /** Number of the input, or its place among kept ones. */
  readonly index: number;
  readonly problem: string;
}

export interface Tally {
  readonly inputs: number;
  readonly pastHeader: number;
  readonly taken: number;
  /** Of the slowest input, processor time. */
  readonly slowestMs: number;
  /** The largest array that was asked for. */
  readonly largestArrayBytes: number;
  /** By which the process has grown at most. */
  readonly grownBytes: number;
  readonly coverage: Coverage;
}

export type FromFeeder =
  { readonly kind: 'failure'; readonly failure: Failure } | { readonly kind: 'done'; readonly tally: Tally | null };
