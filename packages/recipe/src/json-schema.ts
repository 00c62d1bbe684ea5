import { z } from 'zod';
import { recipeSchema } from './schema.ts';

/** The part of JSON Schema that the recipe's schema uses. */
interface Schema {
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
}

/** JSON Schema of what a user may write, for editors; committed as `recipe.schema.json`. */
export function recipeJsonSchema(): Record<string, unknown> {
  return { title: 'Circlet recipe', ...z.toJSONSchema(recipeSchema, { io: 'input' }) };
}

/** Made once: a recipe may have many problems. */
let whole: Schema | undefined;

/**
 * The keys that the schema knows at a path, each with the fixed values it may have (empty where any will do).
 * @param kind narrows a discriminated union to the branch with this `kind`
 */
export function keysAt(path: readonly PropertyKey[], kind?: string): Map<string, unknown[]> {
  whole ??= recipeJsonSchema();
  let branches = flatten([whole]);
  for (const part of path) {
    branches = flatten(
      branches.flatMap(({ items, properties = {} }) => {
        const key = String(part);
        const next = typeof part === 'number' ? items : Object.hasOwn(properties, key) ? properties[key] : undefined;
        return next === undefined ? [] : [next];
      }),
    );
  }
  const fitting = branches.filter(({ properties }) => fixedValues(properties?.['kind']).includes(kind));
  const keys = new Map<string, unknown[]>();
  for (const { properties } of fitting.length > 0 ? fitting : branches) {
    for (const [key, schema] of Object.entries(properties ?? {})) {
      keys.set(key, [...(keys.get(key) ?? []), ...fixedValues(schema)]);
    }
  }
  return keys;
}

function flatten(schemas: readonly Schema[]): Schema[] {
  return schemas.flatMap((schema) => {
    const inner = schema.anyOf ?? schema.oneOf;
    return inner === undefined ? [schema] : flatten(inner);
  });
}

function fixedValues(schema: Schema | undefined): unknown[] {
  if (schema === undefined) return [];
  return flatten([schema]).flatMap((one) => ('const' in one ? [one.const] : [...(one.enum ?? [])]));
}
