import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface BitComparison {
  /** In both runs. */
  readonly bits: number;
  /** Files in which some differ, or which only one run has. */
  readonly differing: readonly string[];
}

/** Holds what one run has come to, weights and optimiser, to what another has. */
export function compareBits(one: string, other: string): BitComparison {
  const names = [...new Set([...resultsOf(one), ...resultsOf(other)])];
  const pairs = names.map((name) => ({ name, contents: [one, other].map((run) => contentOf(join(run, name))) }));
  return {
    bits: 8 * pairs.reduce((sum, { contents }) => sum + Math.min(...contents.map((bytes) => bytes?.length ?? 0)), 0),
    differing: pairs.flatMap(({ name, contents: [first, second] }) =>
      first != null && second != null && first.equals(second) ? [] : [name],
    ),
  };
}

/** The model, and the tensors of the last checkpoint. */
function resultsOf(run: string): string[] {
  const checkpoints = join(run, 'checkpoints');
  const steps = existsSync(checkpoints) ? readdirSync(checkpoints).filter((name) => /^step-\d+$/.test(name)) : [];
  const last = steps.toSorted().at(-1);
  return [
    'model.safetensors',
    ...(last === undefined
      ? []
      : ['model', 'optimizer'].map((what) => join('checkpoints', last, `${what}.safetensors`))),
  ];
}

function contentOf(path: string): Buffer | null {
  return existsSync(path) ? readFileSync(path) : null;
}
