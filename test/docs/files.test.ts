import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { expect, it } from 'vitest';

// A document that names a file which has moved or gone misleads: every file and link in the Markdown of the repository is there.

const root = join(import.meta.dirname, '../..');

/** Built, installed or written by runs. */
const NOT_OURS = /^(node_modules|dist|runs|coverage|\..*)$/;

/** Files that a run writes, which the documents explain. */
const OF_RUNS = [
  // Of trials of faults.
  'vitals.jsonl',
  'recipe.yaml',
  'run.json',
  'report.json',
  'history.json',
  'summary.json',
  'gradients.json',
  'figures.json',
  'events.jsonl',
  'refused.jsonl',
  'profile.json',
  'trace.json',
  'ledger.jsonl',
  'refused.jsonl',
  // Of embeddings.
  'FILE.items.jsonl',
  'FILE.broken.jsonl',
  'FILE.json',
  // Of prepared sets.
  'prepared.json',
  'preparing.json',
  'classes.jsonl',
  'broken.jsonl',
  'duplicates.jsonl',
];

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return NOT_OURS.test(entry.name) ? [] : filesBelow(path);
    return [relative(root, path)];
  });
}

const files = filesBelow(root);
const documents = files.filter((file) => file.endsWith('.md')).map((file) => [file] as const);

const ENDING = '\\.(?:ts|js|mjs|json|jsonl|yaml|proto|py|md)';

/** `ring.ts`, `src/vote.ts`: the end of a path between backticks; and whole paths anywhere: packages/loss/src/circle-loss.ts. */
const FILE = new RegExp(
  `(?<=\`)[\\w@./-]+${ENDING}(?=\`)|\\b(?:packages|apps|tools|test|docs)/[\\w./-]+${ENDING}\\b`,
  'g',
);

/** A program is named as it is started: built. */
function sourceOf(name: string): string {
  return name.includes('/dist/') ? name.replace('/dist/', '/src/').replace(/\.js$/, '.ts') : name;
}

function links(text: string): string[] {
  return [...text.matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map(([, target]) => target ?? '');
}

it.each(documents)('%s names files that are there, and its links lead somewhere', (document) => {
  const text = readFileSync(join(root, document), 'utf8');
  const isThere = (name: string): boolean =>
    OF_RUNS.includes(name) || files.some((file) => file === name || file.endsWith(`/${name}`));
  expect((text.match(FILE) ?? []).map(sourceOf).filter((name) => !isThere(name))).toEqual([]);
  expect(links(text).filter((target) => !existsSync(join(root, dirname(document), target)))).toEqual([]);
});

it('docs/architecture.md names functions that the sources have', () => {
  const sources = files
    .filter((file) => /^(?:packages|apps)\/[^/]+\/src\/.*\.ts$/.test(file))
    .map((file) => readFileSync(join(root, file), 'utf8'))
    .join('\n');
  const text = readFileSync(join(root, 'docs/architecture.md'), 'utf8');
  const names = [...text.matchAll(/`(?:\w+\.)?([a-zA-Z]\w+)`/g)]
    .map(([, name]) => name ?? '')
    .filter((name) => name !== 'ts');
  expect(names.length).toBeGreaterThan(20);
  expect(names.filter((name) => !new RegExp(`\\b${name}\\b`).test(sources))).toEqual([]);
});

it('finds the documents, and files in them', () => {
  expect(documents.length).toBeGreaterThan(20);
  const named = readFileSync(join(root, 'docs/architecture.md'), 'utf8').match(FILE);
  expect(named).toEqual(expect.arrayContaining(['port-graph.ts', 'packages/tensorflow/src/engine.ts']));
});
