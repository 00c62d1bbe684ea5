import type { ControlBodies } from '@circlet/protocol';
import { describe, expect, it } from 'vitest';
import { type FlightMember, flightRecords } from '../src/job/flight-records.ts';

const member = (rank: number): FlightMember => ({ id: `w${rank}`, rank, host: 'here', pid: 100 + rank });

const entry: ControlBodies['flightRecord']['entries'][number] = {
  generation: 1,
  step: 4,
  kind: 'phase',
  name: 'gradients',
  lane: '',
  sequence: 0,
  phase: '',
  chunk: 0,
  waits: [],
  beganAgo: 2,
  endedAgo: -1,
  failed: false,
};

const whereabouts = { generation: 1, step: 4, phase: 'vote', idleSeconds: 3, waiting: [] };

function records(store?: () => void) {
  const files = new Map<string, unknown>();
  const asked: string[] = [];
  const told: string[] = [];
  const flights = flightRecords({
    want: (id) => asked.push(id),
    nowMs: () => 5_000,
    date: () => new Date(0),
    latest: (id) => (id === 'w1' ? { secondsAgo: 0.5, whereabouts } : null),
    store(name, text) {
      store?.();
      files.set(name, JSON.parse(text));
    },
    told: (text) => told.push(text),
    failed: (text) => told.push(text),
  });
  return { flights, files, asked, told };
}

describe('flight records', () => {
  it('are asked of everybody and written when all have answered, in the order of ranks', async () => {
    const { flights, files, asked, told } = records();
    const written = flights.ask('rank 1 has not voted', [member(1), member(0)]);
    expect(asked).toEqual(['w1', 'w0']);
    flights.heard('w1', { entries: [entry] });
    flights.heard('w0', { entries: [] });
    await written;
    expect(told).toEqual(['flight-record-1.json']);
    expect(files.get('flight-record-1.json')).toEqual({
      format: 1,
      time: '1970-01-01T00:00:00.000Z',
      cause: 'rank 1 has not voted',
      workers: [
        { rank: 0, host: 'here', pid: 100, whereabouts: null, record: { secondsAgo: 0, entries: [] } },
        {
          rank: 1,
          host: 'here',
          pid: 101,
          whereabouts: { secondsAgo: 0.5, ...whereabouts },
          record: { secondsAgo: 0, entries: [entry] },
        },
      ],
    });
  });

  it('are written without those who do not answer', async () => {
    const { flights, files } = records();
    flights.heard('w0', { entries: [entry] });
    await flights.ask('a stopped worker', [member(0), member(1)]);
    expect(files.get('flight-record-1.json')).toMatchObject({ workers: [{ rank: 0 }, { rank: 1, record: null }] });
  });

  it('are numbered, and none is written where nobody has trained', () => {
    const { flights, files } = records();
    flights.heard('w0', { entries: [{ ...entry, kind: 'collective', name: 'restore' }] });
    flights.write('failed before the first step', [member(0)]);
    expect([...files.keys()]).toEqual([]);
    flights.heard('w0', { entries: [entry] });
    flights.write('one', [member(0)]);
    flights.write('two', [member(0)]);
    expect([...files.keys()]).toEqual(['flight-record-1.json', 'flight-record-2.json']);
  });

  it('that cannot be written hide nothing', () => {
    const { flights, told } = records(() => {
      throw new Error('no space');
    });
    flights.heard('w0', { entries: [entry] });
    flights.write('failed', [member(0)]);
    expect(told).toEqual(['cannot write flight-record-1.json: no space']);
  });
});
