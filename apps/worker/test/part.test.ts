import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { initialPart, type PartEffect, type PartEvent, type PartState } from '../src/part/state.ts';
import { step } from '../src/part/step.ts';

const record = (generation: number): PartEvent => ({
  kind: 'prepare',
  record: { generation, rank: 0, members: [], step: 0, batches: 0, source: -1, receivers: [], resumePath: '' },
});
const ready = (generation: number): PartEvent => ({
  kind: 'formed',
  ready: {
    ...{
      generation,
      planHash: '',
      dataFingerprint: '',
      engine: '',
      metricsAddress: '',
      stepsPerEpoch: 1,
      totalSteps: 1,
    },
    ...{ firstStep: 0, numClasses: 1, numImages: 1, numParameters: 1, notes: [], firstBatch: 0 },
  },
});
const finished: PartEvent = {
  kind: 'finished',
  finished: { step: 1, modelPath: '', trainSeconds: 1, complete: true, skippedImages: [] },
};

/** What follows from each event, in short. */
function told(events: readonly PartEvent[], from: PartState = initialPart()): { state: PartState; effects: string[] } {
  let state = from;
  const effects: string[] = [];
  for (const event of events) {
    const decision = step(state, event);
    state = decision.state;
    effects.push(...decision.effects.map(inShort));
  }
  return { state, effects };
}

function inShort(effect: PartEffect): string {
  if (effect.kind === 'say') return `say ${effect.message}`;
  return effect.kind === 'stand' ? `stand ${effect.generation}` : effect.kind;
}

const training: PartEvent[] = [{ kind: 'built' }, record(1), ready(1), { kind: 'commit', generation: 1 }];

describe("a worker's part", () => {
  it('leads from generation to generation', () => {
    const { state, effects } = told([
      ...training,
      { kind: 'abandon', generation: 1, reason: 'lost' },
      { kind: 'unwound' },
      record(2),
      ready(2),
      { kind: 'commit', generation: 2 },
      { kind: 'drain', generation: 2 },
      { kind: 'drained' },
      { kind: 'unwound' },
      record(3),
      ready(3),
      { kind: 'commit', generation: 3 },
      finished,
    ]);
    const formed = ['form', 'say ready', 'train'];
    expect(effects).toEqual([
      ...['stand 0', ...formed, 'cancel', 'stand 1'],
      ...[...formed, 'askToRegroup', 'dissolve', 'stand 2'],
      ...[...formed, 'say finished', 'go'],
    ]);
    expect(state).toEqual({ stage: 'finished', generation: 3 });
  });

  it('tells of a broken group once, and hears nothing of that generation any more', () => {
    const { state, effects } = told([
      ...training,
      { kind: 'broken', rank: 1, reason: 'gone' },
      { kind: 'broken', rank: 1, reason: 'gone' },
      { kind: 'abandon', generation: 1, reason: 'gone' },
    ]);
    expect(effects.slice(-2)).toEqual(['say suspect', 'cancel']);
    expect(state.stage).toBe('unwinding');
  });

  it.each<[string, PartEvent[], PartEvent]>([
    ['an old record', [...training, { kind: 'abandon', generation: 1, reason: '' }, { kind: 'unwound' }], record(1)],
    ['the commit of another generation', training.slice(0, 3), { kind: 'commit', generation: 2 }],
    ['an abandoned generation before its own', [...training], { kind: 'abandon', generation: 0, reason: '' }],
    ['a drain before it trains', training.slice(0, 3), { kind: 'drain', generation: 1 }],
    ['a record while it is in a generation', training, record(2)],
    ['a goodbye while it trains', training, { kind: 'goodbye' }],
  ])('is not changed by %s', (_what, before, event) => {
    const { state } = told(before);
    expect(step(state, event)).toEqual({ state, effects: [] });
  });

  it('ends between two generations when it has asked to leave', () => {
    const { effects } = told([
      ...training,
      { kind: 'leave', reason: 'SIGTERM' },
      { kind: 'drain', generation: 1 },
      { kind: 'drained' },
      { kind: 'unwound' },
      { kind: 'goodbye' },
      record(2),
    ]);
    expect(effects.slice(-5)).toEqual(['say leaving', 'askToRegroup', 'dissolve', 'stand 1', 'go']);
  });

  it('never stands for a generation twice, and never goes back to one', () => {
    const generation = fc.nat(4);
    const events: fc.Arbitrary<PartEvent> = fc.oneof(
      generation.map(record),
      generation.map(ready),
      generation.map((g): PartEvent => ({ kind: 'commit', generation: g })),
      generation.map((g): PartEvent => ({ kind: 'abandon', generation: g, reason: '' })),
      generation.map((g): PartEvent => ({ kind: 'drain', generation: g })),
      fc.constantFrom<PartEvent>(
        { kind: 'drained' },
        { kind: 'unwound' },
        { kind: 'broken', rank: -1, reason: '' },
        finished,
      ),
    );
    fc.assert(
      fc.property(fc.array(events, { maxLength: 60 }), (sequence) => {
        const { effects } = told([{ kind: 'built' }, ...sequence]);
        const stands = effects.filter((effect) => effect.startsWith('stand')).map((text) => Number(text.slice(6)));
        expect(stands).toEqual([...new Set(stands)].sort((a, b) => a - b));
      }),
    );
  });
});
