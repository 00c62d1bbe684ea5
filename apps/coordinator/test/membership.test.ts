import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { initialState, isInGeneration, type MembershipEvent } from '../src/membership/state.ts';
import { step } from '../src/membership/step.ts';
import { runScenario, settingsOf, untilTraining } from './support/scenario.ts';

const folder = join(import.meta.dirname, 'scenarios');

describe('membership scenarios', () => {
  it.each(readdirSync(folder))('%s', async (file) => {
    const path = join(folder, file);
    await expect(runScenario(readFileSync(path, 'utf8'))).toMatchFileSnapshot(path);
  });
});

describe('step', () => {
  const message = (id: string, content: Extract<MembershipEvent, { kind: 'message' }>['message']): MembershipEvent => ({
    kind: 'message',
    id,
    nowMs: 0,
    message: content,
  });
  const ids = fc.constantFrom('a', 'b', 'c');
  const generations = fc.nat(3);
  const standing = {
    hasState: true,
    step: 1,
    batches: 1,
    hasPending: false,
    refused: [],
    endpoints: [],
    arithmetic: [],
    metricsAddress: '',
  };
  const suspect = { rank: 1, reason: 'gone' };
  const failed = { code: 'CIRCLET_WORKER_BUG', message: 'm', step: 0, userError: false };
  const events: fc.Arbitrary<MembershipEvent> = fc.oneof(
    ids.map((id) => message(id, { kind: 'join', body: { circletVersion: '1.0.0', host: id, pid: 1, slot: -1 } })),
    ids.map((id): MembershipEvent => ({ kind: 'lost', who: { id }, how: 'died', nowMs: 0 })),
    fc
      .tuple(ids, generations)
      .map(([id, generation]) => message(id, { kind: 'available', body: { ...standing, generation } })),
    fc
      .tuple(ids, generations)
      .map(([id, generation]) => message(id, { kind: 'suspect', body: { ...suspect, generation } })),
    ids.map((id) => message(id, { kind: 'failed', body: failed })),
    ids.map((id) => message(id, { kind: 'leaving', body: { reason: 'asked' } })),
    fc.nat(500_000).map((nowMs): MembershipEvent => ({ kind: 'tick', nowMs })),
    generations.map((generation): MembershipEvent => ({ kind: 'standstill', generation, reason: 'lost', nowMs: 0 })),
    fc.constant<MembershipEvent>({ kind: 'stop', reason: 'enough', nowMs: 0 }),
  );

  it('ends at most once, counts generations up, and has each rank of one once, whatever happens', () => {
    fc.assert(
      fc.property(fc.array(events, { maxLength: 40 }), (sequence) => {
        let state = initialState(settingsOf(2));
        let ends = 0;
        const all = [...untilTraining(['a', 'b'], 0, state), ...sequence];
        for (const event of all) {
          const { phase, generation } = state;
          const { state: next, effects } = step(state, event);
          state = next;
          ends += effects.filter(({ kind }) => kind === 'end').length;
          // Who comes then is told so.
          if (phase === 'ended') expect(effects.filter(({ kind }) => kind !== 'send')).toEqual([]);
          expect(state.generation - generation).toBeGreaterThanOrEqual(0);
          expect(state.generation - generation).toBeLessThanOrEqual(1);
          const ranks = state.members.filter(isInGeneration).map(({ rank }) => rank);
          expect(new Set(ranks).size).toBe(ranks.length);
        }
        expect(ends).toBe(state.phase === 'ended' ? 1 : 0);
      }),
    );
  });

  it('gives every rank from 0 exactly once, by slot', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([0, 1, 2, 3, 4], { minLength: 5 }), (slots) => {
        let state = initialState(settingsOf(5));
        const names = slots.map((slot) => `w${slot}@${slot}`);
        for (const event of untilTraining(names, 0, state)) state = step(state, event).state;
        expect(new Map(state.members.map(({ id, rank }) => [id, rank]))).toEqual(
          new Map([0, 1, 2, 3, 4].map((rank) => [`w${rank}`, rank])),
        );
      }),
    );
  });
});
