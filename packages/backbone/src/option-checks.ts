import { type ImageShape, inputShapeProblems } from './input-size.ts';

/** The options that both families share, as the caller wrote them. */
export interface SharedOptions {
  readonly inputShape: ImageShape;
  readonly reduction: number;
  readonly embeddingDimension: number;
  readonly widthMultiplier: number;
  readonly dropout: number;
  readonly recompute: readonly number[];
}

/** Everything wrong with the shared options, one sentence each. */
export function sharedProblems(options: SharedOptions): string[] {
  const { inputShape, reduction, embeddingDimension, widthMultiplier, dropout, recompute } = options;
  const problems = inputShapeProblems(inputShape, reduction);
  if (!Number.isInteger(embeddingDimension) || embeddingDimension < 1) {
    problems.push(`embeddingDimension must be a whole number of at least 1, got ${embeddingDimension}`);
  }
  if (!(widthMultiplier > 0) || !Number.isInteger(64 * widthMultiplier)) {
    problems.push(`widthMultiplier must make 64 channels a whole number (1, 0.5, 0.25 …), got ${widthMultiplier}`);
  }
  if (!(dropout >= 0 && dropout < 1)) problems.push(`dropout must be at least 0 and below 1, got ${dropout}`);
  if (!recompute.every((stage) => [1, 2, 3, 4].includes(stage))) {
    problems.push(`recompute must name stages from 1 to 4, got ${recompute.join(', ')}`);
  }
  return problems;
}
