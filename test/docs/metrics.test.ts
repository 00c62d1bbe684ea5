import { describe, expect, it } from 'vitest';
import { declaredMetrics, documentedMetrics } from './support/metrics.ts';

describe('docs/metrics.md', () => {
  it.each([
    ['Coordinator', 'coordinator', 27],
    ['Totals', 'coordinator', 16],
    ['Workers', 'worker', 24],
  ] as const)('%s: has every metric with its labels, and no other', (section, app, count) => {
    const isTotal = (name: string): boolean =>
      name.startsWith('circlet_workers_') && name !== 'circlet_workers_lost_total';
    const wanted = [...declaredMetrics(app)].filter(([name]) => isTotal(name) === (section === 'Totals'));
    expect(wanted.length).toBe(count);
    expect(Object.fromEntries(documentedMetrics(section))).toEqual(Object.fromEntries(wanted));
  });

  it('has every total that a worker tells, under the name and with the labels that the coordinator has for it', () => {
    const told = declaredMetrics('worker', /^tell-totals\.ts$/);
    const totals = [...declaredMetrics('coordinator', /^worker-totals\.ts$/)];
    expect(Object.fromEntries(told)).toEqual(Object.fromEntries(totals));
  });
});
