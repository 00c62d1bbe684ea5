import { getEventListeners } from 'node:events';
import { describe, expect, it } from 'vitest';
import { flightRecord } from '../src/flight-record.ts';
import { tellWhereabouts } from '../src/whereabouts.ts';

describe('what a worker tells of a generation', () => {
  const { signal, abort } = (() => {
    const controller = new AbortController();
    return { signal: controller.signal, abort: () => controller.abort(new Error('over')) };
  })();
  const said: string[] = [];
  const link = { send: (kind: string) => void said.push(kind), ended: signal, onFlightWanted: () => undefined };

  it('is the last of its flight when the run is ended, and holds on to nothing once the generation is over', () => {
    const generations = [1, 2, 3].map((generation) => tellWhereabouts(link, flightRecord(generation, () => 0)));
    generations.slice(0, 2).forEach((generation) => generation[Symbol.dispose]());
    expect(getEventListeners(signal, 'abort')).toHaveLength(1);
    abort();
    generations[2]?.[Symbol.dispose]();
    expect(said).toEqual(['flightRecord']);
    expect(getEventListeners(signal, 'abort')).toHaveLength(0);
  });
});
