import type { CollectiveActivity } from '@circlet/collective';
import { describe, expect, it } from 'vitest';
import { flightRecord } from '../src/flight-record.ts';

function activity(name: string, changed: Partial<CollectiveActivity> = {}): CollectiveActivity {
  return {
    name,
    lane: 'bulk',
    generation: 1,
    sequence: 4,
    phase: 'reduce-scatter',
    step: 1,
    chunk: 2_048,
    waits: { receive: null, send: null, everybody: null },
    beginMs: 2_000,
    movedMs: 2_000,
    endMs: null,
    hasFailed: false,
    ...changed,
  };
}

describe('the flight record', () => {
  it('says what the worker does, what it waits for and since when, as it is at the moment', () => {
    let nowMs = 1_000;
    const flight = flightRecord(3, () => nowMs);
    expect(flight.whereabouts()).toEqual({ generation: 3, step: 0, phase: 'building', idleSeconds: 0, waiting: [] });
    flight.phase(7, 'gradients');
    nowMs = 2_000;
    const bucket = activity('bucket3');
    flight.collective(bucket);
    expect(flight.whereabouts()).toMatchObject({ step: 7, phase: 'gradients', idleSeconds: 0, waiting: [] });
    bucket.waits.receive = { peer: 5, sinceMs: 2_500 };
    bucket.waits.everybody = { peer: null, sinceMs: 3_000 };
    nowMs = 4_000;
    const wait = { name: 'bucket3', lane: 'bulk', sequence: 4, phase: 'reduce-scatter', chunk: 2_048 };
    expect(flight.whereabouts()).toEqual({
      generation: 3,
      step: 7,
      phase: 'gradients',
      idleSeconds: 2,
      waiting: [
        { ...wait, kind: 'receive', peer: 5, seconds: 1.5 },
        { ...wait, kind: 'everybody', peer: -1, seconds: 1 },
      ],
    });
    bucket.waits.receive = bucket.waits.everybody = null;
    [bucket.movedMs, bucket.endMs] = [3_900, 3_950];
    expect(flight.whereabouts()).toMatchObject({ idleSeconds: 0.05, waiting: [] });
  });

  it('has the last 256 entries, oldest first, with what a failed collective waited for', () => {
    let nowMs = 0;
    const flight = flightRecord(1, () => nowMs);
    for (let step = 0; step < 300; step++) {
      nowMs = 10 * step;
      flight.phase(step, 'apply');
    }
    const failed = activity('vote', { lane: 'urgent', endMs: 2_980, hasFailed: true });
    failed.waits.send = { peer: 0, sinceMs: 2_500 };
    flight.collective(failed);
    const { entries } = flight.entries();
    expect(entries).toHaveLength(256);
    expect(entries[0]).toMatchObject({ kind: 'phase', step: 45, beganAgo: 2.54, endedAgo: 2.53 });
    expect(entries[254]).toMatchObject({ kind: 'phase', step: 299, beganAgo: 0, endedAgo: -1 });
    expect(entries[255]).toEqual({
      generation: 1,
      step: 299,
      kind: 'collective',
      name: 'vote',
      lane: 'urgent',
      sequence: 4,
      phase: 'reduce-scatter',
      chunk: 2_048,
      waits: ['send to 0'],
      beganAgo: 0.99,
      endedAgo: 0.01,
      failed: true,
    });
  });
});
