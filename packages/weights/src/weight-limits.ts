import { WeightsFormatError } from './errors.ts';
import { MAX_WEIGHTS_TENSORS, MAX_WEIGHTS_VALUES } from './limits.ts';

/** Counts tensors as they come. @throws WeightsFormatError from the returned function when they are too many, or too large together */
export function weightCounter(path: string, format: string): (shape: readonly number[]) => void {
  let numTensors = 0;
  let numValues = 0;
  const mustBeAtMost = (most: number, what: string, found: number): void => {
    if (found <= most) return;
    throw new WeightsFormatError(path, format, `expected at most ${most} ${what} in it, got ${found}`);
  };
  return (shape) => {
    mustBeAtMost(MAX_WEIGHTS_TENSORS, 'tensors', (numTensors += 1));
    numValues += shape.reduce((product, size) => product * size, 1);
    mustBeAtMost(MAX_WEIGHTS_VALUES, 'values', numValues);
  };
}

/** Before a value is read. @throws WeightsFormatError */
export function mustBeWithinLimits(
  path: string,
  format: string,
  tensors: Iterable<{ readonly shape: readonly number[] }>,
): void {
  const count = weightCounter(path, format);
  for (const { shape } of tensors) count(shape);
}
