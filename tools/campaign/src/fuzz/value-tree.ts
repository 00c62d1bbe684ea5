import type { Random } from '../random.ts';

/** A JSON value that may also hold what JSON.stringify would not write: keys twice, `__proto__`, numbers beyond all ranges. */
export type Tree =
  | { readonly kind: 'scalar'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly Tree[] }
  | { readonly kind: 'mapping'; readonly entries: readonly (readonly [key: string, value: Tree])[] };

export function treeOf(value: unknown): Tree {
  if (Array.isArray(value)) return { kind: 'list', items: value.map(treeOf) };
  if (typeof value === 'object' && value !== null) {
    return { kind: 'mapping', entries: Object.entries(value).map(([key, inner]) => [key, treeOf(inner)] as const) };
  }
  return { kind: 'scalar', text: JSON.stringify(value ?? null) };
}

export function printTree(tree: Tree): string {
  switch (tree.kind) {
    case 'scalar':
      return tree.text;
    case 'list':
      return `[${tree.items.map(printTree).join(',')}]`;
    case 'mapping':
      return `{${tree.entries.map(([key, value]) => `${JSON.stringify(key)}:${printTree(value)}`).join(',')}}`;
  }
}

const SCALARS: readonly string[] = [
  ...['0', '-0', '-1', '1', '0.5', '-1.5', '2147483647', '2147483648', '4294967296', '9007199254740991'],
  ...['9007199254740993', '1e308', '1e999', '-1e999', '1e-324', 'null', 'true', 'false', '""', '"x"', '"\\u0000"'],
  ...['"../../x"', '"/etc/passwd"', '"__proto__"', '"constructor"', '"\\u001b[2J\\u0007"', '"\\ud800"', '"\\u202e"'],
  ...['[]', '{}', '[[]]', '{"":null}', '{"__proto__":{"polluted":1}}', '"shuffled"', '"step-000001"', '"NaN"'],
];

const KEYS: readonly string[] = [
  ...['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'length', '', ' ', 'kind', 'x'],
  ...['\u001b[31m', 'a.b', '0', '-1', '__metadata__', '\u0000', '\u202e'],
];

/** A few changes at places drawn among all. */
export function mutateTree(tree: Tree, random: Random): Tree {
  let changed = tree;
  for (let left = random.pick([1, 1, 1, 2, 3]); left > 0; left--) {
    let at = random.below(sizeOf(changed));
    changed = rewrite(changed, (node) => (at-- === 0 ? mutateNode(node, changed, random) : node));
  }
  return changed;
}

function sizeOf(tree: Tree): number {
  const inner =
    tree.kind === 'list' ? tree.items : tree.kind === 'mapping' ? tree.entries.map(([, value]) => value) : [];
  return inner.reduce((sum, node) => sum + sizeOf(node), 1);
}

function rewrite(tree: Tree, change: (node: Tree) => Tree): Tree {
  const own = change(tree);
  if (own !== tree) return own;
  if (tree.kind === 'list') return { kind: 'list', items: tree.items.map((item) => rewrite(item, change)) };
  if (tree.kind === 'mapping') {
    return { kind: 'mapping', entries: tree.entries.map(([key, value]) => [key, rewrite(value, change)] as const) };
  }
  return tree;
}

function mutateNode(node: Tree, whole: Tree, random: Random): Tree {
  if (random.isTrue(0.4))
    return { kind: 'scalar', text: random.isTrue(0.95) ? random.pick(SCALARS) : longScalar(random) };
  if (random.isTrue(0.03)) return nested(node, 1 + random.below(40));
  if (random.isTrue(0.1)) return anyNode(whole, random);
  switch (node.kind) {
    case 'scalar':
      return { kind: 'scalar', text: mutateScalar(node.text, random) };
    case 'list':
      return { kind: 'list', items: mutateList(node.items, random, () => anyNode(whole, random)) };
    case 'mapping': {
      const entries = mutateList(node.entries, random, () => [random.pick(KEYS), anyNode(whole, random)] as const);
      if (random.isTrue(0.4) && entries.length > 0) {
        const at = random.below(entries.length);
        const other = random.isTrue(0.5) ? random.pick(KEYS) : (random.pick(entries)[0] ?? '');
        return { kind: 'mapping', entries: entries.with(at, [other, (entries[at] as readonly [string, Tree])[1]]) };
      }
      return { kind: 'mapping', entries };
    }
  }
}

function mutateScalar(text: string, random: Random): string {
  const value = Number(text);
  if (text !== '' && !Number.isNaN(value)) {
    return String(random.pick([value + 1, value - 1, -value, value * 2, value / 3, value * 1e9]));
  }
  if (!text.startsWith('"')) return random.pick(SCALARS);
  const string = JSON.parse(text) as string;
  const at = random.below(string.length + 1);
  return JSON.stringify(
    random.pick([
      string.slice(0, at),
      string + string,
      `${string.slice(0, at)}${String.fromCharCode(random.below(0x300))}${string.slice(at + 1)}`,
      `${string.slice(0, at)}/../${string.slice(at)}`,
    ]),
  );
}

function mutateList<T>(items: readonly T[], random: Random, another: () => T): readonly T[] {
  const at = random.below(items.length + 1);
  switch (random.below(5)) {
    case 0:
      return items.toSpliced(at, 1);
    case 1:
      return items.toSpliced(at, 0, another());
    case 2:
      return items.length === 0 ? [another()] : items.toSpliced(at, 0, random.pick(items));
    case 3:
      return items.toReversed();
    default:
      return items.length === 0 ? items : Array.from({ length: random.below(200) }, () => random.pick(items));
  }
}

function anyNode(whole: Tree, random: Random): Tree {
  let at = random.below(sizeOf(whole));
  let found: Tree = whole;
  rewrite(whole, (node) => {
    if (at-- === 0) found = node;
    return node;
  });
  return found;
}

function nested(node: Tree, depth: number): Tree {
  let tree = node;
  for (let level = 0; level < depth; level++) {
    tree = level % 2 === 0 ? { kind: 'list', items: [tree] } : { kind: 'mapping', entries: [['a', tree]] };
  }
  return tree;
}

function longScalar(random: Random): string {
  const length = 1 << random.below(15);
  return random.isTrue(0.5) ? JSON.stringify('y'.repeat(length)) : '9'.repeat(Math.min(length, 400));
}
