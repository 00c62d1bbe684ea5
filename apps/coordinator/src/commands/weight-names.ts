import type { WeightNames } from '@circlet/weights';
import { UsageError } from '../errors.ts';

/** @throws UsageError unless the text is one of the names */
export function namesOf<N extends WeightNames | 'auto'>(text: string, known: readonly N[]): N {
  const found = known.find((name) => name === text);
  if (found === undefined) throw new UsageError(`--names: expected ${known.join(', ')}, got '${text}'`);
  return found;
}
