import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');
const codePattern = /CIRCLET_[A-Z0-9]+(?:_[A-Z0-9]+)+/g;

function sourceFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts') && !entry.parentPath.includes('generated'))
    .map((entry) => join(entry.parentPath, entry.name));
}

/** Codes in string literals: `code = 'CIRCLET_…'` and the like. Environment variables are read with brackets and do not count. */
function codesInSources(): Map<string, string> {
  const codes = new Map<string, string>();
  for (const area of ['packages', 'apps']) {
    for (const project of readdirSync(join(root, area))) {
      for (const file of sourceFiles(join(root, area, project, 'src'))) {
        for (const [, code] of readFileSync(file, 'utf8').matchAll(/code(?:: string)? = '(CIRCLET_[A-Z0-9_]+)'/g)) {
          codes.set(code ?? '', file);
        }
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

  it('uses well-formed codes', () => {
    expect([...documentation.matchAll(codePattern)].length).toBeGreaterThanOrEqual(documented.size);
  });
});
