import { isDeepStrictEqual } from 'node:util';
import { formatRecipe, parseRecipe, presetNames, presetText, RecipeError } from '@circlet/recipe';
import { mutateBytes } from '../byte-mutations.ts';
import { type FuzzedParser, mustHold } from '../fuzzed-parser.ts';
import type { Random } from '../../random.ts';
import { mutateTree, printTree, treeOf } from '../value-tree.ts';

export const recipeParser: FuzzedParser = {
  name: 'recipe',
  reads: 'recipe (YAML)',
  sources: [
    'parse',
    'schema',
    'loss-schema',
    'update-schema',
    'cross-checks',
    'problems',
    'nearest',
    'json-schema',
  ].map((file) => `/packages/recipe/dist/${file}.js`),
  inputs: 20_000,
  limits: { ms: 2_000, arrayBytes: 65_536, arrayPerByte: 4, processBytes: 192 * 2 ** 20 },
  open() {
    const texts = presetNames.map(presetText);
    const trees = texts.map((text) => treeOf(parseRecipe(text)));
    return {
      make(random) {
        if (random.isTrue(EXTREME)) return Buffer.from(random.pick(EXTREMES)(60_000 + random.below(10_000)));
        if (random.isTrue(0.04)) return Buffer.from(random.pick(texts));
        if (random.isTrue(0.7)) return Buffer.from(printTree(mutateTree(random.pick(trees), random)));
        return Buffer.from(
          random.isTrue(0.7)
            ? mutateLines(random.pick(texts), random)
            : mutateBytes(Buffer.from(random.pick(texts)), random),
        );
      },
      isPastHeader: (_input, error) => !(error instanceof Error && error.message.includes('not YAML')),
      feed(input) {
        const recipe = parseRecipe(Buffer.from(input).toString());
        mustHold(!('polluted' in {}), 'the prototype of all objects was changed');
        mustHold(
          isDeepStrictEqual(parseRecipe(formatRecipe(recipe)), recipe),
          'the recipe is another one when it is printed and read again',
        );
      },
      isDocumented: (error) => error instanceof RecipeError,
      hasManyLines: true,
    };
  },
};

/** Share of inputs that are as large as a recipe may be, or larger. */
const EXTREME = 0.002;

/** About so many bytes in which a reader could lose itself. */
const EXTREMES: readonly ((bytes: number) => string)[] = [
  (bytes) => '['.repeat(bytes),
  (bytes) => '{a: '.repeat(bytes / 4),
  (bytes) => '- '.repeat(bytes / 2),
  (bytes) => '? '.repeat(bytes / 2),
  (bytes) => Array.from({ length: bytes / 8 }, (_, index) => `k${index}: 1`).join('\n'),
  (bytes) => Array.from({ length: Math.sqrt(bytes) }, (_, index) => `${' '.repeat(index)}a:`).join('\n'),
  (bytes) => `name: "${'a'.repeat(bytes)}"`,
  (bytes) => `${'k'.repeat(bytes)}: 1`,
  (bytes) => `losses: [${'{kind: x}, '.repeat(bytes / 11)}]`,
  (bytes) => `a: &a [x]\nb: [${'*a, '.repeat(bytes / 4)}]`,
  (bytes) => `seed: ${'9'.repeat(bytes)}`,
  (bytes) => '!'.repeat(bytes),
  (bytes) => '&'.repeat(bytes),
  (bytes) => '\t'.repeat(bytes),
  (bytes) => '"\\u'.repeat(bytes / 3),
];

/** What YAML has beyond JSON: anchors, aliases, merges, tags, documents, keys of any kind, and ways to write a lot in little. */
const LINES: readonly string[] = [
  ...[
    'a: &a [x, x]',
    'b: &b [*a, *a, *a, *a, *a, *a, *a, *a]',
    'c: &c [*b, *b, *b, *b, *b, *b, *b, *b]',
    'd: [*c, *c, *c, *c, *c, *c, *c, *c]',
  ],
  ...[
    'loop: &loop [*loop]',
    '<<: *a',
    '<<: {name: merged}',
    '? [complex, key]',
    '? {a: b}\n: c',
    '*missing',
    'name: !!binary aGVsbG8=',
  ],
  ...[
    'name: !!js/function "x"',
    'seed: !!int 0x10',
    'seed: 1_000',
    'seed: 0o17',
    'seed: .nan',
    'epochs: .inf',
    'epochs: 1e400',
    '--- # another',
  ],
  ...[
    '...',
    '%YAML 9.9',
    '%TAG ! tag:x,2000:',
    '\tname: tab',
    '"__proto__": {polluted: 1}',
    'constructor: {prototype: {polluted: 1}}',
  ],
  ...[
    'name: |',
    'name: >-',
    '- list',
    'name: "\\x1b[2J\\a"',
    'name: \u001b]0;title\u0007',
    '? ',
    ': ',
    '[',
    '{',
    ']',
    '}',
    '"',
    "'",
    '&',
    '*',
    '!',
    '#',
  ],
];

function mutateLines(text: string, random: Random): string {
  let lines = text.split('\n').filter((line) => !/^\s*(#|$)/.test(line));
  for (let left = 1 + random.below(3); left > 0; left--) {
    const at = random.below(lines.length);
    const line = lines[at] ?? '';
    lines = random.pick<() => string[]>([
      () => lines.toSpliced(at, 1),
      () => lines.toSpliced(at, 0, line),
      () => lines.toSpliced(random.below(lines.length), 0, line),
      () => lines.toSpliced(at, 0, random.pick(LINES)),
      () => lines.toSpliced(at, 0, ...LINES.slice(0, 1 + random.below(4))),
      () => lines.with(at, ` ${line}`),
      () => lines.with(at, line.replace(/^\s+/, '')),
      () => lines.with(at, line.replace(/:.*/, `: ${random.pick(LINES)}`)),
      () => lines.with(at, `${'[{a: '.repeat(1 + random.below(60))}${line}`),
      () => lines.with(at, `${'- '.repeat(1 + random.below(200))}x`),
      () => [...lines, `${'k'.repeat(1 + random.below(3_000))}: 1`],
      () => lines.with(at, line.replace(/\d+/, '9'.repeat(1 + random.below(400)))),
    ])();
  }
  return lines.join(random.pick(['\n', '\n', '\r\n']));
}
