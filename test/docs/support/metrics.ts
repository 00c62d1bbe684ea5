import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export const root: string = join(import.meta.dirname, '../../..');

/** Metric → its labels, as the table of a section has them. */
export function documentedMetrics(section: string): Map<string, string[]> {
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

/** Metric → its labels, as an app's files declare them: `'circlet_…'` or a key, then some list of labels or none. */
export function declaredMetrics(
  app: 'coordinator' | 'worker',
  files: RegExp = /^(.*metrics|worker-totals)\.ts$/,
): Map<string, string[]> {
  const folder = join(root, 'apps', app, 'src');
  const declared = readdirSync(folder)
    .filter((name) => files.test(name))
    .map((name) => readFileSync(join(folder, name), 'utf8'))
    .flatMap((text) => {
      const names = [...text.matchAll(/'(circlet_[a-z_]+)'|^ +(circlet_[a-z_]+): \{/gm)];
      return names.map(({ 1: quoted, 2: key, index }, at): [string, string[]] => {
        const declaration = text.slice(index, names[at + 1]?.index);
        const named = /labelNames: \[([^\]]*)\]/.exec(declaration) ?? /labels: \[([^\]]*)\]/.exec(declaration);
        const [, labels = ''] = named ?? /,\s*\[([^\]]*)\],?\s*\)/.exec(declaration) ?? [];
        return [quoted ?? key ?? '', [...labels.matchAll(/'([^']+)'/g)].map(([, label = '']) => label)];
      });
    });
  return new Map(declared);
}
