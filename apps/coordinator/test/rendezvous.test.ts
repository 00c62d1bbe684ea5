import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { initialState, type RendezvousEvent } from '../src/rendezvous/state.ts';
import { step } from '../src/rendezvous/step.ts';
import { runScenario } from './support/scenario.ts';

const folder = join(import.meta.dirname, 'scenarios');

describe('rendezvous scenarios', () => {
  it.each(readdirSync(folder))('%s', async (file) => {
    const path = join(folder, file);
    await expect(runScenario(readFileSync(path, 'utf8'))).toMatchFileSnapshot(path);
  });
});

describe('step', () => {
  const settings = {
    worldSize: 2,
    circletVersion: '1.0.0',
    job: '',
    recipe: '',
    runDirectory: 'runs/1',
    resumePath: '',
    numShards: 2,
    trace: false,
    silenceMs: 1_000,
    planningSilenceMs: 1_000,
  };
  const join = (id: string): RendezvousEvent => ({
    kind: 'message',
    id,
    nowMs: 0,
    message: { kind: 'join', body: { circletVersion: '1.0.0', host: 'h', pid: 1, slot: -1, endpoints: [] } },
  });
  const events: fc.Arbitrary<RendezvousEvent> = fc.oneof(
    fc.constantFrom('a', 'b', 'c').map(join),
    fc.constantFrom('a', 'b').map((id): RendezvousEvent => ({ kind: 'lost', who: { id }, how: 'died' })),
    fc.constantFrom('a', 'b').map((id): RendezvousEvent => ({
      kind: 'message',
      id,
      nowMs: 0,
      message: {
        kind: 'failed',
        body: { code: 'CIRCLET_COLLECTIVE_ABORTED', message: 'm', step: 0, userError: false },
      },
    })),
    fc.nat(5_000).map((nowMs): RendezvousEvent => ({ kind: 'tick', nowMs })),
    fc.constant<RendezvousEvent>({ kind: 'stop', reason: 'enough' }),
  );

  it('ends at most once, whatever happens, and does nothing afterwards', () => {
    fc.assert(
      fc.property(fc.array(events, { maxLength: 30 }), (sequence) => {
        let state = initialState(settings);
        let ends = 0;
        for (const event of sequence) {
          const wasEnded = state.phase === 'ended';
          const { state: next, effects } = step(state, event);
          state = next;
          ends += effects.filter(({ kind }) => kind === 'end').length;
          if (wasEnded) expect(effects).toEqual([]);
        }
        expect(ends).toBe(state.phase === 'ended' ? 1 : 0);
      }),
    );
  });

  it('gives every rank from 0 exactly once, by slot', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([0, 1, 2, 3, 4], { minLength: 5 }), (slots) => {
        let state = initialState({ ...settings, worldSize: 5 });
        for (const slot of slots) {
          const body = { circletVersion: '1.0.0', host: 'h', pid: 1, slot, endpoints: [] };
          state = step(state, { kind: 'message', id: `w${slot}`, nowMs: 0, message: { kind: 'join', body } }).state;
        }
        expect(state.members.map(({ id, rank }) => [id, rank])).toEqual([0, 1, 2, 3, 4].map((r) => [`w${r}`, r]));
      }),
    );
  });
});
