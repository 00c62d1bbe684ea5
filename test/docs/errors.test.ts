import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');
/** A whole code; not the beginning of one, as in a type `CIRCLET_DATA_${string}`. */
const codePattern = /CIRCLET_[A-Z0-9]+(?:_[A-Z0-9]+)+(?!\w)/g;

/** Names of the same form that are no codes: variables of the environment. */
const NO_CODES = ['CIRCLET_CHAOS_DISK', 'CIRCLET_CHAOS_FOLDER', 'CIRCLET_TENSORFLOW_DIR'];

function projects(): string[] {
  return ['packages', 'apps'].flatMap((area) => readdirSync(join(root, area)).map((name) => join(area, name)));
}

function sourceFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts') && !entry.parentPath.includes('generated'))
    .map((entry) => join(entry.parentPath, entry.name));
}

/** Code → file of the class that has it: `code = 'CIRCLET_…'`. */
function codesInSources(): Map<string, string> {
  const codes = new Map<string, string>();
  for (const project of projects()) {
    for (const file of sourceFiles(join(root, project, 'src'))) {
      for (const [, code] of readFileSync(file, 'utf8').matchAll(/code(?:: string)? = '(CIRCLET_[A-Z0-9_]+)'/g)) {
        codes.set(code ?? '', file);
      }
    }
  }
  return codes;
}

const documentation = readFileSync(join(root, 'docs/errors.md'), 'utf8');
const documented = new Map(
  documentation
    .split('\n')
    .filter((line) => line.startsWith('| `CIRCLET_'))
    .map((line) => {
      const [, code = '', meaning = '', whatToDo = ''] = line.split('|').map((cell) => cell.trim());
      return [code.replaceAll('`', ''), { meaning, whatToDo }] as const;
    }),
);

describe('docs/errors.md', () => {
  const inSources = codesInSources();

  it('finds the codes it is to compare', () => {
    expect(inSources.size).toBeGreaterThan(20);
  });

  it('documents every code of the sources', () => {
    const missing = [...inSources].filter(([code]) => !documented.has(code)).map(([code, file]) => `${code} (${file})`);
    expect(missing).toEqual([]);
  });

  it('documents no code that the sources do not have', () => {
    expect([...documented.keys()].filter((code) => !inSources.has(code))).toEqual([]);
  });

  it('says for every code what it means and what to do', () => {
    const incomplete = [...documented].filter(([, row]) => row.meaning.length < 10 || row.whatToDo.length < 10);
    expect(incomplete.map(([code]) => code)).toEqual([]);
  });

  it('knows every code there is: none is written in a way that the search above does not see', () => {
    const words = projects().flatMap((project) =>
      sourceFiles(join(root, project, 'src')).flatMap((file) => readFileSync(file, 'utf8').match(codePattern) ?? []),
    );
    expect([...new Set(words)].filter((word) => !inSources.has(word) && !NO_CODES.includes(word))).toEqual([]);
  });
});
