import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');

interface Limit {
  /** `packages/data` is documented as @circlet/data, `apps/coordinator` as itself. */
  readonly project: string;
  readonly name: string;
  readonly value: number;
}

/** What every `limits.ts` of a package or app exports. */
async function limitsInSources(): Promise<Limit[]> {
  const files = ['packages', 'apps'].flatMap((area) =>
    readdirSync(join(root, area)).flatMap((project) =>
      readdirSync(join(root, area, project, 'src'), { withFileTypes: true, recursive: true })
        .filter((entry) => entry.isFile() && entry.name === 'limits.ts')
        .map((entry) => join(entry.parentPath, entry.name)),
    ),
  );
  const limits = await Promise.all(
    files.map(async (file) => {
      const [area = '', name = ''] = relative(root, dirname(file)).split('/');
      const project = area === 'apps' ? `apps/${name}` : `@circlet/${name}`;
      const exported = (await import(file)) as Readonly<Record<string, number>>;
      return Object.entries(exported).map(([limit, value]) => ({ project, name: limit, value }));
    }),
  );
  return limits.flat();
}

function limitsInDocument(): (Limit & { readonly rest: readonly string[] })[] {
  let project = '';
  return readFileSync(join(root, 'docs/limits.md'), 'utf8')
    .split('\n')
    .flatMap((line) => {
      project = /^## (.*)$/.exec(line)?.[1] ?? project;
      if (!line.startsWith('| `')) return [];
      const [, name = '', value = '', ...rest] = line.split('|').map((cell) => cell.trim());
      return [{ project, name: name.replaceAll('`', ''), value: Number(value.replaceAll(',', '')), rest }];
    });
}

const named = ({ project, name, value }: Limit): string => `${project} ${name} ${value}`;

describe('docs/limits.md', async () => {
  const inSources = await limitsInSources();
  const inDocument = limitsInDocument();

  it('finds the limits that it is to compare', () => {
    expect(inSources.length).toBeGreaterThan(20);
  });

  it('states every limit of the sources with its value, and no other', () => {
    expect(inDocument.map(named).sort()).toEqual(inSources.map(named).sort());
  });

  it('says for every limit what it is of and what comes beyond it', () => {
    expect(inDocument.filter(({ rest: [of = '', beyond = ''] }) => of.length < 5 || beyond.length < 10)).toEqual([]);
  });

  it('names errors that docs/errors.md has', () => {
    const errors = readFileSync(join(root, 'docs/errors.md'), 'utf8');
    const codes = readFileSync(join(root, 'docs/limits.md'), 'utf8').match(/CIRCLET_[A-Z_]+/g) ?? [];
    expect(codes.filter((code) => !errors.includes(`| \`${code}\``))).toEqual([]);
  });
});

describe('readable.ts', () => {
  it('is the same in all packages that know nothing of each other', () => {
    const copies = readdirSync(join(root, 'packages'), { withFileTypes: true, recursive: true }).filter(
      (entry) => entry.name === 'readable.ts' && !/node_modules|dist/.test(entry.parentPath),
    );
    const texts = copies.map((entry) => readFileSync(join(entry.parentPath, basename(entry.name)), 'utf8'));
    expect(texts.length).toBeGreaterThan(5);
    expect([...new Set(texts)]).toHaveLength(1);
  });
});
