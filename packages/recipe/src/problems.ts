import { type z } from 'zod';
import { keysAt } from './json-schema.ts';
import { MAX_RECIPE_PROBLEMS } from './limits.ts';
import { nearest } from './nearest.ts';

type Issue = z.core.$ZodIssue;

/** One line for each problem: `path: expected …, got …`, unknown keys with the key that was probably meant. */
export function problemsOf(issues: readonly Issue[]): string[] {
  return issues.flatMap((issue) => lines(issue, []));
}

function lines(issue: Issue, above: readonly PropertyKey[]): string[] {
  const path = [...above, ...issue.path];
  const at = printPath(path);
  const got = `got ${printValue(issue.input)}`;
  switch (issue.code) {
    case 'unrecognized_keys':
      // Those behind are only counted.
      return issue.keys.map((key, index) => (index < MAX_RECIPE_PROBLEMS ? unknownKey(path, key, issue.input) : key));
    case 'invalid_type':
      return [
        issue.input === undefined
          ? `${at}: expected ${issue.expected}, but it is missing`
          : `${at}: expected ${issue.expected}, ${got}`,
      ];
    case 'invalid_value':
      return [
        issue.input === undefined
          ? `${at}: expected ${alternatives(issue.values)}, but it is missing`
          : `${at}: expected ${alternatives(issue.values)}, ${got}${suggestion(issue.input, issue.values.map(String))}`,
      ];
    case 'too_small':
      return [
        `${at}: expected ${bound(issue.origin, issue.inclusive === false ? 'more than' : 'at least', issue.minimum)}, ${got}`,
      ];
    case 'too_big':
      return [
        `${at}: expected ${bound(issue.origin, issue.inclusive === false ? 'less than' : 'at most', issue.maximum)}, ${got}`,
      ];
    case 'invalid_union':
      return unionLines(issue, path);
    case 'invalid_format':
      return [`${at}: expected ${issue.message}, ${got}`];
    default:
      return [`${at}: ${issue.message}, ${got}`];
  }
}

/** A union without a discriminator reports the branch that came furthest; with one, its possible values. */
function unionLines(issue: Extract<Issue, { code: 'invalid_union' }>, path: readonly PropertyKey[]): string[] {
  if (issue.errors.length === 0) {
    const key = issue.discriminator ?? 'kind';
    const values = keysAt(path).get(key) ?? [];
    const input = (issue.input as Record<string, unknown> | undefined)?.[key];
    const missing = input === undefined ? 'but it is missing' : `got ${printValue(input)}`;
    return [`${printPath(path)}: expected ${alternatives(values)}, ${missing}${suggestion(input, values.map(String))}`];
  }
  const deepest = issue.errors.find((branch) =>
    branch.some((inner) => inner.path.length > 0 || inner.code === 'unrecognized_keys'),
  );
  if (deepest !== undefined) return deepest.flatMap((inner) => lines({ ...inner, path: [...path, ...inner.path] }, []));
  const expected = issue.errors.flatMap((branch) =>
    branch.flatMap((inner) =>
      inner.code === 'invalid_value' ? inner.values.map(String) : inner.code === 'invalid_type' ? [inner.expected] : [],
    ),
  );
  return [`${printPath(path)}: expected ${alternatives([...new Set(expected)])}, got ${printValue(issue.input)}`];
}

function unknownKey(path: readonly PropertyKey[], key: string, input: unknown): string {
  const kind = (input as Record<string, unknown> | undefined)?.['kind'];
  const known = [...keysAt(path, typeof kind === 'string' ? kind : undefined).keys()];
  return `${printPath([...path, key])}: unknown key${suggestion(key, known) || `; expected ${alternatives(known)}`}`;
}

function suggestion(written: unknown, known: readonly string[]): string {
  const meant = typeof written === 'string' ? nearest(written, known) : undefined;
  return meant === undefined ? '' : `; did you mean ${meant}?`;
}

function bound(origin: string, word: string, limit: number | bigint): string {
  if (origin === 'array') return `${word} ${limit} entries`;
  if (origin === 'string') return `${word} ${limit} characters`;
  return `${word} ${limit}`;
}

function alternatives(values: readonly unknown[]): string {
  const words = values.map((value) => String(value));
  return words.length <= 1 ? (words[0] ?? 'nothing') : `${words.slice(0, -1).join(', ')} or ${words.at(-1) ?? ''}`;
}

function printPath(path: readonly PropertyKey[]): string {
  const text = path.map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`)).join('');
  return text.replace(/^\./, '') || 'recipe';
}

function printValue(value: unknown): string {
  if (typeof value === 'object' && value !== null)
    return Array.isArray(value) ? `a list of ${value.length}` : 'a mapping';
  return typeof value === 'string' ? `"${value}"` : String(value);
}
