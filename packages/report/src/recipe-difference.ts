/** A value of a recipe that is not the same in all runs: by its path, and as each run has it. */
export interface Difference {
  readonly key: string;
  /** As JSON; null: the run has no such value. */
  readonly values: readonly (string | null)[];
}

/** Where recipes differ, in the order of their keys; lists of scalars are one value. Empty for one recipe. */
export function recipeDifference(recipes: readonly unknown[]): readonly Difference[] {
  const flat = recipes.map((recipe) => new Map(leaves(recipe, '')));
  const keys = [...new Set(flat.flatMap((values) => [...values.keys()]))];
  return keys
    .map((key) => ({ key, values: flat.map((values) => values.get(key) ?? null) }))
    .filter(({ values }) => new Set(values).size > 1);
}

function leaves(value: unknown, path: string): (readonly [key: string, value: string])[] {
  const isList = Array.isArray(value);
  const isBranch = typeof value === 'object' && value !== null && (!isList || value.some((entry) => isObject(entry)));
  if (!isBranch) return [[path, JSON.stringify(value) ?? 'null']];
  return Object.entries(value).flatMap(([key, entry]) =>
    leaves(entry, isList ? `${path}[${key}]` : path === '' ? key : `${path}.${key}`),
  );
}

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null;
}
