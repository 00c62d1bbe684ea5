import { LossOptionsError } from './errors.ts';

/** The paper's form (Eq. 8): O_p = 1 + m, O_n = −m, Δ_p = 1 − m, Δ_n = m. */
export interface CircleMargin {
  /** γ: scale of the exponents; greater than 0. */
  readonly gamma: number;
  /** m: relaxation. The boundary is a circle of radius m√2 about s_n = 0, s_p = 1. The paper sweeps −0.2 to 0.3. */
  readonly margin: number;
}

/** The general form (Eq. 6 and 7), with all five parameters. */
export interface CircleFive {
  readonly gamma: number;
  /** O_p: where a positive stops being pulled. */
  readonly optimumPositive: number;
  /** O_n: where a negative stops being pushed. */
  readonly optimumNegative: number;
  /** Δ_p: margin of the positives. */
  readonly deltaPositive: number;
  /** Δ_n: margin of the negatives. */
  readonly deltaNegative: number;
}

export type CircleParameters = CircleMargin | CircleFive;

/** Per task, from section 4 of the paper (arXiv 2002.10857v2). `face` and `reid` are class-level there, `retrieval` pair-level. */
export const circlePresets: Readonly<Record<'face' | 'reid' | 'retrieval', CircleMargin>> = {
  face: { gamma: 256, margin: 0.25 },
  reid: { gamma: 128, margin: 0.25 },
  retrieval: { gamma: 80, margin: 0.4 },
};

const FIVE = ['optimumPositive', 'optimumNegative', 'deltaPositive', 'deltaNegative'] as const;

/** All five parameters, whichever form was given. @throws LossOptionsError */
export function fiveParameters(loss: string, parameters: CircleParameters): CircleFive {
  const given = parameters as Partial<CircleMargin & CircleFive>;
  const numFive = FIVE.filter((name) => given[name] !== undefined).length;
  const problems = [...numberProblems(given, ['gamma'], { positive: true })];
  if (given.margin !== undefined && numFive > 0) {
    problems.push('margin and the five-parameter form exclude each other, give one of them');
  } else if (numFive > 0) {
    problems.push(...numberProblems(given, FIVE));
  } else {
    problems.push(...numberProblems(given, ['margin']));
  }
  failOn(loss, problems);
  if (numFive > 0) {
    const { gamma, optimumPositive, optimumNegative, deltaPositive, deltaNegative } = parameters as CircleFive;
    return { gamma, optimumPositive, optimumNegative, deltaPositive, deltaNegative };
  }
  const { gamma, margin } = parameters as CircleMargin;
  return {
    gamma,
    optimumPositive: 1 + margin,
    optimumNegative: -margin,
    deltaPositive: 1 - margin,
    deltaNegative: margin,
  };
}

/** One sentence for each named option that is not a finite number (and, if asked, greater than 0). */
export function numberProblems(
  options: object,
  names: readonly string[],
  { positive = false }: { readonly positive?: boolean } = {},
): string[] {
  const values = options as Record<string, unknown>;
  return names
    .filter(
      (name) => !(typeof values[name] === 'number' && Number.isFinite(values[name]) && (!positive || values[name] > 0)),
    )
    .map((name) => `${name} must be a finite number${positive ? ' greater than 0' : ''}, got ${String(values[name])}`);
}

/** One sentence if the option is none of the words allowed. */
export function wordProblems(name: string, value: unknown, allowed: readonly string[]): string[] {
  return allowed.includes(value as string)
    ? []
    : [`${name} must be one of ${allowed.join(', ')}, got ${String(value)}`];
}

export function failOn(loss: string, problems: readonly string[]): void {
  if (problems.length > 0) {
    throw new LossOptionsError(loss, problems);
  }
}
