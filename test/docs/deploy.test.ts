import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { declaredMetrics, root } from './support/metrics.ts';

const RULES = 'tools/deploy/prometheus/rules/circlet.yml';
const DASHBOARD = 'tools/deploy/grafana/dashboards/circlet.json';

const read = (path: string): string => readFileSync(join(root, path), 'utf8');

interface Dashboard {
  readonly uid: string;
  readonly panels: readonly {
    readonly title: string;
    readonly type: string;
    readonly targets?: readonly { readonly expr: string }[];
  }[];
  readonly annotations: { readonly list: readonly { readonly expr: string }[] };
}

const dashboard = JSON.parse(read(DASHBOARD)) as Dashboard;
const rules = read(RULES);
const asked = [
  ...dashboard.panels.flatMap(({ targets = [] }) => targets.map(({ expr }) => expr)),
  ...dashboard.annotations.list.map(({ expr }) => expr),
  // Comments may speak of whatever they like.
  rules.replaceAll(/^ *#.*$/gm, ''),
];
const metrics = new Map([...declaredMetrics('coordinator'), ...declaredMetrics('worker')]);
const recorded = [...rules.matchAll(/record: (circlet:\w+)/g)].map(([, name = '']) => name);

/** Metrics as expressions name them; of a histogram one of its series. */
function namesIn(text: string): string[] {
  return [...text.matchAll(/circlet_[a-z_]+/g)].map(([name]) =>
    metrics.has(name) ? name : name.replace(/_(bucket|sum|count)$/, ''),
  );
}

describe('dashboard and rules', () => {
  it('ask for metrics that there are', () => {
    expect(metrics.size).toBe(67);
    expect(asked.flatMap(namesIn).filter((name) => !metrics.has(name))).toEqual([]);
  });

  it('leave no metric out', () => {
    const used = new Set(asked.flatMap(namesIn));
    expect([...metrics.keys()].filter((name) => !used.has(name))).toEqual([]);
  });

  it('choose by labels that the metric has', () => {
    const common = ['run', 'rank', 'instance', 'job', 'le'];
    const selectors = asked.flatMap((text) => [...text.matchAll(/(circlet_[a-z_]+)\{([^}]*)\}/g)]);
    expect(selectors.length).toBeGreaterThan(60);
    for (const [, name = '', inside = ''] of selectors) {
      const [metric = ''] = namesIn(name);
      const labels = [...inside.matchAll(/(\w+)=/g)].map(([, label = '']) => label);
      const unknown = labels.filter((label) => ![...common, ...(metrics.get(metric) ?? [])].includes(label));
      expect(unknown, `${name}{${inside}}`).toEqual([]);
    }
  });

  it('record what is asked for by name, and nothing else', () => {
    const used = new Set(
      asked.flatMap((text) => [...text.replaceAll(/record: \S+/g, '').matchAll(/circlet:\w+/g)].map(String)),
    );
    expect(used).toEqual(new Set(recorded));
  });

  it('have a title in every panel, and every alert says what to do', () => {
    expect(dashboard.uid).toBe('circlet');
    expect(dashboard.panels.every(({ title }) => title !== '')).toBe(true);
    const alerts = rules.split('- alert: ').slice(1);
    expect(alerts.length).toBeGreaterThan(5);
    for (const alert of alerts) expect(alert).toMatch(/summary: .+\n +action: .+/);
  });
});
