import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { auditLedger } from '../../src/ledger/audit.ts';
import { type Incident, KillableRun, recipe, STEPS } from '../support/killable-run.ts';
import { stored } from '../support/ledger.ts';

const drained: Incident = (run) => {
  const id = 'newcomer';
  const join = { circletVersion: '1.0.0', host: 'there', pid: 7, slot: -1 };
  const standing = { generation: 0, hasState: false, step: 0, batches: 0, hasPending: false, refused: [] };
  run.nowMs += 20_000;
  run.dispatch({ kind: 'message', id, nowMs: run.nowMs, message: { kind: 'join', body: join } });
  const available = { ...standing, endpoints: ['at-newcomer'], arithmetic: [], metricsAddress: '' };
  run.dispatch({ kind: 'message', id, nowMs: run.nowMs, message: { kind: 'available', body: available } });
  run.dispatch({ kind: 'lost', who: { id }, how: 'has left again', nowMs: run.nowMs });
};

/** What happens in the run, and how many generations that makes. */
const COURSES: Readonly<Record<string, readonly [readonly (readonly [number, Incident])[], number]>> = {
  'a run of one generation': [[], 1],
  'a run that loses a worker': [[[5, (run) => run.lose(1)]], 2],
  'a run that is drained for a newcomer, which leaves': [[[5, drained]], 2],
};

function proven(run: KillableRun): void {
  const audit = auditLedger(recipe, stored(run.ledger));
  expect(audit.findings.map(({ kind, text }) => `${kind}: ${text}`)).toEqual(audit.isProven ? [] : ['not proven']);
  expect(audit).toMatchObject({ isProven: true, steps: STEPS, abandonedPositions: 0 });
  expect(stored(run.ledger).records.filter(({ kind }) => kind === 'replaced')).toHaveLength(1);
}

describe.each(Object.keys(COURSES))('the coordinator of %s', (course) => {
  const [incidents, numGenerations] = COURSES[course] as (typeof COURSES)[string];

  it('can be killed before anything that it does, and another goes on: nothing is replayed', () => {
    const { numDeeds } = new KillableRun(3, [], incidents).play();
    expect(numDeeds).toBeGreaterThan(50);
    for (let deed = 1; deed <= numDeeds; deed++) {
      const run = new KillableRun(3, [deed], incidents).play();
      const when = `killed before deed ${deed} of ${numDeeds}`;
      expect(run.outcome, when).toMatchObject({ kind: 'complete' });
      expect(run.numCoordinators, when).toBe(2);
      // A newcomer that only the killed one has seen makes none.
      expect(run.membership.generation, when).toBeLessThanOrEqual(numGenerations);
      proven(run);
    }
  });

  it('can be killed again and again', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 120 }), { maxLength: 8 }), (kills) => {
        const run = new KillableRun(3, kills, incidents).play();
        expect(run.outcome).toMatchObject({ kind: 'complete' });
        proven(run);
      }),
      // Those that found something once, and others.
      { numRuns: 60, examples: [[[63, 101, 25]], [[37, 79]]] },
    );
  });
});
