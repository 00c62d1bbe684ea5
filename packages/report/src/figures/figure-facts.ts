import type { Fact } from '../run-facts.ts';

/** What the paper's figures are drawn from. NaN: not known. */
export interface FigureFacts {
  /** What was trained on what, in words; empty where nothing was. */
  readonly facts: readonly Fact[];
  readonly gradients: GradientFacts;
  /** Recall@1 on classes never seen over γ and over m; runs that are not there yet are left out. */
  readonly robustness: readonly Sweep[];
  /** s_p and s_n over training, of losses that mean the same by them. */
  readonly balance: readonly BalancePanel[];
  /** Runs that are planned and not there. */
  readonly missing: readonly string[];
}

/** Of losses over states (s_n, s_p). */
export interface GradientFacts {
  readonly states: readonly { readonly name: string; readonly positive: number; readonly negative: number }[];
  readonly losses: readonly GradientLoss[];
}

interface GradientLoss {
  readonly name: string;
  /** ∂L/∂s_p and ∂L/∂s_n, row after row of one s_p from the least. */
  readonly map: PairValues;
  readonly atStates: PairValues;
}

interface PairValues {
  readonly positive: readonly number[];
  readonly negative: readonly number[];
}

export interface Sweep {
  readonly parameter: 'gamma' | 'margin';
  /** The first is Circle loss. */
  readonly lines: readonly SweepLine[];
  readonly rawPixels: number | null;
}

export interface SweepLine {
  readonly name: string;
  readonly points: readonly { readonly value: number; readonly recallAt1: number }[];
}

export interface BalancePanel {
  /** `class`: cosines to class weights; `pair`: between images. */
  readonly level: 'class' | 'pair';
  readonly runs: readonly BalanceRun[];
}

export interface BalanceRun {
  readonly name: string;
  readonly isCircle: boolean;
  readonly step: readonly number[];
  readonly meanPositive: readonly number[];
  readonly meanNegative: readonly number[];
  readonly recallAt1: number;
  readonly mapAtR: number;
}
