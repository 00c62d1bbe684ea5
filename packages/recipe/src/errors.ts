import { MAX_RECIPE_PROBLEMS } from './limits.ts';
import { readable } from './readable.ts';

/** Of one problem, which may quote what was written. */
const MOST_CHARACTERS = 400;

/** What every failure of this package has; docs/errors.md has what to do for each code. */
export abstract class RecipeError extends Error {
  abstract readonly code: `CIRCLET_RECIPE_${string}`;
}

/** A recipe does not fit the schema. All its problems are in one message, the first ones where they are very many. */
export class RecipeInvalidError extends RecipeError {
  readonly code = 'CIRCLET_RECIPE_INVALID';
  readonly problems: readonly string[];

  constructor(problems: readonly string[], options?: ErrorOptions) {
    const shown = problems.slice(0, MAX_RECIPE_PROBLEMS).map((problem) => readable(problem, MOST_CHARACTERS));
    const rest = problems.length > shown.length ? `\n  and ${problems.length - shown.length} more` : '';
    super(
      problems.length === 1
        ? `the recipe needs correcting: ${shown[0]}`
        : `the recipe needs correcting in ${problems.length} places:\n${shown.map((problem) => `  ${problem}`).join('\n')}${rest}`,
      options,
    );
    this.name = 'RecipeInvalidError';
    this.problems = shown;
  }
}

/** There is no preset of that name. */
export class RecipeNotFoundError extends RecipeError {
  readonly code = 'CIRCLET_RECIPE_NOT_FOUND';

  constructor(name: string, presets: readonly string[], meant?: string) {
    const hint = meant === undefined ? '' : `; did you mean ${meant}?`;
    super(`expected a recipe file or one of ${presets.join(', ')}, got "${readable(name, MOST_CHARACTERS)}"${hint}`);
    this.name = 'RecipeNotFoundError';
  }
}

/** The global batch cannot be cut into equal shards, at least one for each worker. */
export class RecipeBatchError extends RecipeError {
  readonly code = 'CIRCLET_RECIPE_BATCH';

  constructor(problem: string) {
    super(problem);
    this.name = 'RecipeBatchError';
  }
}
