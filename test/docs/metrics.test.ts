import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');

/** Metric → its labels, as the tables of a section have them. */
function documented(section: string): Map<string, string[]> {
  const text = readFileSync(join(root, 'docs/metrics.md'), 'utf8');
  const rows = (text.split(/^## /m).find((part) => part.startsWith(section)) ?? '').split('\n');
  return new Map(
    rows
      .filter((row) => row.startsWith('| `circlet_'))
      .map((row) => {
        const [, name = '', , labels = ''] = row.split('|').map((cell) => cell.trim());
        return [name.replaceAll('`', ''), [...labels.matchAll(/`([^`]+)`/g)].map(([, label = '']) => label)];
      }),
  );
}

/** Metric → its labels, as an app declares them. */
function declared(app: string): Map<string, string[]> {
  const text = readFileSync(join(root, 'apps', app, 'src/metrics.ts'), 'utf8');
  const names = [...text.matchAll(/'(circlet_[a-z_]+)'/g)];
  return new Map(
    names.map(({ 1: name = '', index }, i) => {
      const declaration = text.slice(index, names[i + 1]?.index);
      const [, labels = ''] =
        /labelNames: \[([^\]]*)\]/.exec(declaration) ?? /, \[([^\]]*)\]\)/.exec(declaration) ?? [];
      return [name, [...labels.matchAll(/'([^']+)'/g)].map(([, label = '']) => label)];
    }),
  );
}

describe('docs/metrics.md', () => {
  it.each([
    ['Coordinator', 'coordinator', 19],
    ['Workers', 'worker', 15],
  ])('%s: has every metric with its labels, and no other', (section, app, count) => {
    const metrics = declared(app);
    expect(metrics.size).toBe(count);
    expect(Object.fromEntries(documented(section))).toEqual(Object.fromEntries(metrics));
  });
});
