import { WeightsFormatError } from './errors.ts';
import { MAX_WEIGHTS_TENSORS, MAX_WEIGHTS_VALUES } from './limits.ts';

/** Before a value is read. @throws WeightsFormatError */
export function mustBeWithinLimits(
  path: string,
  format: string,
  tensors: ReadonlyMap<string, { readonly shape: readonly number[] }>,
): void {
  if (tensors.size > MAX_WEIGHTS_TENSORS) {
    throw new WeightsFormatError(
      path,
      format,
      `expected at most ${MAX_WEIGHTS_TENSORS} tensors in it, got ${tensors.size}`,
    );
  }
  let numValues = 0;
  for (const { shape } of tensors.values()) numValues += shape.reduce((product, size) => product * size, 1);
  if (numValues <= MAX_WEIGHTS_VALUES) return;
  throw new WeightsFormatError(path, format, `expected at most ${MAX_WEIGHTS_VALUES} values in it, got ${numValues}`);
}
