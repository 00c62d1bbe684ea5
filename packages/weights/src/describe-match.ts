import type { MatchedWeights } from './match-weights.ts';
import type { WeightsFile } from './read-weights.ts';

/** Of a list of names, before further ones are counted. */
const MOST_NAMES = 4;

/** In one sentence: what came from where, what was left out, and what begins anew. */
export function describeMatch(file: WeightsFile, { names, tensors, leftOut, initial }: MatchedWeights): string {
  // Counters of batches stand beside every norm of PyTorch's: nobody misses them.
  const missed = leftOut.filter((name) => !name.endsWith('num_batches_tracked'));
  return [
    `${tensors.size - initial.length} tensors of ${file.path} (${file.format}, names as ${names} gives them)`,
    ...(missed.length === 0 ? [] : [`left out: ${listOf(missed)}`]),
    ...(initial.length === 0 ? [] : [`not in it, so they begin anew: ${listOf(initial)}`]),
  ].join('; ');
}

function listOf(names: readonly string[]): string {
  const shown = names.slice(0, MOST_NAMES).join(', ');
  return names.length > MOST_NAMES ? `${shown} and ${names.length - MOST_NAMES} more` : shown;
}
